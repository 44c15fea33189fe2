"""`factlint config show`, `factlint config schema` and `factlint init`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factlint.cli.output import notice, write_report
from factlint.cli.replacing import replace_file
from factlint.config import FILE_NAME, ConfigError, settings
from factlint.config.origins import DEFAULT, Origin, origins
from factlint.config.per_file import settings_of, speaking_of

HOOKS = ".pre-commit-config.yaml"
_ENTRY = """\
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        entry: factlint check --force-exclude
        language: system
        types_or: [markdown, plain-text, html]
        verbose: true  # else the warnings of a hook that passes are never shown
"""
_START = """\
# Settings of factlint for the articles in this folder and below it. What stands behind a # is an example.
# `factlint config show` says what is set and where; `factlint rule NAME` lists the options of a rule.

# ignore = ["unsupported-superlative"]   # rules or groups that are not wanted here
# fail-on = "warning"                    # exit with 1 from this severity up (default: error)
# strict = true                          # show everything, however uncertain or minor
# include = ["content/**/*.md"]          # only these files are articles (written as in .gitignore)
# exclude = ["archive/"]                 # these are not
# baseline = ".factlint-baseline.json"   # what old content is known for: `factlint baseline write`

[lists]
# names = ["Camille Ferrandon"]          # as your desk writes them: one letter off is told
# acronyms = ["CNDP"]                    # what your readers know
# required-fields = ["title", "date"]    # what the front matter must hold

# [rules.weekday-date-mismatch]
# severity = "warning"

# [[per-file]]
# files = ["opinion/**"]
# ignore = ["wording"]

# [[accept]]                             # a finding that is right as it is, bound to its words
# text = "15 milliards"
# reason = "the sum announced in 2024"
# file = "budget.md"
"""


def show(paths: Sequence[str], given: Mapping[str, Any], form: str) -> int:
    """Print every setting for a path, with where it comes from. Raises ConfigError."""
    chosen = settings(paths, given)
    found = origins(chosen)
    for path in paths:
        if speaking_of(chosen, path):
            found = _for_article(found, origins(settings_of(chosen, path)), chosen.origin)
    if form == "json":
        rows = [{"setting": one.name, "value": _plain(one.value), "from": one.origin} for one in found]
        write_report(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", None, form=form)
        return 0
    write_report("".join(_line(one) for one in found), None, form="concise")
    notice(f"read from {chosen.origin}" if chosen.origin else "there is no configuration: `factlint init` writes one")
    return 0


def _for_article(whole: Sequence[Origin], own: Sequence[Origin], file: str) -> list[Origin]:
    """Return the settings of an article: what differs from those of the run comes from `[[per-file]]`."""
    before = {one.name: one.value for one in whole}
    changed = f"{file}: [[per-file]]"
    return [one if before.get(one.name) == one.value else Origin(one.name, one.value, changed) for one in own]


def _line(one: Origin) -> str:
    origin = "" if one.origin == DEFAULT else f"    # {one.origin}"
    value = json.dumps(_plain(one.value), ensure_ascii=False)
    return f"# {one.name} = {value}\n" if one.origin == DEFAULT else f"{one.name} = {value}{origin}\n"


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def schema() -> int:
    """Print the JSON Schema of a configuration."""
    from factlint.config.schema import schema as made
    from factlint.pack import builtin

    write_report(json.dumps(made(builtin()), ensure_ascii=False, indent=2) + "\n", None, form="json")
    return 0


def init(folder: str) -> int:
    """Write a commented configuration into a folder, and the entry for pre-commit. Raises ConfigError."""
    place = Path(folder)
    if not place.is_dir():
        raise ConfigError(f"{folder}: is not a folder; name the one that holds the articles")
    written = place / FILE_NAME
    if written.exists():
        raise ConfigError(f"{written.as_posix()}: exists already; `factlint config show` says what it sets")
    _write(written, _START)
    hooks = place / HOOKS
    if not hooks.exists():
        _write(hooks, f"repos:\n{_ENTRY}")
    elif "factlint" not in hooks.read_text(encoding="utf-8", errors="replace"):
        notice(f"{hooks.as_posix()}: add this under `repos:`")
        write_report(_ENTRY, None, form="concise")
    return 0


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise ConfigError(f"{path.as_posix()}: cannot be written: {error.strerror}") from None
    notice(f"{path.as_posix()}: written")
