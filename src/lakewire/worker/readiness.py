"""
Whether this process is ready for work, as ``/readyz`` reports it.
"""

from __future__ import annotations

__all__ = ["Readiness", "not_ready", "readiness", "ready"]


class Readiness:
    """
    Why the process is not ready; empty if it is. Once it ends, it does not become ready again.
    """

    def __init__(self) -> None:
        self.reason = ""
        self._is_ending = False

    def change(self, reason: str) -> None:
        """
        Set why it is not ready, or the empty text.
        """
        if not self._is_ending:
            self.reason = reason

    def end(self) -> bool:
        """
        Be not ready for good; return False if that had begun before.
        """
        was_ending, self._is_ending = self._is_ending, True
        self.reason = "ending"
        return not was_ending


readiness = Readiness()
"""Of this process: scripts change it, ``lakewire run`` serves it."""


def ready() -> None:
    """
    Report that this process is ready for work: ``/readyz`` of ``lakewire run`` responds 200 from now on.

    Needed after ``not_ready``, and where the script is run with ``--wait-until-ready``. Does nothing after SIGTERM,
    and has no effect in a process that ``lakewire run`` did not start.

    Source:
        https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes
    """
    readiness.change("")


def not_ready(reason: str = "not ready") -> None:
    """
    Report that this process is not ready for work: ``/readyz`` responds 503 with *reason* until ``ready`` is called.

    The process itself goes on, and ``/healthz`` responds 200.

    Args:
        reason: One line, which everyone who can reach the port can read. Default ``not ready``.
    """
    readiness.change(reason or "not ready")
