"""The table of the rules, and the page of one rule, in French or English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factlint.examples import unmark
from factlint.measured import described
from factlint.render import Screen, words
from factlint.render.console import drawn
from factlint.report import Threshold
from factlint.rule import CONFIDENCES, Example, Rule

_MARGIN = 32  # severity, confidence, shown, and the gaps
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
_TERMS = {
    "fr": {
        "error": "erreur", "warning": "alerte", "note": "note", "high": "haute", "medium": "moyenne", "low": "basse",
        "confidence": "confiance", "shown": "active par défaut", "hidden": "masquée par défaut", "since": "depuis",
        "summary": "Ce qu'elle cherche", "why": "Pourquoi", "decides": "Comment elle décide",
        "found": "Elle relève", "spared": "Elle laisse passer",
        "missed": "Elle ne voit pas", "mistaken": "Quand elle se trompe", "accept": "Pour accepter", "reason": "raison",
        "entry": "ou, pour tout fichier, une entrée [[accept]] de factlint.toml qui cite les mots",
        "options": "Réglages", "measured": "Mesure", "references": "Références",
        "legend": "oui : active par défaut ; non : avec --strict, ou nommée par --extend-select. "
        "Expliquer une règle : factlint rule NOM",
        "yes": "oui", "no": "non", "Rule": "Règle", "Severity": "Gravité", "Confidence": "Confiance",
        "Shown": "Active",
    },
    "en": {
        "error": "error", "warning": "warning", "note": "note", "high": "high", "medium": "medium", "low": "low",
        "confidence": "confidence", "shown": "shown by default", "hidden": "hidden by default", "since": "since",
        "summary": "What it looks for", "why": "Why it matters", "decides": "How it decides",
        "found": "It finds", "spared": "It leaves alone",
        "missed": "It does not see", "mistaken": "When it is mistaken", "accept": "To accept it", "reason": "reason",
        "entry": "or, for any file, an [[accept]] entry of factlint.toml that quotes the words",
        "options": "Options", "measured": "Measured", "references": "References",
        "legend": "yes: shown by default; no: with --strict, or named by --extend-select. "
        "Explain a rule: factlint rule NAME",
        "yes": "yes", "no": "no", "Rule": "Rule", "Severity": "Severity", "Confidence": "Confidence",
        "Shown": "Shown",
    },
}  # fmt: skip


def shown_by_default(rule: Rule) -> bool:
    """Whether an ordinary run shows what the rule finds."""
    return not rule.strict and CONFIDENCES.index(rule.confidence) <= CONFIDENCES.index(Threshold().confidence)


def as_object(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain values, for programs; dates in examples as text."""
    sheet = rule.sheet
    texts = ("summary", "why", "decides", "mistaken", "message", "question")
    fields = (*texts, "measured", "since", "references", "aliases")
    return {
        "name": rule.id,
        "group": rule.group,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "strict": rule.strict,
        "default": shown_by_default(rule),
        **{field: sheet.get(field) for field in fields},
        "options": dict(rule.options),
        "check": rule.check,
        "file": rule.where,
        "examples": [dict(example) for example in sheet.get("example", [])],
    }


def table(rules: Iterable[Rule], lang: str, screen: Screen) -> str:
    """Return the rules by group: one line each where the width allows, else two."""
    terms = _TERMS[lang]
    listed = list(rules)
    name = max((len(rule.id) for rule in listed), default=0) + 2
    wide = all(name + _MARGIN + len(rule.summary(lang)) <= screen.width for rule in listed)
    drawings: list[RenderableType] = [_line(name, *(terms[key] for key in ("Rule", "Severity", "Confidence", "Shown")))]
    for group, members in groupby(listed, key=lambda rule: rule.group):
        drawings += ["", Text(group, "bold")]
        for rule in members:
            shown = terms["yes" if shown_by_default(rule) else "no"]
            line = _line(name, f"  {rule.id}", terms[rule.severity], terms[rule.confidence], shown)
            line.stylize(_COLOURS[rule.severity], name + 2, name + 10)
            summary = Text(rule.summary(lang), "dim")
            drawings += [line.append("  ").append(summary)] if wide else [line, Padding(summary, (0, 0, 0, 4))]
    return drawn(screen, *drawings, "", Text(terms["legend"], "dim"))


def _line(name: int, rule: str, severity: str, confidence: str, shown: str) -> Text:
    return Text(f"{rule:<{name}}  {severity:<8}  {confidence:<10}  {shown:<6}", no_wrap=True)


def page(rule: Rule, lang: str, screen: Screen) -> str:
    """Return the page of one rule: what, why, examples, when it is mistaken, how to accept, what was measured."""
    terms = _TERMS[lang]
    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    titles = ("summary", "why", "decides", "spared", "missed", "mistaken", "accept")
    grid.add_column(width=max(len(terms[key]) for key in titles))
    grid.add_column(ratio=1)
    for key, content in _sections(rule, lang):
        grid.add_row("", "")
        grid.add_row(Text(terms[key], "bold"), content)
    return drawn(screen, _title(rule, lang), Padding(grid, (0, 0, 0, 2)))


def _title(rule: Rule, lang: str) -> RenderableType:
    terms = _TERMS[lang]
    facts = [terms[rule.severity], f"{terms['confidence']} {terms[rule.confidence]}"]
    facts.append(terms["shown" if shown_by_default(rule) else "hidden"])
    if rule.sheet.get("since"):
        facts.append(f"{terms['since']} {rule.sheet['since']}")
    return Text.assemble((rule.id, "bold underline"), "  ", " | ".join(facts))


def _sections(rule: Rule, lang: str) -> Iterator[tuple[str, RenderableType]]:
    yield "summary", Text(rule.summary(lang))
    for key in ("why", "decides"):
        if text := rule.text(key, lang):
            yield key, Text(text)
    for key, examples in _examples(rule, lang).items():
        if examples:
            yield key, Text("\n").join(examples)
    if mistaken := rule.text("mistaken", lang):
        yield "mistaken", Text(mistaken)
    if figures := rule.sheet.get("measured"):
        yield "measured", Text(described(figures, lang))
    if rule.options:
        yield "options", Text("\n".join(f"{name} = {value!r}" for name, value in rule.options.items()))
    if references := rule.sheet.get("references"):
        yield "references", Text("\n".join(references))
    yield "accept", Text(f"<!-- factlint: ignore[{rule.id}] {_TERMS[lang]['reason']} -->\n{_TERMS[lang]['entry']}")


def _examples(rule: Rule, lang: str) -> dict[str, list[Text]]:
    """Return some examples in the language: what is found, what is left alone, what is not seen."""
    shown: dict[str, list[Text]] = {"found": [], "spared": [], "missed": []}
    for example in rule.examples():
        if example.lang == lang:
            marked = unmark(f"{example.headline or ''}{example.text}")
            key = "missed" if example.known_miss else "found" if marked.found else "spared"
            if len(shown[key]) < 2:
                shown[key].append(_example(example, lang))
    return shown


def _example(example: Example, lang: str) -> Text:
    text = f"{example.headline} / {example.text}" if example.headline else example.text
    plain = unmark(words.printable(text))
    shown = Text("– ")
    position = 0
    for span in sorted(plain.found | plain.sides):
        shown.append(plain.text[position : span.start])
        shown.append("[", "dim").append(plain.text[span.start : span.end], "bold").append("]", "dim")
        position = max(position, span.end)
    return shown.append(plain.text[position:])
