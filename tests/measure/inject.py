"""Plant errors in clean articles and count what is found: `python -m tests.measure.inject --rules dates --each 5`.

Two ways. By template: a sentence with a fault is added to an article (`templates/`), and its repaired twin to the same
article, which must stay as silent as the article was. By edit: a word of the article itself is changed (a weekday, a
letter of a name, a figure or a name of the headline); the twin is the article as it was published.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factlint import pack
from factlint.checker import check_document
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.read import parse
from factlint.wording import day as written
from factlint.wording import number, weekday
from tests.measure.corpus import Article, articles, default_sets

_TEMPLATES = Path(__file__).parent / "templates"
_MONTHS_30 = {"fr": ("avril", "juin", "septembre", "novembre"), "en": ("April", "June", "September", "November")}
_MONTHS_31 = {"fr": ("mars", "mai", "juillet", "octobre"), "en": ("March", "May", "July", "October")}
_FOREIGN = ("Vandermolen", "Okonkwo", "Thalassa", "Brzezicki", "Quintero")
_LETTERS = "aeilnorst"


@dataclass(frozen=True)
class Injected:
    """An article with a planted fault, its twin without, and where the fault stands in the first."""

    rule: str
    wording: str
    bad: str
    good: str
    place: Span


def by_template(article: Article, document: Document, rng: random.Random) -> Iterator[Injected]:
    """Yield one injection for each wording of each rule: a paragraph put before the last one of the article."""
    with (_TEMPLATES / f"{document.language}.toml").open("rb") as file:
        rules = tomllib.load(file)
    last = document.body[-1].span.start
    for rule, sheet in rules.items():
        for wording, pair in enumerate(sheet["pairs"]):
            if rule == "weekday-date-mismatch" and document.date is None and "{dayyear}" not in pair["bad"]:
                continue  # without its year the day cannot be known in an article without a date
            values = slots(document, rng)
            bad, good = (pair[key].format_map(values) for key in ("bad", "good"))
            texts = [f"{article.text[:last]}{sentence}\n\n{article.text[last:]}" for sentence in (bad, good)]
            yield Injected(rule, f"template {wording + 1}", *texts, Span(last, last + len(bad)))


def slots(document: Document, rng: random.Random) -> Mapping[str, str]:
    """Return the words that fill a template: figures that agree and figures that do not, a day near the article's."""
    lang = document.language
    a = rng.choice((40, 120, 250, 800, 1200, 2500))
    right = rng.choice((12, 15, 20, 25, 30, 45, 60))
    b = round(a * (1 + right / 100))
    true = 100 * (b - a) / a
    x, y, z = (rng.randint(3, 40) for _ in range(3))
    published = document.date or datetime.date(2026, 3, 12)
    day = published + datetime.timedelta(rng.randint(-20, 20))
    names = [weekday(day + datetime.timedelta(offset), lang) for offset in (-1, 0, rng.randint(1, 5))]
    return {
        "a": number(a, lang), "b": number(b, lang), "right": str(x + y + z), "right2": str(x + y),
        "wrong": str(x + y + z + 1), "x": str(x), "y": str(y), "z": str(z), "y2": str(y),
        "month30": rng.choice(_MONTHS_30[lang]), "month31": rng.choice(_MONTHS_31[lang]), "year": "2019",
    } | _percent_slots(true, lang) | _day_slots(day, names, lang)  # fmt: skip


def _percent_slots(true: float, lang: str) -> dict[str, str]:
    return {"percent": number(round(true), lang), "percent_wrong": number(round(true) + 9, lang)}


def _day_slots(day: datetime.date, names: Sequence[str], lang: str) -> dict[str, str]:
    before, right, wrong = names
    first, month = written(day, lang, year=False).split()
    return {
        "day": f"{first} {month}" if lang == "fr" else f"{month} {first}", "dayyear": str(day.year),
        "weekday": right, "weekday_wrong": wrong, "before": before,
        "Weekday": right.capitalize(), "Weekday_wrong": wrong.capitalize(),
    }  # fmt: skip


