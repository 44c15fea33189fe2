"""A contradiction is accepted on either of its two sides, in each of the ways; what accepts nothing is told."""

from __future__ import annotations

from datetime import date

import pytest

import factlint
from factlint import pack, read
from factlint.accepting.desk import Desk
from factlint.accepting.quoting import Evidence, normalised
from factlint.accepting.settle import ENTRY, names_of
from factlint.document import EVERYWHERE, Span, Suppression
from factlint.finding import Finding
from factlint.report import FileReport, Threshold, report_on

HEADLINE = "Ferry firm to cut 140 jobs at Port Ellis"
FIRST = "Saltmarch Line will cut 104 jobs at its terminal here, the company said on Monday."
LAST = "The terminal opened in 1988 and the council has owned it since, said Ann Reed, the mayor."
RULE = "headline-number-conflict"


def article(headline: str = f"# {HEADLINE}", first: str = FIRST, head: str = "") -> str:
    return f"{head}{headline}\n\n{first}\n\n{LAST}\n"


def page(headline: str = HEADLINE, first: str = f"<p>{FIRST}</p>") -> str:
    return f"<html lang='en'><article><h1>{headline}</h1>\n{first}\n<p>{LAST}</p></article></html>"


def rules(text: str, name: str = "a.md", **settings: object) -> list[str]:
    return [finding.rule for finding in factlint.check(text, name=name, **settings).files[0].findings]


def test_the_article_and_the_page_have_the_contradiction() -> None:
    assert rules(article()) == rules(page(), "a.html") == [RULE]


@pytest.mark.parametrize("name", [RULE, "headline", f"{RULE}, vague-source"])
@pytest.mark.parametrize(
    ("text", "file"),
    [
        (article(headline=f"<!-- factlint: ignore[N] why -->\n\n# {HEADLINE}"), "a.md"),
        (article(headline=f"# {HEADLINE} <!-- factlint: ignore[N] why -->"), "a.md"),
        (article(first=f"<!-- factlint: ignore[N] why -->\n\n{FIRST}"), "a.md"),
        (article(first=f"{FIRST} <!-- factlint: ignore[N] why -->"), "a.md"),
        (article(first=f"<!-- factlint: disable[N] -->\n\n{FIRST}\n\n<!-- factlint: enable[N] -->"), "a.md"),
        (article(headline=f"<!-- factlint: disable[N] -->\n\n# {HEADLINE}\n\n<!-- factlint: enable[N] -->"), "a.md"),
        (article(first=f"{FIRST}\n\n<!-- factlint: file-ignore[N] why -->"), "a.md"),
        (article(head="---\nfactlint: {ignore: [N]}\n---\n"), "a.md"),
        (article(head="+++\nfactlint.ignore = 'headline'\n+++\n"), "a.md"),
        (page(headline=f"{HEADLINE} <!-- factlint: ignore[N] why -->"), "a.html"),
        (page(first=f"<!-- factlint: ignore[N] why -->\n<p>{FIRST}</p>"), "a.html"),
        (page(first=f"<!-- factlint: disable[N] --><p>{FIRST}</p><!-- factlint: enable[N] -->"), "a.html"),
    ],
)
def test_either_side_will_do_in_each_way(text: str, file: str, name: str) -> None:
    report = factlint.check(text.replace("N", name) if "[N]" in text else text, name=file).files[0]
    assert RULE not in [finding.rule for finding in report.findings]
    assert [one.finding.rule for one in report.accepted] == [RULE]
    assert report.suppressed == 1


@pytest.mark.parametrize("words", ["140", "104"])
def test_words_on_either_side_are_accepted_from_the_front_matter(words: str) -> None:
    assert rules(article(head=f'---\nfactlint: {{accept: ["{words}"]}}\n---\n')) == []


@pytest.mark.parametrize("words", ["10", "14", "4", "140 people"])
def test_other_words_accept_nothing(words: str) -> None:
    assert RULE in rules(article(head=f'---\nfactlint: {{accept: ["{words}"]}}\n---\n'))


def test_what_stands_elsewhere_accepts_nothing() -> None:
    after = article().replace(LAST, f"<!-- factlint: ignore[{RULE}] -->\n\n{LAST}")
    assert rules(after) == [RULE, "unused-suppression"]
    empty = f"<!-- factlint: disable[{RULE}] -->\n\n<!-- factlint: enable[{RULE}] -->"
    stretch = article(headline=f"{empty}\n\n# {HEADLINE}")
    assert rules(stretch) == [RULE, "unused-suppression"]


def entry(text: str, rule: str = "", until: date | None = None) -> Suppression:
    return Suppression(ENTRY, (rule,) if rule else (), EVERYWHERE, "rounded", Span(0, 1), text=text, until=until)


def settled(*entries: Suppression, text: str = "", today: date | None = None) -> FileReport:
    known = pack.builtin()
    document = read.parse(text or article(), "a.md", published=date(2026, 5, 4))
    return report_on(document, known, Threshold(), None, Desk(names_of(known), entries, today=today))


@pytest.mark.parametrize(("text", "rule"), [("140", RULE), ("104", "headline"), ("140", "")])
def test_an_entry_of_the_configuration_accepts_on_either_side(text: str, rule: str) -> None:
    report = settled(entry(text, rule))
    assert report.findings == ()
    assert [(one.reason, one.in_source) for one in report.accepted] == [("rounded", False)]
    assert [list(one.fates.values()) for one in report.entries] == [["used"]]


