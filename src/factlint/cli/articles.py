"""From the paths of a call to its articles: folders walked, each file once, in the order of the paths."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.checker import Problem
from factlint.cli.output import notice
from factlint.config import Settings
from factlint.document import Document

if TYPE_CHECKING:
    from factlint.read.wanted import Wanted

_FEW = 10


def found(paths: Iterable[str], chosen: Settings) -> tuple[list[str], list[Problem]]:
    """Return the articles that the paths stand for, and the folders that could not be listed.

    A file is always one (with `--force-exclude` unless the folder's articles would not hold it); a folder stands for
    the articles below it, and one without any is said.
    """
    from factlint.read.wanted import Wanted

    wanted = Wanted.of(chosen)
    articles: set[str] = set()
    problems: list[Problem] = []
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            if path == "-" or not chosen.force_exclude or wanted.named(path):
                articles.add(path.replace(os.sep, "/"))
            continue
        try:
            below = _below(path, wanted)
        except OSError as error:
            problems.append(Problem("unreadable", f"cannot be listed: {error.strerror}", path=path))
            continue
        articles.update(below)
        if not below:
            notice(f"{path}: holds no article ({_which(chosen)}); name a file to have it read whatever it is called")
    return sorted(articles), problems


def _below(folder: str, wanted: Wanted) -> list[str]:
    from factlint.read.folder import articles

    return [path.as_posix() for path in articles(folder, wanted)]


def _which(chosen: Settings) -> str:
    from factlint.read.formats import NAMES

    return f"`include` of {chosen.origin}" if chosen.include else NAMES


def read_article(path: str, chosen: Settings) -> Document:
    """Read one article: a file, or `-` for standard input. Raises UnreadableError and OtherLanguageError."""
    from factlint.read import read, read_bytes

    if path == "-":
        name = chosen.stdin_filename or "-"
        data = sys.stdin.buffer.read()
        return read_bytes(data, name, language=chosen.lang, published=chosen.date, headline=chosen.headline)
    return read(path, language=chosen.lang, published=chosen.date, headline=chosen.headline)


def with_progress(articles: Sequence[str]) -> Iterator[str]:
    """Yield the articles, with a bar on the terminal when there are more than a few."""
    if len(articles) <= _FEW or not sys.stderr.isatty():
        yield from articles
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(articles, description="", console=Console(stderr=True), transient=True)
