"""Values in the words of the reader: numbers, dates and places as French or English writes them.

Templates use `{name}` or `{name:form}`. Forms: for a number `+` (with its sign), `%` (a percentage), `.1` (so many
decimals); for a date `weekday`, `day` (with its year) or `short` (without); for a span `where` (headline, paragraph 4);
for a row of numbers `sum` (`12 + 9.5`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factlint.document import Document, Span
from factlint.rule import Value

_WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_PARTS = {
    "fr": {
        "headline": "titre", "standfirst": "chapô", "byline": "signature", "dateline": "lieu et date",
        "crosshead": "intertitre", "paragraph": "paragraphe", "list-item": "liste, point",
        "block-quote": "citation, bloc", "caption": "légende", "notice": "mention",
    },
    "en": {
        "headline": "headline", "standfirst": "standfirst", "byline": "byline", "dateline": "dateline",
        "crosshead": "crosshead", "paragraph": "paragraph", "list-item": "list, item",
        "block-quote": "quotation, block", "caption": "caption", "notice": "notice",
    },
}  # fmt: skip
_SCALES = {
    "fr": ((1e9, "milliard", "milliards"), (1e6, "million", "millions")),
    "en": ((1e9, "billion", "billion"), (1e6, "million", "million")),
}
_DIGITS = 4
"""With no more digits than these a large number is told in millions."""
_PLURAL_FROM = 2
_QUOTES = {"fr": "« {} »", "en": "“{}”"}


class MissingValueError(KeyError):
    """A template names a value that the check did not give."""


def fill(template: str, values: Mapping[str, Value], document: Document, lang: str) -> str:
    """Return the template with every placeholder filled, in the words of `lang`.

    Raises MissingValueError when the check gave no value for a placeholder.
    """
    shown = {name: _Shown(value, document, lang) for name, value in values.items()}
    try:
        return template.format_map(shown)
    except KeyError as error:
        raise MissingValueError(error.args[0]) from None


def quoted(words: str, lang: str) -> str:
    """Return words between the quotation marks of `lang`."""
    return _QUOTES[lang].format(words)


def place(document: Document, span: Span, lang: str) -> str:
    """Return where a span stands, in newsroom words: `titre`, `paragraphe 4`, and of a printed page `(p. 2, l. 14)`."""
    part = document.part_at(span.start)
    name = _PARTS[lang][part.kind] if part else {"fr": "texte", "en": "text"}[lang]
    numbered = f"{name} {part.number}" if part and part.number else name
    printed = document.page_line(span.start)
    return f"{numbered} (p. {printed[0]}, l. {printed[1]})" if printed else numbered


def number(value: float, lang: str, form: str = "") -> str:
    """Return a number with the separators of `lang`, `1 234,5` or `1,234.5`, a large round one as `1.5 billion`.

    `form` may hold `+` (always a sign), `.N` (N decimals) and `%`.
    """
    if not form and float(f"{value:.{_DIGITS}g}") == value:
        for scale, one, many in _SCALES[lang]:
            if abs(value) >= scale:
                return f"{number(value / scale, lang)}\u00a0{one if abs(value) < _PLURAL_FROM * scale else many}"
    decimals = int(form[form.index(".") + 1]) if "." in form else None
    if decimals is None:
        decimals = 0 if float(value).is_integer() else min(3, len(f"{value:.3f}".rstrip("0").partition(".")[2]))
    text = f"{abs(value):,.{decimals}f}"
    if lang == "fr":
        text = text.translate({ord(","): "\u00a0", ord("."): ","})
    sign = "−" if value < 0 else "+" if "+" in form else ""
    percent = ("\u00a0%" if lang == "fr" else "%") if "%" in form else ""
    return sign + text + percent


def day(value: date, lang: str, *, year: bool = True) -> str:
    """Return a date in full: `jeudi`-less `12 mars 2026` or `12 March 2026`."""
    first = "1er" if lang == "fr" and value.day == 1 else str(value.day)
    text = f"{first} {_MONTHS[lang][value.month - 1]}"
    return f"{text} {value.year}" if year else text


def month(value: date, lang: str) -> str:
    """Return the month of a date with its year: `mars 2026`."""
    return f"{_MONTHS[lang][value.month - 1]} {value.year}"


def weekday(value: date, lang: str) -> str:
    """Return the name of the weekday."""
    return _WEEKDAYS[lang][value.weekday()]


class _Shown:
    """A value that formats itself in the words of the reader."""

    def __init__(self, value: Value, document: Document, lang: str) -> None:
        self._value, self._document, self._lang = value, document, lang

    def __format__(self, form: str) -> str:
        value, lang = self._value, self._lang
        if isinstance(value, str):
            return value
        if isinstance(value, Span):
            return place(self._document, value, lang) if form == "where" else self._document.shown(value)
        if isinstance(value, date):
            return weekday(value, lang) if form == "weekday" else day(value, lang, year=form != "short")
        if isinstance(value, int | float):
            return number(value, lang, form)
        shown = [number(each, lang) if isinstance(each, int | float) else each for each in value]
        return (" + " if form == "sum" else ", ").join(shown)


def shortened(words: str, longest: int) -> str:
    """Return the words, cut between two of them where they are longer than so many characters."""
    return words if len(words) <= longest else words[: longest - 2].rpartition(" ")[0] + " …"
