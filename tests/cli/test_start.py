"""How the command starts and ends: what an ordinary run may import, and what an exception becomes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factlint import cli
from tests.cli.running import CLEAN, FAULTY, factlint

HEAVY = {"typer", "click", "rich", "dateparser", "price_parser", "regex", "yaml", "importlib.metadata", "asyncio"}


def imported(*arguments: str, cwd: Path) -> set[str]:
    """The modules that a run of the command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factlint", *arguments],
        cwd=cwd, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize("arguments", [["--format", "json"], ["--format=concise", "--strict", "--output", "r.txt"]])
def test_an_ordinary_run_imports_no_heavy_library(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    modules = imported("check", "a.txt", *arguments, cwd=tmp_path)
    assert "factlint.checker" in modules
    assert not HEAVY & modules


def test_the_report_for_a_reader_needs_no_typer(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    modules = imported("check", "a.txt", cwd=tmp_path)
    assert "rich.console" in modules
    assert "typer" not in modules


def test_importing_factlint_imports_nothing_else_of_it() -> None:
    code = "import factlint, sys; print([name for name in sys.modules if name.startswith('factlint.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("raised", "code"), [(ZeroDivisionError("a\nb"), 2), (KeyboardInterrupt(), 130)])
def test_an_exception_is_one_line_and_never_1(
    raised: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(arguments: list[str]) -> int:
        raise raised

    monkeypatch.setattr(cli, "_run", fails)
    assert cli.main() == code
    said = capsys.readouterr().err
    assert "Traceback" not in said
    if code == 2:
        assert said == f"factlint: internal error (ZeroDivisionError: a b). Please report it: {cli.REPORT_TO}\n"


def test_a_reader_that_leaves_early_makes_no_noise(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(FAULTY, encoding="utf-8")
    files = " ".join(f"{number}.txt" for number in range(60))
    command = f"{sys.executable} -m factlint check {files} --format json | head -c 10"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert len(done.stdout) == 10
    assert done.stderr == b""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["facts", "--help"], ["rule", "-h"], []])
def test_help_is_help(tmp_path: Path, arguments: list[str]) -> None:
    done = factlint(*arguments, cwd=tmp_path)
    assert done.returncode == 0
    assert b"Usage: factlint" in done.stdout
    assert done.stderr == b""


def test_help_of_check_lists_every_option(tmp_path: Path) -> None:
    from factlint.config import options

    shown = factlint("check", "--help", cwd=tmp_path).stdout.decode()
    assert all(f"--{name.replace('_', '-')}" in shown for name in options())


def test_the_version_is_printed(tmp_path: Path) -> None:
    from factlint import __version__

    assert factlint("--version", cwd=tmp_path).stdout.decode() == f"factlint {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt", "--format", "json"],
        ["a.txt", "--select", "structure,dates", "--select=names", "-q"],
        ["a.txt", "--date", "2026-03-12", "--strict", "--isolated", "-o", "x"],
        ["-", "--stdin-filename", "a.md", "--color=never"],
    ],
)
def test_the_small_parser_and_typer_read_a_call_alike(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from factlint.cli import app, check
    from factlint.cli import arguments as plain

    read: list[object] = []
    monkeypatch.setattr(check, "run", lambda paths, given: read.append((list(paths), dict(given))) or 0)
    assert app.run_typer(["check", *arguments]) == 0
    assert read == [plain.parse(arguments)]


def test_completion_names_the_rules_and_the_choices(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    for words, wanted in (("factlint rule place", "placeholder-left-in"), ("factlint check --format j", "json")):
        done = factlint(
            cwd=tmp_path, _FACTLINT_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(words.count(" "))
        )
        assert wanted in done.stdout.decode().split()
