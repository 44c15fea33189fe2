"""reStructuredText as plain prose: directives, comments, targets and literal blocks are set aside."""

from __future__ import annotations

import re

from factlint.read import prose
from factlint.read.draft import Draft

_MARKUP = prose.Markup(
    skipped=re.compile(r"[ \t]*([=\-`:'\"~^_*+#<>.])\1{2,}[ \t]*$|[ \t]*\+[-=+]+\+[ \t]*$|[ \t]*__ "),
    opening=re.compile(r"[ \t]*(?:\.\.(?:[ \t]|$)|::[ \t]*$)"),
    indented=True,
    fields=re.compile(r":(?P<name>[A-Za-z-]{1,30}):[ \t]+(?P<value>.*)"),
    item=re.compile(r"[ \t]*(?:[-*+•][ \t]+|(?:\d{1,3}|#)[.)][ \t]+)"),
    underline=re.compile(r"([=\-`:'\"~^_*+#<>.])\1{2,}"),
    inline=re.compile(
        r"``[^`]{1,500}``|:[A-Za-z][\w:+.-]{0,40}:`(?P<role>[^`<]{1,500})(?:<[^<>`]{1,500}>)?`"
        r"|`(?P<link>[^`<]{1,500})(?:<[^<>`]{1,1000}>)?`__?|\*\*(?P<strong>[^*\s][^*]{0,1000})\*\*"
        r"|\*(?P<emphasis>[^*\s][^*]{0,1000})\*|\[(?:#[\w-]{0,40}|\d{1,3}|\*)\]_|\|(?P<substitution>[^|\s][^|]{0,100})\|_?"
    ),
)


def draft(text: str) -> Draft:
    """Return the blocks of a reStructuredText file."""
    return prose.draft(text, _MARKUP)
