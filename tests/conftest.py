"""What all tests share: the checkout (absent on an installed wheel), the lexicons, a cache of their own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

from factlint import pack
from factlint.lexicon import Lexicon
from factlint.rule import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]

hypothesis.settings.register_profile("factlint", deadline=None, derandomize=True)
hypothesis.settings.load_profile("factlint")  # the same run for everybody, however busy the machine

_CACHE = tempfile.TemporaryDirectory(prefix="factlint-tests-")
os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = _CACHE.name


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of the repository. A test that needs it is skipped where only the wheel and the tests are."""
    if not (ROOT / "src" / "factlint").is_dir():
        pytest.skip("needs the repository: README, docs and sources are not in the wheel")
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample articles."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def lexicons() -> dict[str, Lexicon]:
    """Our own lexicon of each language."""
    return {language: pack.lexicon(language) for language in LANGUAGES}
