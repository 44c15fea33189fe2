"""Build step: writes the compiled rules into the wheel, so that no start parses eighty sheets."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Hatchling hook, named in `pyproject.toml`. An editable install compiles at the first run instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add `factlint/compiled/*.json` to the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from factlint.compiled import compile_folder

        folder = Path(mkdtemp())
        for name, content in compile_folder(root / "rules").items():
            path = folder / f"{name}.json"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            build_data["force_include"][str(path)] = f"factlint/compiled/{name}.json"
