"""The words of an article as HTML: escaped, and marked where findings stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

from msgspec import Struct

from factlint.document import Document, Part, Span
from factlint.render.context import visible
from factlint.rule import SEVERITIES


class Place(Struct, frozen=True):
    """A place of a finding in the text: the number of its note, and its own among the places of that note."""

    span: Span
    note: int
    index: int
    severity: str


@cache
def part_of_page(name: str) -> str:
    """Return one of the files that the page is made of."""
    return (files("factlint.render") / "page" / name).read_text(encoding="utf-8")


def tag(name: str, text: str, **attributes: str | None) -> str:
    """Return an element that holds text, escaped."""
    return element(name, escape(clean(text)), **attributes)


def element(name: str, content: str, **attributes: str | None) -> str:
    """Return an element that holds HTML. Attributes are escaped; None leaves one out; `_` in a name is `-`."""
    named = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    listed = "".join(f' {key}="{escape(clean(value))}"' for key, value in named)
    return f"<{name}{listed}>{content}</{name}>"


def clean(text: str) -> str:
    """Return text without what no page may hold: halves of characters, and nulls."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def marked(document: Document, part: Part, places: Iterable[Place]) -> str:
    """Return the part as HTML, each stretch that findings share in one `mark`, and their numbers behind it."""
    here = [place for place in places if place.span.overlaps(part.span)]
    starts: dict[int, list[Place]] = {}
    ends: dict[int, list[Place]] = {}
    for place in here:
        starts.setdefault(max(place.span.start, part.span.start), []).append(place)
        ends.setdefault(min(place.span.end, part.span.end), []).append(place)
    edges = sorted({part.span.start, part.span.end, *starts, *ends})
    pieces: list[str] = []
    open_places: list[Place] = []
    for edge, following in zip(edges, [*edges[1:], None], strict=True):
        pieces += [_reference(place) for place in ends.get(edge, [])]
        open_places = [place for place in open_places if place not in ends.get(edge, [])]
        open_places += starts.get(edge, [])
        pieces += [f'<span class="spot" id="m{place.note}-{place.index}"></span>' for place in starts.get(edge, [])]
        if following is not None:
            pieces.append(_stretch(visible(document, Span(edge, following)), open_places))
    return "".join(pieces)


def _stretch(text: str, places: list[Place]) -> str:
    if not places or not text:
        return escape(clean(text))
    worst = min((place.severity for place in places), key=SEVERITIES.index)
    notes = " ".join(dict.fromkeys(str(place.note) for place in places))
    return tag("mark", text, class_=worst, data_f=notes)


def _reference(place: Place) -> str:
    return tag("a", str(place.note), class_="ref", href=f"#n{place.note}", data_ref=str(place.note))
