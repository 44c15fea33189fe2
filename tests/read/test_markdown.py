"""Markdown: blocks, inline markup, front matter, comments; each offset is the file's own."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.read import OtherLanguageError, UnreadableError, parse
from tests.read.helpers import FRENCH, shape


def body(markdown: str) -> list[tuple[str, str]]:
    return shape(parse(markdown, "a.md", language="fr"))


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Scale** AI", "Scale AI"),
        ("*un* _deux_ __trois__ ***quatre***", "un deux trois quatre"),
        ("5 * 3 * 2 et snake_case_name", "5 * 3 * 2 et snake_case_name"),
        ("un*deux", "un*deux"),
        ("un [lien](https://exemple.test/2026 'le 3 mai') là", "un lien là"),
        ("un [lien](<a b>) et [rien]", "un lien et [rien]"),
        ("[à vérifier]", "[à vérifier]"),
        ("un [lien](a(b)c) là", "un lien là"),
        ("voir <https://exemple.test/12> et https://exemple.test/13.", "voir et ."),
        ("du `code 12` ici", "du ici"),
        ("deux `` a`b `` codes", "deux codes"),
        ("un ` seul", "un ` seul"),
        ("l&#39;eau &amp; l&rsquo;air, 3&nbsp;%", "l'eau & l'air, 3 %"),
        ("&inconnu; et R&D", "&inconnu; et R&D"),
        (r"5 \* 3 et \[mot\]", "5 * 3 et [mot]"),
        ("un <em>mot</em> <!-- 12 --> là", "un mot là"),
        ("une ![photo](a.jpg) là", "une là"),
        ("un mot[^1] là", "un mot là"),
        ("~~15~~ 14 millions", "14 millions"),
        ("un\ndeux", "un deux"),
        ("a < b et c > d", "a < b et c > d"),
    ],
)
def test_inline_markup_is_not_text(markdown: str, words: str) -> None:
    assert body(markdown) == [("paragraph 1", words)]


@pytest.mark.parametrize(
    "built",
    ['{{< figure src="a.jpg" title="12 ponts" >}}', '{{% ref "13" %}}', '{% include "14.html" %}', "{{ page.year15 }}",
     "import Chart from './chart16.js'", "import './17.css'", "export const year = 2018", "<Chart data={[19, 20]} />"],
)  # fmt: skip
def test_what_a_site_builder_fills_in_is_not_text(built: str) -> None:
    assert body(f"{FRENCH}\n\n{built}\n\nFin.") == [("paragraph 1", FRENCH), ("paragraph 2", "Fin.")]
    assert body(f"{FRENCH}\n\nimport et export sont en hausse") != [("paragraph 1", FRENCH)]


def test_a_hard_break_ends_a_line_and_a_soft_one_does_not() -> None:
    document = parse("un\ndeux  \ntrois\\\nquatre<br>cinq", "a.md", language="fr")
    assert document.clean.replace("\0", "") == "un deux  \ntrois\nquatre\ncinq"


def test_blocks() -> None:
    text = """# Le titre #

Un paragraphe
sur deux lignes.

Un intertitre
-------------

> Une citation
sur deux lignes.
>
> Une autre.

- un
- deux
  et demi
  - trois

1. quatre

    du code 12

```
encore du code 13
```

| a | b |
|---|---|
| 1 | 2 |

[lien]: https://exemple.test

***

[^1]: La note avec un [lien].

