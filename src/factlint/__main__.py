"""`python -m factlint`: the same command line."""

import os
import sys

if sys.path[:1] == [os.getcwd()] and not sys.flags.safe_path:  # noqa: PTH109  (pathlib is not needed to start)
    del sys.path[0]  # Python put it there: whatever stands beside the articles is no code to run

from factlint.cli import console

console()
