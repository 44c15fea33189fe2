"""Polls: a poll whose figures are told, and what the article says of how it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.document import BODY, HEAD, Span
from factlint.facts.base import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.voting import electoral_survey, intended, says
from factlint.facts.tokens import Token

_TOLD = BODY | {"standfirst", "caption"}
_NAME = 4
"""Words at most between a poll, or "by", and the name that goes with it."""
_REACH = 12
"""Words at most between a poll and the "by" of who made it: "a poll released on Monday by Verlot"."""
_FEWEST = 50
"""Fewer people than this are no sample."""
_LEAD = 1
"""Paragraphs that say what the article is about."""


class Poll(Struct, frozen=True):
    """The poll of an article: the first place that names one and gives a share in its sentence or the next.

    "This poll" may have its share in the sentence before. Where no poll is named, the first survey of candidates or of
    opinion, or the first place that tells how people would vote.

    `given` holds the items that the article tells anywhere, with their places: of institute, sponsor, dates, sample and
    method those that the lexicon lists for the language (`polls.items`). `news` is whether the head or the first
    paragraph speaks of a poll.
    """

    span: Span
    given: Mapping[str, Span]
    news: bool

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Poll]:
        """Read the first poll of the running text whose figures are told; what the article gives counts as its own."""
        sentences = facts(Sentence)
        shares = [_tells_share(facts, sentence) for sentence in sentences]
        for read in (_named, electoral_survey, intended) if any(shares) else ():
            for number, sentence in enumerate(sentences):
                first, after = number, number + (1 if read is intended else 2)
                if read is _named and number and _points_back(facts, sentence):
                    first = number - 1
                place = read(facts, sentence) if any(shares[first:after]) else None
                if place is not None:
                    yield cls(place, _given(facts), _is_news(facts, place))
                    return


def _named(facts: Facts, sentence: Sentence) -> Span | None:
    """Return where a sentence of the running text names one poll in the writer's own words."""
    if not facts.document.lies_in(sentence.span.start):
        return None
    tokens, others = sentence.tokens(facts), facts.lexicon.words("polls.not_polls")
    if says(facts, "unserious", tokens):
        return None
    for match in listed("polls.polls", facts.lexicon).find(tokens):
        beside = [*tokens[max(0, match.first - 1) : match.first], *tokens[match.after : match.after + 1]]
        if not in_quotes(facts, match.span) and not any(token.low in others for token in beside):
            return match.span
    return None


