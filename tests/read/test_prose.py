"""reStructuredText and AsciiDoc: the prose, without what is markup."""

from __future__ import annotations

import time
from datetime import date

import pytest

from factlint.read import parse
from tests.read.helpers import FRENCH, shape

RST = f"""=======
Le pont
=======

:date: 2026-03-12
:author: Léa Morinval

.. image:: pont.jpg
   :width: 12

.. Un commentaire de 13 mots

{FRENCH}

Un vote
-------

Le **maire** a *dit* ``code 14`` dans `un rapport <https://exemple.test/15>`_ de
la ville, :term:`au mot près`. [1]_

* un point
* un autre

  « Oui », dit-il.
"""
ASCIIDOC = f"""= Le pont
:date: 2026-03-12
:author: Léa Morinval
:toc:

// un commentaire de 13 mots
image::pont.jpg[]

{FRENCH}

== Un vote

----
code 14
----

Le *maire* a _dit_ `code 14` dans https://exemple.test/15[un rapport] de
la ville, xref:mot[au mot près].

* un point
* un autre

____
« Oui », dit-il.
____
"""


@pytest.mark.parametrize(("name", "text"), [("a.rst", RST), ("a.adoc", ASCIIDOC)])
def test_the_prose_is_read_without_its_markup(name: str, text: str) -> None:
    document = parse(text, name)
    assert [words for _, words in shape(document)] == [
        *(["Le pont", "Léa Morinval"]), FRENCH, "Un vote",
        "Le maire a dit dans un rapport de la ville, au mot près.", "un point", "un autre", "« Oui », dit-il.",
    ]  # fmt: skip
    assert [part.kind for part in document.parts][:4] == ["headline", "byline", "paragraph", "crosshead"]
    assert document.date == date(2026, 3, 12)
    for part in document.parts:
        assert document.raw(part.span).strip() == document.raw(part.span)


@pytest.mark.parametrize("name", ["a.rst", "a.adoc"])
@pytest.mark.parametrize(
    "mark", ["`", "*", "**a *", "_a ", "|", "[", "{", "<<", ".. a\n", "----\n", "====\n", "`a <b", ":a:`"]
)
def test_hostile_markup_is_read_in_linear_time(name: str, mark: str) -> None:
    begun = time.process_time()
    document = parse(FRENCH + "\n\n" + mark * (200_000 // len(mark)), name, language="fr")
    assert len(document.clean) == len(document.text)
    assert time.process_time() - begun < 60  # many times what it takes, even while the coverage is traced
