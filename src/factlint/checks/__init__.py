"""The checks that need code, one file for each folder of `rules/`. A sheet names its check as `module:function`."""
