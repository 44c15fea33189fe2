"""PDF files: paragraphs and headline by where and how large their lines are printed."""

from __future__ import annotations

import sys

import pytest

from factlint.read import UnreadableError, read_bytes
from factlint.wording import place
from tests.read.helpers import ENGLISH, shape


def pdf_file(*pages: list[tuple[int, int, str]], trailer: str = "") -> bytes:
    """The bytes of a PDF whose pages hold these lines: height from the foot, size, words."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 {size} Tf 50 {top} Td ({words}) Tj ET\n" for top, size, words in lines)
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


HALVES = ENGLISH[: ENGLISH.index("who had")], ENGLISH[ENGLISH.index("who had") :]
HEAD = (780, 8, "The Ellis Post")
PAGES = (
    [HEAD, (740, 20, "Bridge to close"), (700, 11, HALVES[0]), (686, 11, HALVES[1]), (650, 11, HALVES[0]),
     (636, 11, HALVES[1]), (20, 8, "1")],
    [HEAD, (740, 11, HALVES[0]), (726, 11, HALVES[1]), (20, 8, "2")],
)  # fmt: skip


def test_paragraphs_and_headline_are_known_by_their_print() -> None:
    pytest.importorskip("pypdfium2")
    document = read_bytes(pdf_file(*PAGES), "a.pdf")
    kept = [part for part in shape(document) if part[0] != "notice"]
    assert kept == [("headline", "Bridge to close"), *((f"paragraph {number}", ENGLISH) for number in (1, 2, 3))]
    assert document.line_column(document.body[0].span.start) == (3, 1)


def test_a_place_is_told_by_page_and_line() -> None:
    pytest.importorskip("pypdfium2")
    document = read_bytes(pdf_file(*PAGES, [], PAGES[1]), "a.pdf")
    starts = [part.span.start for part in document.body]
    assert [document.page_line(start) for start in starts] == [(1, 3), (1, 5), (2, 2), (4, 2)]
    assert place(document, document.body[2].span, "en") == "paragraph 3 (p. 2, l. 2)"
    assert place(document, document.body[3].span, "fr") == "paragraphe 4 (p. 4, l. 2)"
    given = read_bytes(pdf_file(*PAGES), "a.pdf", headline="Another headline")
    assert given.headline is not None
    assert place(given, given.headline.span, "en") == "headline"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 and nothing", "damaged PDF"),
        (b"no PDF", "damaged PDF"),
        (pdf_file([]), "only pictures"),
        (pdf_file(*[[]] * 101), "101 pages"),
        (pdf_file(*PAGES, trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + "o" * 32 + ") /U ("
                  + "u" * 32 + ") >> /ID [(a) (a)]"), "password"),
    ],
    ids=["cut off", "something else", "pictures", "a book", "locked"],
)  # fmt: skip
def test_a_bad_pdf_says_what_to_do(data: bytes, says: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(UnreadableError, match=says):
        read_bytes(data, "a.pdf")


def test_without_the_extra_its_name_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(UnreadableError, match=r"pip install 'factlint\[pdf\]'"):
        read_bytes(pdf_file(*PAGES), "a.pdf")
