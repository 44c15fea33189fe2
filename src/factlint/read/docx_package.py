"""The parts of a Word file: a zip archive from anywhere, opened without trusting its sizes or its XML."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers import expat

from factlint.read.errors import UnreadableError

_LARGEST = 20 * 1024 * 1024
"""No part of an article's file is larger once unpacked; a zip bomb is."""
_MOST_FILES = 5000
_DEEPEST = 500
"""Word nests a footnote in a table in a text box some thirty levels deep."""
_SAVE_AGAIN = "open it in Word and save it again as .docx"
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)

Attributes = Mapping[str, str]


class Package:
    """A Word file in memory. Every method raises UnreadableError, with what to do, for what cannot be read."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise UnreadableError(f"is protected by a password, or an old Word file: {_SAVE_AGAIN} without a password")
        if data.count(b"PK\x01\x02") > _MOST_FILES:
            raise UnreadableError("is no article: it packs thousands of files; save the text as .docx or .txt")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE:
            raise UnreadableError(f"is no Word document, whatever its name says: {_SAVE_AGAIN}") from None
        self._names = set(self._zip.namelist())

    def holds(self, name: str) -> bool:
        """Whether the package has a part of this name."""
        return name in self._names

    def read(self, name: str) -> bytes:
        """Return a part, unpacked: never more than the largest that an article can have."""
        try:
            with self._zip.open(name) as part:
                data = part.read(_LARGEST + 1)
        except KeyError:
            raise UnreadableError(f"is no Word document (it has no {name}): {_SAVE_AGAIN}") from None
        except _DAMAGE:
            raise UnreadableError(f"is a damaged Word document ({name} cannot be unpacked): {_SAVE_AGAIN}") from None
        if len(data) > _LARGEST:
            size = _LARGEST // 1024 // 1024
            raise UnreadableError(f"unpacks to more than {size} MB: give factlint one article, as .docx or .txt")
        return data


def parse_xml(
    data: bytes,
    name: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    words: Callable[[str], None] | None = None,
) -> None:
    """Read XML as a stream, without namespaces: elements and attributes are called by their local names.

    Raises UnreadableError for damaged XML, and for a document type, which only an attack has here (entities).
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def opened(tag: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnreadableError(f"nests its parts more than {_DEEPEST} deep ({name}): {_SAVE_AGAIN}")
        start(_local(tag), {_local(key): value for key, value in attributes.items()})

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(tag))

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if words is not None:
        parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise UnreadableError(f"is a damaged Word document ({name}, line {error.lineno}): {_SAVE_AGAIN}") from None


def _refuse_doctype(*_declared: object) -> None:
    raise UnreadableError(f"declares XML entities, which no Word document does: {_SAVE_AGAIN}")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
