"""The words of figures of one language, looked up once from the lexicon and kept in sets and tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from factlint.lexicon import Lexicon, fold

_CHARACTERS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip

Phrase = tuple[str, ...]


class FigureWords:
    """The tables that reading figures looks into. `of(lexicon)` returns the one of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.language = lexicon.language
        self._read_numbers(lexicon)
        self._read_measures(lexicon)
        self._read_context(lexicon)
        self.starts = frozenset(
            {*self.values, *self.hundreds, *self.thousands, *self.fractions, *self.ordinals, *self.multiples}
            | {*self.one, *self.collectives, *_CHARACTERS}
        )
        self.after_article = (
            self.starts | self.scales.keys() | self.halves.keys() | self.one_of | self.one_counts | self.range_words
            | self.and_ | self.ratio | self.thousand_plurals | {"-", "out", "out of"}
        )  # fmt: skip
        self.parts = frozenset(
            {*self.starts, *self.scales, *self.and_, *self.duration_words, *self.age_after, *self.thousand_plurals}
            | set(self.unit_phrases)
        )

    def _read_numbers(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers")
        self.values: Mapping[str, float] = table["values"]
        self.scales: Mapping[str, float] = table["scales"]
        self.letters: Mapping[str, float] = table["letters"]
        self.collectives: Mapping[str, float] = table["collectives"]
        self.halves: Mapping[str, float] = table["halves"]
        self.fractions = {**table["fractions"], **{fold(word): parts for word, parts in table["fractions"].items()}}
        self.ordinals = {**table["ordinals"], **{fold(word): rank for word, rank in table["ordinals"].items()}}
        self.suffixes: Mapping[str, int] = table["suffixes"]
        self.multiples: Mapping[str, float] = table["multiples"]
        self.isolations = frozenset(table["isolations"])
        self.hundreds = frozenset(table["hundreds"])
        self.thousands = frozenset(table["thousands"])
        self.collective_after = frozenset(table["collective_after"])
        self.thousand_plurals = frozenset({"milliers"} if self.language == "fr" else {"thousands"})
        self.and_ = frozenset(table["and"])
        self.of = frozenset(table["of"])
        self.one = frozenset(table["one"])
        self.one_units = frozenset({"un", "une", "one"} & self.one)
        self.point = frozenset(table["point"])
        self.minus = frozenset(table["minus"])
        self.vingt = frozenset(table["vingt"])
        self.pairs = frozenset(table["pairs"])
        self.halves_of = frozenset(word for word, parts in self.fractions.items() if parts == 2)
        self.part_of = frozenset(table["part_of"])
        self.no_part_of = frozenset(table["no_part_of"])
        self.lone: Mapping[str, Mapping[str, list[str]]] = table["lone"]
        self.signs_of_fractions = _CHARACTERS

    def _read_measures(self, lexicon: Lexicon) -> None:
        self.unit_phrases: dict[str, list[tuple[Phrase, str, frozenset[str], float]]] = {}
        measures = lexicon.table("measures")
        for name, kind, factor in (
            ("percent", "percent", 1.0), ("points", "points", 1.0),
            ("percentage_points", "points", 1.0), ("basis_points", "points", 0.01),
        ):  # fmt: skip
            units = frozenset() if name in {"percent", "points"} else frozenset({"pp"})
            for words in measures[name]:
                self._add_phrase(words, kind, units, factor)
        for words, codes in measures["currencies"].items():
            printed, _, cents = codes.partition("/")
            self._add_phrase(words, "money", frozenset(printed.split()), 0.01 if cents else 1.0)
        for kind, name in (("measure", "units"), ("duration", "durations")):
            for words, unit in measures[name].items():
                self._add_phrase(words, kind, frozenset({unit}), 1.0)
        for phrases in self.unit_phrases.values():
            phrases.sort(key=lambda entry: -len(entry[0]))
        self.duration_words = frozenset(measures["durations"])
        self.not_units = {word: frozenset(after) for word, after in measures["not_units"].items()}
        self.scaled: Mapping[str, str] = measures["scaled"]
        self.symbols: Mapping[str, str] = lexicon.table("units.symbols")
        self.base: Mapping[str, list[Any]] = lexicon.table("units.base")
        self.smaller_units: Mapping[str, str] = lexicon.table("units.smaller")
        self.durations = frozenset(unit for unit, (dimension, *_) in self.base.items() if dimension == "duration")
        self.codes = lexicon.words("currencies.codes")
        self.signs = {sign: frozenset(codes) for sign, codes in lexicon.table("currencies.signs").items()}
        self.prefixes: Mapping[str, str] = lexicon.table("currencies.prefixes")
        leading = lexicon.table("currencies.leading")
        self.leading = {word: frozenset(codes.split()) for word, codes in leading.items()}
        self.alternatives: Mapping[str, list[str]] = lexicon.table("currencies.alternatives")

    def _add_phrase(self, words: str, kind: str, units: frozenset[str], factor: float) -> None:
        phrase = tuple(words.split())
        self.unit_phrases.setdefault(phrase[0], []).append((phrase, kind, units, factor))

    def _read_context(self, lexicon: Lexicon) -> None:
        table = lexicon.table("figures")
        self.bounds = {fold(phrase): bound for phrase, bound in table["bounds"].items()}
        self.bounds_after: Mapping[str, str] = table["bounds_after"]
        self.closers = frozenset({*table["head_stop"], *self.bounds_after})
        self.between = frozenset(table["between"])
        self.fraction_articles = frozenset(table["fraction_articles"])
        self.range_and = frozenset(table["range_and"])
        self.range_to = frozenset(table["range_to"])
        self.range_words = frozenset(word for word in self.range_to if word.isalpha())
        self.moving = frozenset(table["moving"])
        self.preferring = frozenset(table["preferring"])
        self.from_ = frozenset(table["from"])
        self.ratio = frozenset(table["ratio"])
        self.per = frozenset(table["per"])
        self.up = tuple(fold(stem) for stem in table["up"])
        self.down = tuple(fold(stem) for stem in table["down"])
        self.other_change = tuple(fold(stem) for stem in table["other_change"])
        self.years = frozenset(map(fold, table["years"]))
        self.months = frozenset(table["months"])
        self.weekdays = frozenset(table["weekdays"])
        self._read_labels(table)
        self._read_heads(table)
        self._read_parts(table)
        self._read_times(table)
        self.ages_before = frozenset(map(fold, table["ages_before"]))
        self.age_after = frozenset(table["age_after"])
        self.age_verbs = frozenset(map(fold, table["age_verbs"]))
        self._read_ages(lexicon, table["ages"])
        self.sentences = tuple(table["sentences"])
        self.durations_between = frozenset(table["durations_between"])
        self.crowds = frozenset(table["crowds"])
        self.paid_in_pounds = frozenset(table["paid_in_pounds"])
        self.weight_verbs = tuple(table["weight_verbs"])
        self.times_sign = frozenset({"x", "×"})
        self.after_neuf = frozenset(table["nothing_after_neuf"])
        self.before_neuf = frozenset(table["before_neuf"])
        self.past = frozenset(map(fold, table["past_only"]))
        self.races = frozenset(table["races"])
        self.elisions = frozenset(table["elisions"])
        self.after_seconds = frozenset(table["after_seconds"])
        self.phrasal = frozenset(table["phrasal"])
        self.conditional = frozenset(table["conditional"])
        self.no_counts = frozenset(table["no_counts"])
        self.money_words = tuple(fold(stem) for stem in table["money_words"])

    def _read_labels(self, table: Mapping[str, Any]) -> None:
        self.labels = frozenset(table["labels"])
        self.number_words = frozenset(table["number_words"])
        self.streets = frozenset(table["streets"])
        self.street_links = frozenset(table["street_links"])
        self.house_letters = frozenset(table["house_letters"])
        self.named = frozenset(table["named"])
        self.no_figures = frozenset(table["no_figures"])

    def _read_times(self, table: Mapping[str, Any]) -> None:
        """Read the words of times of day, and of the results of matches and votes."""
        self.time_before = frozenset(map(fold, table["time_before"]))
        self.lasting = frozenset(table["lasting"])
        self.lasting_of = frozenset(table["lasting_of"])
        self.minutes = frozenset({"minute", "minutes", "min", "mn"})
        self.clock = frozenset(table["clock"])
        self.day_parts = frozenset(table["day_parts"])
        self.results = tuple(table["results"])
        self.results_joined = str(table["results_joined"])

    def _read_heads(self, table: Mapping[str, Any]) -> None:
        self.head_skip = frozenset(table["head_skip"])
        self.head_alone = frozenset(fold(word) for word in table["head_alone"])
        self.head_stop = frozenset(table["head_stop"])

    def _read_parts(self, table: Mapping[str, Any]) -> None:
        """Read the words that tell parts, multiples and ranks from other uses of their words."""
        self.one_counts = frozenset(table["one_counts"])
        self.one_of = frozenset({*table["one_durations"], *table["one_of"]})
        self.half_names = frozenset(table["half_names"])
        self.third_parties = frozenset(table["third_parties"])
        self.no_multiple_after = frozenset(table["no_multiple_after"])
        self.multiple_modals = frozenset(table["multiple_modals"])
        self.multiple_before = frozenset(table["multiple_before"])
        self.multiple_after = frozenset(table["multiple_after"])
        self.no_multiple_before = frozenset(table["no_multiple_before"])
        self.idle_days = frozenset(table["idle_days"])
        self.naming_articles = frozenset(table["naming_articles"])
        self.multiple_noun = frozenset(table["multiple_noun"])
        self.rank_before = frozenset(table["rank_before"])
        self.rank_verbs = frozenset(table["rank_verbs"])
        self.rank_joined = frozenset(table["rank_joined"])
        self.always_ranks = frozenset(table["always_ranks"])
        self.compounds = frozenset(table["compounds"])

    def _read_ages(self, lexicon: Lexicon, table: Mapping[str, list[str]]) -> None:
        roles = {fold(word) for name in ("kin", "functions") for word in lexicon.words(f"roles.{name}")}
        people = {fold(word) for word in table["persons"]}
        self.persons = frozenset(people | roles | lexicon.words("places.demonyms") if self.language == "fr" else people)
        self.no_persons = frozenset(map(fold, table["no_persons"]))
        self.person_endings = tuple(table["person_endings"])
        self.determiners = frozenset(table["determiners"])
        self.age_young = frozenset(map(fold, table["young"]))
        self.age_words = frozenset(map(fold, table["words"]))
        self.age_articles = frozenset(table["articles"])
        self.age_of_two = frozenset(table["of_two"])
        self.age_parts = frozenset(table["parts"])
        self.possessives = frozenset(table["possessives"])
        self.decade_articles = frozenset(table["decades"])
        self.age_compared = frozenset(table["compared"])
        self.age_groups = frozenset(table["groups"])
        self.age_be = frozenset(table["be"])
        self.age_subjects = frozenset(table["subjects"])
        self.age_turns = frozenset(table["turns"])
        self.age_at = frozenset(table["at"])
        self.one_person = frozenset(table["one_person"])
        self.age_links = frozenset(table["links"])
        self.age_next = frozenset(table["next"])

    def collective(self, word: str, *, plural: bool) -> float:
        """Return how many a word such as "douzaine" stands for, 0 for any other; its plural only after a number."""
        if plural and word.endswith("s"):
            word = word[:-1]
        return self.collectives.get(word, 0.0)

    def multiplies(self, word: str) -> bool:
        """Whether "un", "a" before this word is the number one: "un million", "a hundred"."""
        return word in self.scales or (self.language == "en" and (word in self.hundreds or word in self.thousands))

    def smaller(self, large: frozenset[str], small: frozenset[str]) -> float:
        """Return how much of a unit the next smaller one is (inches of a foot), 0 for any other two."""
        for unit in large:
            if self.smaller_units.get(unit) in small:
                return float(self.base[self.smaller_units[unit]][1] / self.base[unit][1])
        return 0.0

    def continues(self, before: str, after: str) -> bool:
        """Whether "et" or "and" between two words belongs to one number: "vingt et un", "hundred and five"."""
        if self.language == "fr":
            return self.values.get(before, 0) in range(20, 71, 10) and (after in self.one or after == "onze")
        return before in self.hundreds | self.thousands and (after in self.values or after in self.one_units)


@lru_cache(maxsize=8)
def of(lexicon: Lexicon) -> FigureWords:
    """Return the figure words of a lexicon, made once."""
    return FigureWords(lexicon)
