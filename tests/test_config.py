"""The configuration file: where it is looked for, what it may say, and what wins over it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from factlint.config import ConfigError, Settings, load, options, settings, start_folder
from factlint.pack import builtin


def write(folder: Path, text: str, name: str = "factlint.toml") -> Path:
    """Write a configuration and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", {}),
        ("strict = true", {"strict": True}),
        ('select = ["dates", "figures"]\nignore = "names"', {"select": ("dates", "figures"), "ignore": ("names",)}),
        ('fail-on = "warning"\nui-lang = "fr"', {"fail_on": "warning", "ui_lang": "fr"}),
    ],
)
def test_a_file_sets_the_options_by_their_names(tmp_path: Path, text: str, values: dict[str, object]) -> None:
    assert load(write(tmp_path, text)) == values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("strickt = true", "no setting is called 'strickt'; did you mean 'strict'?"),
        ("fail_on = 'error'", "no setting is called 'fail_on'; did you mean 'fail-on'?"),
        ("date = 2026-03-12", "no setting is called 'date'"),
        ("strict = 'yes'", "strict: 'yes' should be true or false"),
        ("select = 3", "select: 3 should be a list of names"),
        ("select = ['dates', 3]", "select: 3 should be a list of names"),
        ("fail-on = 'errors'", "fail-on: 'errors' is none of error, warning, note, never; did you mean 'error'?"),
        ("fail-on = true", "fail-on: True should be a text between quotation marks"),
        ("strict = ", "is not valid TOML"),
        ("lists = ['Ferrandon']", "lists: ['Ferrandon'] should be a table, [lists]"),
        ("[rules]\nweekday-date-mismatch = 'note'", "rules.weekday-date-mismatch: 'note' should be a table"),
        ("[list]\nnames = []", "no setting is called 'list'; did you mean 'lists'?"),
    ],
)
def test_what_cannot_be_used_is_refused_with_file_key_and_reason(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        load(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert said in str(refused.value)


def test_a_rule_takes_the_severity_and_the_options_of_the_file() -> None:
    own = {"name-spelled-two-ways": {"severity": "error", "many-times": 9}}
    rule = builtin().configured({}, own).rules["name-spelled-two-ways"]
    assert (rule.severity, rule.options["many-times"], rule.options["minimum-letters"]) == ("error", 9, 6)


def test_a_list_goes_to_every_rule_that_has_an_option_of_its_name() -> None:
    pack = builtin().configured({"names": ["Neiman Marcus"]}, {})
    having = [rule for rule in pack if "names" in rule.options]
    assert having
    assert all(rule.options["names"] == ["Neiman Marcus"] for rule in having)


@pytest.mark.parametrize(
    ("lists", "rules", "said"),
    [
        ({"nams": []}, {}, "lists: no rule has a list called 'nams'; did you mean 'names'?"),
        ({}, {"names-spelled-two-ways": {}}, "no rule or group is called 'names-spelled-two-ways'"),
        ({}, {"name-spelled-two-ways": {"many-tims": 2}}, "called 'many-tims'; did you mean 'many-times'?"),
        ({}, {"name-spelled-two-ways": {"many-times": "2"}}, "many-times: '2' should be like 3"),
        ({"names": "Neiman Marcus"}, {}, "lists: names: 'Neiman Marcus' should be a list of names"),
        ({"acronyms": ["CNDP", 3]}, {}, "lists: acronyms: ['CNDP', 3] should be a list of names"),
        ({"distinct": ["A. Martin", "B. Martin"]}, {}, "lists: distinct: ['A. Martin', 'B. Martin'] should"),
        ({"aliases": [["Kyiv"]]}, {}, "lists: aliases: [['Kyiv']] should be a list of lists of names"),
        ({}, {"name-spelled-two-ways": {"aliases": {}}}, "rules.name-spelled-two-ways: aliases: {} should be a list"),
        ({}, {"name-spelled-two-ways": {"severity": "fatal"}}, "'fatal' is none of error, warning, note"),
    ],
)
def test_what_no_rule_can_use_is_refused(lists: dict[str, object], rules: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        builtin().configured(lists, rules)  # type: ignore[arg-type]


def test_a_project_file_counts_only_with_its_table(tmp_path: Path) -> None:
    write(tmp_path, "strict = true")
    article = write(tmp_path / "news", "", "a.txt")
    write(tmp_path / "news", "[project]\nname = 'site'", "pyproject.toml")
    assert settings([str(article)], {}).strict
    write(tmp_path / "news", "[tool.factlint]\nconfidence = 'low'", "pyproject.toml")
    assert settings([str(article)], {}) == Settings(confidence="low")


def test_the_command_line_wins_and_isolated_reads_no_file(tmp_path: Path) -> None:
    article = write(tmp_path, "", "a.txt")
    write(tmp_path, "confidence = 'low'\nfail-on = 'note'")
    assert settings([str(article)], {"confidence": "high"}) == Settings(confidence="high", fail_on="note")
    assert settings([str(article)], {"isolated": True}) == Settings(isolated=True)


def test_a_named_file_wins_over_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, "strict = true")
    other = write(tmp_path, "confidence = 'high'", "other.toml")
    found = settings([str(tmp_path / "a.txt")], {"config": str(other)})
    assert (found.strict, found.confidence) == (False, "high")


def test_the_folder_of_a_run_is_the_one_that_holds_all_its_paths(tmp_path: Path) -> None:
    paths = [str(write(tmp_path / folder, "", "a.txt")) for folder in ("news/fr", "news/en")]
    assert start_folder(paths) == start_folder(reversed(paths)) == tmp_path / "news"
    assert start_folder([str(tmp_path / "news")]) == tmp_path / "news"
    assert start_folder([]) == Path.cwd()


def test_every_setting_is_an_option_with_help() -> None:
    assert all(option.help.endswith(".") for option in options().values())
    assert options()["date"].from_text("2026-03-12") == date(2026, 3, 12)
