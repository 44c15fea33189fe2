"""Attributions: who is named as the source of what is said, and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Span
from factlint.facts.base import Facts


class Attribution(Struct, frozen=True):
    """One attribution.

    `cue` is the word that attributes ("a déclaré", "selon", "said", "according to", a colon before a quote); `source`
    is the span of the source as printed, a pronoun's too, None when it is absent. `kind` of source: person,
    organisation, document (a report, study, law, press release, another medium), anonymous ("a source close to the
    matter"), group (a vague group: experts, critics, residents), pronoun, or "" when absent. `content` is what is
    attributed: the quotation's span, or the clause; `quoted` whether it is in quotation marks. `span` covers the whole.
    `speaker` is the source's name resolved through pronouns and surnames to the entity's fullest form, "" when unknown.
    `inherited` marks a quotation without words of its own that goes on from the one before it.
    """

    span: Span
    cue: Span
    content: Span
    source: Span | None = None
    kind: str = ""
    quoted: bool = False
    speaker: str = ""
    inherited: bool = False

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Attribution]:
        """Read every attribution, in the order of the text."""
        from factlint.facts.sources.reader import read

        return iter(sorted(read(facts), key=lambda found: (found.span, found.content, found.cue)))