def _points_back(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence speaks of a poll as one whose figure was just told: "this poll"."""
    tokens, pointing = sentence.tokens(facts), facts.lexicon.words("polls.pointing")
    matches = listed("polls.polls", facts.lexicon).find(tokens)
    return any(match.first and tokens[match.first - 1].low in pointing for match in matches)


def _tells_share(facts: Facts, sentence: Sentence) -> bool:
    return any(figure.kind == "percent" for figure in facts.within(Figure, sentence.span))


def _is_news(facts: Facts, poll: Span) -> bool:
    parts = [*facts.document.of_kind(*HEAD), *facts.document.body[:_LEAD]]
    return any(part.span.covers(poll) or says(facts, "polls", facts.within(Token, part.span)) for part in parts)


def _given(facts: Facts) -> dict[str, Span]:
    """Return each item that the article tells, and where."""
    told = [sentence for sentence in facts(Sentence) if facts.document.lies_in(sentence.span.start, _TOLD)]
    found = {}
    for item in facts.lexicon.get("polls.items"):
        place = next((span for sentence in told for span in _READ[item](facts, sentence)), None)
        if place is not None:
            found[item] = place
    return found


def _institute(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield the pollster: a known one, a name beside the poll, after "conducted by", or that "interviewed 1,020"."""
    tokens, known = sentence.tokens(facts), facts.lexicon.words("polls.institutes")
    found = [token for token in tokens if token.low in known and token.capitalised]
    for match in listed("polls.polls", facts.lexicon).find(tokens):
        found += [*_before(facts, tokens, match.first), *tokens[match.after : match.after + 1]]
        after = tokens[match.after : match.after + _REACH]
        said = next((token.index for token in after if token.low in facts.lexicon.words("polls.by")), None)
        found += _names_after(tokens, said - tokens[0].index + 1) if said is not None else []
    for match in listed("polls.made_by", facts.lexicon).find(tokens):
        found += _names_after(tokens, match.after)
    if next(_sample(facts, sentence), None) is not None:
        asked = listed("polls.asked", facts.lexicon).find(tokens)
        found += [token for match in asked for token in tokens[max(0, match.first - 1) : match.first]]
    yield from _names(facts, found)


def _before(facts: Facts, tokens: Sequence[Token], first: int) -> Iterator[Token]:
    """Yield the words that stand before a poll in its own phrase, the nearest first: "a new USA Today/Verlot poll"."""
    beside = facts.lexicon.words("polls.beside")
    for token in tokens[max(0, first - _REACH) : first][::-1]:
        if not token.capitalised and token.low not in beside:
            return
        yield token


def _names_after(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """Yield the words that stand a few words on, with no mark between but that of a quotation."""
    for token in tokens[index : index + _NAME]:
        yield token
        if token.kind == "mark" and token.text not in "\"«“'":
            return


def _names(facts: Facts, tokens: Iterable[Token]) -> Iterator[Span]:
    """Yield the names among words beside a poll that can be whose it is: no month, no place ("an Ohio poll")."""
    others = facts.lexicon.words("speech.grammar.determiners") | facts.lexicon.words("polls.beside")
    for token in tokens:
        if not token.capitalised or token.low in others or facts.at(Date, token.span.start) is not None:
            continue
        name = facts.at(Name, token.span.start)
        if name is None or name.kind != "place":
            yield token.span if name is None else name.span


def _sponsor(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield who paid: a name after "pour" or "commandé par" in a sentence on the poll or its fieldwork."""
    tokens, words = sentence.tokens(facts), facts.lexicon.words
    known = any(token.low in words("polls.institutes") for token in tokens)
    if not (known or says(facts, "polls", tokens) or _fieldwork(facts, sentence)):
        return
    for match in listed("polls.sponsors", facts.lexicon).find(tokens):
        yield from _names(facts, _names_after(tokens, match.after))
        after = tokens[match.after : match.after + _NAME]
        yield from (token.span for token in after if token.low in words("polls.media"))


def _fieldwork(facts: Facts, sentence: Sentence) -> bool:
    words, tokens = facts.lexicon.words("polls.fieldwork"), sentence.tokens(facts)
    return any(token.low in words for token in tokens) or says(facts, "asked", tokens)


def _dates(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield the days of the fieldwork: a date beside a word of asking people."""
    if _fieldwork(facts, sentence):
        yield from (date.span for date in facts.within(Date, sentence.span) if date.precision != "year")


def _sample(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    """Yield how many were asked: a count of people beside a word of asking them, or in the poll's own name."""
    polls = listed("polls.polls", facts.lexicon).find(sentence.tokens(facts))
    if not _fieldwork(facts, sentence) and next(polls, None) is None:
        return
    people = facts.lexicon.words("polls.sampled")
    for figure in facts.within(Figure, sentence.span):
        if figure.kind == "count" and figure.value >= _FEWEST:
            first, after = facts.places(Token, figure.span)
            if any(token.low in people for token in facts(Token)[first : after + _NAME]):
                yield figure.span


def _method(facts: Facts, sentence: Sentence) -> Iterator[Span]:
    yield from (match.span for match in listed("polls.methods", facts.lexicon).find(sentence.tokens(facts)))


_READ: Mapping[str, Callable[[Facts, Sentence], Iterator[Span]]] = {
    "institute": _institute, "sponsor": _sponsor, "dates": _dates, "sample": _sample, "method": _method,
}  # fmt: skip
