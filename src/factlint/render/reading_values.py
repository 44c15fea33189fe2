"""Amounts and dates as a reader writes them: `1.2 billion USD`, `mercredi 11 mars 2026`."""

from __future__ import annotations

from collections.abc import Mapping

from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.render.reading_words import term
from factlint.wording import day, month, number, weekday

_SCALES = ((1e9, "billion"), (1e6, "million"))
_DURATIONS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fr": {
        "second": ("seconde", "secondes"), "minute": ("minute", "minutes"), "hour": ("heure", "heures"),
        "day": ("jour", "jours"), "week": ("semaine", "semaines"), "month": ("mois", "mois"), "year": ("an", "ans"),
    },
    "en": {
        "second": ("second", "seconds"), "minute": ("minute", "minutes"), "hour": ("hour", "hours"),
        "day": ("day", "days"), "week": ("week", "weeks"), "month": ("month", "months"), "year": ("year", "years"),
    },
}  # fmt: skip


def amount(figure: Figure, lang: str) -> str:
    """Return a figure with its bound, its unit and, where it is rounded, the interval that its digits stand for."""
    if figure.kind in {"label", "year"}:
        return term("label", lang) if figure.kind == "label" else f"{figure.value:.0f}"
    bound = term(figure.bound, lang) + " " if figure.bound else ""
    if figure.kind == "fraction" and len(figure.ends) > 1:
        return bound + f" {term('of', lang)} ".join(number(end, lang) for end in figure.ends)
    if figure.kind == "time":
        hours, minutes = divmod(round(60 * figure.value), 60)
        return bound + (f"{hours}\u00a0h\u00a0{minutes:02d}" if lang == "fr" else f"{hours}:{minutes:02d}")
    if figure.kind == "score":
        return bound + "-".join(number(end, lang) for end in figure.ends)
    values = list(figure.ends) if len(figure.ends) > 1 else [figure.value]
    shown = f" {term('to', lang)} ".join(_scaled(each, lang) for each in values)
    return bound + _with_unit(shown, figure, max(values), lang) + _interval(figure, lang)


def _interval(figure: Figure, lang: str) -> str:
    """Return the bounds of a large or broken number that stands alone: ` (79.5 to 80.5)`."""
    whole = figure.kind == "fraction" or (float(figure.value).is_integer() and abs(figure.value) < _SCALES[-1][0])
    if figure.bound or figure.ends or whole or not figure.low < figure.value < figure.high:
        return ""
    scale = next((scale for scale, _ in _SCALES if _fits(figure.value, scale)), 1.0)
    low, high = (number(round(end / scale, 6), lang) for end in (figure.low, figure.high))
    return f" ({low} {term('to', lang)} {high})"


def _with_unit(shown: str, figure: Figure, value: float, lang: str) -> str:
    units = "/".join(sorted(figure.units))
    if figure.kind == "percent":
        return shown + ("\u00a0%" if lang == "fr" else "%")
    if figure.kind == "multiple":
        return shown + "×"
    if figure.kind == "ordinal":
        return f"{term('rank', lang)} {shown}"
    if figure.kind in {"points", "age"}:
        return f"{shown} {term(figure.kind, lang)}"
    if figure.kind == "duration":
        one, several = _DURATIONS[lang].get(units, (units, units))
        return f"{shown} {several if abs(value) >= 2 or (lang == 'en' and value != 1) else one}"
    return f"{shown} {units}" if units else shown


def _scaled(value: float, lang: str) -> str:
    """Return a number, the large and round ones in millions or billions."""
    if value in (float("inf"), float("-inf")):
        return "∞"
    for scale, name in _SCALES:
        if _fits(value, scale):
            plural = "s" if lang == "fr" and abs(value) >= 2 * scale else ""
            return f"{number(value / scale, lang)} {term(name, lang)}{plural}"
    return number(value, lang)


def _fits(value: float, scale: float) -> bool:
    """Whether a number is printed in a scale: large enough, and with three decimals at most."""
    return abs(value) >= scale and abs(round(value / scale, 3) * scale - value) < 1


def dates(found: Date, lang: str) -> str:
    """Return the days that a date stands for, "" where they are not known."""
    start, end = found.start, found.end
    if start is None or end is None:
        return ""
    if start == end:
        return f"{weekday(start, lang)} {day(start, lang)}"
    if found.precision == "year" and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} {term('to', lang)} {end.year}"
    if found.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return month(start, lang)
    return term("days of", lang).format(day(start, lang, year=start.year != end.year), day(end, lang))
