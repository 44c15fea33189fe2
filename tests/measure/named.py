"""The command line of the measures that read labelled files by name: `NAME … [--show]`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

_LANGUAGES = ("fr", "en")


def run(measure: Callable[[str, str, bool], str], about: str | None) -> None:
    """Print what `measure` says of each named file in both languages, and what it was mistaken on with `--show`."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--show", action="store_true", help="print what it was mistaken on")
    options = parser.parse_args()
    for name in options.names:
        for language in _LANGUAGES:
            print(measure(language, name, options.show))
