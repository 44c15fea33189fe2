"""A sheet's examples run as tests: exact spans, exact count, both sides, near misses, known misses.

In `text` and `headline`, `[[…]]` marks what must be found and `{{…}}` the other side of it; a backslash escapes a
mark. Text without marks must stay silent. A known miss holds the marks that should be found one day, and must
still miss, so that progress announces itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from factlint.accepting.decide import decide
from factlint.accepting.desk import Desk
from factlint.accepting.settle import OWN_GROUP, names_of
from factlint.checker import check_document, hits
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.lexicon import Lexicon, fold
from factlint.pack import builtin
from factlint.rule import LANGUAGES, Example, Rule

_MARKS = re.compile(r"\\([\[\]{}])|(\[\[)|(\]\])|(\{\{)|(\}\})")
_TODAY = date(2026, 1, 1)
"""The day on which an example is read, where it says until when something is accepted."""
_TRIGGERS = re.compile(r"[^\W\d_]{5,}|\d|[^\w\s.,;:’'()-]")


class Failure(Struct, frozen=True):
    """An example that did not do what it promises; example 0 is the whole set of them."""

    rule: str
    example: int
    reason: str


class Marked(Struct, frozen=True):
    """A text without its marks, and the spans that were marked."""

    text: str
    found: frozenset[Span]
    sides: frozenset[Span]


def unmark(text: str) -> Marked:
    """Take the marks out of an example. Raises ValueError when a mark is not closed."""
    clean: list[str] = []
    length = position = 0
    opened: list[tuple[str, int]] = []
    spans: dict[str, set[Span]] = {"[[": set(), "{{": set()}
    for match in _MARKS.finditer(text):
        clean.append(text[position : match.start()])
        length += match.start() - position
        position = match.end()
        if match.group(1):
            clean.append(match.group(1))
            length += 1
        elif match.group() in spans:
            opened.append((match.group(), length))
        else:
            _close(match.group(), opened, spans, length)
    if opened:
        raise ValueError(f"a mark {opened[-1][0]} is not closed")
    clean.append(text[position:])
    return Marked("".join(clean), frozenset(spans["[["]), frozenset(spans["{{"]))


def _close(mark: str, opened: list[tuple[str, int]], spans: dict[str, set[Span]], end: int) -> None:
    opening = {"]]": "[[", "}}": "{{"}[mark]
    if not opened or opened[-1][0] != opening:
        raise ValueError(f"a mark {mark} closes nothing")
    spans[opening].add(Span(opened.pop()[1], end))


def document_of(example: Example) -> tuple[Document, Marked]:
    """Return the example as an article, and what is marked in it. The headline stands on a line above the text."""
    from factlint.read import parse

    text = example.text
    if example.format == "txt":
        text = f"{example.headline or ''}\n\n{text}" if example.headline else text
    marked = unmark(text)
    document = parse(
        marked.text,
        f"example.{example.format}",
        language=example.lang,
        published=example.date,
        has_headline=example.headline is not None or example.format != "txt",
    )
    return document, marked


def failures(rule: Rule, lexicons: Mapping[str, Lexicon]) -> Iterator[Failure]:
    """Yield every example of a sheet that does not hold, and what the sheet's set of examples lacks."""
    examples = list(rule.examples())
    for number, example in enumerate(examples, 1):
        try:
            reason = _reason(rule, example, lexicons[example.lang])
        except Exception as error:  # a failing check is a failing example, with its reason
            reason = f"{type(error).__name__}: {error}"
        if reason:
            yield Failure(rule.id, number, reason)
    for lang in sorted(lexicons):
        mine = [example for example in examples if example.lang == lang and not example.known_miss]
        yield from (Failure(rule.id, 0, reason) for reason in _lacking(lang, mine))


def _lacking(lang: str, examples: Iterable[Example]) -> Iterator[str]:
    """Yield what the examples of one language do not show: something found, and a near miss that is one."""
    try:
        marked = [document_of(example)[1] for example in examples]
    except ValueError:  # said already, with the number of the example
        return
    found = [one for one in marked if one.found]
    silent = [one for one in marked if not one.found]
    if not found:
        yield f"no example in {lang!r} shows what is found"
    elif not silent:
        yield f"no example in {lang!r} shows a near miss"
    else:
        triggers = frozenset[str]().union(*(_triggers(one) for one in found))
        for one in silent:
            if not triggers & _triggers(one):
                yield f"{one.text[:60]!r} is no near miss: it shares nothing with what is found"


def _triggers(marked: Marked) -> frozenset[str]:
    """Return what may set the rule off: the beginnings of longer words, figures, marks, marked capitals."""
    evidence = [marked.text[span.start : span.end] for span in marked.found | marked.sides]
    names = ["A"] if any(words[:1].isupper() for words in evidence or [marked.text]) else []
    return frozenset([*(fold(word)[:5] for word in _TRIGGERS.findall(marked.text)), *names])


def _reason(rule: Rule, example: Example, lexicon: Lexicon) -> str:
    document, marked = document_of(example)
    if rule.group == OWN_GROUP:
        document = _judged(document, lexicon)
    rule = replace(rule, sheet={**rule.sheet, "options": {**rule.options, **example.options}})
    yielded = list(hits(Facts(document, lexicon), rule))
    found = sorted(hit.span for hit in yielded)
    if example.known_miss:
        return _known_miss(found, marked)
    if found != sorted(marked.found):
        return f"found {_shown(document, found)}, marked {_shown(document, marked.found)}"
    sides = {side.span for hit in yielded for side in hit.sides}
    if marked.sides and marked.sides != sides:
        return f"other side {_shown(document, sides)}, marked {_shown(document, marked.sides)}"
    for lang in LANGUAGES:
        problems = check_document(document, [rule], lexicon, lang).problems
        if problems:
            return f"{rule.where}: {problems[0].message}"
    return ""


def _judged(document: Document, lexicon: Lexicon) -> Document:
    """Return the article after a run with our own rules: its suppressions say what became of them."""
    rules = [rule for rule in builtin() if rule.group != OWN_GROUP]
    checked = check_document(document, rules, lexicon, document.language)
    return decide(document, checked, rules, document.language, Desk(names_of(builtin()), today=_TODAY)).document


def _known_miss(found: Sequence[Span], marked: Marked) -> str:
    if not marked.found:
        return "a known miss marks what should be found one day"
    return "the known miss is found now: make it an ordinary example" if found else ""


def _shown(document: Document, spans: Iterable[Span]) -> str:
    return " | ".join(f"{document.raw(span)!r} at {span.start}" for span in sorted(spans)) or "nothing"
