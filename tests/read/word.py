"""Word files made for the tests: the few parts that every one has, and whatever body a test wants."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = {
    "Titre": "Title", "Sous-titre": "Subtitle", "Titre1": "heading 1", "Titre2": "heading 2", "Citation": "Quote",
    "Lgende": "caption", "Paragraphedeliste": "List Paragraph",
}  # fmt: skip
"""Style ids as a French Word writes them, and the names that it writes beside them."""


def paragraph(text: str, style: str = "") -> str:
    """One paragraph of plain words."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_file(body: str | Iterable[str], others: Mapping[str, str | bytes] | None = None) -> bytes:
    """The bytes of a Word file with this body, and with these further or other parts."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>',
        "word/document.xml": f"<w:document {NAMESPACE}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACE}>{styles}</w:styles>",
        **(others or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()
