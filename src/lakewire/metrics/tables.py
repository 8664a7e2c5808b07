"""
Names of tables as a label: where they are asked for, and so many of them that a server of metrics can keep them.
"""

from __future__ import annotations

from lakewire.errors import InvalidArgumentError
from lakewire.forks import FORK_WAITS

__all__ = ["TableNames"]

_MOST = 100
_OTHER = "other"  # no table: the name of one has three parts


class TableNames:
    """
    Keeps the names of the first hundred tables; that of each further one is ``other``.
    """

    def __init__(self) -> None:
        self._kept: set[str] = set()

    @classmethod
    def if_wanted(cls, label_tables: object) -> TableNames | None:
        """
        Return names for ``label_tables=True``, None for False.

        Raises:
            InvalidArgumentError: It is neither.
        """
        if not isinstance(label_tables, bool):
            raise InvalidArgumentError(f"label_tables: {label_tables!r} is given; accepted is True or False")
        return cls() if label_tables else None

    def label(self, table: str) -> str:
        """
        Return the label for a table; for no table, the empty text.
        """
        if not table or table in self._kept:
            return table
        with FORK_WAITS:  # a lock that a forked child never finds held
            if len(self._kept) < _MOST:
                self._kept.add(table)
        return table if table in self._kept else _OTHER