@pytest.mark.parametrize(
    ("made", "fate"),
    [
        (entry("140", "figures"), "unused"),
        (entry("141"), "unused"),
        (entry("140", "no-such-rule"), "unknown"),
        (entry("140", RULE, date(2026, 5, 3)), "expired"),
    ],
)
def test_an_entry_that_accepts_nothing_says_why(made: Suppression, fate: str) -> None:
    report = settled(made, today=date(2026, 5, 4))
    assert [finding.rule for finding in report.findings] == [RULE]
    assert [list(one.fates.values()) for one in report.entries] == [[fate]]


def test_the_last_day_still_counts() -> None:
    assert settled(entry("140", RULE, date(2026, 5, 4)), today=date(2026, 5, 4)).findings == ()


def test_an_expired_comment_accepts_nothing_and_is_told() -> None:
    text = article(first=f"<!-- factlint: ignore[{RULE}] until 2026-05-03 they check -->\n\n{FIRST}")
    assert [finding.rule for finding in settled(text=text, today=date(2026, 5, 4)).findings] == [
        RULE, "expired-suppression",
    ]  # fmt: skip
    assert settled(text=text, today=date(2026, 5, 3)).findings == ()
    assert settled(text=text).findings == ()


COMMENT = f"<!-- factlint: ignore[doubled-word, {RULE}] why -->\n\n"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, ["unused-suppression"]),
        ({"select": (RULE, "comments")}, []),
        ({"ignore": ("doubled-word",)}, []),
        ({"ignore": ("unused-suppression",)}, []),
    ],
)
def test_a_name_of_which_the_rule_did_not_run_is_not_unused(settings: dict[str, object], told: list[str]) -> None:
    assert rules(article(first=COMMENT + FIRST), **settings) == told


def test_a_group_is_unused_only_where_all_of_it_ran() -> None:
    text = article(first=f"<!-- factlint: ignore[structure] why -->\n\n{FIRST}")
    assert rules(text) == [RULE, "unused-suppression"]
    assert rules(text, ignore=("malformed-link",)) == [RULE]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- factlint: ignore[dates] why -->", []),
        ("<!-- factlint: ignore[weekday-date-mismatch] why -->", []),
    ],
)
def test_without_a_date_what_needs_one_is_not_judged(text: str, told: list[str]) -> None:
    assert rules(article(headline="# The ferry", first=f"{text}\n\n{FIRST}")) == told
    dated = factlint.check(article("# The ferry", f"{text}\n\n{FIRST}"), name="a.md", date=date(2026, 5, 4)).files[0]
    assert [finding.rule for finding in dated.findings] == ["unused-suppression"]


def test_what_speaks_of_comments_is_accepted_only_by_name() -> None:
    blanket = f"{FIRST}\n\n<!-- factlint: file-ignore -->"
    assert rules(article(first=blanket)) == ["blanket-suppression"]
    assert rules(article(first=f"{blanket}\n\n<!-- factlint: file-ignore[blanket-suppression] -->")) == []


def test_an_accepted_finding_answers_those_that_yield_to_it() -> None:
    told = factlint.check("# A fair\n\nIt opened on 31 February 2026, a Monday, Ann Reed said.\n", name="a.md").files[0]
    yielding = [finding for finding in told.findings if finding.rule == "impossible-date"]
    assert yielding
    ignored = "# A fair\n\n<!-- factlint: ignore[impossible-date] as in the novel -->\n\n"
    assert rules(f"{ignored}It opened on 31 February 2026, a Monday, Ann Reed said.\n") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("15\u00a0milliards", "15 milliards"), ("l’an", "l'an"), ("« oui »", '" oui "'), ("2–3", "2-3"), ("a\n b", "a b")],
)
def test_typography_decides_nothing(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


SAID = "Il a coûté 14 milliards, puis près de **15\u202fmilliards** d’euros en un an, a dit la maire."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("15 milliards", True),
        ("15", True),
        ("5 milliards", False),
        ("milliard", False),
        (" ", False),
        ("près de 15 milliards d'euros", True),
        (SAID.replace("*", ""), True),
        ("puis près de 15 milliards", True),
        ("14 milliards", False),
        ("près de 16 milliards d'euros", False),
        ("de 15 mill", False),
    ],
)
def test_words_are_found_whole_in_the_evidence_or_around_it(text: str, found: bool) -> None:
    document = read.parse(f"# Le prix\n\n{SAID}\n", "a.md", language="fr")
    start = document.text.index("15")
    finding = Finding("r", "figures", "error", "high", False, Span(start, start + len("15 milliards")), "m")
    assert bool(Evidence(document, finding).quoted_by({7: normalised(text)})) is found


def test_another_place_of_the_same_words_is_not_the_quoted_one() -> None:
    document = read.parse("# Prices\n\nIt cost 15 euros here, and it cost 15 euros there.\n", "a.md", language="en")
    second = document.text.rindex("15")
    finding = Finding("r", "figures", "error", "high", False, Span(second, second + 8), "m")
    said = Evidence(document, finding)
    assert said.quoted_by({1: "15 euros there", 2: "15 euros here"}) == {1}
