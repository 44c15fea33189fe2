"""A sheet that cannot be used is refused, and the message names the file, the key and the reason."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import pack
from factlint.lexicon import Lexicon
from factlint.rule import SheetError
from factlint.sheet import check_words, validated

Sheet = dict[str, Any]

GOOD: Sheet = {
    "summary": {"fr": "Une attente.", "en": "A wait."},
    "severity": "warning",
    "confidence": "low",
    "forbid": {"phrases": {"fr": ["à suivre"], "en": ["watch this space"]}},
    "message": {"fr": "{here} ne dit rien.", "en": "{here} says nothing."},
    "example": [
        {"lang": "fr", "text": "L'affaire est [[à suivre]]."},
        {"lang": "fr", "text": "Le cortège est prié de suivre la rue du port."},
        {"lang": "en", "text": "The firm says no more: [[watch this space]]."},
        {"lang": "en", "text": "Guards watch this door and the space behind it."},
    ],
}


def without(key: str) -> Callable[[Sheet], object]:
    return lambda sheet: sheet.pop(key)


def having(**keys: Any) -> Callable[[Sheet], object]:
    return lambda sheet: sheet.update(keys)


def check_of(sheet: Sheet) -> None:
    """Turn the sheet into one that is decided by a function."""
    del sheet["forbid"]
    sheet["check"] = "factlint.checks.wording:superlative"


def example(**keys: Any) -> Callable[[Sheet], object]:
    return lambda sheet: sheet["example"][0].update(keys)


@pytest.mark.parametrize(
    ("spoil", "key", "reason"),
    [
        (having(sumary={}), "sumary", "unknown key; did you mean 'summary'?"),
        (without("message"), "message", "is missing"),
        (having(example=[]), "example", "is missing"),
        (having(severity="fatal"), "severity", "'fatal' is not a value it can have"),
        (having(severity=["error"]), "severity", "['error'] is not a value it can have"),
        (having(confidence="medium"), "measured", "a confidence above low needs the figure it rests on"),
        (having(measured={"cleen": {}}), "measured.cleen", "unknown key; did you mean 'clean'?"),
        (
            having(measured={"clean": {"articles": 9}}),
            "measured.clean",
            "must give whole numbers for articles, fair, findings",
        ),
        (
            having(measured={"clean": {"articles": 9, "findings": 1, "fair": 2}}),
            "measured.clean",
            "counts more than there are",
        ),
        (having(check="a.b:c"), "check", "exactly one of check, forbid must say how it decides"),
        (without("forbid"), "check", "exactly one of check, forbid must say how it decides"),
        (having(message="{here}"), "message", "'{here}' is not a value it can have"),
        (having(message={"fr": "{here}"}), "message", "the wording in 'en' is missing"),
        (having(message={"fr": "{here}", "en": " "}), "message", "the wording in 'en' is missing"),
        (having(message={"fr": "{here}", "en": "here"}), "message", "the placeholders in fr and en are not the same"),
        (having(message={"fr": "{Here}", "en": "{Here}"}), "message.fr", "is not of the form {name} or {name:form}"),
        (having(message={"fr": "{here", "en": "{here"}), "message.fr", "is not of the form {name} or {name:form}"),
        (having(message={"fr": "here}", "en": "here}"}), "message.fr", "is not of the form {name} or {name:form}"),
        (having(message={"fr": "{here:x}", "en": "{here:x}"}), "message.fr", "no value can be written in the form 'x'"),
        (having(message={"fr": "{sum}", "en": "{sum}"}), "message", "nothing fills {sum}"),
        (having(side={"total": "here"}), "side.total", "must be a table with fr and en"),
        (having(side={"The Total": {}}), "side.The Total", "a role is lower-case words joined by hyphens"),
        (having(repair=[{"fr": "écrire {here}"}]), "repair 1", "the wording in 'en' is missing"),
        (having(repair={"fr": ""}), "repair", "is not a value it can have"),
        (having(aliases=["Old_name"]), "aliases", "'Old_name' is not a rule's name"),
        (having(aliases=[7]), "aliases", "7 is not a rule's name"),
        (having(forbid={"phrases": {"fr": ["a"]}}), "forbid.phrases", "the list in 'en' is missing"),
        (having(forbid={"phrase": {}}), "forbid.phrase", "unknown key; did you mean 'phrases'?"),
        (having(forbid=GOOD["forbid"] | {"parts": ["paragraf"]}), "forbid.parts", "did you mean 'paragraph'?"),
        (example(lang="de"), "example 1", "lang must be fr or en"),
        (example(text=""), "example 1", "text is missing"),
        (example(txt="x"), "example 1", "unknown key 'txt'; did you mean 'text'?"),
        (example(date="2026-03-12"), "example 1", "date must be a TOML date"),
        (example(known_miss="yes"), "example 1", "known_miss must be true or false"),
        (example(options={"limit": 3}), "example 1", "the sheet has no option 'limit'"),
    ],
)
def test_a_bad_sheet_is_refused_with_file_key_and_reason(
    spoil: Callable[[Sheet], object], key: str, reason: str
) -> None:
    sheet = copy.deepcopy(GOOD)
    spoil(sheet)
    with pytest.raises(SheetError) as refused:
        validated("empty-promise", "wording", "wording/empty-promise.toml", sheet)
    assert str(refused.value).startswith(f"wording/empty-promise.toml: {key}: ")
    assert reason in str(refused.value)


def test_the_refusal_comes_whole_from_another_process() -> None:
    refused = SheetError("sources/x.toml", "severity", "is missing")
    assert str(pickle.loads(pickle.dumps(refused))) == str(refused) == "sources/x.toml: severity: is missing"


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("@sources.nobody say", "lexicon 'en' has no 'sources.nobody'"),
        ("watch?", "phrase 'watch?' has only optional words"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str, reason: str, lexicons: dict[str, Lexicon]) -> None:
    sheet = copy.deepcopy(GOOD)
    sheet["forbid"]["phrases"]["en"].append(phrase)
    rule = validated("empty-promise", "wording", "wording/empty-promise.toml", sheet)
    with pytest.raises(SheetError) as refused:
        check_words(rule, lexicons)
    assert str(refused.value).startswith("wording/empty-promise.toml: forbid.phrases: ")
    assert reason in str(refused.value)


def test_the_name_and_the_folder_are_checked() -> None:
    with pytest.raises(SheetError, match=r"w/X\.toml: file name: "):
        validated("Empty_Promise", "wording", "w/X.toml", GOOD)
    with pytest.raises(SheetError, match=r"w/x\.toml: folder: no group is called 'style'"):
        validated("empty-promise", "style", "w/x.toml", GOOD)


TOML = """\
severity = "warning"
confidence = "low"
summary = {{fr = "Une attente.", en = "A wait."}}
forbid.phrases = {{fr = ["à suivre"], en = ["watch this space"]}}
message = {{fr = "{{here}} ne dit rien.", en = "{{here}} says nothing."}}
aliases = [{alias}]
[[example]]
lang = "en"
text = "[[Watch this space]]."
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_one_name_for_two_rules_is_refused_whatever_their_groups(tmp_path: Path) -> None:
    write(tmp_path, "structure/empty-promise.toml", TOML.format(alias=""))
    write(tmp_path, "wording/empty-promise.toml", TOML.format(alias=""))
    with pytest.raises(SheetError, match=r"file name: 'empty-promise' is already a name in structure/empty-promise"):
        pack.load(tmp_path)


