"""`[[files]]`: other settings for the articles that match, and what cannot be used of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factlint.config import ConfigError, load, settings
from factlint.config.per_file import matching, overlaid
from tests.cli.running import errors, factlint

TWICE = "The school is is open\n\nThe school on the hill is is open, and the mayor said that that road road is done.\n"


def configured(folder: Path, text: str) -> Path:
    path = folder / "factlint.toml"
    path.write_text(text, encoding="utf-8")
    return path


def numbers(folder: Path, path: str) -> list[int]:
    chosen = settings([str(folder)], {})
    return [entry.number for entry in matching(chosen, str(folder / path))]


def test_paths_are_written_as_in_gitignore_and_seen_from_the_configuration(tmp_path: Path) -> None:
    entries = [["archive/"], ["*.wire.md"], ["/2024/*.txt"], ["été du pont.md"], ["*.txt", "!keep.txt"]]
    configured(tmp_path, "".join(f"[[files]]\npaths = {json.dumps(paths)}\nstrict = true\n" for paths in entries))
    assert numbers(tmp_path, "archive/deep/a.md") == [1]
    assert numbers(tmp_path, "deep/a.wire.md") == [2]
    assert numbers(tmp_path, "2024/a.txt") == [3, 5]
    assert numbers(tmp_path, "deep/2024/keep.txt") == []
    assert numbers(tmp_path, "b/été du pont.md") == [4]
    assert numbers(tmp_path, "../a.wire.md") == []


def test_an_entry_adds_what_is_ignored_and_replaces_the_rest_unless_the_call_gave_it(tmp_path: Path) -> None:
    configured(
        tmp_path,
        'ignore = ["names"]\nconfidence = "high"\nstrict = false\n[lists]\nnames = ["A"]\n'
        '[rules.stale-year]\nseverity = "note"\n'
        '[[files]]\npaths = ["*.md"]\nignore = ["dates"]\nconfidence = "low"\nstrict = true\nlang = "fr"\n'
        '[files.lists]\nacronyms = ["CNDP"]\n[files.rules.doubled-word]\nletters = 4\n',
    )
    chosen = settings([str(tmp_path)], {"confidence": "medium"})
    own = overlaid(chosen, chosen.files[0])
    assert (own.ignore, own.confidence, own.strict, own.lang) == (("names", "dates"), "medium", True, "fr")
    assert own.lists == {"names": ["A"], "acronyms": ["CNDP"]}
    assert own.rules == {"stale-year": {"severity": "note"}, "doubled-word": {"letters": 4}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("files = 3", "files: should be one or several tables, [[files]]"),
        ("[[files]]\nstrict = true", "[[files]] 1: paths is missing"),
        ("[[files]]\npath = 'a'", "[[files]] 1: no setting is called 'path'; did you mean 'paths'?"),
        ("[[files]]\npaths = ''", "paths: '' is no pattern"),
        ("[[files]]\npaths = ['a', '#b']", "paths: '#b' is no pattern"),
        ("[[files]]\npaths = 3", "paths: 3 should be a list of names"),
        ("[[files]]\npaths = 'a'\nfail-on = 'note'", "[[files]] 1: no setting is called 'fail-on'"),
        ("[[files]]\npaths = 'a'\nconfidence = 'lo'", "confidence: 'lo' is none of high, medium, low"),
        ("[[files]]\npaths = 'a'\n[files.rules]\nx = 1", "rules.x: 1 should be a table"),
        ("exclude = ['a', '']", "exclude: '' is no pattern"),
        ("include = 3", "include: 3 should be a list of names"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = configured(tmp_path, text)
    with pytest.raises(ConfigError, match=re.escape(said)) as refused:
        load(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


def test_each_article_is_checked_by_its_own_settings(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for name in ("a.txt", "archive/b.txt"):
        (tmp_path / name).write_text(TWICE, encoding="utf-8")
    configured(
        tmp_path,
        "[rules.doubled-word]\nseverity = 'error'\nletters = 4\n"
        "[[files]]\npaths = 'archive/'\nignore = 'doubled-word'\n",
    )
    done = factlint("check", ".", "--format", "json", cwd=tmp_path)
    found = {file["path"]: file["findings"] for file in json.loads(done.stdout)["files"]}
    assert [finding["severity"] for finding in found["a.txt"]]
    assert found["archive/b.txt"] == []
    piped = factlint("check", "-", "--stdin-filename", "archive/c.txt", cwd=tmp_path, text=TWICE.encode())
    assert (piped.returncode, errors(piped)) == (0, [])


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("ignore = 'doubled-wrd'", "[[files]] 1: no rule or group is called 'doubled-wrd'"),
        ("[files.rules.doubled-word]\nleters = 3", "[[files]] 1: rules.doubled-word: no option is called 'leters'"),
    ],
)
def test_an_entry_that_matches_nothing_is_refused_too(tmp_path: Path, entry: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(TWICE, encoding="utf-8")
    configured(tmp_path, f"[[files]]\npaths = 'archive/'\n{entry}\n")
    done = factlint("check", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert said in errors(done)[0]
