"""Who is meant by a verb, a participle or a noun: the phrase before it, behind it, or of the main clause."""

from __future__ import annotations

from factlint.facts.law.subject import Phrases, Subject, named
from factlint.facts.names.name import Name

_REACH = 14
"""Words at most between a person and what is said of him: "Paul Aubin, 41, a baker from Hull, was convicted"."""


class Subjects(Phrases):
    """The subjects and objects of one sentence; None is returned where nobody can be meant."""

    def before(self, place: int) -> Subject | None:
        """Return the subject of a verb: the phrase that ends before it, over auxiliaries, adverbs and dates."""
        end = self._over_small(place - 1)
        if end >= 0 and self.is_in(end, "relatives"):
            end -= 1
        if end < 0:
            return None
        if self.is_pronoun(end):
            return self.pronoun(end)
        earlier = self.tokens[end].low in self.facts.lexicon.words("statuses.order.before")
        if earlier or self.is_in(end, "joins", "clauses"):
            return self.nearest(end)
        if self.tokens[end].text in {",", ")", "–", "—"}:
            return self._past_apposition(end)
        name = self.person(end)
        return self._phrase_ending(end) if name is None else self._unowned(name)

    def _over_small(self, end: int) -> int:
        """Return the place before auxiliaries, adverbs and dates."""
        while end >= 0 and (self.is_in(end, "auxiliaries") or self.is_adverb(end) or self.is_date(end)):
            end -= 1
        return end

    def opens(self, place: int) -> bool:
        """Whether nothing but auxiliaries, adverbs and dates stands before a place of the sentence."""
        return self._over_small(place - 1) < 0

    def small_before(self, place: int) -> list[str]:
        """Return the auxiliaries and adverbs right before a place, in lower case."""
        return [token.low for token in self.tokens[self._over_small(place - 1) + 1 : place]]

    def opening(self, after: int) -> Subject | None:
        """Return the subject of the main clause, which follows a comma: "Freed on bail on Monday, the nurse has …"."""
        for place in range(after, min(len(self.tokens) - 1, after + 3 * _REACH)):
            if self.tokens[place].text == ",":
                found = self.at(place + 1)
                if found is not None:
                    return found
        return None

    def _past_apposition(self, end: int) -> Subject | None:
        """Return the name nearest before a comma ("Paul Aubin, 41, a baker, was"), or who opens the sentence."""
        direct = self.person(end - 1)
        if direct is not None:
            return self._unowned(direct)
        return self.nearest(end)

    def nearest(self, place: int) -> Subject | None:
        """Return the person named last before a place, whatever verb stands between, or who opens the sentence."""
        for end in range(place - 1, max(-1, place - _REACH - 1), -1):
            name = self.person(end)
            if name is not None:
                return self._unowned(name)
            if self.tokens[end].text in {";", ":"}:
                return None
        return self.at(0)

    def predicated(self, after: int) -> Subject | None:
        """Return the name in "the only person charged over the crash is Abel Ferrer"."""
        for place in range(after, min(len(self.tokens) - 1, after + _REACH)):
            if self.is_mark(place):
                return None
            if self.is_in(place, "passives"):
                name = self.titled(place + 1)
                return None if name is None else named(name)
        return None

    def _phrase_ending(self, end: int) -> Subject | None:
        """Return the phrase without a name that ends at a place, from the article that is no complement's."""
        for place in range(end, max(-1, end - _REACH), -1):
            if self.is_in(place, "owned") and self.is_guilty(place + 1):
                return self.unnamed("noun", place, end + 1)  # "his killer"
            if self.is_mark(place) or self.is_in(place, "owned"):
                return None
            if self.is_in(place - 1, "links"):
                continue
            if self.is_in(place, "several") and not self.is_in(place + 1, "times"):
                return self.unnamed("new", place, end + 1, several=True)
            if self.is_in(place, "definite", "indefinite"):
                beside = self.person(place - 2) if place > 1 and self.tokens[place - 1].text == "," else None
                if beside is not None:
                    return self._unowned(beside)  # "Gerald Frome, the bookkeeper accused of"
                return self.unnamed("new" if self.is_in(place, "indefinite") else "noun", place, end + 1)
        return None

    def _unowned(self, name: Name) -> Subject | None:
        """Return a person's name unless it stands behind "of" and the like, where another is the subject."""
        first = next((i for i, token in enumerate(self.tokens) if token.span.start >= name.span.start), 0)
        before = first - 1
        for word in reversed(name.title.split()):
            before -= 1 + word.endswith(".")
        owners = self.facts.lexicon.words("statuses.order.owners")
        owned = any(0 <= place < first and self.tokens[place].low in owners for place in (before, first - 1))
        return None if owned else named(name)

    def object_before(self, place: int) -> Subject | None:
        """Return the French pronoun of « la cour l'a relaxé »."""
        end = self._over_small(place - 1)
        found = end >= 0 and end + 1 < place and self.is_in(end, "objects-before")
        return self.pronoun(end) if found else None

    def object_after(self, place: int) -> Subject | None:
        """Return the object behind an active verb, over a date; a name where a complement stands between."""
        while place < len(self.tokens) and (self.is_date(place) or self.is_adverb(place)):
            place += 1
        if not self.is_in(place - 1, "links"):
            return self.at(self._past_inserted(place))
        for word in range(place, min(len(self.tokens), place + _REACH)):
            name = self.person(word)
            if name is not None:
                return self._unowned(name)
            if self.is_mark(word):
                return None
        return None

    def _past_inserted(self, place: int) -> int:
        """Return the place behind a stretch between commas: « ont arrêté, au port du Havre, [un chauffeur] »."""
        if place < len(self.tokens) and self.tokens[place].text == ",":
            for end in range(place + 1, min(place + _REACH, len(self.tokens) - 1)):
                if self.tokens[end].text == ",":
                    return end + 1
        return place

    def owner(self, place: int) -> Subject | None:
        """Return the owner right before a noun: "Ms Keane's [conviction]", "his [conviction]"."""
        if place and self.tokens[place - 1].low == "'s":
            name = self.person(place - 2)
            return None if name is None else named(name)
        return self.pronoun(place - 1) if self.is_in(place - 1, "own") else None

    def supposed(self, first: int, after: int) -> bool:
        """Whether a noun is asked for, denied, supposed or of another kind: « en cas de condamnation »."""
        words = self.facts.lexicon.words("statuses.order.unsure")
        own = self.facts.lexicon.words("statuses.grammar.own")
        supposing = self.facts.lexicon.words("statuses.order.supposing")
        before, behind = self.tokens[max(0, first - 5) : first], self.tokens[after : after + 2]
        asked = any(token.low in words and token.low not in own for token in before)
        return asked or any(token.low in supposing for token in behind) or self.is_in(after, "clauses")

    def unsure(self, first: int, after: int) -> bool:
        """Whether a word in a stretch takes back what is said, or says it of somebody else."""
        words = self.facts.lexicon.words("statuses.order.unsure")
        return any(token.low in words or token.text == ";" for token in self.tokens[max(0, first) : after])
