"""What site builders put into Markdown: it is no text of the article, and what it holds together stays one."""

from __future__ import annotations

import time
from datetime import date

import pytest

from factlint.read import parse
from tests.read.helpers import ENGLISH, FRENCH, shape


def words(text: str, name: str = "a.md") -> list[str]:
    """The words of the parts between a headline and a last paragraph."""
    first, *parts, last = [words for _, words in shape(parse(f"# Titre\n\n{text}\n\n{FRENCH}\n", name, language="fr"))]
    assert (first, last) == ("Titre", FRENCH)
    return parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('{{< figure src="a.jpg" title="99 voitures" >}}', []),
        ("{{< x >}} Le pont ferme.", ["Le pont ferme."]),
        ("{{% note %}}\nUne réunion le 20 mars.\n{{% /note %}}", ["Une réunion le 20 mars."]),
        ("{% include a.html n=12 %}\n\nLe pont ferme.\n{: .lead}", ["Le pont ferme."]),
        ("## Une navette {#navette .large}", ["Une navette"]),
        ("Le pont ==ferme== lundi.", ["Le pont ferme lundi."]),
        ("- [x] la gare\n- [ ] la mairie", ["la gare", "la mairie"]),
        ("Il a dit [x] et [ ] aussi.", ["Il a dit [x] et [ ] aussi."]),
        (":::tip[Pratique]\nUne navette part à 6 heures.\n:::", ["Une navette part à 6 heures."]),
        ("> [!NOTE]\n> Une navette part à 6 heures.", ["Une navette part à 6 heures."]),
        ("*[TER]: Train 15\n\nLe TER part.", ["Le TER part."]),
        ('[gallery ids="12,13"] Le pont ferme.', ["Le pont ferme."]),
        ('[caption id="a_12" width="300"]<img src="b.jpg" /> Le pont en mai.[/caption]', ["Le pont en mai."]),
        ("Le budget [gallery] et [12] restent.", ["Le budget et [12] restent."]),
        ("![[note 12.png]] Voir [[Autre note|l'autre note]] et [[Le pont]].", ["Voir l'autre note et Le pont."]),
        ("$$ x = 15 $$", []),
        ("Le pont[^1] ferme.\n\n[^1]: Selon la régie.\n[^2]: Selon la mairie.",
         ["Le pont ferme.", "Selon la régie.", "Selon la mairie."]),
        ("{Sic} : le pont ferme.", ["{Sic} : le pont ferme."]),
    ],
)  # fmt: skip
def test_what_a_site_builder_reads_is_no_text(text: str, parts: list[str]) -> None:
    assert words(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("import A from './a'\nimport { B } from \"./b\"", []),
        ("export const meta = { cars: 15000 }", []),
        ("export default function Layout({ children }) {\n  return <div>{children}</div>\n}", []),
        ("Le pont {/* 13 semaines ? */} ferme.", ["Le pont ferme."]),
        ("{cars.map((car) => <li key={car}>{car} cars</li>)}", []),
        ('<Chart\n  data={[12, 13]}\n  title="14 voitures"\n/>', []),
        ('<Callout type="info">\n  Une réunion le 20 mars.\n</Callout>', ["Une réunion le 20 mars."]),
        ("Un \\{mot\\} et { seul.", ["Un {mot} et { seul."]),
    ],
)
def test_the_code_of_mdx_is_no_text(text: str, parts: list[str]) -> None:
    assert words(text, "a.mdx") == parts


def test_braces_are_text_outside_mdx() -> None:
    assert words("Le pont {12} ferme.") == ["Le pont {12} ferme."]


@pytest.mark.parametrize("field", ["date", "pubDate", "publishDate"])
def test_the_day_has_a_name_in_each_site_builder(field: str) -> None:
    assert parse(f"---\ntitle: T\n{field}: 2026-03-12\n---\n\n{ENGLISH}\n", "a.mdx").date == date(2026, 3, 12)


@pytest.mark.parametrize("piece", ["{", "{/*", "{{", "[[", "==a", "$$", "[caption ", "export x\n", "{: ", "- [ ] "])
def test_templates_that_never_end_are_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    parse(f"# Titre\n\n{FRENCH}\n\n{piece * (60_000 // len(piece))}\n", "a.mdx", language="fr")
    assert time.process_time() - started < 5
