"""Which files of a folder are articles: by their names, and by what a configuration includes and excludes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from factlint.config.patterns import fitting, seen_from
from factlint.config.settings import Settings
from factlint.read.formats import ARTICLES

_NO_ARTICLES = frozenset(
    {
        "readme", "lisezmoi", "licence", "license", "copying", "notice", "changelog", "changes", "history", "news",
        "contributing", "contributors", "authors", "maintainers", "code_of_conduct", "security", "support", "todo",
        "requirements", "constraints", "cmakelists", "robots", "humans", "llms", "summary", "agents", "claude",
        "pull_request_template", "issue_template",
    }
)  # fmt: skip
_NO_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
_WILD = frozenset("*?[")


class Wanted:
    """What the articles of a folder are. `include` and `exclude` are seen from `folder`, as are the paths asked for.

    With `include`, only what it matches, whatever the ending; a README or another of the usual files that are no
    articles only where a pattern writes its name out.
    """

    def __init__(self, include: Iterable[str] = (), exclude: Iterable[str] = (), folder: str = ".") -> None:
        self._include, self._exclude, self.folder = tuple(include), tuple(exclude), folder
        self._written_out = tuple(one for one in self._include if not _WILD & set(PurePath(one).name))

    @classmethod
    def of(cls, chosen: Settings) -> Wanted:
        """Return what the settings of a run ask for."""
        return cls(chosen.include, chosen.exclude, chosen.folder)

    def article(self, name: str) -> bool:
        """Whether a file that is met in a folder is an article."""
        usual = bool(self._include) or PurePath(name.lower()).suffix in ARTICLES
        return usual and self._kept(name)

    def walked(self, name: str) -> bool:
        """Whether the articles below this folder are looked for."""
        last = PurePath(name).name
        return not last.startswith(".") and last not in _NO_FOLDERS and not fitting(self._exclude, f"{name}/")

    def named(self, path: str) -> bool:
        """Whether a file that is named is read with `--force-exclude`: as in a folder, but whatever its ending."""
        name = seen_from(self.folder, path)
        above = [part.as_posix() for part in PurePath(name).parents if part.name not in {"", ".."}]
        return self._kept(name) and all(map(self.walked, above))

    def _kept(self, name: str) -> bool:
        if fitting(self._exclude, name):
            return False
        if is_no_article(PurePath(name).name):
            return fitting(self._written_out, name)
        return not self._include or fitting(self._include, name)


def is_no_article(name: str) -> bool:
    """Whether a file of this name is one of those beside the articles: README, LICENSE, requirements, hidden ones."""
    stem = PurePath(name.lower()).stem.replace("-", "_")
    pinned = stem.startswith(("requirements_", "readme.", "readme_", "license_", "licence_"))
    return name.startswith((".", "~$")) or stem in _NO_ARTICLES or pinned  # Word keeps `~$a.docx` beside an open file
