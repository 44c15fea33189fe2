"""Content repositories made for a test, and git run in them whatever the machine's own settings are."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_OURS = ("GIT_", "PYTHONPATH", "PRE_COMMIT", "GITHUB_", "SKIP")
"""Variables that would lead git, pre-commit or Python back to the project under test."""


def environment(**more: str) -> dict[str, str]:
    """The environment of a machine that knows nothing of this checkout, with an author for git."""
    base = {key: value for key, value in os.environ.items() if not key.startswith(_OURS)}
    author = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _AUTHOR.items()}
    return {**base, **author, **_QUICK, "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONUTF8": "1", "NO_COLOR": "1", **more}


_QUICK = {"PIP_RETRIES": "1", "PIP_NO_COMPILE": "1"}
_AUTHOR = {"NAME": "A. Desk", "EMAIL": "desk@example.org"}


def program(place: Path, *arguments: str, log: Path | None = None) -> None:
    """Make a program that runs the Python of these tests, with the factlint that they test.

    Each of its arguments is a line of `log`.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    noted = f'printf "%s\\n" "$@" >> {shlex.quote(str(log))}\n' if log else ""
    tested = f"export PYTHONPATH={shlex.quote(os.environ.get('PYTHONPATH', ''))}\n"
    command = shlex.join([sys.executable, *arguments])
    place.write_text(f'#!/bin/sh\n{noted}{tested}exec {command} "$@"\n', encoding="utf-8")
    place.chmod(0o755)


def git(*arguments: str, cwd: Path) -> str:
    """Run git in a folder and return what it prints."""
    command = ["git", "-c", "init.defaultBranch=main", "-c", "core.quotePath=false", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment(), capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def repository(folder: Path, articles: Mapping[str, str]) -> Path:
    """Make a git repository that holds these articles, by path, in one commit."""
    folder.mkdir(parents=True)
    git("init", "--quiet", cwd=folder)
    commit(folder, articles)
    return folder


def commit(folder: Path, articles: Mapping[str, str]) -> None:
    """Write these articles, by path, and commit them."""
    for path, text in articles.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--no-verify", "-m", "Articles", cwd=folder)
