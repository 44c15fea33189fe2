"""docs/gates.md: its examples hold together with the files they use, and its workflow keeps what the page promises."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture
def page(checkout: Path) -> str:
    return (checkout / "docs" / "gates.md").read_text(encoding="utf-8")


def block(page: str, mark: str) -> Any:
    found = re.search(rf"<!-- {mark} -->\n```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert found
    return yaml.load(found[1], Loader=yaml.BaseLoader)  # the key `on` is a word, not a truth


def test_the_hooks_of_the_page_are_those_of_the_project(checkout: Path, page: str) -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((checkout / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    used = {hook["id"] for repo in block(page, "pre-commit")["repos"] for hook in repo["hooks"]}
    assert used <= hooks
    assert all(f"`{name}`" in page or f"id: {name}" in page for name in hooks)


def test_the_inputs_and_outputs_of_the_page_are_those_of_the_action(checkout: Path, page: str) -> None:
    action = yaml.safe_load((checkout / "action.yml").read_text(encoding="utf-8"))
    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(action["inputs"])
    assert all(f"`{name}`" in page for name in action["outputs"])
    steps = block(page, "a workflow")["jobs"]["factlint"]["steps"]
    used = next(step for step in steps if step.get("id") == "factlint")
    assert used["with"].keys() <= action["inputs"].keys()


def test_the_workflow_has_no_more_rights_than_it_needs_and_names_actions_by_their_commit(page: str) -> None:
    workflow = block(page, "a workflow")
    assert workflow["on"] == "pull_request"
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["factlint"]["permissions"] == {"contents": "read", "security-events": "write"}
    used = [step["uses"] for step in workflow["jobs"]["factlint"]["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in used)
    assert workflow["jobs"]["factlint"]["steps"][0]["with"]["persist-credentials"] == "false"
