"""factlint reads a news article and says which of its facts do not agree, and which nobody is named for."""

__version__ = "0.1.0.dev0"
