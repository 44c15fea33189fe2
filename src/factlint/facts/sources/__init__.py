"""Who is named as the source of what is said. The fact is in `attribution.py`."""
