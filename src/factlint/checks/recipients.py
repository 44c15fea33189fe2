"""The check that compares who gets an amount in the headline with who gets it in the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.document import BODY, HEAD, Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.names.name import Name
from factlint.facts.names.words import demonym
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token
from factlint.lexicon import fold
from factlint.rule import Hit, Side

_LARGE = 1000
_AFTER = 8
"""How many words after an amount may introduce its recipient."""
_LONGEST = 6
_BETWEEN, _SHORT = 5, 3
"""How many words may stand between those who get an amount and the verb; articles are no longer than so."""
_MARKS = frozenset('.,;:!?()[]«»"“”—–|')


class Payment(Struct, frozen=True):
    """An amount with its recipient: the amount, the recipient's words, and the families of verbs in the sentence.

    `subject` is set where the recipient stands before the amount ("clinics will share $85m").
    """

    figure: Figure
    recipient: Span
    words: frozenset[str]
    families: frozenset[str]
    subject: bool = False


def amount_recipient(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield amounts of the headline or standfirst that go to another recipient everywhere in the body."""
    payments = [payment for figure in facts(Figure) if (payment := _payment(facts, figure)) is not None]
    body = [payment for payment in payments if _kind(facts, payment) in BODY]
    for payment in payments:
        if _kind(facts, payment) not in HEAD:
            continue
        same = [other for other in body if _same_amount(payment, other)]
        rivals = [other for other in same if _another(facts, payment, other)]
        if not rivals or len(rivals) < len(same):
            continue
        sides = tuple(Side(other.figure.span.join(other.recipient), "body") for other in rivals[:4])
        values = {"amount": payment.figure.span, "headline": payment.recipient, "told": rivals[0].recipient}
        yield Hit(payment.figure.span.join(payment.recipient), sides, values)
        return


def _another(facts: Facts, payment: Payment, other: Payment) -> bool:
    """Whether two amounts go to others: no word in common, or the same words of another people."""
    one, two = _peoples(facts, payment.recipient), _peoples(facts, other.recipient)
    if one and two:
        return one.isdisjoint(two)
    if other.subject:
        return not payment.words & _body_words(facts)
    return not payment.words & _sentence_words(facts, other) or _one_word_apart(facts, payment, other)


def _one_word_apart(facts: Facts, payment: Payment, other: Payment) -> bool:
    """Whether two recipients of one kind differ in the word that tells them apart (« club de football », « d'aviron »).

    The headline's word then stands nowhere in the body, nor the body's in the headline.
    """
    if _one_person(facts, payment, other):
        return False
    one, two = payment.words - other.words, other.words - payment.words
    if not len(one) == len(two) == 1 or len(payment.words) != len(other.words):
        return False
    return not one & _body_words(facts) and not two & _sentence_words(facts, payment)


def _one_person(facts: Facts, payment: Payment, other: Payment) -> bool:
    """Whether both name one person, by surname here and in full there ("Osgood campaign", "to Jane Osgood")."""
    people = [name for name in facts.within(Name, other.recipient) if name.kind == "person"]
    return any(fold(name.words[-1])[:6] in payment.words for name in people)


def _body_words(facts: Facts) -> frozenset[str]:
    return _content(facts, facts.of_body(Token))


def _peoples(facts: Facts, span: Span) -> frozenset[str]:
    """Return the countries whose people or things are named there ("Slovak plant")."""
    found = (demonym(facts.lexicon, token.low) for token in facts.within(Token, span))
    return frozenset(country for country in found if country)


def _sentence_words(facts: Facts, payment: Payment) -> frozenset[str]:
    sentence = facts.at(Sentence, payment.figure.span.start)
    return _content(facts, sentence.tokens(facts)) if sentence is not None else frozenset()


def _kind(facts: Facts, payment: Payment) -> str:
    part = facts.document.part_at(payment.figure.span.start)
    return part.kind if part is not None else ""


def _same_amount(one: Payment, other: Payment) -> bool:
    a, b = one.figure, other.figure
    units = not (a.units and b.units) or bool(a.units & b.units)
    near = a.value == b.value or (a.low < b.high and b.low < a.high)
    return units and near and bool(other.subject or one.families & other.families)


def _payment(facts: Facts, figure: Figure) -> Payment | None:
    """Return the payment that this amount is, or None where nobody gets it."""
    if figure.kind not in {"money", "count"} or figure.value < _LARGE or figure.past:
        return None
    if figure.kind == "count" and (figure.head or figure.value < 1e6):
        return None
    sentence = facts.at(Sentence, figure.span.start)
    if sentence is None:
        return None
    tokens = sentence.tokens(facts)
    recipient = _recipient(facts, tokens, figure)
    if recipient is None:
        return _received(facts, tokens, figure)
    families = _families(facts, tokens)
    words = _content(facts, recipient)
    span = recipient[0].span.join(recipient[-1].span)
    return Payment(figure, span, words, families) if words and families else None


