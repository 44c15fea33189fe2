"""The typer command line: help, completion, the other commands, and every call that is unusual or wrong."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from factlint import __version__
from factlint.cli.declared import action, choice, listed, rule_names, typer_option
from factlint.cli.output import notice
from factlint.config import Settings, options
from factlint.rule import LANGUAGES


def run_typer(arguments: list[str]) -> int:
    """Read the call with typer, run its command and return the exit code. A wrong call is one line and 2."""
    help_wanted = not arguments or "--help" in arguments or "-h" in arguments
    command = typer.main.get_command(_app("rich" if help_wanted and sys.stdout.isatty() else None))
    try:
        code = command.main(arguments or ["--help"], prog_name="factlint", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        topic = next((f"{word} " for word in arguments if word in _COMMANDS), "")
        message = error.format_message().rstrip(".").replace("?.", "?")
        notice(f"{message}{'' if message.endswith('?') else '.'} See: factlint {topic}--help")
        return 2
    return code if isinstance(code, int) else 0


def _app(markup: Any) -> typer.Typer:
    app = typer.Typer(
        rich_markup_mode=markup,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_top)
    for name, function in _COMMANDS.items():
        app.command(name)(function)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factlint {__version__}")
        raise typer.Exit


def _top(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read a news article and say which of its facts do not agree, and which nobody is named for.

    Begin with: factlint check article.txt
    """


def _check(paths: list[str], **given: Any) -> int:
    """Check articles: files, folders, or - for standard input.

    Exits with 0 when nothing reaches --fail-on, 1 when something does, 2 when something could not be checked.
    """
    from factlint.cli.check import run

    return run(paths, _values(given))


def _values(given: dict[str, Any]) -> dict[str, Any]:
    """Return what was given for the options of Settings, as typer read it, by name; the rest is left out."""
    known = options()
    values: dict[str, Any] = {}
    for name, value in given.items():
        if known[name].kind == "many" and value:
            values[name] = tuple(part for text in value for part in known[name].from_text(text))
        elif value not in (None, [], False):
            values[name] = value
    return values


_TYPES = {"str": str, "bool": bool}
_PATHS = "Files, folders, or - for standard input"


def _with_options(
    function: Callable[..., int], names: Iterable[str] | None = None, paths_default: Any = ...
) -> Callable[..., int]:
    """Give a command the options of Settings (those of `names`, or all), for typer to read.

    The parameters that the command declares itself stay; `paths` and the options follow them. `paths_default` None
    makes the paths optional.
    """
    where = "." if paths_default is None else ""
    help_ = f"{_PATHS}{f' (default: {where})' if where else ''}."
    metavar = "[PATH...]" if where else "PATH..."
    paths = typer.Argument(paths_default, metavar=metavar, help=help_, show_default=False)
    own = [item for item in inspect.signature(function).parameters.values() if item.name not in {"paths", "given"}]
    parameters = [item.replace(kind=inspect.Parameter.POSITIONAL_OR_KEYWORD) for item in own]
    parameters.append(inspect.Parameter("paths", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=paths))
    types: dict[str, Any] = {item.name: _TYPES[str(item.annotation)] for item in own}
    types |= {"paths": list[str], "return": int}
    defaults = Settings()
    wanted = options() if names is None else {name: options()[name] for name in names}
    for name, option in wanted.items():
        flags = ["--" + name.replace("_", "-")] + ([option.short] if option.short else [])
        declared = typer_option(option, *flags, default=getattr(defaults, name))
        parameters.append(inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=declared))
        types[name] = {"flag": bool, "many": list[str]}.get(option.kind, str)
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = types
    return function


_UI_LANG = choice("--ui-lang", "The language of the answer (default: yours).", *LANGUAGES, metavar="fr|en")


def _rules(
    ui_lang: str = _UI_LANG,
    form: str = listed("terminal", "json", "markdown"),
) -> int:
    """List the rules: severity, confidence, whether they are shown by default, and what they look for."""
    from factlint.cli.rules import list_rules

    return list_rules(form or "terminal", ui_lang)


