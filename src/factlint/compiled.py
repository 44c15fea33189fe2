"""The rules folder in the form that loads fast: JSON, without the documentation that a run does not need.

In an installed wheel the JSON was written when the wheel was built (`build.py`). In a checkout it is written to
the user's cache the first time, under a key made of every file's name, size and time of change.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factlint.rule import LANGUAGES

_DOCUMENTATION = frozenset({"why", "mistaken", "example", "references", "measured", "since"})
_PACKAGE = Path(__file__).parent
FORMAT = 1


@cache
def rules_folder() -> Path:
    """Return the folder of our own sheets: inside an installed wheel, or at the top of a checkout."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "rules"


def load(name: str) -> Any:
    """Return one compiled file: `rules`, or the lexicon of a language (`fr`, `en`)."""
    built = _PACKAGE / "compiled" / f"{name}.json"
    if built.is_file():
        return json.loads(built.read_bytes())
    folder = rules_folder()
    cached = _cache_folder() / _key(folder)
    try:
        return json.loads((cached / f"{name}.json").read_bytes())
    except (OSError, ValueError):
        compiled = compile_folder(folder)
        _store(cached, compiled)
        return compiled[name]


def compile_folder(folder: Path) -> dict[str, Any]:
    """Return every compiled file of a rules folder, by name. Raises SheetError for a sheet that cannot be used."""
    rules = [
        {"id": rule_id, "group": group, "where": where, "sheet": _lean(sheet)}
        for rule_id, group, where, sheet in read_sheets(folder)
    ]
    return {"rules": rules} | {lang: read_lexicon(folder, lang) for lang in LANGUAGES}


def read_sheets(folder: Path) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Yield (id, group, place of the file, sheet) of every valid sheet, by group and name."""
    from factlint.sheet import validated

    for path in sorted(folder.glob("*/*.toml")):
        where = path.relative_to(folder).as_posix()
        sheet = read_toml(path, where)
        yield path.stem, path.parent.name, where, dict(validated(path.stem, path.parent.name, where, sheet).sheet)


def read_toml(path: Path, where: str) -> dict[str, Any]:
    """Return a TOML file. Raises SheetError with the reason when it is not one."""
    import tomllib

    from factlint.rule import SheetError

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SheetError(where, "file", f"is not valid TOML: {error}") from None


def read_lexicon(folder: Path, language: str) -> dict[str, Any]:
    """Return the tables of one language, by file name, with those of `shared/`."""
    tables: dict[str, Any] = {}
    for part in ("shared", language):
        for path in sorted((folder / "lexicon" / part).glob("*.toml")):
            tables[path.stem] = read_toml(path, f"lexicon/{part}/{path.name}")
    return tables


def _lean(sheet: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in sheet.items() if key not in _DOCUMENTATION}


def _cache_folder() -> Path:
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "factlint"


def _key(folder: Path) -> str:
    from hashlib import blake2b

    listing = [f"format {FORMAT}", str(folder)]
    for path in sorted(folder.rglob("*.toml")):
        stat = path.stat()
        listing.append(f"{path}:{stat.st_size}:{stat.st_mtime_ns}")
    return blake2b("\n".join(listing).encode(), digest_size=12).hexdigest()


def _store(cached: Path, compiled: Mapping[str, Any]) -> None:
    """Write the compiled files whole or not at all; a folder that cannot be written is no error."""
    try:
        cached.mkdir(parents=True, exist_ok=True)
        for name, content in compiled.items():
            unfinished = cached / f"{name}.{os.getpid()}.part"
            unfinished.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            unfinished.replace(cached / f"{name}.json")
    except OSError:
        return
