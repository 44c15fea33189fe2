"""The options of `check`, defined once: the command line, `factlint.toml` and `--help` are all made from `Settings`.

A configuration is `factlint.toml`, or the table `[tool.factlint]` of a `pyproject.toml`: the nearest one upwards
from the folder that holds the articles. One run has one configuration, and the command line wins over it.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.rule import CONFIDENCES, LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from factlint.acceptance import Acceptance

FORMATS = (
    "terminal", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html",
)  # fmt: skip
FILE_NAME = "factlint.toml"
_TABLES = ("lists", "rules")


class ConfigError(ValueError):
    """A configuration that cannot be used: the message says which file, which key, why, and the nearest name."""


class Option(NamedTuple):
    """What is known of one option beside its name and default.

    `kind` is flag, text, many (repeatable, or several joined by commas), choice or date. `panel` groups it in
    `--help`; `in_file` says whether a configuration file may set it.
    """

    kind: str
    help: str
    panel: str
    choices: tuple[str, ...] = ()
    metavar: str = "TEXT"
    in_file: bool = True
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


@cache
def options() -> Mapping[str, Option]:
    """Return every option of the command line by its name in Python (`fail_on`)."""
    return {item.name: item.metadata["option"] for item in fields(Settings) if "option" in item.metadata}


def settings(paths: Iterable[str], given: Mapping[str, Any]) -> Settings:
    """Return the settings of a run: defaults, then the configuration file, then what the command line gave.

    Raises ConfigError when the file cannot be used.
    """
    if given.get("isolated"):
        return Settings(**given)
    named = given.get("config")
    found = Path(named) if named else nearest_file(start_folder(paths))
    return Settings(**{**(load(found) if found else {}), **given})


def start_folder(paths: Iterable[str]) -> Path:
    """Return the folder that holds all the paths, whatever their order; the current one for standard input."""
    places = [Path(path).absolute() for path in paths]
    folders = [place if place.is_dir() else place.parent for place in places]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on two drives
        return Path.cwd()


def nearest_file(folder: Path) -> Path | None:
    """Return the nearest configuration file in a folder or above it."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
        project = place / "pyproject.toml"
        if project.is_file() and b"tool.factlint" in project.read_bytes():
            return project
    return None


def load(path: Path) -> dict[str, Any]:
    """Return what a configuration file sets, by name in Python. Raises ConfigError with file, key and reason."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("factlint", {})
    return dict(_setting(path, key, value) for key, value in table.items())


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` when a known name is close, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _setting(path: Path, key: str, value: Any) -> tuple[str, Any]:
    known = {name.replace("_", "-"): option for name, option in options().items() if option.in_file}
    if key == "accept":
        from factlint.acceptance import entries

        return key, entries(path, value)
    if key in _TABLES:
        return key, _table(path, key, value)
    if key not in known:
        raise ConfigError(f"{path}: no setting is called {key!r}{nearest(key, [*known, *_TABLES, 'accept'])}")
    try:
        chosen = known[key].from_toml(value)
        return key.replace("-", "_"), str(path.parent / chosen) if key == "baseline" else chosen
    except ValueError as error:
        raise ConfigError(f"{path}: {key}: {error}") from None


def _table(path: Path, key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{path}: {key}: {value!r} should be a table, [{key}]")
    if key == "rules":
        for name, table in value.items():
            _table(path, f"rules.{name}", table)
    return value


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
