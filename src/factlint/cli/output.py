"""Writing to terminals, pipes and files, whatever characters they can show."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path
from typing import TextIO

from factlint.render import Screen

_PLAIN = {
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "−": "-",
    "‑": "-", "→": "->", "⇒": "=>", "≈": "~", "×": "x", "·": "-", "•": "-", "€": "EUR", "£": "GBP", "œ": "oe",
    "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "°": "o",
    "№": "No", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u2007": " ",
}  # fmt: skip

_ESCAPES = {
    **dict.fromkeys(("json", "jsonl", "sarif", "gitlab", "rdjson"), "factlint.json"),
    **dict.fromkeys(("junit", "html"), "xmlcharrefreplace"),
}
"""How a form writes a character that the stream cannot show, where it has a way of its own."""


def write_safely(stream: TextIO) -> None:
    """Let a stream write a plain twin for every character that its encoding cannot show."""
    codecs.register_error("factlint.plain", _plain_twins)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="factlint.plain")


def write_report(text: str, output: str | None, *, form: str) -> None:
    """Write the report to standard output, or whole to a file that is replaced in one step.

    Raises OSError when the file cannot be written, BrokenPipeError when nobody reads.
    """
    if output is None:
        _write_stream(text, sys.stdout, _ESCAPES.get(form, "factlint.plain"))
    else:
        _replace(Path(output), text)


def notice(message: str) -> None:
    """Say one line on standard error."""
    print("factlint: " + " ".join(message.split()), file=sys.stderr)


def screen(colours: str = "auto", output: str | None = None) -> Screen:
    """Return what to draw for: the terminal (100 columns at most); 80 columns without colour for pipes and files.

    `colours` is auto, always or never; NO_COLOR means none in `auto`.
    """
    return Screen(_width(output), _colour(colours, output))


def _colour(choice: str, output: str | None) -> bool:
    if choice != "auto":
        return choice == "always"
    if output is not None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _width(output: str | None) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return min(int(columns), 100)
    if output is None and sys.stdout.isatty():
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or 80, 100)
    return 80


def _write_stream(text: str, stream: TextIO, errors: str) -> None:
    codecs.register_error("factlint.json", _json_escapes)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors)
    stream.write(text)
    stream.flush()


def _replace(path: Path, text: str) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _plain_twins(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wanted = error.object[error.start : error.end]
    return "".join(_twin(char, error.encoding) for char in wanted), error.end


def _twin(char: str, encoding: str) -> str:
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", char)
    base = "".join(part for part in decomposed if not unicodedata.combining(part))
    for twin in (_PLAIN.get(char, ""), base):
        try:
            twin.encode(encoding)
        except UnicodeEncodeError:
            continue
        if twin:
            return twin
    return "" if unicodedata.combining(char) else "?"


def _json_escapes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in pairs), error.end
