"""The day of publication in a field: our own reader first, dateparser for other forms and languages."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.read import UnreadableError, parse

BODY = "The council met at the town hall and the mayor spoke of the budget that was voted in the spring."


def published(printed: str) -> date | None:
    return parse(f'---\ndate: "{printed}"\nlang: en\n---\n\n{BODY}\n', "a.md").date


@pytest.mark.parametrize(
    "printed",
    ["2026-03-12", "March 12, 2026", "12 mars 2026", "12. März 2026", "12 de marzo de 2026", "Mar 12, 2026 5:30 PM EST"],  # noqa: E501
)
def test_one_day_in_many_forms(printed: str) -> None:
    assert published(printed) == date(2026, 3, 12)


@pytest.mark.parametrize("printed", ["31 juin", "March 2026", "03/04/2026", "soon", "31. Juni 2026"])
def test_what_is_no_day_or_could_be_two_is_refused(printed: str) -> None:
    with pytest.raises(UnreadableError, match="is not a day: write it as"):
        published(printed)
