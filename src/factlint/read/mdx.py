"""MDX: Markdown with the modules, expressions and components of a web page between its paragraphs."""

from __future__ import annotations

from factlint.read import markdown
from factlint.read.draft import Draft


def draft(text: str) -> Draft:
    """Return the blocks of an MDX file. Raises UnreadableError for front matter that cannot be read."""
    return markdown.draft(text, mdx=True)
