"""How options and arguments are declared to typer: from `Option`, with their choices and their completion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from factlint.config import Option


def _parser(option: Option) -> Callable[[str], Any]:
    def parse(text: str) -> Any:
        try:
            return option.from_text(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None

    return parse


def choice(flag: str, description: str, *choices: str, metavar: str = "FORM", default: str = "") -> Any:
    """Return a typer option that takes one of the choices, and refuses another with the nearest one."""
    return typer_option(Option("choice", description, "", choices, metavar), flag, default=default)


def typer_option(option: Option, *flags: str, default: Any = None) -> Any:
    """Return an option of ours as typer reads it, with its choices, its default and its completion."""
    details: dict[str, Any] = {"help": option.help, "rich_help_panel": option.panel or None}
    if option.kind != "flag":
        details |= {"metavar": option.metavar, "show_default": False}
    if option.kind in {"choice", "date"}:
        details |= {"parser": _parser(option)}
    if option.kind == "choice":
        details |= {"autocompletion": lambda: list(option.choices), "help": _with_choices(option, default)}
    if option.metavar == "RULE":
        details |= {"autocompletion": rule_names}
    return typer.Option(None, *flags, **details)


def _with_choices(option: Option, default: Any) -> str:
    """Return the help of an option with its choices, unless its metavar shows them, and its default."""
    choices = "" if "|" in option.metavar else f": {', '.join(option.choices)}"
    return option.help.removesuffix(".") + choices + (f" (default: {default})." if default else ".")


def rule_names() -> list[str]:
    """Return the names of our rules and groups, for completion."""
    from factlint.pack import builtin

    rules = list(builtin())
    return [rule.id for rule in rules] + sorted({rule.group for rule in rules})


def action(*choices: str) -> Any:
    """Return the first argument of a command that does one of several things."""
    return typer.Argument(
        ..., metavar="|".join(choices), help="What to do.", show_default=False,
        parser=_parser(Option("choice", "", "", choices)), autocompletion=lambda: list(choices),
    )  # fmt: skip


def listed(*forms: str) -> Any:
    """Return `--format` of a command that answers in one of these forms, the first by default."""
    return choice("--format", "The form of the answer.", *forms, default=forms[0])
