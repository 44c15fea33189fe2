"""docs/walk-through.md, walked: its blocks are done one after the other in a repository of the samples.

A comment above each block says what it is: `run` a script, `file: PATH` to be written, `edit: PATH` (lines to find and
lines to put there), and what the script before it `prints` or `says` (on standard error), where `first N` cuts it and
`exit N` is its code. `python -m tests.walk` writes what is printed into the page.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.gates.repositories import environment, git, program

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "walk-through.md"
_STEP = re.compile(r"(<!-- (?P<mark>[^\n]+) -->\n```\w*\n)(?P<body>.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
_PRINTS = re.compile(r"(?P<stream>prints|says)(?:, first (?P<first>\d+))?(?:, exit (?P<code>\d))?")


def walked(page: str, folder: Path) -> str:
    """Do what a page says in an empty folder, and return the page with what was really printed."""
    return _Walk(page, folder).fresh()


class _Walk:
    def __init__(self, page: str, folder: Path) -> None:
        self._steps = list(_STEP.finditer(page))
        self._page = page
        self._folder = folder / "newsroom"
        self._programs = folder / "programs"

    def fresh(self) -> str:
        self._prepare()
        told, position = [], 0
        for index, step in enumerate(self._steps):
            told += [self._page[position : step.start()], step[1], self._done(index, step)]
            position = step.end()
        return "".join([*told, self._page[position:]])

    def _prepare(self) -> None:
        """Make the repository of articles, and the programs that its reader has installed."""
        articles = shutil.ignore_patterns("*.expected")
        shutil.copytree(ROOT / "samples", self._folder / "articles", ignore=articles)
        git("init", "--quiet", cwd=self._folder)
        git("add", "--all", cwd=self._folder)
        git("commit", "--quiet", "--message", "Articles", cwd=self._folder)
        program(self._programs / "factlint", "-m", "factlint")
        program(self._programs / "pre-commit", "-m", "pre_commit")

    def _done(self, index: int, step: re.Match[str]) -> str:
        """Do one step; return the body of its block."""
        what, _, path = step["mark"].partition(": ")
        if what == "run":
            self._run(index, step["body"])
        elif what == "file":
            place = self._folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(step["body"], encoding="utf-8")
        elif what == "edit":
            self._edit(self._folder / path, step["body"])
        else:
            return self._shown(step["mark"])
        return step["body"]

    def _run(self, index: int, script: str) -> None:
        """Run a script. It ends well and says nothing, unless the next block tells otherwise."""
        following = self._steps[index + 1]["mark"] if index + 1 < len(self._steps) else ""
        base = environment(COLUMNS="80", PRE_COMMIT_HOME=str(self._programs / "home"))
        self._last = subprocess.run(
            ["bash", "-e", "-c", script], cwd=self._folder, capture_output=True, check=False, encoding="utf-8",
            env={**base, "PATH": f"{self._programs}:{base['PATH']}"},
        )  # fmt: skip
        expected = _PRINTS.fullmatch(following)
        code = int(expected["code"] or 0) if expected else 0
        assert self._last.returncode == code, f"{script}exit {self._last.returncode}: {self._last.stderr}"
        if not expected:
            assert (self._last.stdout, self._last.stderr) == ("", ""), script

    def _shown(self, mark: str) -> str:
        expected = _PRINTS.fullmatch(mark)
        assert expected, f"<!-- {mark} --> says nothing that can be done"
        text = self._last.stdout if expected["stream"] == "prints" else self._last.stderr
        lines = text.strip("\n").splitlines(keepends=True)
        first = int(expected["first"] or len(lines))
        return "".join(lines[:first]).rstrip("\n") + "\n" + ("…\n" if first < len(lines) else "")

    def _edit(self, path: Path, change: str) -> None:
        text = path.read_text(encoding="utf-8")
        old, new = ("\n".join(line[1:] for line in change.splitlines() if line[0] == sign) for sign in "-+")
        assert text.count(old) == 1, f"{path.name} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(walked(PAGE.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
