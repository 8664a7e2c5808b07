"""
The one SQL warehouse of a local workspace.

It is always ready: one that is STOPPED is started by the next statement, as with auto-resume.
"""

from __future__ import annotations

import re
import threading

from lakewire_local.errors import LocalError, invalid_parameter

_ID = re.compile(r"[0-9a-f]{16}")
NAME = "Local warehouse"


class Warehouse:
    """Hold the state of the warehouse."""

    def __init__(self, warehouse_id: str) -> None:
        self.id = warehouse_id
        self._running = threading.Event()
        self._running.set()

    @property
    def state(self) -> str:
        """Return RUNNING or STOPPED."""
        return "RUNNING" if self._running.is_set() else "STOPPED"

    def start(self) -> None:
        """Make it RUNNING."""
        self._running.set()

    def stop(self) -> None:
        """Make it STOPPED until it is started or used."""
        self._running.clear()

    def use(self, warehouse_id: str) -> None:
        """
        Start the warehouse for a statement that names it.

        Raises:
            LocalError: *warehouse_id* is that of another warehouse.
        """
        if warehouse_id == self.id:
            self.start()
            return
        if not _ID.fullmatch(warehouse_id):
            raise invalid_parameter(f"warehouse_id: {warehouse_id!r} is not a warehouse id.")
        raise LocalError(
            403,
            "PERMISSION_DENIED",
            f"There is no SQL warehouse {warehouse_id} that you may use; the local workspace has {self.id}.",
        )
