"""Names as printed (`name.py`) and the people, organisations and places they belong to (`entity.py`)."""
