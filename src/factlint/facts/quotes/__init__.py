"""Quotations: the words between quotation marks. The fact is in `quote.py`."""
