"""What was found and read in one article, in a sentence or two."""

from __future__ import annotations

from factlint.render import words
from factlint.report import FileReport
from factlint.rule import SEVERITIES


def found(file: FileReport) -> str:
    """Return the counts of findings by severity; empty where there is none."""
    return words.counts({severity: n for severity in SEVERITIES if (n := file.count(severity))}, file.ui_lang)


def tally(file: FileReport) -> str:
    """Return what was found, what was read, what was hidden or accepted."""
    lang = file.ui_lang
    read = words.counts(file.read, lang)
    left_out = {"hidden": file.hidden, "suppressed": file.suppressed, "known": file.known, "untouched": file.untouched}
    left = words.counts({key: count or None for key, count in left_out.items()}, lang)
    sentences = (found(file), f"{words.label('read', lang)} {read}" if read else "", f"{left[:1].upper()}{left[1:]}")
    return " ".join(f"{sentence}." for sentence in sentences if sentence)
