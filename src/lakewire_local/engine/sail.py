"""
The engine's process: Sail on a random loopback port, started when first needed, restarted after a crash.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import structlog

from lakewire_local.system import GROUP_FLAGS

_log = structlog.get_logger()

_PROGRAM = Path(__file__).with_name("sail_main.py")
_SETTINGS = {
    # A default stack overflows on 2,000 terms in a row or 200 nested subqueries and takes the process down.
    "SAIL_RUNTIME__STACK_SIZE": str(512 * 1024 * 1024),
    # The default pool is unbounded: one explode(sequence(…)) takes all memory of the machine.
    "SAIL_RUNTIME__MEMORY_POOL__TYPE": "greedy",
    "SAIL_RUNTIME__MEMORY_POOL__GREEDY__MAX_SIZE": str(4 * 1024 * 1024 * 1024),
    # Sessions hold the registered tables; the default lets them die after 15 idle minutes.
    "SAIL_SPARK__SESSION_TIMEOUT_SECS": str(30 * 24 * 3600),
    "RUST_LOG": "off",
}
_PATIENCE_S = 60.0
_ENDING_S = 2.0  # a broken link is seen before the kernel has cleared a killed process away


class SailProcess:
    """
    Own one Sail process. It ends with this process, also on SIGKILL: its standard input is our pipe.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Return the process id; None before the first start."""
        return self._process.pid if self._process else None

    def address(self) -> tuple[str, bool]:
        """Return ``host:port`` of a living process, and whether it had to be started for this call."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the engine is closed")
            if self._process is not None and self._process.poll() is None:
                return f"127.0.0.1:{self._port}", False
            if self._process is not None:
                _log.warning("engine restarted", returncode=self._process.returncode)
                _close_pipes(self._process)
            self._start()
            return f"127.0.0.1:{self._port}", True

    def kill(self) -> None:
        """End the process at once: the last resort against a statement that cannot be interrupted."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def has_ended(self) -> bool:
        """Return whether the process has ended; wait up to 2 s for one that is ending."""
        if self._process is None:
            return True
        try:
            self._process.wait(_ENDING_S)
        except subprocess.TimeoutExpired:
            return False
        return True

    def close(self) -> None:
        """End the process; it is not started again."""
        with self._lock:
            self._closed = True
            if self._process is None:
                return
            _close_pipes(self._process)
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()

    def _start(self) -> None:
        # A separate session: Ctrl-C in a terminal is for the parent, which then closes the pipe.
        self._process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-I", str(_PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | _SETTINGS,
            start_new_session=True,
            creationflags=GROUP_FLAGS,
        )
        self._port = self._read_port(self._process)

    def _read_port(self, process: subprocess.Popen[bytes]) -> int:
        timer = threading.Timer(_PATIENCE_S, process.kill)
        timer.daemon = True
        timer.start()
        line = process.stdout.readline() if process.stdout else b""
        timer.cancel()
        if not line.strip().isdigit():
            raise RuntimeError(f"the engine did not start: exit code {process.wait()}")
        return int(line)


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
