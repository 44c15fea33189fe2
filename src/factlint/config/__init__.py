"""The configuration of a run: its options (`options`), and the file that sets them (`files`)."""

from factlint.config.files import FILE_NAME, load, nearest_file, settings, start_folder
from factlint.config.options import FORMATS, ConfigError, Option, Settings, nearest, options

__all__ = [
    "FILE_NAME", "FORMATS", "ConfigError", "Option", "Settings", "load", "nearest", "nearest_file", "options",
    "settings", "start_folder",
]  # fmt: skip
