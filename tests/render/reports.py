"""Reports made by hand, so that the renderers are tested without any rule."""

from __future__ import annotations

from factlint.checker import Problem
from factlint.document import Document, Part, Span, plain
from factlint.finding import Finding, Related
from factlint.report import FileReport, Report

FR = """\
Un budget de 15 milliards pour l’hôpital public

Le ministère a présenté ses arbitrages hier.

Claire Vuillermet a obtenu **14,3 milliards d’euros**, soit davantage que prévu au printemps.

De 12,1 à 14,3 milliards, l’enveloppe gagne +15 % en un an, un record selon certains experts. Le vote est lundi.

Plusieurs observateurs doutent de ce calendrier, et des spécialistes le disent irréaliste.
"""


def document(text: str, language: str, path: str, *, headline: str = "") -> Document:
    """Return a document whose first line is the headline, unless one is given apart."""
    file_end = len(text)
    parts = []
    position = number = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\n")
        if words:
            first = position == 0 and not headline
            number += not first
            kind = "headline" if first else "paragraph"
            parts.append(Part(kind, Span(position, position + len(words)), 0 if first else number))
        position += len(line)
    if headline:
        text = f"{text}\n{headline}"
        parts.append(Part("headline", Span(file_end + 1, len(text))))
    clean = plain(text).replace("*", "\0")
    return Document(text, clean, tuple(parts), language, path=path, file_end=file_end)


def span(text: str, words: str, occurrence: int = 1) -> Span:
    """Return the place of some words."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def finding(rule: str, severity: str, place: Span, message: str, **more: object) -> Finding:
    """Return a finding of medium confidence."""
    return Finding(rule, "figures", severity, "medium", False, place, message, **more)  # type: ignore[arg-type]


def french() -> FileReport:
    """Return a report with a conflict over two places, a sum, and one rule that strikes three times."""
    rise = finding(
        "percent-change-mismatch", "error", span(FR, "+15 %"), "De 12,1 à 14,3, la hausse n’est pas de « +15 % ».",
        question="Lequel des trois est à revoir ?",
        computation="(14,3 − 12,1) / 12,1 = +18,2 % (entre 17,3 et 19,1 avec les arrondis)",
        repairs=("« +18 % »", "revoir 12,1", ""),
        related=(Related(span(FR, "12,1")), Related(span(FR, "14,3 milliards", 2))),
        fingerprint="f2",
    )  # fmt: skip
    headline = finding(
        "headline-number-conflict", "error", span(FR, "15 milliards"),
        "Le titre dit « 15 milliards », le paragraphe 2 « 14,3 milliards d’euros ».",
        question="Lequel est le bon ?",
        related=(Related(span(FR, "14,3 milliards d’euros"), "le montant du texte"),),
        in_quote=True,
        fingerprint="f1",
    )  # fmt: skip
    vague = [
        finding("vague-source", "note", span(FR, words), f"« {words} » : personne n’est nommé.", question="Qui ?")
        for words in ("certains experts", "Plusieurs observateurs", "des spécialistes")
    ]
    read = {"figures": 5, "dates": 1, "names": 1, "quotes": None}
    return FileReport(document(FR, "fr", "articles/budget.md"), "fr", (headline, rise, *vague), 2, 1, read)


def english(headline: str = "") -> FileReport:
    """Return a short report in English; the headline may be one that is not in the file."""
    text = ("" if headline else "Mayor opens 3 schools\n\n") + "The mayor opened two schools on Monday.\n"
    article = document(text, "en", "b.txt", headline=headline)
    head = article.headline
    assert head is not None
    related = (Related(span(text, "two schools")),)
    found = finding("headline-number-conflict", "warning", head.span, "The two do not agree", related=related)
    read = {"figures": 2, "dates": None, "names": None, "quotes": None}
    problem = Problem("rule-failed", "the rule x failed (KeyError: 'y')", rule="x")
    return FileReport(article, "en", (found,), read=read, problems=(problem,))


def report(*files: FileReport) -> Report:
    """Return the report of a run over these files, one of which could not be read."""
    return Report(files, (Problem("unreadable", "is empty: there is nothing to check", path="c.txt"),))
