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
        schema: Statements that make what is missing.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._lock = threading.RLock()
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
        """Keep what happens inside together."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()
