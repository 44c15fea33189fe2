"""From a file's bytes to its text: UTF-8, UTF-16 with a mark, else Windows-1252, said so."""

from __future__ import annotations

from factlint.read import formats
from factlint.read.errors import UnreadableError

MAX_BYTES = 50 * 1024 * 1024
TOO_LARGE = f"is larger than {MAX_BYTES // 1024 // 1024} MB: give factlint one article at a time"

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decoded(data: bytes) -> tuple[str, bool]:
    """Return the text of a file, without its byte-order mark, and whether it is Windows-1252.

    Line ends are kept as they are. Raises UnreadableError for what is empty, too large or no text.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(TOO_LARGE)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {kind}: factlint reads {formats.NAMES}, so save the article as one of these")
    text, legacy = _text(data)
    if not text.strip():
        raise UnreadableError("is empty: there is nothing to check")
    return text, legacy


def encoded_like(text: str, data: bytes) -> bytes:
    """Return a text as the bytes that `data` has it in: the same encoding, with the same byte-order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark + text.encode(encoding)
    _, legacy = _text(data)
    return text.encode("cp1252" if legacy else "utf-8")


def _text(data: bytes) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), False
            except UnicodeDecodeError:
                raise UnreadableError(f"is damaged {encoding.upper()} text: save it again as UTF-8") from None
    if b"\0" in data:
        raise UnreadableError(f"is a binary file: factlint reads {formats.NAMES}, saved as UTF-8")
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError as error:
        return _legacy(data, error), True


def _legacy(data: bytes, error: UnicodeDecodeError) -> str:
    """Read Windows-1252, unless the file is plainly UTF-8 with damaged bytes, or no text at all."""
    kept = data.decode("utf-8", "ignore")
    sound = len(kept) - len(kept.encode("ascii", "ignore"))
    line = data.count(b"\n", 0, error.start) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        sound, text = 1, ""
    control = sum(char < " " and char not in "\t\n\r\f" for char in text[:10_000])
    foreign = sum(char > "\x7f" and not char.isalpha() for char in text[:10_000])
    if sound or control or foreign > max(20, len(text[:10_000]) // 8):
        raise UnreadableError(f"is not valid UTF-8 (line {line}): open it in an editor and save it again as UTF-8")
    return text
