"""Figures: every number the text gives, as an interval of its printed digits. The fact is in `figure.py`."""
