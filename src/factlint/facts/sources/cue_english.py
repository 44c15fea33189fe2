"""English verbs that attribute, told apart from the nouns they look like."""

from __future__ import annotations

from factlint.facts.sources.clauses import Clause, Words
from factlint.facts.sources.cue_subjects import Cue, with_subject

_LONG = 5
"""Letters of a word that a headline in Title Case gives a capital."""
_SUBJECTS = (
    "speech.pronouns", "speech.relatives_and_marks", "speech.between", "sources.groups", "sources.people",
    "sources.organisations", "sources.documents",
)  # fmt: skip


def english(clause: Clause, index: int, words: Words) -> Cue | None:
    """Return the cue whose verb stands here, None for any other word."""
    unit = clause[index]
    if unit.low in {"put", "puts"} and _follows(clause, index, "it"):
        return with_subject(clause, (index, index + 2), "verb", words)
    if unit.low in {"went", "goes", "going"} and _follows(clause, index, "on") and _speaks_on(clause, index):
        return with_subject(clause, (index, index + 2), "verb", words)
    spoken = unit.low in words["speech.verbs"]
    if not spoken and unit.low not in words["speech.thought"]:
        return None
    if not _is_verb(clause, index, words):
        return None
    kind = "participle" if unit.low in words["speech.participles"] else "verb" if spoken else "thought"
    return with_subject(clause, (index, index + 1), kind, words)


def _speaks_on(clause: Clause, index: int) -> bool:
    """Whether what is said stands right beside "went on": `"…," he went on`, not `the Senate goes on recess`."""
    before = clause[index - 2 : index] if index > 1 else ()
    following = clause[index + 2] if index + 2 < len(clause) else None
    told = following is None or following.spoken or not following.word or following.low in {"to", "that"}
    return told or any(unit.spoken for unit in before)


def _follows(clause: Clause, index: int, low: str) -> bool:
    return index + 1 < len(clause) and clause[index + 1].low == low


def _is_verb(clause: Clause, index: int, words: Words) -> bool:
    """Whether a form is a verb here, by the word before it."""
    unit = clause[index]
    if index == 0:
        return unit.low in words["speech.participles"] or unit.low in words["speech.opening"]
    previous = clause[index - 1]
    if previous.low in words["speech.passive"] and unit.low not in words["speech.participles"]:
        return False
    if unit.capitalised and previous.capitalised and _title_case(clause):
        return True
    if unit.capitalised or previous.low in words["speech.not_before"]:
        return unit.low in words["speech.participles"] and previous.low == "by"
    if unit.low in words["speech.nouns"] and not previous.spoken:
        return previous.capitalised or any(previous.low in words[name] for name in _SUBJECTS)
    return True


def _title_case(clause: Clause) -> bool:
    """Whether the sentence is a headline in capitals, where a verb has one too."""
    long = [unit for unit in clause if unit.quote is None and len(unit.text) >= _LONG and unit.text.isalpha()]
    return len(long) > 1 and all(unit.capitalised for unit in long)
