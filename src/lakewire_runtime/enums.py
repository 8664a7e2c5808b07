"""
Enums that stay open: what the server knows and we do not is kept.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Self


class OpenEnum(enum.StrEnum):
    """
    A list of values that the server may extend.

    Members are strings. A value that is not in the list becomes a member-like object that compares, hashes,
    pickles and is sent as its text.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        # not registered with the class: unknown values from a server must not make it grow
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member

    @property
    def known(self) -> bool:
        """
        Return True if the value is in the list of this release.
        """
        return self._value_ in type(self)._value2member_map_

    if TYPE_CHECKING:  # any text may be compared with a member

        def __eq__(self, other: object) -> bool: ...

    __hash__ = str.__hash__
