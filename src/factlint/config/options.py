"""The options of `check`, defined once: the command line, the configuration and `--help` are made from `Settings`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.rule import CONFIDENCES, LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from factlint.acceptance import Acceptance
    from factlint.config.per_file import PerFile

FORMATS = (
    "terminal", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html",
)  # fmt: skip


class ConfigError(ValueError):
    """A configuration that cannot be used: the message says which file, which key, why, and the nearest name."""


class Option(NamedTuple):
    """What is known of one option beside its name and default.

    `kind` is flag, text, many (repeatable, or several joined by commas), choice or date. `panel` groups it in
    `--help`; `in_file` and `on_line` say whether a configuration file and the command line may set it.
    """

    kind: str
    help: str
    panel: str
    choices: tuple[str, ...] = ()
    metavar: str = "TEXT"
    in_file: bool = True
    on_line: bool = True
    short: str = ""

    def from_text(self, text: str) -> Any:
        """Return the value of what was typed. Raises ValueError with what would be right."""
        if self.kind == "choice" and text not in self.choices:
            raise ValueError(f"{text!r} is none of {', '.join(self.choices)}{nearest(text, self.choices)}")
        if self.kind == "many":
            return tuple(name for name in (part.strip() for part in text.split(",")) if name)
        return _day(text) if self.kind == "date" else text

    def from_toml(self, value: Any) -> Any:
        """Return the value of what a configuration file says. Raises ValueError with what would be right."""
        if self.kind == "flag":
            return _of_type(value, bool, "true or false")
        if self.kind == "many":
            names = [value] if isinstance(value, str) else _of_type(value, list, "a list of names")
            return tuple(_of_type(name, str, "a list of names") for name in names)
        return self.from_text(_of_type(value, str, "a text between quotation marks"))


_RULES, _SHOWN, _ARTICLE, _OUTPUT = "Which rules", "What counts", "The article", "The report"


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
    strict: bool = _option(False, "flag", "Show everything, however uncertain or minor.", _RULES)
    packs: tuple[str, ...] = _option(
        (), "many", "Apply the rules of these packs too: folders of sheets, or installed packs by name.", _RULES,
        metavar="PACK",
    )  # fmt: skip
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
    include: tuple[str, ...] = _option(
        (), "many", "Only these files of a folder are articles (written as in .gitignore).", _ARTICLE,
        metavar="GLOB", on_line=False,
    )  # fmt: skip
    exclude: tuple[str, ...] = _option(
        (), "many", "These files and folders hold no articles (written as in .gitignore).", _ARTICLE,
        metavar="GLOB", on_line=False,
    )  # fmt: skip
    force_exclude: bool = _option(
        False, "flag", "Leave out a file that is named but would not be read in its folder, as pre-commit needs.",
        _ARTICLE,
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
    accept: tuple[Acceptance, ...] = ()
    """`[[accept]]` of the file: what is right as it is, bound to the words it rests on."""
    per_file: tuple[PerFile, ...] = ()
    """`[[per-file]]` of the file: other settings for some articles."""
    origin: str = field(default="", compare=False)
    """The configuration file that was read; the globs in it are seen from its folder."""
    typed: frozenset[str] = field(default=frozenset(), compare=False)
    """The names of the options that the command line gave: it wins over `[[per-file]]` too."""


@cache
def options() -> Mapping[str, Option]:
    """Return every option of the command line by its name in Python (`fail_on`)."""
    return {item.name: item.metadata["option"] for item in fields(Settings) if "option" in item.metadata}


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` when a known name is close, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _day(text: str) -> datetime.date:
    try:
        if len(text) != 10:  # other ISO forms exist, and nobody writes them
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day; write it as 2026-03-12") from None


def _of_type(value: Any, kind: type, wanted: str) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"{value!r} should be {wanted}")
    return value
