"""`python -m factlint`: the same command line."""

from factlint.cli import console

console()
