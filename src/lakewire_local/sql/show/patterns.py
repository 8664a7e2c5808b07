"""
Patterns of names in SHOW … LIKE.
"""

from __future__ import annotations

import re


def fits(name: str, pattern: str | None) -> bool:
    """Return whether a name fits: ``*`` and ``%`` are any text, ``.`` is any letter, ``|`` is or; None fits all."""
    return pattern is None or any(_expression(choice).fullmatch(name) for choice in pattern.split("|"))


def _expression(choice: str) -> re.Pattern[str]:
    text = re.escape(choice.strip()).replace(r"\*", ".*").replace("%", ".*").replace(r"\.", ".")
    return re.compile(text, re.IGNORECASE | re.DOTALL)