def test_an_alias_is_a_name_too(tmp_path: Path) -> None:
    write(tmp_path, "structure/cliffhanger.toml", TOML.format(alias=""))
    write(tmp_path, "wording/empty-promise.toml", TOML.format(alias='"cliffhanger"'))
    with pytest.raises(SheetError, match="aliases: 'cliffhanger' is already a name"):
        pack.load(tmp_path)


def test_a_file_that_is_not_toml_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "wording/empty-promise.toml", "severity = [")
    with pytest.raises(SheetError, match=r"wording/empty-promise\.toml: file: is not valid TOML"):
        pack.load(tmp_path)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("{}:[]here ", max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["fr", "en", "lang"]), inner),
    max_leaves=4,
)


@given(key=st.sampled_from([*GOOD, "question", "side", "repair", "options", "aliases", "computation"]), value=JUNK)
@settings(max_examples=300)
def test_whatever_stands_in_a_sheet_it_is_read_or_refused(key: str, value: Any) -> None:
    sheet: Mapping[str, Any] = {**copy.deepcopy(GOOD), key: value}
    try:
        rule = validated("empty-promise", "wording", "wording/empty-promise.toml", sheet)
    except SheetError as error:
        outcome = str(error)
    else:
        outcome = f"{rule.where}: read"
    assert outcome.startswith("wording/empty-promise.toml: ")
