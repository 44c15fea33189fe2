"""What the desk note, the page and the statistics say themselves, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

PAGE: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "proof": "Épreuve à relire",
        "articles": "Articles",
        "remarks": "Remarques",
        "remark": "Remarque",
        "filters": "Montrer",
        "severity": "Gravité",
        "group": "Sujet",
        "previous": "Précédente",
        "next": "Suivante",
        "print": "Imprimer",
        "keys": "Touches : n suivante, p précédente, Échap pour tout relâcher.",
        "skip": "Aller à la première remarque",
        "place": "Voir dans le texte",
        "elsewhere": "Hors du texte",
        "rule": "Règle",
        "rules": "Règles",
        "none": "Aucun article lu.",
        "unread": "N’a pas été lu",
        "failed": "Règle en panne",
        "rests": "factlint dit ce qui ne concorde pas, jamais ce qui est vrai.",
        "source": "Source",
        "untitled": "Sans titre",
        "count": "nombre",
    },
    "en": {
        "proof": "Proof to read",
        "articles": "Articles",
        "remarks": "Remarks",
        "remark": "Remark",
        "filters": "Show",
        "severity": "Severity",
        "group": "Subject",
        "previous": "Previous",
        "next": "Next",
        "print": "Print",
        "keys": "Keys: n next, p previous, Esc to let go.",
        "skip": "Go to the first remark",
        "place": "See it in the text",
        "elsewhere": "Not in the text",
        "rule": "Rule",
        "rules": "Rules",
        "none": "No article was read.",
        "unread": "Was not read",
        "failed": "A rule failed",
        "rests": "factlint says what does not agree, never what is true.",
        "source": "Source",
        "untitled": "Untitled",
        "count": "count",
    },
}

GROUPS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "headline": "Titre", "figures": "Chiffres", "dates": "Dates", "names": "Noms", "quotes": "Citations",
        "sources": "Sources", "wording": "Formulation", "structure": "Structure", "evidence": "Pièces",
        "comments": "Commentaires",
    },
    "en": {
        "headline": "Headline", "figures": "Figures", "dates": "Dates", "names": "Names", "quotes": "Quotes",
        "sources": "Sources", "wording": "Wording", "structure": "Structure", "evidence": "Evidence",
        "comments": "Comments",
    },
}  # fmt: skip


def said(key: str, lang: str) -> str:
    """Return one of these words."""
    return PAGE[lang][key]


def group_name(group: str, lang: str) -> str:
    """Return a group of rules as an editor calls it; the group's own name where it is somebody else's."""
    return GROUPS[lang].get(group, group)
