"""What a site builder fills in or takes out of Markdown: shortcodes, tags, attributes, boxes, and the code of MDX.

Each pattern is bounded and the braces of MDX are paired in one pass, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import Span
from factlint.read.lines import mask

_TEMPLATE = re.compile(
    r"\{\{[^{}]{0,2000}+\}\}|\{%(?:[^{}%]|%(?!\})){0,2000}+%\}"  # Hugo, Jekyll
    r"|\{[:#.][^{}\r\n]{0,200}+\}"  # attributes: {#place .large}, {: .lead}
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|(?:vc|su|wp)_[a-z_]{1,40})(?:[ =][^\[\]\r\n]{0,500}+)?\]"
    r"|!\[\[[^\[\]\r\n]{1,300}+\]\]"  # a file put in by a notebook
    r"|^[ \t>]{0,20}\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]"
    r"|^[ \t]{0,20}:{3,9}[^\r\n]{0,200}$"  # the first and last line of a box
    r"|^\*\[[^\[\]\r\n]{1,80}\]:[^\r\n]{0,500}$"  # an abbreviation, spelled out for screen readers
    r"|^[ \t>]{0,20}\$\$(?:[^$\r\n]{0,2000}+\$\$)?[ \t]*$"
    r"|^(?:import[ \t](?:[^\r\n]{0,500}[ \t]from[ \t]*)?['\"][^\r\n]*"
    r"|export[ \t]+(?:const|let|default|function)\b[^\r\n]*)",
    re.MULTILINE,
)
_KEPT = re.compile(
    r"==(?=\S)(?P<marked>[^=\r\n]{1,300}+)(?<=\S)=="
    r"|(?<!!)\[\[(?:[^\[\]|\r\n]{1,300}+\|)?(?P<linked>[^\[\]|\r\n]{1,300}+)\]\]"
    r"|^(?P<item>[ \t]{0,20}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})\[[ xX]\](?=[ \t])",
    re.MULTILINE,
)
"""Markup around words that stay: highlighted, linked in a notebook, an item of a list to tick."""
_MODULE = re.compile(r"^(?:import|export)[ \t{*][^\r\n]*(?:\r?\n[ \t]*[^\s][^\r\n]*)*", re.MULTILINE)
_BRACE = re.compile(r"\\?[{}]")
_LONGEST = 5000


def mask_templates(text: str, chars: list[str], start: int, *, mdx: bool) -> None:
    """Mask what is no prose from `start` on; in MDX also its modules, its expressions and its comments."""
    if mdx:
        for match in _MODULE.finditer(text, start):
            mask(chars, *match.span())
        for place in _expressions(text, start):
            mask(chars, *place)
    for match in _TEMPLATE.finditer(text, start):
        mask(chars, *match.span())
    for match in _KEPT.finditer(text, start):
        kept = match.span(match.lastgroup or 0)
        mask(chars, match.start(), kept[0])
        mask(chars, kept[1], match.end())


def _expressions(text: str, start: int) -> Iterator[Span]:
    """Yield what stands between braces that belong together."""
    opened: list[int] = []
    for match in _BRACE.finditer(text, start):
        if match.group() == "{":
            opened.append(match.start())
        elif match.group() == "}" and opened:
            first = opened.pop()
            if match.end() - first <= _LONGEST:
                yield Span(first, match.end())
