"""`factlint init`: a commented configuration, and the entry for pre-commit."""

from __future__ import annotations

from pathlib import Path

from factlint.cli.output import notice, write_report
from factlint.cli.replacing import replace_file
from factlint.config import FILE_NAME

PRE_COMMIT = ".pre-commit-config.yaml"
CONFIGURATION = """\
# factlint: what holds for the articles of this folder and those below it. Every line is optional.
# `factlint config show` says what holds and why, `factlint check --help` what each option means.

# fail-on = "error"                # error, warning, note or never: from where on the exit code is 1
# confidence = "medium"            # high, medium or low: what is shown
# strict = false                   # true shows everything
# ignore = ["headline-quote-not-verbatim"]   # rules or groups; `factlint rules` lists them
# exclude = ["drafts/"]            # no articles; written as in .gitignore
# packs = ["./house"]              # rules of your own

[lists]
names = []       # as your desk writes them: ["Camille Ferrandon"]
aliases = []     # one thing, several names: [["Papeteries Morvan", "Morvan Papier"]]
distinct = []    # two people, whatever it looks like: [["Gérard Martin", "Gérald Martin"]]
acronyms = []    # what your readers know: ["CNDP"]

# [rules.weekday-date-mismatch]    # `factlint rule weekday-date-mismatch` lists the options of a rule
# severity = "warning"

# [[files]]                        # other settings for some articles
# paths = ["archive/"]
# ignore = ["stale-year"]

# [[accept]]                       # a finding that is right as it is
# text = "15 milliards"
# reason = "rounded by the desk"
"""
ENTRY = """\
repos:
  - repo: https://github.com/OWNER/factlint  # where you have factlint from
    rev: COMMIT  # a version's commit
    hooks:
      - id: factlint
"""


def run(folder: str, *, pre_commit: bool) -> int:
    """Write what is not there yet; return 2, and say why, where something could not be written."""
    place = Path(folder)
    if not place.is_dir():
        notice(f"{folder}: is no folder; name the one that holds the articles")
        return 2
    written = _written(place / FILE_NAME, CONFIGURATION)
    if not pre_commit:
        write_report(f"# for {PRE_COMMIT}:\n{ENTRY}", None, form="concise")
        return 0 if written else 2
    return 0 if _written(place / PRE_COMMIT, ENTRY) and written else 2


def _written(path: Path, text: str) -> bool:
    """Write a new file whole; say so, or why not."""
    if path.exists() or path.is_symlink():
        notice(f"{path}: is there already, and stays as it is")
        return False
    try:
        replace_file(path, text.encode())
    except OSError as error:
        notice(f"{path}: cannot be written: {error.strerror}")
        return False
    notice(f"{path}: written")
    return True
