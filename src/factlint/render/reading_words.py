"""The words of the galley: headings, labels of the kinds of fact, and what is said of a reading."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "figure": "Chiffres", "date": "Dates", "person": "Personnes", "organisation": "Organisations",
        "place": "Lieux", "work": "Œuvres", "name": "Autres noms", "quote": "Citations",
        "attribution": "Propos rapportés", "link": "Liens",
    },
    "en": {
        "figure": "Figures", "date": "Dates", "person": "People", "organisation": "Organisations",
        "place": "Places", "work": "Works", "name": "Other names", "quote": "Quotes",
        "attribution": "Reported speech", "link": "Links",
    },
}  # fmt: skip
LABELS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "figure": "chiffre", "date": "date", "person": "personne", "organisation": "organisation", "place": "lieu",
        "work": "œuvre", "name": "nom", "quote": "citation", "attribution": "propos", "link": "lien",
    },
    "en": {
        "figure": "figure", "date": "date", "person": "person", "organisation": "organisation", "place": "place",
        "work": "work", "name": "name", "quote": "quote", "attribution": "reported", "link": "link",
    },
}  # fmt: skip
_TERMS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "about": "environ", "at-least": "au moins", "at-most": "au plus", "over": "plus de", "under": "moins de",
        "to": "à", "day": "jour", "week": "semaine", "month": "mois", "quarter": "trimestre", "semester": "semestre",
        "season": "saison", "decade": "décennie", "century": "siècle", "year": "an", "second": "seconde",
        "minute": "minute", "hour": "heure", "million": "million", "billion": "milliard", "of": "sur", "times": "{}×",
        "rank": "rang", "label": "désignation", "age": "ans",
        "up": "en hausse", "down": "en baisse", "past": "valeur d'une autre époque",
        "conditional": "au conditionnel", "quoted": "dans une citation", "impossible": "n'existe pas",
        "ambiguous": "jour et mois ambigus", "unknown": "non située", "relative": "déduit",
        "once": "1 mention", "mentions": "{} mentions", "also": "aussi {}", "former": "ancienne fonction",
        "then": "à l'époque", "next": "à venir", "death": "à sa mort", "born": "naissance en {}", "died": "mort en {}",
        "title": "titre", "scare": "entre guillemets, pas un propos", "open": "jamais refermée", "continues": "suite",
        "nobody": "personne de nommé", "document": "document", "anonymous": "source anonyme",
        "group": "groupe sans nom", "unresolved": "qui ?", "inherited": "même source",
        "reference": "adresse donnée ailleurs", "points": "points", "days of": "du {} au {}",
    },
    "en": {
        "at-least": "at least", "at-most": "at most", "of": "in", "rank": "rank",
        "label": "part of a name", "age": "years old", "past": "of another time",
        "quoted": "in a quote", "impossible": "does not exist", "ambiguous": "day or month first?",
        "unknown": "not placed", "relative": "inferred", "once": "1 mention",
        "mentions": "{} mentions", "also": "also {}", "former": "former", "then": "then", "next": "to come",
        "death": "at death", "born": "born in {}", "died": "died in {}", "scare": "in marks, not speech",
        "open": "never closed", "continues": "continued", "nobody": "nobody named", "anonymous": "anonymous source",
        "group": "nameless group", "unresolved": "who?", "inherited": "same source",
        "reference": "address given elsewhere", "days of": "{} to {}",
    },
}  # fmt: skip


def term(key: str, lang: str) -> str:
    """Return a word of the galley; what has none is its own word."""
    return _TERMS[lang].get(key, key)
