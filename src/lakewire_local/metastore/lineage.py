"""
Lineage: which table was filled from which, and by which queries, as statements that ran here have done it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lakewire_local.metastore.database import Database

_MOST = 20  # queries that are kept of one table


@attrs.frozen
class Filling:
    """
    Hold a query that has filled a table.

    Attributes:
        query: Text, with full names of relations.
        columns: Of the table, one for each column of the query.
    """

    query: str
    columns: tuple[str, ...]


class Lineage:
    """Store from which tables and views others were filled, by their ids."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, target_id: str, source_ids: Iterable[str], filling: Filling | None) -> None:
        """Record that a table was filled from others."""
        now = now_ms()
        with self._db.transaction():
            for source_id in source_ids:
                self._db.run("INSERT OR REPLACE INTO lineage VALUES (?, ?, ?)", source_id, target_id, now)
            if filling is not None:
                values = (target_id, filling.query, json.dumps(filling.columns), now)
                self._db.run("INSERT OR REPLACE INTO filling VALUES (?, ?, ?, ?)", *values)
                self._db.run(
                    "DELETE FROM filling WHERE target_id = ? AND rowid NOT IN "
                    "(SELECT rowid FROM filling WHERE target_id = ? ORDER BY noted_at DESC LIMIT ?)",
                    target_id,
                    target_id,
                    _MOST,
                )

    def upstream(self, table_id: str) -> list[str]:
        """Return the ids of the tables that one was filled from, the latest first."""
        text = "SELECT source_id FROM lineage WHERE target_id = ? ORDER BY noted_at DESC, source_id"
        return [row["source_id"] for row in self._db.run(text, table_id)]

    def downstream(self, table_id: str) -> list[str]:
        """Return the ids of the tables that were filled from one, the latest first."""
        text = "SELECT target_id FROM lineage WHERE source_id = ? ORDER BY noted_at DESC, target_id"
        return [row["target_id"] for row in self._db.run(text, table_id)]

    def fillings(self, table_id: str) -> Sequence[Filling]:
        """Return the queries that have filled a table, the latest first."""
        text = "SELECT query, columns FROM filling WHERE target_id = ? ORDER BY noted_at DESC"
        return [Filling(row["query"], tuple(json.loads(row["columns"]))) for row in self._db.run(text, table_id)]