def _received(facts: Facts, tokens: Sequence[Token], figure: Figure) -> Payment | None:
    """Return the payment told of those who get it, many and named at the beginning: "clinics in towns will share"."""
    words = facts.lexicon.words
    place = next((i for i, token in enumerate(tokens) if token.span.start >= figure.span.start), len(tokens)) - 1
    if place < 1 or tokens[place].low not in words("recipients.words.receiving"):
        return None
    while place > 0 and tokens[place - 1].low in words("recipients.words.helping"):
        place -= 1
    end = 1
    while end < place and tokens[end].kind == "word" and not _ends(facts, tokens[end]):
        end += 1
    phrase = tokens[:end]
    if place - end > _BETWEEN or any(token.text in _MARKS for token in tokens[end:place]):
        return None
    last = phrase[-1] if facts.language == "en" else next((token for token in phrase if len(token.low) > _SHORT), None)
    if last is None or not _many(last):
        return None
    span = phrase[0].span.join(phrase[-1].span)
    return Payment(figure, span, _content(facts, phrase), frozenset(), subject=True)


def _recipient(facts: Facts, tokens: Sequence[Token], figure: Figure) -> Sequence[Token] | None:
    """Return the words that name who gets the amount, from its article on, or None."""
    words = facts.lexicon.words
    start = next((i for i, token in enumerate(tokens) if token.span.start >= figure.span.end), len(tokens))
    for index in range(start, min(start + _AFTER, len(tokens) - 1)):
        token = tokens[index]
        if token.text in _MARKS:
            return None
        if token.low in words("recipients.words.introducing"):
            given = token.low == "to"
            return _named(facts, tokens[index + 1 :], contracted=token.low in {"au", "aux"}, given=given)
        if token.low in words("recipients.words.stops"):
            return None
    return None


def _named(facts: Facts, tokens: Sequence[Token], *, contracted: bool, given: bool) -> Sequence[Token] | None:
    """Return the noun phrase at the beginning of these tokens; verbs and times are no recipients.

    A place alone is one only where the preposition says so ("to Mali", « au Mali »), not where it may be where.
    """
    words = facts.lexicon.words
    first = tokens[0]
    determined = first.low in words("recipients.words.determiners")
    if not (determined or contracted or first.capitalised or _bare(facts, first)):
        return None
    end = 1
    while end < min(len(tokens), _LONGEST) and not _ends(facts, tokens[end]):
        end += 1
    phrase = tokens[:end]
    if any(token.low in words("recipients.words.times") or token.kind == "number" for token in phrase):
        return None
    place = facts.at(Name, phrase[-1].span.start)
    if place is not None and place.kind == "place" and len(phrase) <= 1 + determined and not (given or contracted):
        return None
    named = determined or contracted or first.capitalised
    return phrase if named or _many(phrase[-1]) or phrase[-1].low in words("recipients.words.bodies") else None


def _bare(facts: Facts, token: Token) -> bool:
    """Whether an English headline may name somebody without an article here ("pays $12 million to farmers")."""
    part = facts.document.part_at(token.span.start)
    return facts.language == "en" and token.kind == "word" and part is not None and part.kind in HEAD


def _many(token: Token) -> bool:
    """Whether a word looks like an English plural."""
    return token.low.endswith("s") and not token.low.endswith("ss")


def _ends(facts: Facts, token: Token) -> bool:
    return token.text in _MARKS or token.gap == "\n" or token.low in facts.lexicon.words("recipients.words.ends")


def _content(facts: Facts, tokens: Sequence[Token]) -> frozenset[str]:
    determiners = facts.lexicon.words("recipients.words.determiners")
    small = facts.lexicon.words("recipients.words.skipped")
    return frozenset(
        fold(token.low)[:6] for token in tokens if token.kind == "word" and token.low not in determiners | small
    )


def _families(facts: Facts, tokens: Sequence[Token]) -> frozenset[str]:
    words = [fold(token.low) for token in tokens if token.kind == "word"]
    table = facts.lexicon.table("recipients.families")
    return frozenset(name for name, stems in table.items() if any(_begins(word, stems) for word in words))


def _begins(word: str, stems: Sequence[str]) -> bool:
    return any(word == stem or (len(stem) > 4 and word.startswith(stem)) for stem in stems)
