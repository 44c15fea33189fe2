"""The articles of a folder, in the order of their paths."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config.patterns import seen_from
from factlint.read.wanted import Wanted

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def articles(folder: str | Path, wanted: Wanted | None = None) -> list[Path]:
    """Return the articles below a folder: those that are wanted and that git does not ignore.

    Without `wanted`, the files that end as an article, neither hidden nor one of the usual others (README …). Raises
    OSError when the folder itself cannot be listed; one below it that cannot be is passed over. Links to folders are
    not followed.
    """
    root = Path(folder)
    with os.scandir(root):
        pass
    return sorted(_articles(root, wanted or Wanted(folder=str(root))), key=lambda path: path.as_posix())


def _articles(root: Path, wanted: Wanted) -> Iterator[Path]:
    ignored = _Ignored(root)
    for place, folders, files in os.walk(root):
        here = Path(place)
        seen = seen_from(wanted.folder, place)
        ignored.enter(here)
        folders[:] = [name for name in folders if _walked(here / name, _joined(seen, name), wanted, ignored)]
        for name in files:
            if wanted.article(_joined(seen, name)) and not ignored.ignores(here / name):
                yield here / name


def _walked(folder: Path, name: str, wanted: Wanted, ignored: _Ignored) -> bool:
    return wanted.walked(name) and not folder.is_symlink() and not ignored.ignores(folder, folder=True)


def _joined(folder: str, name: str) -> str:
    return name if folder == "." else f"{folder}/{name}"


class _Ignored:
    """What the `.gitignore` files say, from the top of the repository down to each folder."""

    def __init__(self, root: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec] = {}
        self._root, self._top = root, root.resolve()
        above = [self._top, *self._top.parents]
        repository = next((index for index, place in enumerate(above) if (place / ".git").exists()), 0)
        for place in above[1 : repository + 1]:
            self._read(place, place)

    def enter(self, folder: Path) -> None:
        """Read the `.gitignore` of a folder below the root, if it has one."""
        self._read(folder, self._full(folder))

    def _full(self, path: Path) -> Path:
        return self._top / path.relative_to(self._root)

    def _read(self, folder: Path, full: Path) -> None:
        try:
            lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        from pathspec import GitIgnoreSpec

        self._specs[full] = GitIgnoreSpec.from_lines(lines)

    def ignores(self, path: Path, *, folder: bool = False) -> bool:
        """Whether git ignores this path; the deepest file that speaks of it decides."""
        if not self._specs:
            return False
        full = self._full(path)
        for place in full.parents:
            if place in self._specs:
                name = full.relative_to(place).as_posix() + ("/" if folder else "")
                decided = self._specs[place].check_file(name).include
                if decided is not None:
                    return decided
        return False
