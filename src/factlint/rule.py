"""A rule: one sheet of `rules/`, validated, with its wording in each language and its examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from factlint.document import Span

LANGUAGES = ("fr", "en")
SEVERITIES = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")
GROUPS = ("headline", "figures", "dates", "names", "quotes", "sources", "wording", "structure", "evidence", "comments")
KINDS = ("forbid",)

Wording = Mapping[str, str]
Value = str | int | float | date | Span | Sequence[str] | Sequence[float]


class SheetError(ValueError):
    """A sheet that cannot be used: says which file, which key and why."""

    def __init__(self, where: str, key: str, reason: str) -> None:
        super().__init__(where, key, reason)

    def __str__(self) -> str:
        return ": ".join(self.args)


class Side(Struct, frozen=True):
    """Another place that a hit rests on; `role` names its wording in the sheet (`[side.ROLE]`)."""

    span: Span
    role: str = "other"
    values: Mapping[str, Value] = field(default_factory=dict)


class Hit(Struct, frozen=True):
    """What a check yields: the place, the other places, and the values that fill the sheet's wording.

    `variant` picks `[message.VARIANT]` where the sheet has one; `computation` and the repairs are shown only
    when their placeholders are all given; `severity` overrides the sheet's for this one hit; a hit that is `strict` is
    too uncertain to be shown without `--strict`, though its rule is.
    """

    span: Span
    sides: tuple[Side, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    variant: str = ""
    severity: str | None = None
    strict: bool = False


class Example(Struct, frozen=True):
    """One example of a sheet: `text` holds the marks `[[found]]` and `{{other side}}`."""

    lang: str
    text: str
    headline: str | None = None
    date: date | None = None
    format: str = "txt"
    options: Mapping[str, Any] = field(default_factory=dict)
    known_miss: bool = False


class Rule(Struct, frozen=True):
    """One validated sheet. `id` is the file's name, `group` its folder, `where` the file for error messages."""

    id: str
    group: str
    where: str
    sheet: Mapping[str, Any]

    @property
    def severity(self) -> str:
        """`error`, `warning` or `note`."""
        return str(self.sheet["severity"])

    @property
    def confidence(self) -> str:
        """`high`, `medium` or `low`, earned by measurement."""
        return str(self.sheet["confidence"])

    @property
    def strict(self) -> bool:
        """Whether it is shown only with `--strict`."""
        return bool(self.sheet.get("strict", False))

    @property
    def yields_to(self) -> tuple[str, ...]:
        """The rules of which a finding in the same place says more: this one's is dropped there."""
        return tuple(self.sheet.get("yields-to", ()))

    @property
    def check(self) -> str | None:
        """The function that decides, as `module:function`; None for a declarative rule."""
        return self.sheet.get("check")

    @property
    def options(self) -> Mapping[str, Any]:
        """The options and their defaults."""
        options: Mapping[str, Any] = self.sheet.get("options", {})
        return options

    def summary(self, lang: str) -> str:
        """One line that says what the rule looks for."""
        return str(self.sheet["summary"][lang])

    def text(self, key: str, lang: str) -> str:
        """Return a longer text of the sheet (`why`, `decides`, `mistaken`, `measured` …), empty where absent."""
        value = self.sheet.get(key, "")
        return str(value.get(lang, "") if isinstance(value, Mapping) else value)

    def message(self, variant: str, lang: str) -> str:
        """Return the message template, of a variant where the sheet has it."""
        message = self.sheet["message"]
        return str(message.get(variant, message)[lang])

    def question(self, variant: str, lang: str) -> str:
        """Return the question template, empty where the sheet asks none."""
        question = self.sheet.get("question", {})
        return str(question.get(variant, question).get(lang, ""))

    def computation(self, lang: str) -> str:
        """Return the computation template, empty where there is none."""
        return str(self.sheet.get("computation", {}).get(lang, ""))

    def side(self, role: str, lang: str) -> str:
        """Return the label of another place, empty where the sheet names none for that role."""
        return str(self.sheet.get("side", {}).get(role, {}).get(lang, ""))

    def repairs(self, lang: str) -> list[str]:
        """Return the templates of the ways out, in order."""
        return [str(repair[lang]) for repair in self.sheet.get("repair", [])]

    def examples(self) -> Iterator[Example]:
        """Yield the examples of the sheet, which are its tests."""
        return (Example(**example) for example in self.sheet.get("example", []))
