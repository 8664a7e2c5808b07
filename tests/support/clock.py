"""Time that passes only where somebody sleeps."""


class Clock:
    """A clock for ``Transport.with_clock``: waits take no time, and what is planned happens at its moment."""

    def __init__(self):
        self.now = 1000.0
        self._plans = []

    def monotonic(self):
        """Return the time."""
        return self.now

    def sleep(self, seconds):
        """Let time pass, and do what was planned for it."""
        self.now += seconds
        for moment, action in [plan for plan in self._plans if plan[0] <= self.now]:
            self._plans.remove((moment, action))
            action()

    def plan(self, seconds, action):
        """Call *action* so many seconds from now."""
        self._plans.append((self.now + seconds, action))
