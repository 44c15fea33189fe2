"""Three short articles: one that agrees with itself, one with a slip, one with a contradiction."""

from __future__ import annotations

CLEAN = """\
# Le phare rouvre au public

Le phare de Kerbrian rouvrira samedi, a annoncé jeudi la maire, Jeanne Le Goff. Les travaux ont duré deux ans.
"""

WARNING = """\
# Fair opens

The fair opened opened on Monday, Mayor Ann Reed said.
"""

ERROR = """\
# Fair opens on Monday

The fair will open on Thursday, 20 March 2026, Mayor Ann Reed said.
"""
