"""The saying that is credited to nobody in particular: "experts say", "it is believed", "data show"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.phrases import PhraseMatch, house, listed
from factlint.facts.quotes.quote import in_quotes
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.rule import Hit

_NAMED = frozenset({"person", "organisation", "document", "pronoun"})
_LATER = 6
"""Words after a group in which it may be said which one it is."""

_HEARD = 2
"""So many of a group, heard by name in as many sentences after it, stand for it."""


def vague(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every place that credits a saying to nobody who could be asked: a phrase, a nameless group, bare data.

    Option `vague-sources`: the newsroom's own phrases.
    """
    end, own = -1, house(options["vague-sources"], facts.lexicon)
    listed_here = (match.span for match in own.find(facts(Token)))
    for span in sorted({*_set_phrases(facts), *_groups(facts), *listed_here}):
        if span.start >= end and facts.document.lies_in(span.start) and not in_quotes(facts, span):
            end = span.end
            yield Hit(span)


def _set_phrases(facts: Facts) -> Iterator[Span]:
    tokens, evidence = facts(Token), facts.lexicon.words("sources.evidence")
    for match in listed("sources.vague", facts.lexicon).find(tokens):
        if not (
            _goes_on_to_name(facts, tokens, match)
            or _is_counted(facts, tokens, match.first - 1)
            or (match.first and tokens[match.first].low in evidence and _has_owner(facts, tokens[match.first]))
            or (_is_definite(facts, tokens[match.first]) and _is_met(facts, tokens[match.first + 1]))
            or _is_told_by_somebody(facts, match.span)
            or _has_members(facts, match.span)
        ):
            yield match.span


def _goes_on_to_name(facts: Facts, tokens: Sequence[Token], match: PhraseMatch) -> bool:
    """Whether a phrase that ends with a group says which one: `selon les économistes de la banque Verlot`."""
    if tokens[match.after - 1].low not in facts.lexicon.words("sources.groups"):
        return False
    for token in tokens[match.after : match.after + _LATER]:
        if token.kind == "mark" or token.gap == "\n":
            return False
        if token.capitalised:
            return True
    return False


def _is_counted(facts: Facts, tokens: Sequence[Token], before: int) -> bool:
    """Whether a number before a group tells how many they are: `two other witnesses`."""
    if before < 0 or tokens[before + 1].gap != " ":
        return False
    return tokens[before].kind == "number" or tokens[before].low in facts.lexicon.words("numbers.values")


def _is_definite(facts: Facts, token: Token) -> bool:
    return token.low in facts.lexicon.words("sources.definite")


def _is_met(facts: Facts, noun: Token) -> bool:
    """Whether a group was spoken of before, so that "the" points back at it."""
    return any(token.low == noun.low for token in facts(Token)[: noun.index])


def _is_told_by_somebody(facts: Facts, span: Span) -> bool:
    """Whether the phrase stands in what a named source says, or in what a court heard."""
    told = any(found.kind in _NAMED and found.content.covers(span) for found in facts(Attribution))
    sentence = facts.at(Sentence, span.start)
    if told or sentence is None:
        return told
    hearings, tokens = listed("sources.hearings", facts.lexicon), sentence.tokens(facts)
    return any(hearings.at(tokens, index) for index in range(len(tokens)))


def _groups(facts: Facts) -> Iterator[Span]:
    """Yield the source and cue of every saying of a group, or of data, that nobody is named for in the sentence."""
    for found in facts(Attribution):
        if found.source is None or found.inherited or found.kind not in {"group", "document"}:
            continue
        apart = _is_owned(facts, found) if found.kind == "document" else _is_told_apart(facts, found)
        if not apart:
            yield found.source.join(found.cue)


def _is_told_apart(facts: Facts, found: Attribution) -> bool:
    """Whether a name, a number or "the" tells which members of a group are meant."""
    source = found.source or found.cue
    tokens = facts.within(Token, source)
    if not tokens or facts.within(Figure, source) or tokens[0].text.isupper():
        return True
    if tokens[0].low in facts.lexicon.words("numbers.values"):
        return True
    if _is_definite(facts, tokens[0]) and not _is_at_large(facts, tokens):
        return True
    if any(token.capitalised and _begins_word(tokens, index) for index, token in enumerate(tokens[1:], 1)):
        return True
    return _is_named_before_cue(facts, found, len(tokens)) or _has_members(facts, source)


def _has_members(facts: Facts, source: Span) -> bool:
    """Whether some of a group are named in the sentence ("starting with Ann Lee"), or two of them heard right after."""
    sentence = facts.at(Sentence, source.start)
    if sentence is None:
        return False
    tokens = sentence.tokens(facts)
    named = (match.after for match in listed("sources.members", facts.lexicon).find(tokens))
    if any(after < len(tokens) and tokens[after].capitalised for after in named):
        return True
    _, first = facts.places(Sentence, sentence.span)
    told = (said for later in facts(Sentence)[first : first + _HEARD] for said in facts.within(Attribution, later.span))
    return len({said.speaker for said in told if said.quoted and said.kind == "person" and said.speaker}) >= _HEARD


def _is_at_large(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a definite group is one of no place and no time: « les experts », « les opposants à la rocade »."""
    if len(tokens) < 2 or tokens[1].low not in facts.lexicon.words("sources.at_large") or _is_met(facts, tokens[1]):
        return False
    return len(tokens) == 2 or tokens[2].low in facts.lexicon.words("superlatives.closing")


def _begins_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a word of its own: after a space or a French elision."""
    return bool(tokens[index].gap) or tokens[index - 1].text.endswith("'")


def _is_named_before_cue(facts: Facts, found: Attribution, words: int) -> bool:
    """Whether somebody is named between a source of so many words and its verb: `Critics, among them Ann Lee, say`."""
    source = found.source or found.cue
    between = facts.within(Token, source.join(found.cue))[words:]
    return found.cue.start > source.end and any(token.capitalised for token in between)


def _is_owned(facts: Facts, found: Attribution) -> bool:
    """Whether data are somebody's, or no mere data: `A poll by Orvia suggests` is, `Polls show` is not."""
    source = found.source or found.cue
    tokens = facts.within(Token, source)
    noun = tokens[-1]
    if noun.low not in facts.lexicon.words("sources.evidence") or any(token.capitalised for token in tokens[1:]):
        return True
    cue_first = found.cue.end <= source.start
    if _is_named_before_cue(facts, found, len(tokens)) or (cue_first and not _credits_vaguely(facts, found, tokens[0])):
        return True
    if any(_has_owner(facts, token) for token in facts(Token) if token.low.rstrip("s") == noun.low.rstrip("s")):
        return True
    return _is_definite(facts, tokens[0]) and _is_met(facts, noun)


def _credits_vaguely(facts: Facts, found: Attribution, first: Token) -> bool:
    """Whether data after a cue are credited with the saying (`according to a poll`), and are not "the" data."""
    credited = any(token.low in facts.lexicon.words("sources.credit_by") for token in facts.within(Token, found.cue))
    return credited and not _is_definite(facts, first)


def _has_owner(facts: Facts, noun: Token) -> bool:
    """Whether a name stands right before or shortly after data, anywhere in the article: `a CBS poll`."""
    tokens = facts(Token)
    before = tokens[noun.index - 1] if noun.index > 1 and noun.gap == " " else None
    if before is not None and before.capitalised and tokens[noun.index - 2].word:
        return True
    for token in tokens[noun.index + 1 : noun.index + 4]:
        if token.text in {".", "!", "?"} or token.gap == "\n":
            return False
        if token.capitalised and noun.low not in facts.lexicon.words("sources.findings"):
            return True
    return False
