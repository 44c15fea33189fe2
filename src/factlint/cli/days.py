"""The day of the run, by which an acceptance ends."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from factlint.config import ConfigError


def today() -> date:
    """Return the machine's day; where SOURCE_DATE_EPOCH is set, its day in UTC, so that a run can be repeated.

    Raises ConfigError when it is no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(given), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"SOURCE_DATE_EPOCH: {given!r} is no number of seconds since 1970") from None
