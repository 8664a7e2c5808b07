"""
A circuit breaker: while a host keeps failing, calls to it fail at once, and one at a time probes whether it is back.
"""

from __future__ import annotations

import threading
import time

import attrs

from lakewire.errors import CircuitOpenError, InvalidArgumentError
from lakewire.forks import renew_in_child

__all__ = ["CircuitBreaker"]

_PROBE_S = 600.0  # a probe that has not ended by then was interrupted before its end could be noted


@attrs.define
class _Circuit:
    failures: int = 0
    open_until: float = 0.0
    probed_until: float = 0.0


class CircuitBreaker:
    """
    Opens for a host after consecutive failures, and lets one call at a time probe it after a while. Thread-safe.

    Only lost connections, timeouts and 5xx count; a refusal (4xx, 429) shows that the server is alive. No lock
    is held during a call. May be shared by clients; each host has its own circuit.

    Args:
        failures: Consecutive calls that failed, each after its retries, until it opens, >= 1.
        open_s: Seconds for which calls then fail at once, > 0.
    """

    def __init__(self, failures: int = 10, open_s: float = 30.0) -> None:
        if not isinstance(failures, int) or failures < 1 or not isinstance(open_s, int | float) or not open_s > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"failures is {failures!r}, open_s is {open_s!r}: give >= 1 and seconds > 0")
        self._limit = failures
        self._open_s = open_s
        self._circuits: dict[str, _Circuit] = {}
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Make a lock of this process; a probe of the parent does not end here.
        """
        self._lock = threading.Lock()
        for circuit in self._circuits.values():
            circuit.probed_until = 0.0

    def enter(self, host: str) -> bool:
        """
        Let a call pass; True when it is the probe.

        Raises:
            CircuitOpenError: The circuit is open. Nothing was sent.
        """
        circuit = self._circuits.get(host)
        if circuit is None or circuit.failures < self._limit:
            return False
        with self._lock:
            now = time.monotonic()
            left = circuit.open_until - now
            if left > 0 or now < circuit.probed_until:
                raise CircuitOpenError(
                    f"{host} failed {circuit.failures} times in a row: the circuit breaker is open",
                    retry_in_s=max(left, 0.0),
                )
            circuit.probed_until = now + _PROBE_S
            return True

    def state(self, host: str) -> str:
        """
        Return ``open`` while calls to a host fail at once, or one of them probes it; else ``closed``.
        """
        circuit = self._circuits.get(host)
        return "open" if circuit is not None and circuit.failures >= self._limit else "closed"

    def leave(self, host: str, *, probe: bool, failed: bool | None) -> None:
        """
        Count the outcome of a call that passed; None says nothing about the host.
        """
        if failed is False and host not in self._circuits:  # the usual case needs no lock
            return
        with self._lock:
            circuit = self._circuits.setdefault(host, _Circuit())
            if probe:
                circuit.probed_until = 0.0
            if failed:
                circuit.failures += 1
                circuit.open_until = time.monotonic() + self._open_s
            elif failed is False:
                self._circuits.pop(host)
