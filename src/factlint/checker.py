"""Document × rules → findings, and the problems met on the way. A rule that fails never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import Struct

from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.finding import Finding, Related
from factlint.lexicon import Lexicon, fold
from factlint.rule import SEVERITIES, Hit, Rule
from factlint.wording import MissingValueError, fill

Check = Callable[[Facts, Mapping[str, Any]], Iterable[Hit]]

_COMPARING = frozenset({"headline", "figures", "dates"})
"""Groups whose findings drop one level of severity inside a direct quote: a source may misspeak."""

_READ = {"figures": "Figure", "dates": "Date", "names": "Entity", "quotes": "Quote"}
"""What the report counts as read, and the kind of fact that it counts."""


class Problem(Struct, frozen=True):
    """Something that kept a rule or a file from being checked."""

    kind: str
    message: str
    rule: str | None = None
    path: str | None = None


class Checked(Struct, frozen=True):
    """Everything found in one document, before the report decides what is shown."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    read: Mapping[str, int | None]


def check_document(document: Document, rules: Iterable[Rule], lexicon: Lexicon, ui_lang: str) -> Checked:
    """Run the rules over one document. Messages are in `ui_lang`; offsets are into `document.text`."""
    facts = Facts(document, lexicon)
    findings: list[Finding] = []
    problems: list[Problem] = []
    for rule in rules:
        try:
            findings.extend(_finding(facts, rule, hit, ui_lang) for hit in hits(facts, rule))
        except Exception as error:  # one broken rule must not cost the editor the others
            reason = f"{type(error).__name__}: {error}"
            problems.append(Problem("rule-failed", f"the rule {rule.id} failed ({reason})", rule.id))
    return Checked(tuple(findings), tuple(problems), facts_read(facts))


def hits(facts: Facts, rule: Rule) -> Iterator[Hit]:
    """Yield what a rule's check finds, with the sheet's options."""
    if rule.check:
        yield from check_function(rule.check)(facts, rule.options)
    else:
        from factlint.kinds import forbid

        yield from forbid(facts, rule.sheet["forbid"])


@cache
def check_function(name: str) -> Check:
    """Return the function that a sheet names as `module:function`, imported when first needed."""
    module, _, function = name.partition(":")
    found: Check = getattr(import_module(module), function)
    return found


def facts_read(facts: Facts) -> dict[str, int | None]:
    """How many facts of each kind were read; None for a kind that no selected rule asked for.

    A number that nobody would check (Llama 4, article 49-3, "the first") is not counted as a figure.
    """
    read = {name: facts.read_so_far(kind) for name, kind in _READ.items()}
    return {name: None if found is None else sum(map(_is_checkable, found)) for name, found in read.items()}


def _is_checkable(fact: Any) -> bool:
    return bool(getattr(fact, "is_checkable", True))


def _finding(facts: Facts, rule: Rule, hit: Hit, lang: str) -> Finding:
    document = facts.document
    values = {"here": hit.span, **{side.role.replace("-", "_"): side.span for side in hit.sides}, **hit.values}
    in_quote = rule.group in _COMPARING and _quoted(facts, hit)
    related = tuple(
        Related(side.span, fill(rule.side(side.role, lang), {**values, **side.values}, document, lang))
        for side in hit.sides
    )
    return Finding(
        rule=rule.id,
        group=rule.group,
        severity=_lower(hit.severity or rule.severity) if in_quote else hit.severity or rule.severity,
        confidence=rule.confidence,
        strict=rule.strict or hit.strict,
        span=hit.span,
        message=fill(rule.message(hit.variant, lang), values, document, lang),
        question=fill(rule.question(hit.variant, lang), values, document, lang),
        computation=_computation(rule, values, document, lang),
        repairs=tuple(filter(None, (_optional(repair, values, document, lang) for repair in rule.repairs(lang)))),
        related=related,
        in_quote=in_quote,
        fingerprint=_fingerprint(document, rule.id, [hit.span, *(side.span for side in hit.sides)]),
        yields_to=rule.yields_to,
    )


def _computation(rule: Rule, values: Mapping[str, Any], document: Document, lang: str) -> str | None:
    template = rule.computation(lang)
    return _optional(template, values, document, lang) or None if template else None


def _optional(template: str, values: Mapping[str, Any], document: Document, lang: str) -> str:
    try:
        return fill(template, values, document, lang)
    except MissingValueError:
        return ""


def _quoted(facts: Facts, hit: Hit) -> bool:
    from factlint.facts.quotes.quote import in_quotes

    return any(in_quotes(facts, span) for span in (hit.span, *(side.span for side in hit.sides)))


def _lower(severity: str) -> str:
    return SEVERITIES[min(SEVERITIES.index(severity) + 1, len(SEVERITIES) - 1)]


def _fingerprint(document: Document, rule_id: str, spans: Iterable[Span]) -> str:
    from hashlib import blake2b

    sides = []
    for span in spans:
        part = document.part_at(span.start)
        sides.append(f"{part.kind if part else ''}={fold(document.shown(span))}")
    return blake2b("\n".join([rule_id, *sorted(sides)]).encode(errors="surrogatepass"), digest_size=8).hexdigest()
