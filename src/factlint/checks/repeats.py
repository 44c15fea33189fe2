"""Checks of what stands in the article twice: a passage pasted again, a word typed again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.phrases import listed
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import Lexicon, fold
from factlint.rule import Hit, Side

_RUNNING = frozenset({"paragraph", "list-item"})
_BRACKETS = frozenset("[(")
_OPENING = 4
"""The first sentences of the body: what they tell may be told again below, as a standfirst is."""
_IN_A_ROW = 2
"""Sentences within which even those are pasted twice."""


class _Twice(Struct):
    """A passage that an earlier one holds word for word; both grow sentence by sentence."""

    first: Span
    again: Span
    number: int
    """The place, among the sentences of the article, of the last one that the earlier passage holds."""


def duplicate_passage(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each passage of the body that stands word for word earlier in it; sentences in a row are one passage.

    Option `words`: how many words a sentence must have to count. A sentence that is nothing but a quotation may be set
    off from the text that also tells it, and the opening of the body may stand for its standfirst, so both are left
    alone, as is a running log ("Live: …"), which tells again what it told.
    """
    if is_log(facts):
        return
    seen: dict[tuple[str, ...], int] = {}
    sentences = [sentence for sentence in facts(Sentence) if facts.document.lies_in(sentence.span.start, _RUNNING)]
    passages: list[_Twice] = []
    going_on = False
    for number, sentence in enumerate(sentences):
        words = tuple(fold(token.low) for token in sentence.tokens(facts) if token.kind != "mark")
        earlier = seen.setdefault(words, number)
        if earlier == number or not words:
            going_on = False
        elif going_on and earlier == passages[-1].number + 1:
            last = passages[-1]
            passages[-1] = _Twice(last.first.join(sentences[earlier].span), last.again.join(sentence.span), earlier)
        else:
            heads = earlier < _OPENING and number - earlier > _IN_A_ROW
            long = len(words) >= int(options["words"])
            going_on = long and not heads and _told_twice(facts, sentences[earlier], sentence)
            if going_on:
                passages.append(_Twice(sentences[earlier].span, sentence.span, earlier))
    for twice in passages:
        yield Hit(twice.again, (Side(twice.first, "first"),))


def is_log(facts: Facts) -> bool:
    """Whether the headline says that the article tells news as they come."""
    headline = facts.document.headline
    words = facts.within(Token, headline.span) if headline else ()
    return bool(words) and listed("repeats.logs", facts.lexicon).at(words, 0) is not None


def _told_twice(facts: Facts, first: Sentence, again: Sentence) -> bool:
    """Whether both tell something in the running text: no quotation set off, no reference in brackets."""
    if _only_quoted(facts, first) or _only_quoted(facts, again):
        return False
    return facts(Token)[again.first].text not in _BRACKETS


def _only_quoted(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence is a quotation, or lies in one, and nothing else."""
    quote = facts.at(Quote, sentence.span.start)
    return quote is not None and (quote.span.covers(sentence.span) or sentence.span.end - quote.span.end <= 1)


def doubled_word(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each word printed twice in a row that no sentence needs twice: "the the", « sur sur ».

    Those are the words of the lexicon (`repeats.never_twice`), and long words in lower case that are not
    doubled for stress.
    """
    for one, other in pairwise(facts(Token)):
        if one.kind == "word" and one.low == other.low and other.gap == " " and _is_slip(facts, one, other, options):
            yield Hit(one.span.join(other.span), values={"word": other.text})


def _is_slip(facts: Facts, one: Token, other: Token, options: Mapping[str, Any]) -> bool:
    """Whether a word stands twice for no reason: no stress, no song, no name, no word held at arm's length."""
    tokens = facts(Token)
    if other.text[0].isupper() or _named(tokens, other, facts.lexicon) or _in_a_row(tokens, one.index):
        return False
    if _titled(facts, one.span.join(other.span)):
        return False
    if one.low in facts.lexicon.words("repeats.never_twice"):
        return True
    stressed = one.low in facts.lexicon.words("repeats.stressed")
    return not stressed and not one.capitalised and len(one.low) >= int(options["letters"])


def _named(tokens: Sequence[Token], word: Token, lexicon: Lexicon) -> bool:
    """Whether the second of the two begins a name: « l'appel de de Gaulle »."""
    following = tokens[word.index + 1] if word.index + 1 < len(tokens) else word
    return following.capitalised and word.low in lexicon.words("identities.particles")


def _in_a_row(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is sung or called: it stands three times in a row, or with commas."""
    around = tokens[max(0, index - 1) : index + 3]
    return sum(token.low == tokens[index].low for token in around) > 2


def _titled(facts: Facts, span: Span) -> bool:
    quote = facts.at(Quote, span.start)
    return quote is not None and quote.kind in {"title", "scare"}
