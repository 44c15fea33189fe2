"""HTML pages: the article and nothing around it; each offset is the file's own."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.document import Document
from factlint.read import UnreadableError, parse
from tests.read.helpers import ENGLISH, FRENCH, shape

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Bridge to close | The Ellis Post</title>
<meta name="author" content="Nora Pellworth">
<meta property="article:published_time" content="2026-03-12T08:00:00+01:00">
<script>var seats = "<p>12 seats</p>";</script><style>p {{ width: 12px }}</style></head>
<body class="has-sidebar">
<header><a href="/">The Ellis Post</a><nav><ul><li><a href="/t">Towns<li><a href="/s">Sport</ul></nav></header>
<main><article>
<h1>Bridge to close for <em>12</em> weeks</h1>
<p class="article__standfirst">The council says that there is no other way.
<p>{ENGLISH}</p>
<!-- 13 of them -->
<figure><img src="a.jpg" alt="14"><figcaption>The bridge in May</figcaption></figure>
<h2>A close vote</h2>
<blockquote><p>We had no choice.</p><footer>Tom Askew, mayor</footer></blockquote>
<ul><li>one</li><li>two</ul>
<table><tr><th>Year<td>15</table>
<aside><p>Read our other 16 stories about the bridge and about the town.</p></aside>
<div class="related-articles"><p>Seventeen more stories</p></div>
</article></main>
<footer><p>Copyright 2026, all rights reserved by the publisher of this page.</p></footer></body></html>
"""


def page(body: str, head: str = "") -> Document:
    return parse(f"<html><head>{head}</head><body><h1>Le titre</h1>{body}</body></html>", "a.html", language="fr")


def test_the_article_of_a_page_is_read_and_nothing_around_it() -> None:
    document = parse(PAGE, "a.html")
    assert [part for part in shape(document) if part[0] != "byline"] == [
        ("headline", "Bridge to close for 12 weeks"),
        ("standfirst", "The council says that there is no other way."),
        ("paragraph 1", ENGLISH),
        ("caption", "The bridge in May"),
        ("crosshead", "A close vote"),
        ("block-quote 1", "We had no choice."),
        ("block-quote 2", "Tom Askew, mayor"),
        ("list-item 1", "one"), ("list-item 2", "two"), ("list-item 3", "Year"), ("list-item 4", "15"),
    ]  # fmt: skip
    assert document.date == date(2026, 3, 12)
    assert document.fields["author"] == "Nora Pellworth"
    assert document.language == "en"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("l&rsquo;&eacute;t&eacute; &#233; &#xe9;", "l'été é é"),
        ("3&nbsp;% et R&D, AT&T", "3 % et R&D, AT&T"),
        ("15\n      millions", "15 millions"),
        ("un <b>gros</b>  <i> mot</i>", "un gros mot"),
        ("un <q>oui</q> net", "un “oui” net"),
        ("<del>15</del> 14 millions", "14 millions"),
        ("du <code>code 12</code> là", "du là"),
        ("un mot<sup><a href=\"#n1\">1</a></sup> là", "un mot là"),
        ("10<sup>e</sup> jour", "10e jour"),
        ("un<br>deux", "un deux"),
        ("a < b et c > d", "a < b et c > d"),
        ("un <a title=\"a > b\" href='x'>lien</a>", "un lien"),
        ("un <span style=\"display: none\">secret</span> mot", "un mot"),
        ("un <!-- 12 --> mot<!---> fin", "un mot fin"),
        ("voir https://exemple.test/12 là", "voir là"),
    ],
)
def test_inline_markup_is_not_text(markup: str, words: str) -> None:
    document = page(f"<p>{markup}</p>")
    assert document.words(document.body[0].span) == words


def test_two_line_ends_separate_paragraphs() -> None:
    assert [words for _, words in shape(page(f"<div>{FRENCH}<br>\n<br>{FRENCH}</div>"))][1:] == [FRENCH, FRENCH]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("<title>Le pont | La Gazette</title>", "Le pont"),
        ('<meta property="og:title" content="L&#39;an 15"><title>autre</title>', "L'an 15"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "image": {"headline": "non"},'
         ' "headline": "Un \\u00e9t\\u00e9 \\"court\\""}]}</script>', 'Un été "court"'),
    ],
)  # fmt: skip
def test_metadata_gives_the_headline_where_none_is_printed(head: str, words: str) -> None:
    document = parse(f"<head>{head}</head><body><p>{FRENCH}</p></body>", "a.html")
    assert document.headline is not None
    assert document.words(document.headline.span) == words
    assert document.headline.span.end < document.text.index("<body>")


def test_a_metadata_date_that_is_no_day_is_left_out() -> None:
    assert page(f"<p>{FRENCH}</p>", '<meta name="date" content="2026-02-30">').date is None
    assert page(f'<p><time datetime="2026-03-12">12 mars</time></p><p>{FRENCH}</p>').date == date(2026, 3, 12)


def test_a_headline_above_the_element_of_the_text_is_found() -> None:
    text = f"<header><p>La Gazette</p><h1>Le pont</h1></header><main><p>{FRENCH}</p></main>"
    assert shape(parse(text, "a.html")) == [("headline", "Le pont"), ("paragraph 1", FRENCH)]


def test_the_fullest_article_of_a_page_is_the_article() -> None:
    teaser = "<article><h3>Un autre</h3><p>Une autre histoire de la ville.</p></article>"
    text = f"{teaser}<article><h1>Le pont</h1><p>{FRENCH}</p></article>{teaser}"
    assert [part.kind for part in parse(text, "a.html").parts] == ["headline", "paragraph"]


def test_a_class_sets_text_aside_only_while_the_most_is_left() -> None:
    assert len(page(f'<div class="comments"><p>{FRENCH}</p></div><p>Fin.</p>').body) == 2


def test_comments_accept_findings_where_they_say() -> None:
    document = page(f"\n<div><!-- factlint: ignore[rule-a] voulu -->\n<p>Un mot.</p>\n<p>{FRENCH}</p></div>")
    assert [document.raw(one.scope) for one in document.suppressions] == ["Un mot."]


@pytest.mark.parametrize("text", ["<nav><a href=x>Une</a></nav><footer>Fin</footer>", "<html></html>", "<!-- a -->"])
def test_a_page_without_an_article_says_what_to_do(text: str) -> None:
    with pytest.raises(UnreadableError, match="save the article"):
        parse(text, "a.html")
