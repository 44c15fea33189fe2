"""The options of `check`, defined once: the command line, `factlint.toml` and `--help` are all made from `Settings`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.config.option import Option
from factlint.rule import CONFIDENCES, LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from factlint.acceptance import Acceptance
    from factlint.config.per_file import FileSettings

FORMATS = (
    "terminal", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html",
)  # fmt: skip

_RULES, _SHOWN, _ARTICLE, _OUTPUT = "Which rules", "What counts", "The article", "The report"
_FILES = "Which files"


def _option(default: Any, *details: Any, **more: Any) -> Any:
    return field(default=default, metadata={"option": Option(*details, **more)})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option of `factlint check`, with its default."""

    select: tuple[str, ...] = _option(
        (), "many", "Apply only these rules or groups. A rule named here is shown even if hidden by default.", _RULES,
        metavar="RULE",
    )  # fmt: skip
    ignore: tuple[str, ...] = _option((), "many", "Leave out these rules or groups.", _RULES, metavar="RULE")
    extend_select: tuple[str, ...] = _option(
        (), "many", "Apply these rules or groups too, and show what is hidden of them by default.", _RULES,
        metavar="RULE",
    )  # fmt: skip
    packs: tuple[str, ...] = _option(
        (), "many", "Apply the rules of these packs too: a folder (./house), or the name of an installed one.", _RULES,
        metavar="PACK",
    )  # fmt: skip
    strict: bool = _option(False, "flag", "Show everything, however uncertain or minor.", _RULES)
    confidence: str = _option(
        "medium", "choice", "Show findings of this confidence and above.", _RULES, choices=CONFIDENCES, metavar="LEVEL"
    )
    fail_on: str = _option(
        "error", "choice", "Exit with 1 from this severity up.", _SHOWN,
        choices=(*SEVERITIES, "never"), metavar="SEVERITY",
    )  # fmt: skip
    exit_zero: bool = _option(False, "flag", "Exit with 0 even when there are findings.", _SHOWN)
    baseline: str | None = _option(
        None, "text", "Leave out what this baseline holds (`factlint baseline write`).", _SHOWN, metavar="FILE"
    )
    no_stale: bool = _option(False, "flag", "Exit with 1 when the baseline holds what is no longer found.", _SHOWN)
    since: str | None = _option(
        None, "text", "Show only what rests on a line changed since this commit, branch or tag.", _SHOWN,
        metavar="REF", in_file=False,
    )  # fmt: skip
    fix: bool = _option(
        False, "flag", "Take comments that accept nothing any more out of the files. Nothing else is changed.", _SHOWN,
        in_file=False,
    )  # fmt: skip
    diff: bool = _option(False, "flag", "Show what --fix would change, and change nothing.", _SHOWN, in_file=False)
    include: tuple[str, ...] = _option(
        (), "many", "In a folder only these files are articles, whatever their ending.", _FILES,
        metavar="PATTERN", on_line=False,
    )  # fmt: skip
    exclude: tuple[str, ...] = _option(
        (), "many", "In a folder these files are no articles.", _FILES, metavar="PATTERN", on_line=False
    )
    force_exclude: bool = _option(
        False, "flag", "Leave out of the files that are named what a folder's would be: for pre-commit.", _FILES
    )
    headline: str | None = _option(
        None, "text", "The headline, when the file does not hold it.", _ARTICLE, in_file=False
    )
    date: datetime.date | None = _option(  # noqa: RUF009  (as harmless as the others)
        None, "date", "The day of publication, as 2026-03-12.", _ARTICLE, metavar="DAY", in_file=False
    )
    lang: str | None = _option(
        None, "choice", "The language of the article (default: read from the text).", _ARTICLE,
        choices=LANGUAGES, metavar="fr|en",
    )  # fmt: skip
    stdin_filename: str | None = _option(
        None, "text", "The name of what comes by standard input: its ending says the format.", _ARTICLE,
        metavar="FILE", in_file=False,
    )  # fmt: skip
    format: str = _option("terminal", "choice", "The form of the report.", _OUTPUT, choices=FORMATS, metavar="FORM")
    output: str | None = _option(
        None, "text", "Write the report to this file.", _OUTPUT, metavar="FILE", in_file=False, short="-o"
    )
    ui_lang: str | None = _option(
        None, "choice", "The language of the report (default: the article's).", _OUTPUT,
        choices=LANGUAGES, metavar="fr|en",
    )  # fmt: skip
    statistics: bool = _option(
        False, "flag", "How often each rule found something, as text or with --format json.", _OUTPUT
    )
    show_suppressed: bool = _option(
        False, "flag", "Tell accepted findings too, with their reasons, in --format sarif.", _OUTPUT
    )
    quiet: bool = _option(False, "flag", "Only findings: no closing line, no remarks.", _OUTPUT, short="-q")
    color: str = _option(
        "auto", "choice", "Colours in the report.", _OUTPUT, choices=("auto", "always", "never"), metavar="WHEN"
    )
    config: str | None = _option(None, "text", "Use this configuration file.", _OUTPUT, metavar="FILE", in_file=False)
    isolated: bool = _option(False, "flag", "Read no configuration file.", _OUTPUT, in_file=False)
    lists: Mapping[str, Any] = field(default_factory=dict)
    """`[lists]` of the file: the newsroom's own names and words, for every rule that has an option of that name."""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """`[rules.NAME]` of the file: `severity` and options of one rule."""
    files: tuple[FileSettings, ...] = ()
    """`[[files]]` of the file: other settings for the articles that match its paths."""
    accept: tuple[Acceptance, ...] = ()
    """`[[accept]]` of the file: what is right as it is, bound to the words it rests on."""
    origin: str = field(default="", compare=False)
    """The configuration file, empty without one. Paths in it are seen from its folder."""
    given: frozenset[str] = field(default=frozenset(), compare=False)
    """The names of what the command line gave."""

    @property
    def folder(self) -> str:
        """The folder that `include`, `exclude` and the paths of `[[files]]` are seen from."""
        return str(Path(self.origin).absolute().parent if self.origin else Path.cwd())


@cache
def known() -> Mapping[str, Option]:
    """Return every option by its name in Python (`fail_on`), wherever it may be set."""
    return {item.name: item.metadata["option"] for item in fields(Settings) if "option" in item.metadata}


@cache
def options() -> Mapping[str, Option]:
    """Return the options of the command line by name in Python."""
    return {name: option for name, option in known().items() if option.on_line}


@cache
def in_file() -> Mapping[str, Option]:
    """Return the options that a configuration file may set, by name in the file (`fail-on`)."""
    return {name.replace("_", "-"): option for name, option in known().items() if option.in_file}
