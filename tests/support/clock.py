"""Time that passes only where somebody sleeps."""

START = 1000.0
"""What it shows at first."""


class Clock:
    """A clock for tests of long waits: they take no time; it keeps what was slept, and does what was planned."""

    def __init__(self):
        self.now = START
        self.slept = []
        self._plans = []

    def monotonic(self):
        """Return the time."""
        return self.now

    def sleep(self, seconds):
        """Let time pass at once."""
        self.slept.append(seconds)
        self.now += seconds
        for moment, action in [plan for plan in self._plans if plan[0] <= self.now]:
            self._plans.remove((moment, action))
            action()

    def plan(self, seconds, action):
        """Call *action* so many seconds from now."""
        self._plans.append((self.now + seconds, action))
