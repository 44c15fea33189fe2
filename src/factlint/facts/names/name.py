"""Names: every mention of a person, organisation, place or work, as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factlint.document import Span
from factlint.facts.base import Facts


class Name(Struct, frozen=True):
    """One mention.

    `span` is the name without civility, title or function ("Alexandr Wang", not "M. Wang"); `words` its words as
    printed, particles included. `kind` is person, organisation, place, work or "" when the text does not tell.
    `title` is the civility or function printed before it ("M.", "ministre", "Chief Executive"), "" when none.
    `sure` is false where only a capital at the start of a sentence or a title-case headline speaks for a name.
    """

    span: Span
    words: tuple[str, ...]
    kind: str = ""
    title: str = ""
    sure: bool = True

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Name]:
        """Read every mention of every part, in order; mentions never overlap."""
        from factlint.facts.names.alike import alike_in_lists
        from factlint.facts.names.bare_places import with_bare
        from factlint.facts.names.clubs import with_clubs
        from factlint.facts.names.expanded import expanded
        from factlint.facts.names.expansion import Expansion
        from factlint.facts.names.kinds import kind_of
        from factlint.facts.names.person_witness import witnessed
        from factlint.facts.names.pieces import pieces
        from factlint.facts.names.quoted import with_titles
        from factlint.facts.names.runs import runs
        from factlint.facts.names.shared_kinds import Told, shared_kinds
        from factlint.facts.names.storms import with_storms
        from factlint.facts.names.words import reading

        read = reading(facts)
        found = expanded(read, [piece for run in runs(read) for piece in pieces(read, run)], facts(Expansion))
        found = with_titles(read, found)
        words = [read.words(piece.first, piece.after) for piece in found]
        told = [Told(each, *kind_of(read, piece)) for each, piece in zip(words, found, strict=True)]
        if facts.lexicon.language == "en":  # a French body or work would have its article
            told = [
                replace(each, witnessed=each.kind != "person" or not each.guess or witnessed(read, piece))
                for each, piece in zip(told, found, strict=True)
            ]
        told = with_bare(read, found, told)
        kinds = alike_in_lists(read, found, shared_kinds(with_storms(read, with_clubs(read, found, told))))
        for piece, each, kind in zip(found, words, kinds, strict=True):
            yield cls(read.span(piece.first, piece.after), each, kind, piece.title, piece.sure)

    @property
    def may_be_person(self) -> bool:
        """Whether it is a person's, or has several words of which the text does not tell what they name."""
        return self.kind == "person" or (not self.kind and len(self.words) > 1)
