"""Build step of the wheel: the rules, and the same rules compiled, so that no start parses eighty sheets."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Hatchling hook, found by its file's name. An editable install reads `rules/` in the checkout instead."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add `factlint/rules/` and `factlint/compiled/*.json`. Raises SheetError for a sheet that cannot be used."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from factlint.compiled import compile_folder

        self._written = TemporaryDirectory(prefix="factlint-compiled-")
        build_data["force_include"][str(root / "rules")] = "factlint/rules"
        for name, content in compile_folder(root / "rules").items():
            path = Path(self._written.name) / f"{name}.json"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            build_data["force_include"][str(path)] = f"factlint/compiled/{name}.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the files that are now inside the wheel."""
        if hasattr(self, "_written"):
            self._written.cleanup()
