"""The command line: parse, call, print, exit; nothing else.

An ordinary `factlint check …` is read by a small parser of our own, because typer costs more than checking an
article does. Help, completion, the other commands and every wrong call go to typer.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn

MANY_OBJECTS = 50_000
"""A run makes many objects and drops few: looking for garbage as often as Python does costs more than it frees."""
REPORT_TO = "CONTRIBUTING.md says how"


def console() -> NoReturn:
    """Run `factlint` and leave at once: to take the interpreter apart would cost a third of a short run."""
    code = main()
    atexit._run_exitfuncs()
    sys.stderr.flush()
    os._exit(code)


def main() -> int:
    """Run the command line of this process and return its exit code. Never lets an exception through."""
    gc.set_threshold(MANY_OBJECTS)
    try:
        from factlint.cli.output import write_safely

        write_safely(sys.stdout)
        write_safely(sys.stderr)
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # Python would exit with 1, which means "findings"
        return _failed(error)
    return code


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["check"] and "_FACTLINT_COMPLETE" not in os.environ:
        from factlint.cli import arguments as plain

        parsed = plain.parse(arguments[1:])
        if parsed is not None:
            from factlint.cli.check import run

            return run(*parsed)
    from factlint.cli.app import run_typer

    return run_typer(arguments)


def _failed(error: Exception) -> int:
    from factlint.config import ConfigError
    from factlint.pack import UnknownRuleError
    from factlint.rule import SheetError

    if isinstance(error, (ConfigError, UnknownRuleError, SheetError)):
        print("factlint: " + " ".join(str(error).split()), file=sys.stderr)
    else:
        reason = f"{type(error).__name__}: {error}".replace("\n", " ")
        print(f"factlint: internal error ({reason}). Please report it: {REPORT_TO}", file=sys.stderr)
    return 2
