"""A clock for tests of long waits."""


class Clock:
    """A clock that only sleeping moves; it keeps what was slept."""

    def __init__(self):
        self.now = 1000.0
        self.slept = []

    def monotonic(self):
        """Return the time."""
        return self.now

    def sleep(self, seconds):
        """Let time pass at once."""
        self.slept.append(seconds)
        self.now += seconds
