"""The check of links: an address that leads nowhere, or elsewhere than its words say. Nothing is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts import Facts
from factlint.facts.sources.link import Link
from factlint.rule import Hit

_SCHEME = r"([A-Za-z][A-Za-z0-9+.-]{0,20}):(/{0,3})"
_SPOKEN = r"(?i)(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(/[^\s?#]*)?(?:[?#]\S*)?/?"
_WEB = frozenset({"http", "https"})
_OTHER = frozenset({"mailto", "tel", "sms", "ftp", "ftps", "sftp", "data", "geo", "magnet", "whatsapp"})
_LOCAL = ("localhost", "127.", "0.0.0.0", "192.168.", "10.0.")
_HALF = ("http//", "https//", "http:/", "//http")
"""How an address begins that lost a sign."""
_EMPTY = frozenset({"", "#", "/#", "about:blank"})
_SHORTENED = frozenset({"bit.ly", "t.co", "ow.ly", "tinyurl.com", "goo.gl", "buff.ly", "lnkd.in", "youtu.be", "wp.me"})
"""Hosts that stand for others."""
_NAKED = r"(?i)\]\(\s*<?\s*>?\s*(?:\"[^\"]*\")?\)\s*\Z|href\s*=\s*(?:\"\s*\"|'\s*')"


def malformed_link(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield links with no address, a placeholder or local one, a broken one, or another than their words print.

    Option `placeholders`: addresses and hosts that stand for one to come.
    """
    placeholders = frozenset(str(each).lower() for each in options["placeholders"])
    for link in facts(Link):
        raw = facts.document.raw(link.span)
        if not link.address and not re.search(_NAKED, raw):
            continue  # its address is printed elsewhere
        fault = _fault(link.address, placeholders)
        words = facts.document.words(link.words) or _address_as_words(raw)
        if not fault and _elsewhere(words, link.address):
            fault = "elsewhere"
        if fault:
            values = {"words": words, "address": link.address or "()"}
            yield Hit(link.span, values=values, variant=fault)


def _fault(address: str, placeholders: frozenset[str]) -> str:
    """Return `empty`, `placeholder`, `local` or `broken`; empty where the address can be one."""
    low = address.lower()
    scheme = re.match(_SCHEME, low)
    host = _host(low[scheme.end() :] if scheme else low)
    if low in _EMPTY or low.startswith("javascript:") or (scheme and scheme[1] in _WEB and not host):
        return "empty"
    if low in placeholders or (scheme and host.removeprefix("www.") in placeholders):
        return "placeholder"
    if scheme is None:
        return "broken" if low.startswith(_HALF) else ""
    return _fault_of_scheme(scheme, host)


def _host(address: str) -> str:
    return address.split("/", maxsplit=1)[0].split("?", maxsplit=1)[0].split(":", maxsplit=1)[0]


def _fault_of_scheme(scheme: re.Match[str], host: str) -> str:
    if scheme[1] in _OTHER:
        return ""
    if scheme[1] == "file" or len(scheme[1]) == 1 or host.startswith(_LOCAL):
        return "local"
    whole = scheme[1] in _WEB and scheme[2] == "//" and host not in _WEB
    return "" if whole and ("." in host or "[" in host) else "broken"


def _address_as_words(raw: str) -> str:
    """Return the words of a Markdown link where they are an address, which is masked as no running text."""
    return raw[1 : raw.rfind("](")] if raw.startswith("[") else raw


def _elsewhere(words: str, address: str) -> bool:
    """Whether the words are themselves an address, of another place."""
    printed, real = re.fullmatch(_SPOKEN, words.strip().rstrip(".,;")), re.fullmatch(_SPOKEN, address)
    if printed is None or real is None or not address.lower().startswith("http"):
        return False
    one, other = (match[1].lower().removeprefix("www.") for match in (printed, real))
    if _SHORTENED & {one, other}:
        return False
    if one != other:
        return not (one.endswith("." + other) or other.endswith("." + one))
    paths = [(match[2] or "").rstrip("/").lower() for match in (printed, real)]
    return bool(paths[0]) and paths[0] != paths[1] and not paths[1].startswith(paths[0])
