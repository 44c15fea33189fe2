"""`factlint config show` and `factlint config schema`: what holds for a path and why, and what may be written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factlint.cli.output import write_report
from factlint.config import Settings, settings
from factlint.config.patterns import seen_from
from factlint.config.settings import known

ACTIONS = ("show", "schema")


def run(action: str, paths: Sequence[str], given: Mapping[str, Any], form: str) -> int:
    """Print the answer; return 0. Raises ConfigError and UnknownRuleError for settings that cannot be used."""
    if action == "schema":
        from factlint.config.schema import schema
        from factlint.pack import builtin

        write_report(as_json(schema(builtin())), None, form="json")
        return 0
    rows = shown(paths, given)
    if form == "json":
        write_report(as_json(rows), None, form="json")
    else:
        width = max(len(f"{row['name']} = {_toml(row['value'])}") for row in rows if len(_toml(row["value"])) < 40)
        write_report("".join(f"{_line(row, width)}\n" for row in rows), None, form="concise")
    return 0


def as_json(content: Any) -> str:
    """Return an answer as JSON, with a final newline."""
    return json.dumps(content, ensure_ascii=False, indent=2, default=str) + "\n"


def shown(paths: Sequence[str], given: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return every setting that holds for the paths: name, value, and where it comes from (source, path, line).

    Of `[[files]]` those are told that match a single path. Raises ConfigError, UnknownRuleError.
    """
    from factlint.cli.runs import run_of

    chosen = settings([path for path in paths if path != "-"], given)
    run_of(chosen)  # refuses what no rule can use
    return list(_rows(chosen, paths[0] if len(paths) == 1 else ""))


def _rows(chosen: Settings, path: str) -> Iterator[dict[str, Any]]:
    from factlint.config.lines import lines
    from factlint.config.per_file import matching

    text = Path(chosen.origin).read_text(encoding="utf-8-sig") if chosen.origin else ""
    places = lines(text)
    where = seen_from(".", chosen.origin) if chosen.origin else None
    for name, option in known().items():
        key = name.replace("_", "-")
        source = "command line" if name in chosen.given else "file" if option.in_file and key in places else "default"
        if option.in_file or source == "command line":
            yield _row(key, getattr(chosen, name), source, where, places.get(key))
    for table in ("lists", "rules"):
        for key, value in getattr(chosen, table).items():
            rows = {f"{table}.{key}": value}
            if isinstance(value, Mapping):
                rows = {f"{table}.{key}.{option}": one for option, one in value.items()}
            for dotted, one in rows.items():
                yield _row(dotted, one, "file", where, places.get(dotted) or places.get(table))
    for entry in matching(chosen, path) if path and chosen.files else ():
        values = {key: one for key, one in entry.values.items() if one} | dict(entry.lists) | dict(entry.rules)
        for key, one in values.items():
            yield _row(f"files {entry.number}: {key.replace('_', '-')}", one, "file", where, places.get("files"))


def _row(name: str, value: Any, source: str, path: str | None, line: int | None) -> dict[str, Any]:
    in_file = source == "file"
    return {"name": name, "value": value, "source": source, "path": path if in_file else None,
            "line": line if in_file else None}  # fmt: skip


def _line(row: Mapping[str, Any], width: int) -> str:
    place = ":".join(str(part) for part in (row["path"], row["line"]) if part) or row["source"]
    return f"{row['name']} = {_toml(row['value'])}".ljust(width) + f"  # {place}"


def _toml(value: Any) -> str:
    """Return a value as TOML writes it; nothing as an empty text."""
    return '""' if value is None else json.dumps(value, ensure_ascii=False, default=str)
