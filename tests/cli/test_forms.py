"""Every form of the report from the command line: the same exit code, no renderer but its own, a whole file or none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from factlint.config import FORMATS
from tests.cli.running import CLEAN, FAULTY, errors, factlint


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_is_the_same_in_every_form(desk: Path, form: str) -> None:
    assert factlint("check", "clean.txt", "--format", form, cwd=desk).returncode == 0
    assert factlint("check", "faulty.txt", "--format", form, cwd=desk).returncode == 1
    assert factlint("check", "faulty.txt", "none.txt", "--format", form, cwd=desk).returncode == 2


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "terminal"])
def test_a_form_is_written_to_a_file_as_to_the_standard_output(desk: Path, form: str) -> None:
    shown = factlint("check", "faulty.txt", "--format", form, cwd=desk).stdout
    factlint("check", "faulty.txt", "--format", form, "--output", "report", cwd=desk)
    assert (desk / "report").read_bytes() == shown != b""


def test_a_report_that_cannot_replace_another_leaves_it_whole(desk: Path) -> None:
    (desk / "report" / "kept").mkdir(parents=True)
    done = factlint("check", "faulty.txt", "--format", "sarif", "--output", "report", cwd=desk)
    assert done.returncode == 2
    assert "report: cannot be written" in errors(done)[0]
    assert [path.name for path in desk.iterdir() if path.name.startswith(".")] == []
    assert (desk / "report" / "kept").is_dir()


def test_a_run_imports_its_own_renderer_and_no_other(desk: Path) -> None:
    code = (
        "import sys; from factlint.cli.check import run; run(['faulty.txt'], {'format': 'json'})\n"
        "print(*(name for name in sys.modules if name.startswith('factlint.render.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, check=True, timeout=60)
    assert done.stderr.decode().split() == ["factlint.render.json"]


def test_machine_forms_are_whole_on_a_console_that_knows_no_accents(desk: Path) -> None:
    (desk / "école.txt").write_text(FAULTY, encoding="utf-8")
    narrow = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    call = ("check", "école.txt", "--format")
    assert json.loads(factlint(*call, "gitlab", cwd=desk, **narrow).stdout)[0]["location"]["path"] == "école.txt"
    root = ET.fromstring(factlint(*call, "junit", cwd=desk, **narrow).stdout)
    assert root[0].attrib["name"] == "école.txt"


def test_statistics_stand_in_the_place_of_the_findings(desk: Path) -> None:
    done = factlint("check", "faulty.txt", "clean.txt", "--statistics", cwd=desk)
    assert (done.returncode, done.stdout) == (1, b"1  error    placeholder-left-in\n")
    rows = json.loads(factlint("check", "faulty.txt", "--statistics", "--format", "json", cwd=desk).stdout)
    assert [row["rule"] for row in rows] == ["placeholder-left-in"]
