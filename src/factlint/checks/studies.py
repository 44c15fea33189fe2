"""Studies, reports and tests that are said to show something, with nobody behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.clauses import Words, words_of
from factlint.facts.tokens import Token
from factlint.rule import Hit, Side

_ACCORDING = frozenset({"selon", "according"})
_BEFORE_ARTICLE = frozenset({"selon", "que", "qu'", "après", "mais", "et", "car"})
_REACH = 9
"""Words at most between a study and what it shows, or between a study and whose it is."""


def unnamed(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first study that nobody is named for within `sentences` sentences, the others beside it."""
    places = [span for span in _cited(facts) if not _named_near(facts, span, options["sentences"])]
    if places:
        others = tuple(Side(span, "again") for span in places[1:])
        yield Hit(places[0], others)


def _cited(facts: Facts) -> list[Span]:
    """Return the places where evidence is called upon without "the": `a study shows`, `in benchmark tests`."""
    words = words_of(facts.lexicon)
    tests = listed("sources.tests", facts.lexicon)
    tokens = facts(Token)
    found = [match.span for match in tests.find(tokens)]
    for token in tokens:
        if token.low in words["sources.studies"]:
            start = _indefinite(tokens, token.index, words)
            if start is not None and _shows(tokens, start, token.index, words):
                found.append(tokens[start].span.join(token.span))
    kept: list[Span] = []
    for span in sorted(found):
        if (not kept or not kept[-1].overlaps(span)) and _is_running_text(facts, span):
            kept.append(span)
    return kept


def _is_running_text(facts: Facts, span: Span) -> bool:
    return facts.document.lies_in(span.start) and not in_quotes(facts, span)


def _indefinite(tokens: Sequence[Token], index: int, words: Words) -> int | None:
    """Return where the phrase of an indefinite study begins, None when it is a definite one or no study."""
    first: int | None = None
    for start in range(index - 1, max(-1, index - 4), -1):
        token = tokens[start]
        if tokens[start + 1].gap == "\n" or token.kind != "word":
            break
        if token.low in words["sources.indefinite"] or (token.low == "de" and first is not None):
            first = start
        elif token.low == "des" and _opens_clause(tokens, start):
            return start
        elif first is not None:
            break
        elif _excluded(tokens, start, words):
            return None
    if first is not None:
        return None if first and tokens[first - 1].low in words["sources.author_before"] else first
    plural = tokens[index].low.endswith("s") or tokens[index].low == "research"
    bare = index == 0 or tokens[index].gap == "\n" or tokens[index - 1].text in {".", ",", "»"}
    return index if plural and bare and not words.french else None


def _excluded(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether a word before the noun makes it definite, somebody's, or no study at all."""
    low = tokens[index].low
    if any(low in words[f"sources.{name}"] for name in ("not_studies", "owning", "definite")):
        return True
    return tokens[index].capitalised and index > 0 and tokens[index - 1].text != "."


def _opens_clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether "des" begins a clause, where it is an article and not a preposition."""
    if start == 0 or tokens[start].gap == "\n":
        return True
    return tokens[start - 1].kind == "mark" or tokens[start - 1].low in _BEFORE_ARTICLE


def _shows(tokens: Sequence[Token], start: int, index: int, words: Words) -> bool:
    """Whether it is called upon: "according to" before it, or a verb of finding after it in the same clause."""
    before = tokens[max(0, start - 2) : start]
    if any(token.low in _ACCORDING for token in before) or [t.low for t in before] == ["d'", "après"]:
        return True
    for token in tokens[index + 1 : index + 1 + _REACH]:
        if token.text in {".", "!", "?", ";", ":", ","} or token.gap == "\n":
            return False
        if token.low in words["sources.findings"]:
            return True
    return False


def _named_near(facts: Facts, span: Span, reach: int) -> bool:
    """Whether an author, a body, a journal, a year or a link stands near, or in the last paragraph."""
    sentences = facts(Sentence)
    number = facts.place_at(Sentence, span.start)
    near = list(sentences[max(0, number - reach) : number + reach + 1])
    last = facts.document.body[-1].span
    if any(_credits_again(sentence.tokens(facts), words_of(facts.lexicon)) for sentence in sentences):
        return True
    near += [sentence for sentence in sentences if last.covers(sentence.span) and sentence not in near]
    if any(link.overlaps(sentence.span) for link in facts.document.links for sentence in near):
        return True
    if any(date.year is not None for date in facts.within(Date, sentences[number].span)):
        return True
    if _according(sentences[number].tokens(facts), span):
        return True
    return any(_credits(sentence.tokens(facts), words_of(facts.lexicon)) for sentence in near)


def _according(tokens: Sequence[Token], study: Span) -> bool:
    """Whether the study's own sentence says "according to" somebody else than the study."""
    for index, token in enumerate(tokens):
        after = tokens[index + 1 : index + 6] if token.low in _ACCORDING else ()
        if any(other.capitalised for other in after) and not any(study.covers(other.span) for other in after):
            return True
    return False


def _credits_again(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a sentence anywhere names whose the study is: `the survey, carried out by Lee Associates`."""
    for index, token in enumerate(tokens):
        definite = index > 0 and tokens[index - 1].low in words["sources.definite"]
        if (
            definite
            and token.low in words["sources.studies"]
            and _belongs(tokens[index + 1 : index + 1 + _REACH], words)
        ):
            return True
    return False


def _credits(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a sentence names whose work it is: `a study by Ann Lee`, `published in Nature`, `une enquête Ifop`."""
    for index, token in enumerate(tokens):
        following = tokens[index + 1 : index + 1 + _REACH]
        if token.low in words["sources.credited"] and any(_names(other, words) for other in following):
            return True
        if token.low in words["sources.surveying"] and any(_names(other, words) for other in tokens[1:index]):
            return True
        if token.low in words["sources.studies"] and (_belongs(following, words) or _before(tokens, index)):
            return True
    return False


def _belongs(following: Sequence[Token], words: Words) -> bool:
    """Whether a name follows the study at once, or after a word that says whose it is."""
    if following and following[0].capitalised:
        return True
    for index, token in enumerate(following):
        if token.low in words["sources.owning"] and any(
            _names(other, words) for other in following[index + 1 : index + 4]
        ):
            return True
    return False


def _before(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands right before the study: `a Pew survey`, `Lee's report`."""
    return any(token.capitalised for token in tokens[max(1, index - 2) : index])


def _names(token: Token, words: Words) -> bool:
    return token.capitalised or token.low in words["sources.organisations"]
