"""
Names of tables as programs give them: they become part of a statement only where they are names.
"""

from __future__ import annotations

import re

from lakewire_local.errors import parse_error

_PART = r"(?:`(?:[^`]|``)+`|\w+)"
_NAME = re.compile(rf"{_PART}(?:\.{_PART}){{0,2}}")


def checked_name(text: str) -> str:
    """Return a name of one to three parts, quoted or not; refuse any other text."""
    if not _NAME.fullmatch(text):
        raise parse_error(f"'{text}'", "expected a name of one to three parts")
    return text
