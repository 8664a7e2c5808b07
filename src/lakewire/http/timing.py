"""
Where the time of one call goes: by attempt, and by what was waited for.
"""

from __future__ import annotations

from lakewire_runtime.deadline import Deadline, parts_of

KINDS = ("held", "token", "dns", "connect", "wait", "read", "sleep")
_SHOWN_ATTEMPTS = 6  # the last ones, in the text of an error


class Timing:
    """
    Notes of one call, on the clock of its deadline, which keeps the sums of all calls under it.
    """

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._started = self._lap = deadline.clock.monotonic()
        self._attempts: list[dict[str, float]] = []

    @property
    def elapsed_s(self) -> float:
        """
        Seconds since the call began.
        """
        return self._deadline.clock.monotonic() - self._started

    def begin_attempt(self) -> None:
        """
        Begin the notes of an attempt; the time since the last note was the pause before it.
        """
        if self._attempts:
            self.note("sleep")
        self._attempts.append({})

    def note(self, kind: str, **parts: float) -> None:
        """
        Note that the time since the last note went to *kind*, except for the *parts* that are known.
        """
        now = self._deadline.clock.monotonic()
        parts[kind] = parts.get(kind, 0.0) + max(0.0, now - self._lap - sum(parts.values()))
        self._lap = now
        attempt = self._attempts[-1]
        for name, seconds in parts.items():
            if seconds:
                attempt[name] = attempt.get(name, 0.0) + seconds
                if name not in {"held", "sleep"}:  # noted by the deadline when it sleeps
                    self._deadline.spend(name, seconds)

    def by_attempt(self) -> str:
        """
        Return where the time of each attempt went, for an error; nothing where there was only one.
        """
        attempts = enumerate(self._attempts, start=1) if len(self._attempts) > 1 else ()
        shown = [f"attempt {number}: {parts_of(spent) or 'nothing'}" for number, spent in attempts]
        return "; ".join(shown[-_SHOWN_ATTEMPTS:])

    def sums(self) -> dict[str, float]:
        """
        Return the seconds of each kind over all attempts, under the names of ``CallRecord``.
        """
        return {f"{kind}_s": sum(spent.get(kind, 0.0) for spent in self._attempts) for kind in KINDS}
