"""From a Report to text: one file for each form, imported only when asked for. Renderers return text, never print."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from factlint.report import Report

Renderer = Callable[[Report], str]


def renderer(form: str) -> Renderer:
    """Return the function that writes a report in this form (`concise`, `json` …)."""
    found: Renderer = import_module(f"factlint.render.{form}").render
    return found
