"""`factlint suppressions` lists everything that accepts findings, and whether it still does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import errors, factlint

ARTICLE = """\
---
title: School opens
factlint: {ignore: [malformed-link], accept: ["TK to"]}
---
<!-- factlint: ignore[doubled-word, structure] until 2999-12-31 as sung -->

The mayor opened opened the school, and it was TK to the town.

It rained on the roof of the hall. <!-- factlint: ingore[dates] -->

<!-- factlint: disable[double-word] -->
"""
ENTRIES = """\
[[accept]]
text = "opened"
rule = "doubled-word"
file = "*.md"
reason = "a refrain"

[[accept]]
text = "closed"
rule = "doubled-word"
until = 2020-01-31
reason = "to look at again"
"""
LISTED = """\
a.md:3:21: unused: front-matter[malformed-link]
a.md:3:48: used: accept[] “TK to”
a.md:5:1: used: ignore[doubled-word, structure] until 2999-12-31 – as sung
a.md:9:36: unknown: unread[]
a.md:11:1: unknown: disable[double-word]
factlint.toml: used: entry[doubled-word] “opened” in *.md – a refrain
factlint.toml: expired: entry[doubled-word] “closed” until 2020-01-31 – to look at again
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "factlint.toml").write_text(ENTRIES, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("paths", [(), (".",), ("a.md",)])
def test_all_are_listed_with_place_rules_end_reason_and_state(paths: tuple[str, ...], desk: Path) -> None:
    done = factlint("suppressions", *paths, cwd=desk)
    assert (done.returncode, done.stdout.decode(), errors(done)) == (0, LISTED, [])


def test_the_same_for_programs(desk: Path) -> None:
    rows = json.loads(factlint("suppressions", "--format", "json", cwd=desk).stdout)
    assert [row["state"] for row in rows] == [line.split(": ")[1] for line in LISTED.splitlines()]
    assert rows[2] == {
        "path": "a.md", "line": 5, "column": 1, "kind": "ignore", "rules": ["doubled-word", "structure"], "text": None,
        "file": None, "reason": "as sung", "until": "2999-12-31", "state": "used",
        "names": {"doubled-word": "used", "structure": "used"},
    }  # fmt: skip


def test_a_name_of_several_that_is_not_needed_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# A\n\n<!-- factlint: ignore[doubled-word, malformed-link] -->\n\nThe mayor opened opened the school.\n",
        encoding="utf-8",
    )
    listed = factlint("suppressions", cwd=tmp_path).stdout.decode()
    assert listed == "a.md:3:1: used (not malformed-link): ignore[doubled-word, malformed-link]\n"


def test_rules_that_do_not_run_make_no_verdict(desk: Path) -> None:
    listed = factlint("suppressions", "--select", "dates", cwd=desk).stdout.decode()
    assert "a.md:3:21: silent: front-matter[malformed-link]" in listed


def test_an_article_that_cannot_be_read_is_said(desk: Path) -> None:
    (desk / "b.md").write_bytes(b"")
    done = factlint("suppressions", cwd=desk)
    assert done.returncode == 2
    assert errors(done) == ["factlint: b.md: is empty: there is nothing to check"]
