"""AsciiDoc as plain prose: listings, comments, tables' rules, attributes and macros are set aside."""

from __future__ import annotations

import re

from factlint.read import prose
from factlint.read.draft import Draft

_MARKUP = prose.Markup(
    skipped=re.compile(
        r"//(?!/)|:!?[\w-]{1,60}!?:|\[[^\]]{0,500}\][ \t]*$|(?:={4,}|\*{4,}|_{4,}|-{2})[ \t]*$"
        r"|\|={3,}[ \t]*$|'{3,}[ \t]*$|<{3,}[ \t]*$|\+[ \t]*$|(?:image|include|video|audio|toc)::"
    ),
    opening=re.compile(r"(?:-{4,}|\.{4,}|/{4,}|\+{4,}|`{3,})[ \t]*$"),
    fields=re.compile(r":(?P<name>[A-Za-z-]{1,30}):[ \t]+(?P<value>.*)"),
    item=re.compile(r"[ \t]*(?:[*-]{1,5}[ \t]+|\.{1,5}[ \t]+|\d{1,3}\.[ \t]+|\|[ \t]*)"),
    heading=re.compile(r"(?P<level>={1,6})[ \t]+(?P<words>.*\S)[ \t]*"),
    inline=re.compile(
        r"`[^`\s][^`]{0,500}`|(?:https?://|link:|xref:|mailto:)[^\s\[\]]{1,1000}\[(?P<link>[^\]]{0,500})\]"
        r"|footnote:[\w-]{0,40}\[(?P<note>[^\]]{0,1000})\]|image:[^\s\[\]]{1,500}\[[^\]]{0,500}\]"
        r"|<<[^<>,]{1,200}(?:,(?P<reference>[^<>]{1,200}))?>>|(?<!\w)\*(?P<strong>[^*\s][^*]{0,1000})\*(?!\w)"
        r"|(?<!\w)_(?P<emphasis>[^_\s][^_]{0,1000})_(?!\w)|\{[\w-]{1,60}\}|[ \t]\+(?=[\r\n])"
    ),
)


def draft(text: str) -> Draft:
    """Return the blocks of an AsciiDoc file."""
    return prose.draft(text, _MARKUP)