def wrong_weekday(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the weekday of a dated day near the article's date."""
    published = facts.document.date
    for date in facts(Date):
        near = published and date.start and abs((date.start - published).days) <= 90
        if date.weekday is None or date.day is None or not near or not _in_body(facts, date.span):
            continue
        words = facts.document.raw(date.span).split()
        other = (date.weekday + rng.randint(1, 6)) % 7
        name = weekday(datetime.date(2024, 1, 1 + other), facts.language)
        if words[0].strip(",").lower() != weekday(datetime.date(2024, 1, 1 + date.weekday), facts.language).lower():
            continue
        name = name.capitalize() if words[0][0].isupper() else name
        end = date.span.start + len(words[0].strip(","))
        return _edited("weekday-date-mismatch", article, Span(date.span.start, end), name)
    return None


def misspelled_name(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Swap, drop or double one letter in one of several mentions of a person."""
    for entity in facts(Entity):
        full = [mention for mention in entity.mentions if len(mention.words) > 1 and _in_body(facts, mention.span)]
        if entity.kind != "person" or len(full) < 2 or len(full[0].words[-1]) < 6:
            continue
        mention, surname = full[-1], full[-1].words[-1]
        start = facts.document.raw(mention.span).rfind(surname)
        at = rng.randint(2, len(surname) - 3)
        if start < 0 or surname[at] == surname[at + 1]:
            continue
        typo = rng.choice((
            surname[:at] + surname[at + 1] + surname[at] + surname[at + 2 :],
            surname[:at] + surname[at + 1 :],
            surname[:at] + surname[at] + surname[at:],
        ))  # fmt: skip
        place = Span(mention.span.start + start, mention.span.start + start + len(surname))
        return _edited("name-spelled-two-ways", article, place, typo)
    return None


def changed_headline_figure(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Change the leading digit of a figure of the headline that the body repeats."""
    headline = facts.document.headline
    if headline is None:
        return None
    body = [figure for figure in facts(Figure) if not headline.span.covers(figure.span)]
    for figure in facts.within(Figure, headline.span):
        raw = facts.document.raw(figure.span)
        comparable = figure.kind in {"count", "money", "percent", "measure"} and figure.value > 2
        if not comparable or not raw[0].isdigit() or not any(figure.agrees(other) for other in body):
            continue
        digit = str((int(raw[0]) + rng.choice((2, 3, 4)) - 1) % 9 + 1)
        if any(other.value and str(other.value)[0] == digit and other.kind == figure.kind for other in body):
            continue
        place = Span(figure.span.start, figure.span.start + 1)
        return _edited("headline-number", article, place, digit)
    return None


def swapped_headline_name(article: Article, facts: Facts, rng: random.Random) -> Injected | None:
    """Put a name that the body has never heard of in the place of one of the headline's."""
    headline = facts.document.headline
    if headline is None:
        return None
    for name in facts.within(Name, headline.span):
        if name.sure and len(name.words) == 1 and name.span.start > headline.span.start:
            return _edited("headline-name-not-in-body", article, name.span, rng.choice(_FOREIGN))
    return None


EDITS: tuple[Callable[[Article, Facts, random.Random], Injected | None], ...] = (
    wrong_weekday, misspelled_name, changed_headline_figure, swapped_headline_name,
)  # fmt: skip


def _edited(rule: str, article: Article, place: Span, words: str) -> Injected:
    bad = article.text[: place.start] + words + article.text[place.end :]
    return Injected(rule, "edit", bad, article.text, Span(place.start, place.start + len(words)))


def _in_body(facts: Facts, span: Span) -> bool:
    part = facts.document.part_at(span.start)
    return part is not None and part.kind == "paragraph"


def spoken(text: str, rule: str) -> list[Span]:
    """Return every place that a finding of the rule (or of the rules whose names begin so) rests on."""
    document = parse(text, "article.md")
    rules = [one for one in pack.builtin() if one.id.startswith(rule)]
    checked = check_document(document, rules, pack.lexicon(document.language), document.language)
    return [
        place
        for finding in checked.findings
        for place in (finding.span, *(related.span for related in finding.related))
    ]


def injections(article: Article, rng: random.Random, wanted: Callable[[str], bool]) -> Iterator[Injected]:
    """Yield every injection that this article allows, of the wanted rules."""
    document = parse(article.text, article.name)
    if not document.body:
        return
    facts = Facts(document, pack.lexicon(document.language))
    edits = (edit(article, facts, rng) for edit in EDITS)
    found = [*(edit for edit in edits if edit is not None), *by_template(article, document, rng)]
    yield from (injected for injected in found if wanted(injected.rule))


def main(arguments: Sequence[str] | None = None) -> int:
    """Plant, check, print recall and false alarms by rule, language and way."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.inject", description=__doc__)
    parser.add_argument("--rules", nargs="*", default=[], help="rules (default: all that can be planted)")
    parser.add_argument("--sets", nargs="*", default=default_sets())
    parser.add_argument("--each", type=int, default=10, help="articles of each set, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many misses and false alarms to list")
    options = parser.parse_args(arguments)
    rng = random.Random(options.seed)
    tally: dict[tuple[str, str, str], list[tuple[bool, bool]]] = defaultdict(list)
    shown: list[str] = []
    for name in options.sets:
        for article in articles(name, options.each, options.seed):
            language = parse(article.text, article.name).language
            for one in injections(article, rng, lambda rule: not options.rules or rule in options.rules):
                caught = any(one.place.overlaps(place) for place in spoken(one.bad, one.rule))
                twin = Span(one.place.start, one.place.end + len(one.good) - len(one.bad))
                alarm = any(twin.overlaps(place) for place in spoken(one.good, one.rule))
                tally[one.rule, language, one.wording.split()[0]].append((caught, alarm))
                if not caught or alarm:
                    text, place = (one.bad, one.place) if not caught else (one.good, twin)
                    shown.append(f"{'MISSED' if not caught else 'ALARM '} {one.rule} {article.set}/{article.id} "
                                 f"{one.wording}: {' '.join(text[max(0, place.start - 60) : place.end + 60].split())}")
    for (rule, language, way), answers in sorted(tally.items()):
        caught_share = sum(caught for caught, _ in answers) / len(answers)
        alarm_share = sum(alarm for _, alarm in answers) / len(answers)
        shares = f"recall {caught_share:.3f}  twins {alarm_share:.3f}"
        print(f"{rule:28} {language} {way:9} {len(answers):5} planted  {shares}")
    print("\n".join(shown[: options.show]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
