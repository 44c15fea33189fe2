"""What the names of elements, classes and roles say about a page: what is the article, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


BLOCKS = _named(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td"
    " tfoot th thead tr ul")
"""Elements that begin a new block of text and end one."""

VOID = _named("area base br col embed hr img input link meta param source track wbr")
"""Elements without an end tag."""

ASIDE = _named(
    "head script style template noscript nav footer aside form button select svg math iframe object video audio"
    " canvas dialog menu pre textarea xmp noembed noframes amp-ad amp-embed amp-sticky-ad amp-sidebar amp-consent"
    " amp-user-notification amp-social-share amp-list amp-next-page")
"""Elements that hold no running text of the article."""

UNPRINTED = _named("code kbd samp del s strike rt rp")
"""Elements inside a paragraph whose words are no text of it: code, deletions, readings."""

KINDS = {
    "figcaption": "caption", "caption": "caption", "li": "list-item", "td": "cell", "th": "cell",
    "dt": "list-item", "dd": "list-item", "blockquote": "block-quote", "h1": "heading", "h2": "crosshead",
    "h3": "crosshead", "h4": "crosshead", "h5": "crosshead", "h6": "crosshead",
}  # fmt: skip

HEADINGS = _named("h2 h3 h4 h5 h6")
AROUND_HEADINGS = _named("notice byline caption")
"""Kinds that hold for a heading inside them too: the author's name as a heading is still the author's."""

_ROLES = _named("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar")
_AROUND = _named(
    "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar related share sharing social comments comment"
    " newsletter promo advert advertisement advertising ad ads cookie cookies consent paywall subscribe subscription"
    " tags recirculation recommended recommendations outbrain taboola popup modal skip pagination toolbar"
    " hidden toc signup teaser trending relatedposts readmore")
_PHRASES = frozenset({
    "most-read", "most-popular", "most-viewed", "read-more", "read-next", "read-also", "also-read", "see-also",
    "author-bio", "about-author", "latest-posts", "recent-posts", "more-stories", "plus-lus", "lire-aussi", "a-lire",
    "screen-reader", "sr-only", "up-next",
})  # fmt: skip
_ENDINGS = _named("card box banner bar block list section form widget links buttons item items inline area")
_OPENINGS = _named("mso amp css")
"""Words that say nothing at the end and at the beginning of a class; nor does a theme's mark of one or two letters."""
_CONTAINERS = _named("content body wrapper container layout page main article post entry")
_STATES = _named("has with no is")
_KINDS_BY_CLASS = {
    "chapo": "standfirst", "chapeau": "standfirst", "standfirst": "standfirst", "lede": "standfirst",
    "lead": "standfirst", "dek": "standfirst", "deck": "standfirst", "subtitle": "standfirst",
    "subheadline": "standfirst", "subhead": "standfirst", "intro": "standfirst", "excerpt": "standfirst",
    "description": "standfirst", "desc": "standfirst", "summary": "standfirst", "meta": "notice", "byline": "byline",
    "author": "byline", "authors": "byline", "auteur": "byline", "auteurs": "byline", "signature": "byline",
    "caption": "caption", "legend": "caption", "legende": "caption", "credit": "caption", "date": "notice",
    "dateline": "", "published": "notice", "timestamp": "notice", "datetime": "notice", "updated": "notice",
}  # fmt: skip
_NEUTRAL = _named("article entry post story page content block text news wp image photo header head field name element")
_CREDITS = _named("credit credits copyright")


def stands_aside(role: str, classes: Iterable[str]) -> int:
    """Return 2 when an element is certainly no part of the article, 1 when its class says so, else 0."""
    if role in _ROLES:
        return 2
    return 1 if any(_around(_words(name)) for name in classes) else 0


def kind_by_class(classes: Iterable[str]) -> str:
    """Return the kind of part that an element's classes name (`article__standfirst`), "" when they name none."""
    kinds = [kind for name in classes if (kind := _KINDS_BY_CLASS.get(_told(name)))]
    return min(kinds, key=lambda kind: kind == "notice", default="")


def is_title(classes: Iterable[str]) -> bool:
    """Whether a class calls an element the title of what is on the page (`entry-title`)."""
    return any(_told(name) in {"title", "headline"} for name in classes)


def is_unprinted(classes: Iterable[str]) -> bool:
    """Whether a class says of words inside a paragraph that they are for screen readers, or a photographer's credit."""
    return any(
        name in {"screen-reader-text", "sr-only", "visually-hidden", "msocomanchor"} or _told(name) in _CREDITS
        for name in classes
    )


def _told(name: str) -> str:
    """Return the one word of a class that says something, "" where there is none or more than one."""
    words = [word for word in _without_mark(_words(name)) if word not in _NEUTRAL]
    words = [word for word in words if word != "meta"] or words[:1]
    return words[0] if len(words) == 1 else ""


def _around(words: list[str]) -> bool:
    if not words or not _STATES.isdisjoint(words) or not _CONTAINERS.isdisjoint(words[1:]):
        return False
    if any("-".join(pair) in _PHRASES for pair in pairwise(words)):
        return True
    while len(words) > 1 and words[-1] in _ENDINGS:
        words = words[:-1]
    return not _AROUND.isdisjoint((words[0], words[-1], _without_mark(words)[0]))


def _without_mark(words: list[str]) -> list[str]:
    """Return the words of a class without the mark of its theme: `gh-article-title`."""
    marked = len(words) > 1 and (len(words[0]) <= 2 or words[0] in _OPENINGS)
    return words[1:] if marked else words


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[-_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name[:60]).lower()) if word]
