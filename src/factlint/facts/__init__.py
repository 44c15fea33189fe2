"""What the article says, as typed values with their places: each kind read once, when first asked for."""

from factlint.facts.base import Fact, FactCycleError, Facts

__all__ = ["Fact", "FactCycleError", "Facts"]
