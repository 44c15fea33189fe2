"""What the tests of reading share."""

from __future__ import annotations

from factlint.document import Document


def shape(document: Document) -> list[tuple[str, str]]:
    """Return the name and the words of every part."""
    return [(part.name, document.words(part.span)) for part in document.parts]


FRENCH = "Le maire de la ville a présenté le projet aux habitants, qui ont été nombreux dans la salle des fêtes."
ENGLISH = "The mayor of the town showed the plan to the people who had come to the hall, and they were not all for it."
