"""What the desk note and the page say themselves, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

PAGE: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "proof": "Épreuve à relire",
        "articles": "Articles",
        "remarks": "Remarques",
        "filters": "Montrer",
        "severity": "Gravité",
        "group": "Sujet",
        "previous": "Précédente",
        "next": "Suivante",
        "print": "Imprimer",
        "keys": "Touches : n suivante, p précédente, Échap pour tout relâcher.",
        "skip": "Aller à la première remarque",
        "rules": "Règles",
        "none": "Aucun article lu.",
        "unread": "N’a pas été lu",
        "failed": "Règle en panne",
        "rests": "factlint dit ce qui ne concorde pas, jamais ce qui est vrai.",
        "source": "Source",
        "untitled": "Sans titre",
    },
    "en": {
        "proof": "Proof to read",
        "articles": "Articles",
        "remarks": "Remarks",
        "filters": "Show",
        "severity": "Severity",
        "group": "Subject",
        "previous": "Previous",
        "next": "Next",
        "print": "Print",
        "keys": "Keys: n next, p previous, Esc to let go.",
        "skip": "Go to the first remark",
        "rules": "Rules",
        "none": "No article was read.",
        "unread": "Was not read",
        "failed": "A rule failed",
        "rests": "factlint says what does not agree, never what is true.",
        "source": "Source",
        "untitled": "Untitled",
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
