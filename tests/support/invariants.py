"""
Invariants of retry quota, limiter, breaker and hooks under any interleaving of threads; a program for any Python.
"""

import random
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from lakewire import errors
from lakewire.forks import renew_in_child
from lakewire.http import CircuitBreaker, Deadline, RateLimiter
from lakewire.http.quota import RetryQuota
from lakewire.observability import Observer, Observers

THREADS = 10
ROUNDS = 2000


def in_threads(work):
    """Run *work* on ten threads that start together; return what each returned."""
    gate = threading.Barrier(THREADS)

    def start(number):
        gate.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(start, range(THREADS)))


def quota_is_never_overdrawn():
    """It is between 0 and 500 at every moment, and full again when everything was given back."""
    quota = RetryQuota()
    strange = []

    def work(seed):
        chance = random.Random(seed)  # noqa: S311  # no secret
        for _ in range(ROUNDS):
            taken = quota.take(throttled=chance.random() < 0.5)
            if not 0 <= quota.left <= 500:
                strange.append(quota.left)
            if taken:
                quota.give_back(taken)

    in_threads(work)
    assert [] == strange
    assert 500 == quota.left


def limiter_gives_no_turn_twice():
    """A thousand requests a second are a thousand, on however many threads."""
    limiter = RateLimiter({"op": 1000.0})
    started = time.monotonic()

    def work(_):
        for _ in range(50):
            limiter.wait("op", Deadline(None))

    in_threads(work)
    assert time.monotonic() - started >= (THREADS * 50 - 1) / 1000


def breaker_lets_one_probe_pass():
    """Of ten threads that come at once, exactly one is let through, every time."""
    for _ in range(50):
        breaker = CircuitBreaker(failures=1, open_s=1e-9)
        breaker.leave("h", probe=breaker.enter("h"), failed=True)
        time.sleep(0.0001)

        def come(_, breaker=breaker):
            try:
                return breaker.enter("h")
            except errors.CircuitOpenError:
                return False

        assert 1 == sum(in_threads(come))


def observers_count_each_failure():
    """Each error of an observer is counted exactly once."""

    class Broken(Observer):
        def begun(self, _):
            raise ValueError

    observers = Observers()
    observers.add(Broken())

    in_threads(lambda _: [observers.work("tests.work", "h").end(None) for _ in range(200)])
    assert THREADS * 200 == observers.failures


def holders_may_come_and_go():
    """Clients are created and discarded on all threads at once."""

    class Holder:
        def renew(self):
            """Do nothing."""

    in_threads(lambda _: [renew_in_child(Holder()) for _ in range(ROUNDS)])


def main():
    """Check them all while threads switch as often as possible."""
    sys.setswitchinterval(1e-6)
    for invariant in (
        quota_is_never_overdrawn,
        limiter_gives_no_turn_twice,
        breaker_lets_one_probe_pass,
        observers_count_each_failure,
        holders_may_come_and_go,
    ):
        invariant()
    print("all hold", getattr(sys, "_is_gil_enabled", lambda: True)())  # noqa: T201  # read by the test


if __name__ == "__main__":
    main()
