"""`--since REF`: which lines of an article are new since it left that commit, branch or tag.

What counts is the merge base with REF, compared with the files as they are now: what is staged, what is not and what
git does not know yet are all part of the change, because an editor checks before committing.

Nothing that the linted folder configures is ever run. Git is asked only for commits, names and stored contents
(`rev-parse`, `merge-base`, `ls-tree`, `cat-file`): these know no hook, filter, pager, text conversion or file-system
monitor, which a `git diff` of the working tree would call. The comparison itself is ours.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from factlint.accepting.lines import changed, every
from factlint.config import ConfigError
from factlint.config.patterns import seen_from
from factlint.document import Document

_SAFE = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "diff.external=", "-c", "core.quotepath=off")
"""Belt and braces: none of the four commands reads these, and no later one shall."""
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY")
"""What a hook sets for its own repository; the article's folder says which one is meant."""


class Changes:
    """The change of a run: asked article by article, it remembers each repository that it has met."""

    def __init__(self, ref: str) -> None:
        self._ref = ref
        self._repositories: dict[str, dict[str, str]] = {}
        self._tops: dict[str, str] = {}

    def lines(self, document: Document, path: str) -> frozenset[int]:
        """Return the lines of an article that are new; all of them where the article itself is.

        Raises ConfigError, in one line, outside a repository and for a REF that it does not have.
        """
        full = Path(path).resolve()
        top = self._top(str(full.parent))
        stored = self._stored(top)
        name = seen_from(top, str(full))
        now = document.text[: document.file_end]
        if name not in stored:
            return every(now)
        before = _text(_git(top, "cat-file", "blob", stored[name]), path)
        return every(now) if before is None else changed(before, now)

    def _top(self, folder: str) -> str:
        if folder not in self._tops:
            try:
                found = _git(folder, "rev-parse", "--show-toplevel")
            except ConfigError as error:
                reason = str(error).partition("fatal: ")[2] or str(error)
                raise ConfigError(f"--since: {folder}: {reason}") from None
            self._tops[folder] = str(Path(os.fsdecode(found.removesuffix(b"\n"))).resolve())
        return self._tops[folder]

    def _stored(self, top: str) -> dict[str, str]:
        """Return the stored content of every file at the merge base, by its path in the repository."""
        if top not in self._repositories:
            base = self._base(top)
            rows = (row.partition(b"\t") for row in _git(top, "ls-tree", "-r", "-z", base).split(b"\0") if row)
            self._repositories[top] = {os.fsdecode(name): row.split()[2].decode() for row, _, name in rows}
        return self._repositories[top]

    def _base(self, top: str) -> str:
        try:
            wanted = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{self._ref}^{{commit}}")
        except ConfigError:
            hint = "name a commit, a branch or a tag, and fetch it where the clone is shallow"
            raise ConfigError(f"--since: {top} has no commit called {self._ref!r}: {hint}") from None
        try:
            found = _git(top, "merge-base", wanted.decode().strip(), "HEAD")
        except ConfigError:
            hint = "fetch the whole history where the clone is shallow"
            raise ConfigError(f"--since: {self._ref!r} and the present commit have no common past: {hint}") from None
        return found.decode().split()[0]


def _text(data: bytes, path: str) -> str | None:
    """Return the text of stored contents as the article was read; None where it was none."""
    from factlint.read import UnreadableError, text_of

    try:
        return text_of(data, path)
    except UnreadableError:
        return None


def _git(folder: str, *arguments: str) -> bytes:
    """Return what git prints. Raises ConfigError with its own reason, or that it is missing."""
    command = ["git", *_SAFE, "-C", folder, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=_environment())
    except OSError as error:
        raise ConfigError(f"--since needs git, which cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise ConfigError(f"--since: git says: {said[0] if said else f'exit code {done.returncode}'}")
    return done.stdout


def _environment() -> dict[str, str]:
    """Return the environment for git: no repository of a caller, no question, no lock, and no fetching of contents."""
    kept = {key: value for key, value in os.environ.items() if key not in _FOREIGN}
    never = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    return {**kept, **never, "GIT_ALLOW_PROTOCOL": "none", "LC_ALL": "C"}
