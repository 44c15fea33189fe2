"""Where somebody stands before the law, as each sentence tells it: charged, to be tried, convicted, cleared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.law.subject import Subject
from factlint.facts.law.subjects import Subjects
from factlint.facts.law.words import StateWords, state_words
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.tokens import Token

_NEAR = 4
"""Words before a state that may put it earlier: "after being", "had been"."""
_FAR = 8
"""Words at most between a noun ("the sentence") and the person whom it is for."""


class Standing(Struct, frozen=True):
    """One statement.

    `status` is suspected, charged, held, free, sent (for trial), awaiting (a trial to come), uncharged, witness,
    dropped (no trial to come), admitted, convicted or cleared.
    `span` is the words that say so, `subject` the phrase of whom they are said (None where none is: "the conviction"),
    `sentence` the sentence they stand in, `form` the list of `statuses.toml`. `earlier` is whether it tells of a time
    before ("had been", "after being"), `since` whether by that word, `present` whether of now ("is held"). What is
    denied, supposed or quoted is none.
    """

    span: Span
    status: str
    subject: Subject | None
    sentence: Span
    form: str = "told"
    earlier: bool = False
    present: bool = False
    since: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Standing]:
        """Read every statement of the running text, in order."""
        for sentence in facts(Sentence):
            if not facts.document.lies_in(sentence.span.start) or sentence.is_endless:
                continue
            tokens = sentence.tokens(facts)
            if tokens[-1].text == "?":
                continue
            reading = _Reading(facts, tokens)
            for words in state_words(tokens, facts.lexicon):
                if in_quotes(facts, words.span):
                    continue
                told, subject = reading.read(words)
                if told and (subject is None or subject.kind != "thing"):
                    shown, before = reading.shown(words), reading.earlier(words.first)
                    present, since = reading.is_present(words), before in facts.lexicon.words("statuses.order.since")
                    yield cls(shown, words.status, subject, sentence.span, words.form, bool(before), present, since)


_Read = tuple[bool, Subject | None]
_NOTHING: _Read = (False, None)


class _Reading:
    """Who is meant by the words of one sentence."""

    def __init__(self, facts: Facts, tokens: Sequence[Token]) -> None:
        self._facts = facts
        self._tokens = list(tokens)
        self._subjects = Subjects(facts, self._tokens)

    def read(self, words: StateWords) -> _Read:
        """Return whether something is told, and of whom where a phrase says it."""
        if words.form == "case":
            return self._case(words)
        if words.form == "divided":
            return self._divided(words)
        if words.form == "participles" and self._is_active(words):
            return self._active(words)
        if self._subjects.opens(words.first):
            subject = self._subjects.opening(words.after)
            if subject is not None or words.form == "participles":
                return subject is not None, subject
        return self._passive(words)

    def shown(self, words: StateWords) -> Span:
        """Return the words with their auxiliaries, without the preposition at their end: "was convicted [of]"."""
        first, last = words.first, words.after - 1
        grammar = self._facts.lexicon.words
        if words.form in {"participles", "divided"}:
            while first and self._tokens[first - 1].low in grammar("statuses.grammar.verbs"):
                first -= 1
        if words.form == "divided":
            return self._tokens[first].span.join(words.span)
        while last > first and self._tokens[last].low in grammar("statuses.grammar.links"):
            last -= 1
        return self._tokens[first].span.join(self._tokens[last].span)

    def _passive(self, words: StateWords) -> _Read:
        subjects = self._subjects
        subject = subjects.predicated(words.after) or subjects.before(words.first) or subjects.nearest(words.first)
        if subject is None:
            return _NOTHING
        unnamed = subject.kind in {"noun", "new"}
        said = subject.span.start + 1 if unnamed else subject.span.end
        between = [i for i, token in enumerate(self._tokens[: words.first]) if token.span.start >= said]
        start = between[0] if between else words.first
        return (False, None) if subjects.unsure(start, words.first) else (True, subject)

    def _is_active(self, words: StateWords) -> bool:
        """Whether somebody does it to another: "a jury convicted Paul", « le tribunal a relaxé Paul »."""
        grammar = self._facts.lexicon.words
        haves, passives = grammar("statuses.grammar.haves"), grammar("statuses.grammar.passives")
        small = self._subjects.small_before(words.first)
        if any(low in passives for low in small):
            return False
        if haves:
            return any(low in haves for low in small)
        opens = words.first == 0 or self._tokens[words.first - 1].kind == "mark"
        return not opens and self._subjects.at(words.after) is not None

    def _active(self, words: StateWords) -> _Read:
        """Read the object of an active verb, behind it or, as a French pronoun, before its auxiliary."""
        subjects = self._subjects
        if subjects.unsure(words.first - 3, words.first):
            return _NOTHING
        pronoun = subjects.object_before(words.first)
        if pronoun is not None:
            return True, pronoun
        found = subjects.object_after(words.after)
        return found is not None, found

    def _divided(self, words: StateWords) -> _Read:
        """Read who stands inside "found [the surgeon Anton Brice] not guilty", else who stands before it."""
        subjects = self._subjects
        passives = self._facts.lexicon.words("statuses.grammar.passives")
        if not passives.isdisjoint([*subjects.small_before(words.first), self._tokens[words.first].low]):
            return self._passive(words)
        if subjects.unsure(words.first - 3, words.first):
            return _NOTHING
        owner = subjects.owner(words.first)
        matter = owner is not None or subjects.is_in(words.after - 1, "matters")
        for place in range(words.after, words.after if matter else words.rest or words.after):
            found = subjects.at(place)
            if found is not None and found.kind != "thing" and found.span.start < words.span.end:
                return True, found
        return True, owner or self._whose(words.rest or words.after)

    def _case(self, words: StateWords) -> _Read:
        """Read a noun: "Ms Keane's conviction", "the sentence handed to the builder", "Thursday's conviction"."""
        subjects = self._subjects
        if subjects.supposed(words.first, words.after):
            return _NOTHING
        return True, subjects.owner(words.first) or self._whose(words.after)

    def _whose(self, after: int) -> Subject | None:
        """Return who stands behind a preposition after a noun: "the sentence handed [to] the builder"."""
        datives = self._facts.lexicon.words("statuses.grammar.datives")
        direct = self._subjects.at(after)
        if direct is not None and direct.kind == "name":
            return direct
        for place in range(after - 1, min(after + _FAR, len(self._tokens) - 1)):
            if place >= after and self._tokens[place].kind == "mark":
                return None
            if self._tokens[place].low in datives:
                subject = self._subjects.at(place + 1)
                if subject is not None and subject.kind in {"name", "new"}:
                    return subject
        return None

    def earlier(self, first: int) -> str:
        """Return the word before that puts it at an earlier time, in the same clause; "" where there is none."""
        before = self._facts.lexicon.words("statuses.order.before")
        for token in reversed(self._tokens[max(0, first - _NEAR) : first]):
            if token.kind == "mark":
                return ""
            if token.low in before:
                return token.low
        return ""

    def is_present(self, words: StateWords) -> bool:
        """Whether a form of "to be" in the present stands in the words or right before them."""
        present = self._facts.lexicon.words("statuses.grammar.present")
        return any(token.low in present for token in self._tokens[max(0, words.first - 2) : words.after])
