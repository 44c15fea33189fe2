"""Word files: read as they will print, one line for each paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.read import read_bytes
from tests.read.helpers import ENGLISH, FRENCH, shape
from tests.read.word import NAMESPACE, paragraph, word_file


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def inside(markup: str) -> str:
    """The words of a paragraph with this markup."""
    document = read_bytes(word_file(f"<w:p>{markup}</w:p>"), "a.docx", language="fr")
    return document.words(document.parts[0].span)


def test_styles_name_the_parts_in_any_language_of_word() -> None:
    body = [
        paragraph("Le pont", "Titre"), paragraph("Il coûtera plus cher", "Sous-titre"), paragraph(""),
        paragraph(FRENCH), paragraph("Un vote", "Titre1"), paragraph("« Oui », dit-il.", "Citation"),
        paragraph("un point", "Paragraphedeliste"), paragraph("Le pont en mai", "Lgende"),
    ]  # fmt: skip
    assert shape(read_bytes(word_file(body), "a.docx")) == [
        ("headline", "Le pont"), ("standfirst", "Il coûtera plus cher"), ("paragraph 1", FRENCH),
        ("crosshead", "Un vote"), ("block-quote 1", "« Oui », dit-il."), ("list-item 1", "un point"),
        ("caption", "Le pont en mai"),
    ]  # fmt: skip


def test_without_styles_the_first_line_is_the_headline_even_in_bold() -> None:
    title = f"<w:p>{run('Le pont de Sarvanne', '<w:b/>')}</w:p>"
    document = read_bytes(word_file([title, paragraph(FRENCH)]), "a.docx")
    assert shape(document) == [("headline", "Le pont de Sarvanne"), ("paragraph 1", FRENCH)]


def test_headings_below_an_unstyled_first_line_are_crossheads() -> None:
    heads = paragraph("Un", "Titre1"), paragraph("Deux", "Titre1")
    body = [paragraph("Le pont"), paragraph(FRENCH), heads[0], paragraph(FRENCH), heads[1]]
    kinds = [part.kind for part in read_bytes(word_file(body), "a.docx").parts]
    assert kinds == ["headline", "paragraph", "crosshead", "paragraph", "crosshead"]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (run("15") + run(" mil", "<w:b/>") + run("lions"), "15 millions"),
        (f"{run('de ')}<w:ins>{run('14')}</w:ins><w:del><w:r><w:delText>15</w:delText></w:r></w:del>{run(' ans')}",
         "de 14 ans"),
        (f"<w:moveFrom>{run('ici')}</w:moveFrom><w:moveTo>{run('là')}</w:moveTo>", "là"),
        (f"{run('un')}<w:commentRangeStart/>{run(' mot')}<w:r><w:commentReference/></w:r>", "un mot"),
        (run("un") + run(" secret", "<w:vanish/>") + run(" mot"), "un mot"),
        ('<w:r><w:t>le 3</w:t><w:noBreakHyphen/><w:t>mai</w:t><w:tab/><w:t>fin</w:t></w:r>', "le 3‑mai fin"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE 99</w:instrText>'
         '<w:fldChar w:fldCharType="separate"/><w:t>3 mai</w:t><w:fldChar w:fldCharType="end"/></w:r>', "3 mai"),
        (f"<w:hyperlink>{run('le rapport')}</w:hyperlink>", "le rapport"),
        (f"<w:sdt><w:sdtContent>{run('un champ')}</w:sdtContent></w:sdt>", "un champ"),
        (run("un") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" mot"), "un mot"),
        ('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>', "a b"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_it_will_print(markup: str, words: str) -> None:
    assert inside(markup) == words


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Le maire </w:t></w:r></w:p>"
    document = read_bytes(word_file([first, paragraph("a dit non.")]), "a.docx", language="fr")
    assert document.text == "Le maire a dit non."


def test_tables_text_boxes_and_footnotes_are_read_once() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Lyon')}</w:tc><w:tc>{paragraph('12')}</w:tc></w:tr></w:tbl>"
    box = f"<w:txbxContent>{paragraph('Un encadré.')}</w:txbxContent>"
    holder = f"<w:p><w:r><w:t>Avant.</w:t><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:r></w:p>"
    notes = f"<w:footnotes {NAMESPACE}><w:footnote>{paragraph('Une note.')}</w:footnote></w:footnotes>"
    body = [paragraph("Le pont", "Titre"), paragraph(FRENCH), table, holder]
    document = read_bytes(word_file(body, {"word/footnotes.xml": notes}), "a.docx")
    assert [words for _, words in shape(document)][2:] == ["Lyon", "12", "Avant.", "Un encadré.", "Une note."]


def test_the_line_is_the_paragraph_and_every_offset_is_into_the_text() -> None:
    body = [paragraph("Le pont", "Titre"), paragraph(""), paragraph(ENGLISH)]
    document = read_bytes(word_file(body), "a.docx")
    place = document.body[0].span
    assert document.raw(place) == ENGLISH
    assert document.line_column(place.start) == (3, 1)


def test_a_main_part_of_another_name_is_found(tmp_path: Path) -> None:
    rels = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    other = f"<w:document {NAMESPACE}><w:body>{paragraph(FRENCH)}</w:body></w:document>"
    data = word_file(paragraph("pas lui"), {"_rels/.rels": rels, "word/document2.xml": other})
    assert read_bytes(data, "a.docx").text == FRENCH
