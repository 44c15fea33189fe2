"""A finding: what a reader is shown, complete and frozen."""

from __future__ import annotations

from msgspec import Struct

from factlint.document import Span


class Related(Struct, frozen=True):
    """Another place that the finding rests on. `path` is None for the same file."""

    span: Span
    message: str = ""
    path: str | None = None


class Finding(Struct, frozen=True):
    """One thing that does not agree or is missing, in the language of the report.

    `span` and the related spans are code-point offsets into the document's text; `computation` is one line or
    None; `fingerprint` depends on the rule, the parts and the words of both sides, never on lines. `yields_to` names
    the rules whose findings in the same place say more.
    """

    rule: str
    group: str
    severity: str
    confidence: str
    strict: bool
    span: Span
    message: str
    question: str = ""
    computation: str | None = None
    repairs: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    in_quote: bool = False
    fingerprint: str = ""
    yields_to: tuple[str, ...] = ()
