"""The steps of `action.yml`, run as GitHub runs them: each script in a shell, with the variables of its `env`."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.gates.repositories import environment, program

_EXPRESSION = re.compile(r"\$\{\{ ([a-z_.-]+) \}\}")


class Job(NamedTuple):
    """One run of a step: its exit code, what it printed, its outputs, and the job's summary."""

    code: int
    printed: str
    errors: str
    outputs: dict[str, str]
    summary: str


class Action:
    """The action, used in a job whose workspace is a content repository."""

    def __init__(self, file: Path, workspace: Path, temp: Path) -> None:
        self._action = yaml.safe_load(file.read_text(encoding="utf-8"))
        self._workspace, self._temp = workspace, temp
        self.calls = temp / "calls"
        """The arguments of every call of factlint, one on each line."""
        self._known = {"github.action_path": str(file.parent), "runner.temp": str(temp)}
        self._known["steps.install.outputs.programs"] = self._programs()

    @property
    def declared(self) -> dict[str, object]:
        """The action as its file describes it."""
        return dict(self._action)

    def run(self, step: str, *, base: str = "", **inputs: str) -> Job:
        """Run a step with these inputs (`fail_on` for `fail-on`); `base` is where the pull request began."""
        self._known["github.event.pull_request.base.sha"] = base
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= self._action["inputs"].keys()
        chosen = {name: given.get(name, self._filled(known["default"])) for name, known in self._inputs()}
        values = self._known | {f"inputs.{name}": value for name, value in chosen.items()}
        script, variables = self._step(step, values)
        files = {"GITHUB_OUTPUT": self._temp / "output", "GITHUB_STEP_SUMMARY": self._temp / "summary"}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self._workspace, capture_output=True, check=False, encoding="utf-8",
            env=environment(**variables, **{name: str(file) for name, file in files.items()}, GITHUB_ACTIONS="true"),
        )  # fmt: skip
        output, summary = (file.read_text(encoding="utf-8") for file in files.values())
        outputs = dict(line.split("=", 1) for line in output.splitlines())
        return Job(done.returncode, done.stdout, done.stderr, outputs, summary)

    def use(self, programs: str) -> None:
        """Use the programs that the install step made from here on."""
        self._known["steps.install.outputs.programs"] = programs

    def _step(self, name: str, values: dict[str, str]) -> tuple[Path, dict[str, str]]:
        step = next(step for step in self._action["runs"]["steps"] if step["id"] == name)
        assert step["shell"] == "bash"
        script = self._temp / f"{name}.sh"
        script.write_text(step["run"], encoding="utf-8")
        return script, {key: self._filled(text, values) for key, text in step["env"].items()}

    def _inputs(self) -> list[tuple[str, dict[str, str]]]:
        return list(self._action["inputs"].items())

    def _filled(self, text: str, values: dict[str, str] | None = None) -> str:
        return _EXPRESSION.sub(lambda match: (values or self._known)[match[1]], text)

    def _programs(self) -> str:
        """Stand-ins for what the install step makes: factlint as tested here, which notes how it is called."""
        folder = self._temp / "programs"
        program(folder / "factlint", "-m", "factlint", log=self.calls)
        program(folder / "python")
        return str(folder)
