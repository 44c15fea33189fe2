"""What a figure counts: the noun after it, in the singular."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Span
from factlint.facts.figures.nouns import is_plural, singular
from factlint.facts.figures.words import FigureWords
from factlint.facts.phrases import listed
from factlint.facts.tokens import Token
from factlint.lexicon import fold

_REACH = 6


def head_after(row: Sequence[Token], place: int, words: FigureWords, value: float) -> tuple[str, Span | None]:
    """Return the folded singular of the counted noun and its place, ("", None) when nothing is counted.

    French: the first noun after the figure. English: the first plural of the words before the next small word
    ("45 local council workers were"), or a word that counts alone ("12 dead"); after a hyphen the very next word
    ("6-word"), after "of" the last word of the run ("40 percent of its oil").
    """
    run = _run(row, _after_number_of(row, place, words), words)
    if not run:
        return "", None
    if run[0].text == "-":
        noun = next((token for token in run[1:] if token.low not in words.head_skip), None)
        return ("", None) if noun is None else (singular(noun.low, words.lexicon), noun.span)
    nouns = [token for token in run if token.low not in words.head_skip]
    if words.language == "fr":
        nouns = nouns[:1]
    for token in nouns:
        found = _noun(token, words, value)
        if found:
            return found, token.span
    if words.language == "en" and nouns and row[place].low == "of":
        last = next((token for token in reversed(nouns) if not token.low.endswith(("ed", "ing"))), nouns[-1])
        return singular(last.low, words.lexicon), last.span
    return "", None


def _after_number_of(row: Sequence[Token], place: int, words: FigureWords) -> int:
    """Return the place after "the number of", which may part a figure from what it counts: "to six the number of"."""
    match = listed("figures.number_of", words.lexicon).at(row, place) if place < len(row) else None
    return place if match is None else match.after


def _run(row: Sequence[Token], place: int, words: FigureWords) -> list[Token]:
    """Return the words that may hold the noun: up to the next mark, line end or small word."""
    run: list[Token] = []
    for index in range(place, min(place + _REACH, len(row))):
        token = row[index]
        hyphen = index == place and token.text == "-" and token.gap == ""
        if token.gap == "\n" or (token.kind != "word" and not hyphen):
            break
        going_on = token.low not in words.head_skip
        if token.low[0] == "'":
            return []
        if (going_on and token.low in words.head_stop) or _closed(run, token, words):
            break
        if len(run) > 1 and token.low.endswith("ing"):
            break
        run.append(token)
    return run


def _closed(run: list[Token], token: Token, words: FigureWords) -> bool:
    """Whether "of" follows what is counted: "three executives of Ireland's airline"."""
    return bool(run) and token.low in words.of and is_plural(run[-1].low, words.lexicon)


def _noun(token: Token, words: FigureWords, value: float) -> str:
    """Return the singular of a word that can be counted, "" for another."""
    if len(token.low) < 2 or token.low in words.months:
        return ""
    one = singular(token.low, words.lexicon)
    if one in words.head_alone or fold(token.low) in words.head_alone or is_plural(token.low, words.lexicon):
        return one
    return one if value == 1 and words.language == "fr" else ""
