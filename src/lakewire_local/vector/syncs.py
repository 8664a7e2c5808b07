"""
The syncs of indexes with their tables, in the background: when they are asked for, and as continuous ones follow.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import structlog

from lakewire_local.engine.connect import EngineError
from lakewire_local.errors import LocalError
from lakewire_local.vector.sync import is_there, newest_version, sync

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.sql import SqlRunner
    from lakewire_local.vector.definition import IndexDefinition
    from lakewire_local.vector.stored_rows import StoredRows

_TICK_S = 0.5
_log = structlog.get_logger()


class Syncs:
    """
    Keep indexes as their tables are.

    Args:
        rows: Of the indexes.
        runner: Reads the tables.
        indexes: Returns the indexes that there are.

    Attributes:
        failures: Why the last sync of an index failed, by its id.
    """

    def __init__(self, rows: StoredRows, runner: SqlRunner, indexes: Callable[[], Sequence[IndexDefinition]]) -> None:
        self.failures: dict[str, str] = {}
        self._rows = rows
        self._runner = runner
        self._indexes = indexes
        self._running: dict[str, threading.Thread] = {}
        self._again = set[str]()
        self._tried: dict[str, tuple[str, int]] = {}
        self._lock = threading.Lock()
        self._following = threading.Lock()
        self._ended = threading.Event()

    def begin(self) -> None:
        """Follow the tables of continuous indexes, and go on with what an earlier process has not finished."""
        for definition in self._indexes():
            if definition.source_table and self._rows.state(definition.id).version is None:
                self.start(definition)
        threading.Thread(target=self._follow, daemon=True, name="vectors-following").start()

    @contextmanager
    def paused(self) -> Generator[None]:
        """Follow no tables meanwhile."""
        with self._following:
            yield

    def running(self) -> list[str]:
        """Return the names of the indexes that are being synced."""
        return [definition.name for definition in self._indexes() if definition.id in self._running]

    def stop(self) -> None:
        """Begin no more syncs, and wait for those that run."""
        self._ended.set()
        with self._following:
            for thread in [*self._running.values()]:
                thread.join()

    def start(self, definition: IndexDefinition) -> None:
        """Begin to bring an index to the newest version of its table, in the background."""
        with self._lock:
            if definition.id in self._running:
                self._again.add(definition.id)  # the table may have a version that the running sync does not see
                return
            thread = threading.Thread(target=self._sync, args=(definition,), name="vectors-sync", daemon=True)
            self._running[definition.id] = thread
            thread.start()

    def is_running(self, definition: IndexDefinition) -> bool:
        """Return whether an index is being synced."""
        return definition.id in self._running

    def _follow(self) -> None:
        while not self._ended.wait(_TICK_S):
            with self._following:
                for definition in self._indexes():
                    if definition.is_continuous and not self._ended.is_set():
                        self._follow_one(definition)

    def _follow_one(self, definition: IndexDefinition) -> None:
        state = self._rows.state(definition.id)
        try:
            newest = newest_version(definition, self._runner.seen_by(definition.creator).metastore)
        except (LocalError, OSError) as error:
            self.failures[definition.id] = str(error)
            return
        if newest == (state.table_id, state.version):
            self.failures.pop(definition.id, None)
        elif newest != self._tried.get(definition.id):
            self._tried[definition.id] = newest  # a version that failed is not tried for ever
            self.start(definition)

    def _sync(self, definition: IndexDefinition) -> None:
        """Sync an index, and once more where that was asked for meanwhile."""
        is_asked = True
        while is_asked and not self._ended.is_set():
            try:
                self._sync_once(definition)
            finally:  # whatever went wrong, the next sync begins
                with self._lock:
                    is_asked = definition.id in self._again
                    self._again.discard(definition.id)
                    if not is_asked:
                        self._running.pop(definition.id, None)

    def _sync_once(self, definition: IndexDefinition) -> None:
        try:
            sync(definition, self._rows, self._runner.seen_by(definition.creator))
            self.failures.pop(definition.id, None)
            self._tried.pop(definition.id, None)
        except (LocalError, EngineError, OSError, ValueError) as error:
            _log.warning("index was not synced", index=definition.name, error=str(error))
            self.failures[definition.id] = str(error)
            if isinstance(error, EngineError):  # which is started again
                self._tried.pop(definition.id, None)
        if not is_there(self._runner.metastore, definition):  # it was dropped meanwhile
            self._rows.drop(definition.id)
