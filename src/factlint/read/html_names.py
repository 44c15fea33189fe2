"""What the names of elements, classes and roles say about a page: what is the article, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable


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
    " canvas dialog menu pre textarea xmp noembed noframes")
"""Elements that hold no running text of the article."""

UNPRINTED = _named("code kbd samp del s strike rt rp")
"""Elements inside a paragraph whose words are no text of it: code, deletions, readings."""

KINDS = {
    "figcaption": "caption", "caption": "caption", "li": "list-item", "td": "list-item", "th": "list-item",
    "dt": "list-item", "dd": "list-item", "blockquote": "block-quote", "h1": "heading", "h2": "crosshead",
    "h3": "crosshead", "h4": "crosshead", "h5": "crosshead", "h6": "crosshead",
}  # fmt: skip

_ROLES = _named("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar")
_AROUND = _named(
    "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar related share sharing social comments comment"
    " newsletter promo advert advertisement advertising ad ads cookie cookies consent paywall subscribe subscription"
    " tags recirculation recommended recommendations outbrain taboola popup modal skip pagination toolbar"
    " hidden")
_CONTAINERS = _named("content body wrapper container layout page main article post entry")
_STATES = _named("has with no is")
_KINDS_BY_CLASS = {
    "chapo": "standfirst", "chapeau": "standfirst", "standfirst": "standfirst", "lede": "standfirst",
    "lead": "standfirst", "dek": "standfirst", "deck": "standfirst", "subtitle": "standfirst",
    "subheadline": "standfirst", "subhead": "standfirst", "intro": "standfirst", "byline": "byline",
    "author": "byline", "authors": "byline", "auteur": "byline", "auteurs": "byline", "signature": "byline",
    "caption": "caption", "legend": "caption", "legende": "caption", "credit": "caption", "date": "notice",
    "dateline": "", "published": "notice", "timestamp": "notice", "datetime": "notice", "updated": "notice",
}  # fmt: skip
_NEUTRAL = _named("article entry post story page content c o m block text news wp image photo header head")


def stands_aside(role: str, classes: Iterable[str], style: str) -> int:
    """Return 2 when an element is certainly no part of the article, 1 when its class says so, else 0."""
    if role in _ROLES or "display:none" in style.replace(" ", "").lower():
        return 2
    return 1 if any(_around(_words(name)) for name in classes) else 0


def kind_by_class(classes: Iterable[str]) -> str:
    """Return the kind of part that an element's classes name (`article__standfirst`), "" when they name none."""
    for name in classes:
        words = [word for word in _words(name) if word not in _NEUTRAL]
        if len(words) == 1 and _KINDS_BY_CLASS.get(words[0]):
            return _KINDS_BY_CLASS[words[0]]
    return ""


def _around(words: list[str]) -> bool:
    if not words or not _STATES.isdisjoint(words) or not _CONTAINERS.isdisjoint(words[1:]):
        return False
    return words[0] in _AROUND or words[-1] in _AROUND


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[-_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name[:60]).lower()) if word]
