"""The rules folder in the form that loads fast: JSON, without the documentation that a run does not need.

In an installed wheel the JSON was written when the wheel was built (`hatch_build.py`). In a checkout it is written
to the user's cache, with a key made of every file's name, size and time of change, and again when that key changes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factlint.lexicon import Lexicon
from factlint.rule import LANGUAGES, Rule

_DOCUMENTATION = frozenset({"why", "decides", "mistaken", "example", "references", "measured", "since"})
_PACKAGE = Path(__file__).parent
FORMAT = 2
"""Changes with the form of the compiled files, so that a cache of another form is not read."""


@cache
def rules_folder() -> Path:
    """Return the folder of our own sheets: inside an installed wheel, or at the top of a checkout."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "rules"


def load(name: str) -> Any:
    """Return one compiled file: `rules`, a lexicon (`fr`, `en`), or `languages`, which is what tells them apart.

    Raises SheetError, in a checkout, for a sheet or lexicon that cannot be used.
    """
    built = _PACKAGE / "compiled" / f"{name}.json"
    if built.is_file():
        return json.loads(built.read_bytes())
    folder = rules_folder()
    cached, key = _cache_folder(folder), _key(folder)
    try:
        stored_key, content = json.loads((cached / f"{name}.json").read_bytes())
        if stored_key == key:
            return content
    except (OSError, ValueError, TypeError):  # no cache yet, or not one of ours
        pass
    content = _compile(folder, name)
    _store(cached, name, [key, content])
    return content


def compile_folder(folder: Path) -> dict[str, Any]:
    """Return every compiled file of a rules folder, by name. Raises SheetError for a sheet that cannot be used."""
    return {name: _compile(folder, name) for name in ("rules", "languages", *LANGUAGES)}


def _compile(folder: Path, name: str) -> Any:
    if name == "languages":
        return {lang: {"language": read_lexicon(folder, lang).get("language", {})} for lang in LANGUAGES}
    if name != "rules":
        return read_lexicon(folder, name)
    rules = read_rules(folder, {lang: Lexicon(lang, read_lexicon(folder, lang)) for lang in LANGUAGES})
    return [{"id": rule.id, "group": rule.group, "where": rule.where, "sheet": _lean(rule.sheet)} for rule in rules]


def read_rules(folder: Path, lexicons: Mapping[str, Lexicon]) -> list[Rule]:
    """Return the rule of every sheet of a folder, by group and name. Raises SheetError for the first bad one."""
    from factlint.sheet import check_unique, check_words, validated

    rules = []
    for path in sorted(folder.glob("*/*.toml")):
        where = path.relative_to(folder).as_posix()
        rules.append(validated(path.stem, path.parent.name, where, read_toml(path, where)))
        check_words(rules[-1], lexicons)
    check_unique(rules)
    return rules


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


def _cache_folder(folder: Path) -> Path:
    """One place for each checkout: a later compilation takes the room of the one before."""
    from hashlib import blake2b

    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    name = blake2b(os.fsencode(folder), digest_size=8).hexdigest()
    return (Path(base) if base else Path.home() / ".cache") / "factlint" / name


def _key(folder: Path) -> str:
    """Return what changes whenever a sheet or a lexicon does, without reading any."""
    from hashlib import blake2b

    listing = [f"format {FORMAT}"]
    for path in sorted(folder.rglob("*.toml")):
        stat = path.stat()
        listing.append(f"{path}:{stat.st_size}:{stat.st_mtime_ns}")
    return blake2b("\n".join(listing).encode(errors="surrogateescape"), digest_size=12).hexdigest()


def _store(cached: Path, name: str, content: Any) -> None:
    """Write a compiled file whole or not at all; a folder that cannot be written is no error."""
    unfinished = cached / f"{name}.{os.getpid()}.part"
    try:
        cached.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        unfinished.replace(cached / f"{name}.json")
    except OSError:
        return
