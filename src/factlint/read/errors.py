"""Why a file could not be read, in one line that says what to do."""

from __future__ import annotations


class UnreadableError(ValueError):
    """A file that holds no article that could be read. The message says why and what to do, without the path."""


class OtherLanguageError(ValueError):
    """A text in neither French nor English: to be skipped and counted, not to be reported as an error."""
