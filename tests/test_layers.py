"""The layers of the design hold: imports point downwards, few modules touch files, only the command line speaks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from importlib.util import find_spec
from pathlib import Path

import pytest

LAYERS = (
    ("cli", "__main__"),
    ("factlint",),  # the public functions, for programs
    ("render",),
    ("report",),
    ("examples",),
    ("accepting",),
    ("checker",),
    ("read",),
    ("packs",),
    ("acceptance", "config", "pack", "kinds", "checks"),
    ("compiled",),
    ("sheet",),
    ("measured",),
    ("rule", "wording", "finding"),
    ("facts",),
    ("lexicon",),
    ("document",),
)
"""From the highest to the lowest. A module may import from its own layer and from those below."""

TOUCHES_FILES = {"read", "pack", "packs", "compiled", "lexicon", "config", "acceptance", "cli", "build", "__main__"}
SPEAKS = {"cli", "__main__"}
FILE_MODULES = {"pathlib", "os", "shutil", "tempfile", "glob", "subprocess", "tomllib"}
HEAVY = {"dateparser", "price_parser", "regex", "rich", "typer", "click", "yaml"}
MAY_BE_HEAVY = {"cli", "render"}  # each of their modules is loaded only by the run that needs it

PACKAGE = Path((find_spec("factlint") or pytest.fail("factlint is not installed")).submodule_search_locations[0])


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name below the package ("" for the package itself) and its tree."""

    name: str
    tree: ast.Module

    @property
    def top(self) -> str:
        """The name that LAYERS knows it by."""
        return self.name.partition(".")[0] or "factlint"


@cache
def modules() -> dict[str, Module]:
    """Every module of the package that runs (the build step runs before there is a package)."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")
        if name != "build":
            found[name] = Module(name, ast.parse(path.read_text(encoding="utf-8")))
    return found


def imports(tree: ast.AST) -> Iterator[str]:
    """Every imported module, at the top or inside a function, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(tree: ast.AST) -> set[str]:
    """The modules of factlint that are imported, below the package's name."""
    named = {name.removeprefix("factlint.") for name in imports(tree) if name.startswith("factlint.")}
    return {name for name in named if name in modules()}


def at_import(module: Module) -> set[str]:
    """The modules of factlint that are imported when this one is."""
    return {name for node in module.tree.body for name in own_imports(shallow(node))}


def level(top: str) -> int:
    """The height of a module's layer."""
    return next(height for height, layer in enumerate(reversed(LAYERS)) if top in layer)


def ids(module: Module) -> str:
    """A module's name in the output of the tests."""
    return module.name or "factlint"


def test_every_module_has_a_layer() -> None:
    known = {name for layer in LAYERS for name in layer}
    assert {module.top for module in modules().values()} <= known


@pytest.mark.parametrize("module", modules().values(), ids=ids)
def test_no_module_imports_from_a_higher_layer(module: Module) -> None:
    higher = {name for name in own_imports(module.tree) if level(name.partition(".")[0]) > level(module.top)}
    assert not higher, f"{ids(module)} must not know {sorted(higher)}"


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    """A class may call for its reader in a function; what is imported at the top of a module is a ladder."""
    graph = {name: at_import(module) - {name} for name, module in modules().items() if name}
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle
    assert len(order) == len(graph)


@pytest.mark.parametrize("module", modules().values(), ids=ids)
def test_only_the_readers_and_the_command_line_touch_files(module: Module) -> None:
    if module.top in TOUCHES_FILES:
        return
    named = set(imports(runtime(module.tree)))
    if not named & {"pathlib.Path", "pathlib.PosixPath"}:
        named.discard("pathlib")  # a PurePath is a name, not a file
    used = {name for name in named if name.partition(".")[0] in FILE_MODULES and not name.startswith("pathlib.Pure")}
    opened = {node.func.id for node in calls(module.tree) if isinstance(node.func, ast.Name)} & {"open"}
    assert not used | opened


@pytest.mark.parametrize("module", modules().values(), ids=ids)
def test_only_the_command_line_prints_or_exits(module: Module) -> None:
    if module.top in SPEAKS:
        return
    called = {node.func.id for node in calls(module.tree) if isinstance(node.func, ast.Name)}
    assert not called & {"print", "input", "exit", "quit"}
    streams = {
        f"sys.{node.attr}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sys"
    }
    assert not streams & {"sys.stdout", "sys.stderr", "sys.stdin", "sys.exit"}
    assert not {name.partition(".")[0] for name in imports(module.tree)} & {"typer", "click"}


@pytest.mark.parametrize("module", modules().values(), ids=ids)
def test_no_heavy_library_is_imported_when_a_module_is(module: Module) -> None:
    if module.top in MAY_BE_HEAVY:
        return
    at_top = {name.partition(".")[0] for node in module.tree.body for name in imports(shallow(node))}
    assert not at_top & HEAVY, "import it in the function that needs it"


def runtime(tree: ast.Module) -> ast.Module:
    """The module without what stands under `if TYPE_CHECKING:`, which never runs."""
    body = [node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))]
    return ast.Module(body, type_ignores=[])


def shallow(node: ast.stmt) -> ast.AST:
    """A statement that runs at import; a function or class does not run its imports then."""
    skipped = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    return ast.Pass() if isinstance(node, skipped) or typing_only else node


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call in the module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))
