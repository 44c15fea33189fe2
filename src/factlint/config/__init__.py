"""The configuration of a run: its options, the file that sets them, and what is wrong with that file."""

from factlint.config.errors import ConfigError, nearest
from factlint.config.file import FILE_NAME, load, nearest_file, settings, start_folder
from factlint.config.option import Option
from factlint.config.settings import FORMATS, Settings, options

__all__ = [
    "FILE_NAME", "FORMATS", "ConfigError", "Option", "Settings", "load", "nearest", "nearest_file", "options",
    "settings", "start_folder",
]  # fmt: skip
