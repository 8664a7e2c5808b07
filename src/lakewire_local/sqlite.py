"""
One SQLite file, used from many threads: statements one at a time, transactions as a whole.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


class SqliteFile:
    """
    Run statements on a file.

    Args:
        path: Made when it is not there.
        schema: Statements that create what is missing.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=30)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(schema)

    def run(self, text: str, *values: Any) -> list[sqlite3.Row]:
        """Run one statement and return its rows."""
        with self._lock:
            return self._connection.execute(text, values).fetchall()

    def insert(self, text: str, *values: Any) -> int:
        """Run an INSERT and return the id of the row."""
        with self._lock:
            return self._connection.execute(text, values).lastrowid or 0

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit or roll back the block as a whole; a transaction inside of another joins it."""
        with self._lock:
            outermost = self._depth == 0
            if outermost:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                if outermost:
                    self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself where the disk is full, but not where only the COMMIT failed.
                if outermost and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()
