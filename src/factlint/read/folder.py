"""The articles of a folder, in the order of their paths."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factlint.read.formats import ARTICLES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NO_ARTICLES = frozenset(
    {
        "readme", "lisezmoi", "licence", "license", "copying", "notice", "changelog", "changes", "history", "news",
        "contributing", "contributors", "authors", "maintainers", "code_of_conduct", "security", "support", "todo",
        "requirements", "constraints", "cmakelists", "robots", "humans", "llms", "summary", "agents", "claude",
        "pull_request_template", "issue_template",
    }
)  # fmt: skip
_NO_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def articles(folder: str | Path) -> list[Path]:
    """Return the articles below a folder: the files that end as one, neither hidden nor ignored by git, and no README.

    Raises OSError when the folder itself cannot be listed; one below it that cannot be is passed over. Links to
    folders are not followed.
    """
    root = Path(folder)
    with os.scandir(root):
        pass
    return sorted(_articles(root), key=lambda path: path.as_posix())


def is_article(name: str) -> bool:
    """Whether a file of this name is one of the usual articles of a folder."""
    path = PurePath(name.lower())
    usual = path.stem.replace("-", "_")
    if path.suffix not in ARTICLES or name.startswith((".", "~$")):  # Word keeps `~$a.docx` beside an open file
        return False
    return usual not in _NO_ARTICLES and not _pinned(usual)


def _pinned(stem: str) -> bool:
    return stem.startswith(("requirements_", "readme.", "readme_", "license_", "licence_"))


def _articles(root: Path) -> Iterator[Path]:
    rules = _Ignored(root)
    for place, folders, files in os.walk(root):
        here = Path(place)
        rules.enter(here)
        folders[:] = [name for name in folders if _walked(here / name, rules)]
        yield from (here / name for name in files if is_article(name) and not rules.ignores(here / name))


def _walked(folder: Path, rules: _Ignored) -> bool:
    hidden = folder.name.startswith(".") or folder.name in _NO_FOLDERS
    return not hidden and not folder.is_symlink() and not rules.ignores(folder, folder=True)


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
