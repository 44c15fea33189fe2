"""Dates and times of day, resolved as far as the text allows. The fact is in `date.py`."""