def _rule(
    name: str = typer.Argument(None, metavar="NAME", help="A rule.", autocompletion=rule_names, show_default=False),
    everything: bool = typer.Option(False, "--all", help="Every rule."),
    ui_lang: str = _UI_LANG,
    form: str = listed("terminal", "json"),
) -> int:
    """Explain a rule: what it looks for, why, how it decides, when it is mistaken, with examples."""
    from factlint.cli.rules import explain

    if (name is None) != everything:
        raise typer.BadParameter("name one rule, or ask for --all.")
    return explain(name, form or "terminal", ui_lang)


def _facts(  # noqa: PLR0913, PLR0917  one parameter for each option, which typer reads
    path: str = typer.Argument(..., metavar="FILE", help="An article, or - for standard input.", show_default=False),
    by: str = choice("--by", "The order.", "kind", "paragraph", metavar="ORDER", default="kind"),
    form: str = listed("terminal", "json", "csv", "markdown"),
    lang: str = choice("--lang", "The language of the article.", *LANGUAGES, metavar="fr|en"),
    output: str = typer.Option(None, "--output", metavar="FILE", help="Write to a file.", show_default=False),
    ui_lang: str = _UI_LANG,
) -> int:
    """Show every fact that is read in an article, with its place: the fact-checker's underlined galley."""
    from factlint.cli.facts import show_facts

    return show_facts(path, by=by or "kind", form=form or "terminal", lang=lang, ui_lang=ui_lang, output=output)


_ACTION, _SHOWING = action("write", "prune", "show"), action("show", "schema")
_CHOOSING = ("select", "extend_select", "ignore", "strict", "confidence", "lang", "config", "isolated")
"""The options that decide what is found and shown, for the commands that check without a report."""


def _suppressions(paths: list[str] | None, form: str = listed("terminal", "json"), **given: Any) -> int:
    """List everything that accepts findings: where, which rules, why, until when, and whether it still does."""
    from factlint.cli.suppressed import run

    return run(paths or ["."], _values(given), form or "terminal")


def _baseline(
    action: str = _ACTION,
    paths: list[str] | None = None,
    update: bool = typer.Option(False, "--update", help="Replace the baseline that is there."),
    form: str = listed("terminal", "json"),
    **given: Any,
) -> int:
    """Keep the findings of old content apart: write them down, prune what is settled, show what is held.

    Then `factlint check --baseline FILE` shows only what is new.
    """
    from factlint.cli.baselines import run

    return run(action, paths or ["."], _values(given), update=update, form=form or "terminal")


def _config(
    action: str = _SHOWING, paths: list[str] | None = None, form: str = listed("terminal", "json"), **given: Any
) -> int:
    """Show what holds for a path and where each value comes from, or print the JSON Schema of factlint.toml."""
    from factlint.cli.configuration import run

    return run(action, paths or ["."], _values(given), form or "terminal")


def _init(
    folder: str = typer.Argument(".", metavar="[FOLDER]", help="Where the articles are.", show_default=False),
    pre_commit: bool = typer.Option(False, "--pre-commit", help="Write .pre-commit-config.yaml too."),
) -> int:
    """Write a commented factlint.toml and show the entry for pre-commit. Nothing that exists is changed."""
    from factlint.cli.beginning import run

    return run(folder, pre_commit=pre_commit)


def _test(
    folder: str = typer.Argument(None, metavar="[PACK]", help="A folder of rules (default: ours).", show_default=False),
) -> int:
    """Run the examples of the rules, which are their tests."""
    from factlint.cli.examples import run_examples

    return run_examples(folder)


_COMMANDS: dict[str, Callable[..., int]] = {
    "check": _with_options(_check), "facts": _facts, "rules": _rules, "rule": _rule, "test": _test,
    "config": _with_options(_config, [name for name in options() if name not in {"format", "output"}], None),
    "init": _init,
    "suppressions": _with_options(_suppressions, _CHOOSING, None),
    "baseline": _with_options(_baseline, (*_CHOOSING, "baseline"), None),
}  # fmt: skip
