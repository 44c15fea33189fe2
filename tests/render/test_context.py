"""Evidence in its sentence: on one line, at whole words, with nothing lost silently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.document import Document, Part, Span, plain
from factlint.render.context import context


def shown(marked: str, width: int) -> str | None:
    """The context of the words between brackets in a paragraph."""
    pieces = marked.replace("]", "[").split("[")
    text = "".join(pieces)
    ends = [sum(map(len, pieces[: index + 1])) for index in range(len(pieces))]
    spans = [Span(ends[index - 1], ends[index]) for index in range(1, len(pieces), 2)]
    whole = Document(text, plain(text).replace("*", "\0"), (Part("paragraph", Span(0, len(text)), 1),), "en")
    found = context(whole, spans, width)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("marked", "width", "line"),
    [
        ("The mayor opened [two schools] on Monday.", 60, "The mayor opened [two schools] on Monday."),
        ("The mayor of the town opened [two schools] on Monday evening.", 40, "… opened [two schools] on Monday …"),
        ("[Two schools] were opened by the mayor on Monday.", 30, "[Two schools] were opened by …"),
        ("It was opened by the mayor, with [two schools]", 31, "… the mayor, with [two schools]"),
        ("It rains today. The mayor opened [it]. They left early.", 60, "The mayor opened [it]."),
        ("According to M. Dupont, [it] rains.", 60, "According to M. Dupont, [it] rains."),
        ("From [12.1] to [14.3], a rise of [15 %].", 60, "From [12.1] to [14.3], a rise of [15 %]."),
        ("From [12.1] and many words between the two, to [14.3].", 30, None),
        ("a [very long piece of evidence that fills more than a line] b", 30, "a [very long … than a line] b"),
        ("the **bold [wo**rds]** of   it", 60, "the bold [words] of it"),
    ],
)
def test_the_context_fits_and_is_cut_at_whole_words(marked: str, width: int, line: str | None) -> None:
    assert shown(marked, width) == line


words = st.lists(st.text("abé ., ", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)


@given(before=words, evidence=words, after=words, width=st.integers(12, 90))
def test_the_context_never_leaves_its_line(before: str, evidence: str, after: str, width: int) -> None:
    line = shown(f"{before}[{evidence}]{after}", width)
    assert line is not None
    assert len(line) <= width
