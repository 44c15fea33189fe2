"""The articles to measure on: sets of JSON lines, or the project's own samples, each written out as Markdown."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CLEAN = ("fr_afp", "fr_web", "en_polnear", "en_bbc")
SAMPLES = "samples"


@dataclass(frozen=True)
class Article:
    """One article: its set, its id in the set, its text as a file would hold it, and the whole row."""

    set: str
    id: str
    name: str
    text: str
    row: dict[str, Any] = field(default_factory=dict)


def folder() -> Path | None:
    """Return the folder of the corpus, None where there is none."""
    path = Path(os.environ.get("FACTLINT_CORPUS", ROOT.parent / "shared" / "corpus"))
    return path if path.is_dir() else None


def default_sets() -> tuple[str, ...]:
    """Return the clean sets where the corpus is there, else the samples."""
    return CLEAN if folder() else (SAMPLES,)


def articles(name: str, limit: int | None = None, seed: int = 1) -> list[Article]:
    """Return the articles of a set in its order; with `limit` as many of them, drawn by a fixed seed."""
    found = list(_samples() if name == SAMPLES else _rows(name))
    if limit is None or limit >= len(found):
        return found
    chosen = sorted(random.Random(seed).sample(range(len(found)), limit))
    return [found[index] for index in chosen]


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one file of the corpus. Raises FileNotFoundError, with what to do, where it is missing."""
    base = folder()
    if base is None or not (base / f"{name}.jsonl").is_file():
        raise FileNotFoundError(f"no corpus file {name}.jsonl: set FACTLINT_CORPUS, or measure the set `{SAMPLES}`")
    with (base / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def as_markdown(row: dict[str, Any]) -> str:
    """Return a row as a Markdown file with front matter: title, standfirst, date, language, then the body as it is."""
    fields = {
        "title": row.get("headline"), "standfirst": row.get("standfirst"),
        "date": row.get("date"), "lang": row.get("lang"),
    }  # fmt: skip
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value)
    return f"---\n{front}---\n\n{row['body']}\n"


def _rows(name: str) -> Iterator[Article]:
    for number, row in enumerate(rows(name)):
        if "lang" not in row:
            row["lang"] = "fr" if "fr" in name else "en"
        article_id = str(row.get("id", number))
        yield Article(name, article_id, f"{article_id}.md", as_markdown(row), row)


def _samples() -> Iterator[Article]:
    for path in sorted((ROOT / "samples").iterdir()):
        if path.suffix in {".txt", ".md"}:
            yield Article(SAMPLES, path.name, path.name, path.read_bytes().decode("utf-8"))
