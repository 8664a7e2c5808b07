"""
Sail as a process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lakewire_local.engine.process import EngineProcess

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MEMORY = "LAKEWIRE_SAIL_MEMORY_GB"  # of the process; twice the pool below
_OUT_OF_MEMORY = 53  # the exit code of sail_main.py for it
_PROGRAM = Path(__file__).with_name("sail_main.py")
_SETTINGS = {
    # A cross join never yields its thread; with one thread for each core two of them stop everything.
    "TOKIO_WORKER_THREADS": str(4 * max(4, os.cpu_count() or 1)),
    # A default stack overflows on 2,000 terms in a row or 200 nested subqueries and takes the process down.
    "SAIL_RUNTIME__STACK_SIZE": str(512 * 1024 * 1024),
    # The default pool is unbounded: one explode(sequence(…)) takes all memory of the machine.
    "SAIL_RUNTIME__MEMORY_POOL__TYPE": "greedy",
    "SAIL_RUNTIME__MEMORY_POOL__GREEDY__MAX_SIZE": str(4 * 1024 * 1024 * 1024),
    # Sessions hold the registered tables; the default lets them die after 15 idle minutes.
    "SAIL_SPARK__SESSION_TIMEOUT_SECS": str(30 * 24 * 3600),
    "RUST_LOG": "off",
}


class SailProcess(EngineProcess):
    """Own one Sail process; it is up after a second."""

    @property
    def ran_out_of_memory(self) -> bool:
        """Return whether the process has ended itself, as it had more memory than it may have."""
        return self._process is not None and self._process.poll() == _OUT_OF_MEMORY

    def command(self) -> tuple[Sequence[str], Mapping[str, str]]:
        """Return the program with its arguments, and its environment."""
        return [sys.executable, "-I", str(_PROGRAM)], {_MEMORY: "8"} | os.environ | _SETTINGS
