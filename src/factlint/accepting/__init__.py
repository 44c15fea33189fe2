"""What was decided beforehand: accepted in the article or the configuration, known from before, or not of this change.

Nothing here touches a file; `cli` reads and writes them.
"""
