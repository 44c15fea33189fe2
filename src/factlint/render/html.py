"""The report as one page that an editor opens, reads and prints: the article as set, with notes in its margin.

One file, no network, no address of anything else; without its script it reads and prints all the same. Every word of
an article passes through `tag` or `escape`, and the page's policy lets no script run but its own.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from string import Template

from factlint.document import Part
from factlint.render import words
from factlint.render.html_notes import Note, notes_of
from factlint.render.html_text import Place, element, marked, part_of_page, tag
from factlint.render.page_words import group_name, said
from factlint.render.sentences import headline
from factlint.render.tallies import found, tally
from factlint.report import FileReport, Report
from factlint.rule import GROUPS, SEVERITIES


def render(report: Report) -> str:
    """Return the page, in UTF-8 when written, in the language of most of its articles."""
    languages = Counter(file.ui_lang for file in report.files)
    lang = languages.most_common(1)[0][0] if languages else "en"
    notes: list[list[Note]] = []
    for file in report.files:
        notes.append(notes_of(file, 1 + sum(map(len, notes))))
    articles = [
        _article(file, here, number, 1 if len(report.files) == 1 else 2)
        for number, (file, here) in enumerate(zip(report.files, notes, strict=True), 1)
    ]
    style, script = part_of_page("style.css"), part_of_page("script.js")
    return Template(part_of_page("page.html")).substitute(
        {key: escape(said(key, lang)) for key in _SAID},
        lang=lang, title=escape(_title(report, lang)), top=_top(report, lang), articles="\n".join(articles),
        choices=_choices([note for several in notes for note in several], lang),
        first="n1" if any(notes) else "text",
        style=style, script=script, style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


_SAID = ("proof", "skip", "filters", "previous", "next", "print", "keys", "remarks", "rests")


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _title(report: Report, lang: str) -> str:
    if len(report.files) == 1:
        return f"{headline(report.files[0].document) or words.printable(report.files[0].document.path)} · factlint"
    return f"{said('proof', lang)} · factlint"


def _top(report: Report, lang: str) -> str:
    """Return what stands above the articles: the index where there are several, and what was not read."""
    pieces = []
    if len(report.files) != 1:
        pieces.append(tag("h1", said("articles" if report.files else "none", lang)))
    if len(report.files) > 1:
        rows = "\n".join(_index_row(file, number) for number, file in enumerate(report.files, 1))
        pieces.append(element("nav", element("ol", rows, class_="index"), aria_label=said("articles", lang)))
    unread = [
        tag("li", f"{problem.path or 'factlint'}{words.colon(lang)} {problem.message}") for problem in report.problems
    ]
    if unread:
        heading = tag("p", f"{said('unread', lang)}{words.colon(lang)}")
        pieces.append(heading + element("ul", "".join(unread), class_="problems"))
    return "\n".join(pieces)


def _index_row(file: FileReport, number: int) -> str:
    title = headline(file.document) or said("untitled", file.ui_lang)
    link = tag("a", title, href=f"#a{number}", lang=file.document.language)
    counted = found(file) or words.label("nothing", file.ui_lang)
    path = tag("span", words.printable(file.document.path), class_="path")
    return element("li", link + tag("span", counted, class_="found", lang=file.ui_lang) + path)


def _article(file: FileReport, notes: list[Note], number: int, level: int) -> str:
    document = file.document
    by_part: dict[Part | None, list[Note]] = {}
    for note in notes:
        by_part.setdefault(note.part, []).append(note)
    places = [place for note in notes for place in note.places]
    loose = "\n".join(note.html() for note in by_part.get(None, []))
    return Template(part_of_page("article.html")).substitute(
        number=number, language=document.language, ui_lang=file.ui_lang,
        path=escape(words.printable(document.path)), tally=escape(tally(file)),
        remarks="\n".join(_remarks(file)),
        loose=element("div", loose, class_="loose") if loose else "",
        parts="\n".join(_row(file, part, by_part.get(part, []), places, level) for part in _in_reading_order(file)),
    )  # fmt: skip


def _in_reading_order(file: FileReport) -> list[Part]:
    """Return the parts as printed: a headline that was given apart stands first all the same."""
    return sorted(file.document.parts, key=lambda part: part.kind != "headline")


def _remarks(file: FileReport) -> Iterator[str]:
    lang = file.ui_lang
    for note in file.document.notes:
        yield tag("p", f"{words.label('remark', lang)}{words.colon(lang)} {words.printable(note)}")
    for problem in file.problems:
        yield tag("p", f"{said('failed', lang)}{words.colon(lang)} {words.printable(problem.message)}")


def _row(file: FileReport, part: Part, here: Iterable[Note], places: Sequence[Place], level: int) -> str:
    """Return one part of the article, its places marked, with the notes that begin in it."""
    name = {"headline": f"h{level}", "crosshead": f"h{level + 1}", "block-quote": "blockquote"}.get(part.kind, "p")
    number = str(part.number) if part.kind == "paragraph" and part.number else None
    text = element(name, marked(file.document, part, places), class_=f"part {part.kind}", data_number=number)
    return element("div", "\n".join([*(note.html() for note in here), text]), class_="row")


def _choices(notes: Iterable[Note], lang: str) -> str:
    """Return the filters: a box for each severity and each group that the page holds."""
    listed = list(notes)
    severities = Counter(note.severity for note in listed)
    groups = Counter(note.group for note in listed)
    order = [*GROUPS, *sorted(set(groups) - set(GROUPS))]
    boxes = {
        "severity": [(key, words.SEVERITIES[lang][key], severities[key]) for key in SEVERITIES if severities[key]],
        "group": [(key, group_name(key, lang), groups[key]) for key in order if groups[key]],
    }
    return "\n".join(
        element("fieldset", tag("legend", said(name, lang)) + "".join(_box(name, *box) for box in several))
        for name, several in boxes.items()
    )


def _box(name: str, value: str, title: str, count: int) -> str:
    box = f'<input type="checkbox" name="{name}" value="{escape(value)}" checked>'
    return element("label", f"{box}{escape(title)} ({count})")
