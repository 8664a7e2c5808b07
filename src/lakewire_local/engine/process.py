"""
The engine's process on a random loopback port: started when first needed, restarted after a crash.

The program that it runs prints its port as one line, and ends when its standard input closes.
"""

from __future__ import annotations

import subprocess
import threading
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog

from lakewire_local.engine.connect import EngineError
from lakewire_local.system import GROUP_FLAGS, kill_group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_log = structlog.get_logger()
_ENDING_S = 2.0  # a broken link is seen before the kernel has cleared a killed process away
_CLOSING_S = 5.0


class EngineStartError(EngineError):
    """The engine cannot be started; the message says what is missing and what to do."""


class EngineProcess(ABC):
    """
    Own one engine process. It ends with this process, also on SIGKILL: its standard input is our pipe.
    """

    patience = 60.0  # seconds until the port is open

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._closed = False

    @abstractmethod
    def command(self) -> tuple[Sequence[str], Mapping[str, str]]:
        """Return the program with its arguments, and its environment."""

    def failure(self, exit_code: int) -> str:
        """Return why the process did not start."""
        return f"exit code {exit_code}"

    @property
    def ran_out_of_memory(self) -> bool:
        """Return whether the process has ended because of that, as far as it is known."""
        return False

    @property
    def pid(self) -> int | None:
        """Return the process id; None before the first start."""
        return self._process.pid if self._process else None

    def address(self) -> tuple[str, bool]:
        """
        Return ``host:port`` of a living process, and whether it had to be started for this call.

        Raises:
            EngineStartError: It does not start.
        """
        with self._lock:
            if self._closed:
                raise RuntimeError("the engine is closed")
            if self._process is not None and self._process.poll() is None:
                return f"127.0.0.1:{self._port}", False
            if self._process is not None:
                _log.warning("engine restarted", returncode=self._process.returncode)
                _end(self._process)
            self._start()
            return f"127.0.0.1:{self._port}", True

    def kill(self) -> None:
        """End the process at once: the last resort against a statement that cannot be interrupted."""
        if self._process is not None:
            kill_group(self._process)
            self._process.wait()
            _close_pipes(self._process)

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
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_CLOSING_S)
            self.kill()  # also what a process has left that was killed itself

    def _start(self) -> None:
        command, environment = self.command()
        # A separate session: Ctrl-C in a terminal is for the parent, which then closes the pipe.
        self._process = subprocess.Popen(  # noqa: S603  our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            start_new_session=True,
            creationflags=GROUP_FLAGS,
        )
        self._port = self._read_port(self._process)

    def _read_port(self, process: subprocess.Popen[bytes]) -> int:
        timer = threading.Timer(self.patience, kill_group, [process])
        timer.daemon = True
        timer.start()
        line = process.stdout.readline() if process.stdout else b""
        timer.cancel()
        if not line.strip().isdigit():
            kill_group(process)
            raise EngineStartError(f"the engine did not start: {self.failure(process.wait())}")
        return int(line)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Clear up after a process that has ended: what it has started may live."""
    kill_group(process)
    _close_pipes(process)


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