![Le pont en mai](pont.jpg)
"""
    assert body(text) == [
        ("headline", "Le titre"),
        ("paragraph 1", "Un paragraphe sur deux lignes."),
        ("crosshead", "Un intertitre"),
        ("block-quote 1", "Une citation sur deux lignes."),
        ("block-quote 2", "Une autre."),
        ("list-item 1", "un"),
        ("list-item 2", "deux et demi"),
        ("list-item 3", "trois"),
        ("list-item 4", "quatre"),
        ("list-item 5", "du code 12"),
        ("list-item 6", "a"),
        ("list-item 7", "b"),
        ("list-item 8", "1"),
        ("list-item 9", "2"),
        ("paragraph 2", "La note avec un lien."),
        ("caption", "Le pont en mai"),
    ]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title: Le pont", "Le pont"),
        ('title: "Le pont : 15 millions"', "Le pont : 15 millions"),
        ("title: 'L''an 15'", "L'an 15"),
        (r'title: "Un \"pont\" \u00e9troit"', 'Un "pont" étroit'),
        ("title: >\n  Le pont\n  de bois", "Le pont de bois"),
        ("title: Le pont\n  de bois", "Le pont de bois"),
        ("title: &a Le pont\nother: *a", "Le pont"),
        ("headline: Le pont", "Le pont"),
        ("author: [X, Y]\ntitle: Le pont # pas ceci", "Le pont"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_gives_the_headline_at_its_place(field: str, words: str, end: str) -> None:
    text = f"---\n{field}\n---\n\n# {words}\n\n{FRENCH}\n".replace("\n", end)
    document = parse(text, "a.md")
    assert document.headline is not None
    assert document.words(document.headline.span) == words
    assert document.headline.span.end < text.index("---", 5)
    assert [document.words(part.span) for part in document.body] == [FRENCH]


def test_fields_are_kept_as_printed_and_are_parts() -> None:
    head = "title: Le pont\ndescription: Il coûtera cher\ndate: 12 mars 2026\nlang: fr-CA\nauthor: Léa Morinval"
    document = parse(f"---\n{head}\n---\n{FRENCH}", "2020-01-01-pont.md")
    assert [part.kind for part in document.parts] == ["headline", "standfirst", "byline", "paragraph"]
    assert document.fields["date"] == "12 mars 2026"
    assert (document.date, document.language) == (date(2026, 3, 12), "fr")


def test_the_file_name_gives_the_date_where_nothing_else_does() -> None:
    assert parse(FRENCH, "articles/2026-03-14-pont.md").date == date(2026, 3, 14)
    assert parse(FRENCH, "2026-03-99-pont.md").date is None


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("date: 2026-02-30", "line 2: the date '2026-02-30' is not a day"),
        ("title: a\ndate: soon", "line 3"),
        ("title: Sarvanne : le pont", "quotation marks"),
        ("title: [a", "front matter cannot be read"),
        ("- a\n- b", "holds no fields"),
        ("a: " + "[" * 3000, "front matter"),
        ("date: 03/04/2026\nlang: en", "write it as 2026-03-12"),
    ],
)
def test_malformed_front_matter_says_what_to_do(head: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says.replace("(", r"\(")):
        parse(f"---\n{head}\n---\n{FRENCH}", "a.md")


def test_front_matter_that_is_not_closed_is_told() -> None:
    with pytest.raises(UnreadableError, match="not closed"):
        parse(f"---\ntitle: a\n\n{FRENCH}", "a.md")
    assert len(body(f"---\n\n{FRENCH}")) == 1, "a rule at the start is only a rule"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_may_be_toml(end: str) -> None:
    title = 'title = "L\'an \\"15\\" \\u00e9"'
    head = f'{title}\ndate = 2026-03-12T08:00:00Z\nauthor = ["Léa", "Oscar"]\n[extra]\ndescription = "x"'
    document = parse(f"+++\n{head}\n+++\n\n{FRENCH}\n".replace("\n", end), "a.md")
    assert shape(document) == [("headline", 'L\'an "15" é'), ("byline", 'Léa", "Oscar'), ("paragraph 1", FRENCH)]
    assert (document.date, document.fields["author"]) == (date(2026, 3, 12), "Léa, Oscar")


@pytest.mark.parametrize(
    ("head", "says"), [("a = [", "TOML"), ("title = Le pont", "line 2"), ("a = " + "[" * 3000, "TOML")]
)
def test_damaged_toml_says_what_to_do(head: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        parse(f"+++\n{head}\n+++\n{FRENCH}", "a.md")
    with pytest.raises(UnreadableError, match="not closed"):
        parse(f"+++\n{head}\n{FRENCH}", "a.md")


def test_another_language_in_the_front_matter_is_skipped() -> None:
    with pytest.raises(OtherLanguageError, match="'de'"):
        parse(f"---\nlang: de\n---\n{FRENCH}", "a.md")


def test_a_standfirst_is_set_off_by_one_style() -> None:
    text = f"# Titre\n\n**Le projet coûtera deux fois plus que prévu, et il est en retard.**\n\n{FRENCH}"
    assert [part.kind for part in parse(text, "a.md").parts] == ["headline", "standfirst", "paragraph"]


COMMENTED = f"""# Le pont

<!-- factlint: ignore[rule-a, figures] les deux comptes -->

Un paragraphe.

Un autre <!-- factlint: ignore[rule-b] --> ici.

<!-- factlint: disable[rule-c] -->

{FRENCH}

<!-- factlint: enable[rule-c] -->

<!-- factlint: file-ignore[rule-d] voulu -->

```
<!-- factlint: ignore[rule-e] -->
```

<!-- factlint: ingore[rule-f] -->
"""


def test_comments_accept_findings_where_they_say() -> None:
    document = parse(COMMENTED, "a.md")
    found = {suppression.rules: suppression for suppression in document.suppressions}
    assert set(found) == {("rule-a", "figures"), ("rule-b",), ("rule-c",), ("rule-d",), ()}
    assert document.raw(found["rule-a", "figures"].scope) == "Un paragraphe."
    assert found["rule-a", "figures"].reason == "les deux comptes"
    assert document.words(found["rule-b",].scope) == "Un autre ici."
    assert document.words(found["rule-c",].scope).endswith(FRENCH)
    assert found["rule-d",].scope.start == 0
    assert document.raw(found[()].span) == "<!-- factlint: ingore[rule-f] -->"
    assert (found[()].kind, found[()].nearest) == ("unread", {"": "ignore"})
