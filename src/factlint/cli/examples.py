"""`factlint test`: the examples of the rules, run as tests."""

from __future__ import annotations

from pathlib import Path

from factlint import pack
from factlint.cli.output import notice
from factlint.compiled import rules_folder
from factlint.examples import failures


def run_examples(folder: str | None) -> int:
    """Run the examples of a folder of rules, or of ours; print what does not hold; return 1 when something does not.

    Raises SheetError for a sheet that cannot be used.
    """
    place = Path(folder) if folder else rules_folder()
    if not place.is_dir():
        notice(f"{place}: is not a folder; give the folder that holds the groups of rules")
        return 2
    loaded = pack.load(place)
    rules = list(loaded)
    if not rules:
        notice(f"{place}: holds no rule; a rule is a file GROUP/NAME.toml")
        return 2
    failed = [(rule, failure) for rule in rules for failure in failures(rule, loaded.lexicons)]
    for rule, failure in failed:
        number = f"example {failure.example}" if failure.example else "the examples"
        print(f"{place / rule.where}: {number}: {failure.reason}")
    examples = sum(len(list(rule.examples())) for rule in rules)
    outcome = f"{len(failed)} failed" if failed else "all hold"
    count = "1 rule" if len(rules) == 1 else f"{len(rules)} rules"
    print(f"{count}, {examples} examples: {outcome}.")
    return 1 if failed else 0
