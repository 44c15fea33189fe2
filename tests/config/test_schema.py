"""The JSON Schema of factlint.toml: fresh, and of one mind with what reads the file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factlint.cli.beginning import CONFIGURATION
from factlint.cli.configuration import as_json
from factlint.cli.runs import run_of
from factlint.config import settings
from factlint.config.schema import schema
from factlint.pack import builtin
from tests.cli.running import factlint

GOOD = [
    "", CONFIGURATION, "strict = true", 'select = ["dates", "figures"]\nignore = "names"', 'fail-on = "never"',
    'lang = "fr"\nno-stale = true',
    'include = ["*.rst"]\nexclude = "drafts/"\nforce-exclude = true',
    "[rules.weekday-date-mismatch]\nseverity = 'note'", "[rules.doubled-word]\nletters = 3",
    "[rules.headline-unrelated-to-body]\nsure = 1\ndoubtful = 0.1",
    "[lists]\nnames = ['A. B.']\ndistinct = [['A', 'B']]\naliases = []",
    "[[files]]\npaths = 'archive/'\nignore = 'stale-year'\n[files.rules.doubled-word]\nseverity = 'note'",
    "[[accept]]\ntext = '15'\nreason = 'so'\nuntil = 2999-12-31\nrule = 'dates'",
]  # fmt: skip
BAD = [
    "strickt = true", "fail_on = 'error'", "date = 2026-03-12", "strict = 'yes'", "select = 3", "select = ['dates', 3]",
    "fail-on = 'errors'", "fail-on = true", "lists = ['F']", "[rules]\nweekday-date-mismatch = 'note'", "exclude = ''",
    "exclude = ['a', '#b']", "[lists]\nnams = []", "[lists]\nnames = 'A'", "[lists]\nnames = [3]",
    "[lists]\ndistinct = ['A', 'B']", "[lists]\naliases = [['A']]", "[rules.no-such-rule]\nseverity = 'note'",
    "[rules.doubled-word]\nseverity = 'fatal'", "[rules.doubled-word]\nleters = 3",
    "[rules.doubled-word]\nletters = '3'",
    "[[files]]\nstrict = true", "[[files]]\npaths = 'a'\nfail-on = 'note'", "files = 3",
    "[[files]]\npaths = 'a'\n[files.rules.no-such-rule]\nseverity = 'note'", "accept = 3", "[[accept]]\ntext = '15'",
    "[[accept]]\ntext = '15'\nreason = 'so'\nuntil = 'soon'", "[[accept]]\ntext = ''\nreason = 'so'", "baseline = 3",
]  # fmt: skip


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return schema(builtin())


def accepts(made: dict[str, Any], text: str) -> bool:
    table = json.loads(json.dumps(tomllib.loads(text), default=str))
    return jsonschema.Draft202012Validator(made).is_valid(table)


def reads(folder: Path, text: str) -> bool:
    (folder / "factlint.toml").write_text(text, encoding="utf-8")
    try:
        run_of(settings([str(folder)], {"baseline": None} if 'baseline = "' in text else {}))
    except ValueError:
        return False
    return True


def test_the_schema_is_one(made: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(made)


@pytest.mark.parametrize("text", GOOD)
def test_what_is_read_is_accepted(text: str, made: dict[str, Any], tmp_path: Path) -> None:
    assert (reads(tmp_path, text), accepts(made, text)) == (True, True)


@pytest.mark.parametrize("text", BAD)
def test_what_is_refused_is_not_accepted(text: str, made: dict[str, Any], tmp_path: Path) -> None:
    assert (reads(tmp_path, text), accepts(made, text)) == (False, False)


def test_rules_of_packs_are_not_known_to_the_schema(made: dict[str, Any]) -> None:
    assert accepts(made, "packs = './house'\n[rules.house-rule]\nletters = 3\n[lists]\nmottos = ['A']")


def test_the_schema_that_is_shipped_is_fresh(made: dict[str, Any]) -> None:
    from factlint.config import schema as module

    shipped = Path(module.__file__ or "").with_name("factlint.schema.json")
    assert shipped.read_text(encoding="utf-8") == as_json(made), "run: python -m tests.docs"


def test_the_command_prints_it(made: dict[str, Any], tmp_path: Path) -> None:
    assert factlint("config", "schema", cwd=tmp_path).stdout.decode() == as_json(made)
