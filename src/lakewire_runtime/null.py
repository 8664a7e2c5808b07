"""
The value that stands for JSON null, where None means "leave it out".
"""

from __future__ import annotations

import enum
from typing import Any


class _Null(enum.Enum):
    NULL = "null"

    def __repr__(self) -> str:
        return "NULL"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return False


NULL: Any = _Null.NULL
"""Send JSON null, which clears a field. Typed ``Any`` so that it fits wherever a value does."""
