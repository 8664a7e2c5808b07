"""Quota, limiter and breaker: what a client does to spare a server."""

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire.errors import CircuitOpenError, InvalidArgumentError, LocalRateLimitError
from lakewire.http import CircuitBreaker, Deadline, RateLimiter, RetryPolicy
from lakewire.http.quota import RetryQuota

HOST = "https://acme.cloud.databricks.com"


def test_a_retry_costs_and_a_success_gives_back():
    """Failures cost 14 of 500, throttling 5; the success that follows returns all of it."""
    quota = RetryQuota()

    seen = [quota.left]
    taken = 0
    for throttled in (False, False, False, True):
        taken += quota.take(throttled=throttled)
        seen.append(quota.left)
    quota.give_back(taken)

    assert ([500, 486, 472, 458, 453], 500) == (seen, quota.left)


def test_a_clean_call_gives_back_one_and_never_more_than_there_was():
    """A call without retries refills the bucket by 1, up to what it holds."""
    quota = RetryQuota()
    quota.take(throttled=False)

    quota.give_back(0)
    after_one = quota.left
    for _ in range(20):
        quota.give_back(0)

    assert (487, 500) == (after_one, quota.left)


def test_an_empty_quota_allows_no_retry():
    """35 retries after failures empty it; the rest of 10 is still good for two after a 429."""
    quota = RetryQuota()

    assert [14] * 35 == [quota.take(throttled=False) for _ in range(35)]
    assert [0, 5, 5, 0] == [quota.take(throttled=throttled) for throttled in (False, True, True, True)]


def test_threads_never_overdraw_the_quota():
    """Ten threads that take and give at random leave it between 0 and 500 at every moment."""
    quota = RetryQuota()
    strange = []

    def work(seed):
        chance = random.Random(seed)  # noqa: S311  # which thread does what is no secret
        for _ in range(2000):
            taken = quota.take(throttled=chance.random() < 0.5)
            if not 0 <= quota.left <= 500:
                strange.append(quota.left)
            if chance.random() < 0.7:
                quota.give_back(taken)

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(10)))
    assert [] == strange


@pytest.mark.parametrize(("throttled", "base"), [(False, 0.1), (True, 1.0)])
def test_waits_are_spread_evenly(throttled, base):
    """Full jitter: between nothing and the exponential, with the mean in the middle and no crowd anywhere."""
    policy = RetryPolicy()
    for attempt in (1, 2, 3):
        top = base * 2 ** (attempt - 1)
        waits = [policy.wait(attempt, throttled=throttled, retry_after_s=None) for _ in range(4000)]
        buckets = [sum(low <= wait * 10 / top < low + 1 for wait in waits) for low in range(10)]

        assert 0.47 < sum(waits) / len(waits) / top < 0.53
        assert max(waits) <= top
        assert all(0.07 * 4000 < bucket < 0.13 * 4000 for bucket in buckets)


@pytest.mark.parametrize("name", ["patience_s", "transient_s", "throttled_s", "max_wait_s", "max_retry_after_s"])
@pytest.mark.parametrize("value", [-1, float("nan"), "1", None])
def test_waits_that_are_none_are_refused(name, value):
    """A policy that cannot be is an argument error that names the field."""
    with pytest.raises(InvalidArgumentError, match=name):
        RetryPolicy(**{name: value})


def test_no_number_of_attempts_is_too_much():
    """The wait after two thousand of them is one of our choosing like any other."""
    assert 0 <= RetryPolicy(max_attempts=9999).wait(2000, throttled=True, retry_after_s=None) <= 10


@pytest.mark.parametrize("attempts", [0, -1, "4", 2.5])
def test_no_attempts_are_refused(attempts):
    """There is always a first attempt, and never half of one."""
    with pytest.raises(InvalidArgumentError, match=f"max_attempts is {attempts!r}"):
        RetryPolicy(max_attempts=attempts)


def test_turns_are_even_and_start_without_a_burst():
    """Sixteen threads under 40 requests a second: no more of them than that, and no crowd."""
    limiter = RateLimiter({"op": 40.0})
    times = []
    ends = time.monotonic() + 2.0

    def work(_):
        while time.monotonic() < ends:
            limiter.wait("op", Deadline(None))
            times.append(time.monotonic())

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(work, range(16)))
    times.sort()
    in_time = [moment for moment in times if moment < ends]
    most = max(sum(0 <= other - moment < 1 for other in times) for moment in times)

    assert 55 <= len(in_time) <= 82
    assert most <= 60  # one more than the rate, and what a busy machine bunches


def test_an_operation_without_a_limit_does_not_wait():
    """Only what has a published limit, or met a 429, is paced."""
    limiter = RateLimiter()
    started = time.monotonic()

    for _ in range(1000):
        limiter.wait("tables.get", Deadline(1))

    assert time.monotonic() - started < 10  # the slowest of the published limits would take a minute


def test_a_limit_is_learned_from_429():
    """After a 429 an operation is paced at what went through, and gets faster while all goes well."""
    limiter = RateLimiter({})
    limiter.refused("op")
    first = limiter._queues["op"].rate
    for _ in range(30):
        limiter.accepted("op")

    assert first < limiter._queues["op"].rate < 3 * first


def test_many_429_at_once_are_one_message():
    """Sixty-four refusals of the same moment slow down once."""
    limiter = RateLimiter({"op": 100.0})

    for _ in range(64):
        limiter.refused("op")

    assert limiter._queues["op"].rate >= 20


def test_a_stray_429_after_a_quiet_hour_costs_little(monkeypatch):
    """Who sent little before it does not know the limit: the pace is halved at most, not set to the little."""
    limiter = RateLimiter({"op": 100.0})
    limiter.wait("op", Deadline(1))
    limiter.accepted("op")
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 3600)

    limiter.refused("op")

    assert 40 == limiter._queues["op"].rate


def test_a_turn_after_the_deadline_is_refused_and_not_taken():
    """Who cannot wait that long takes nobody's turn."""
    limiter = RateLimiter({"op": 0.01})
    limiter.wait("op", Deadline(5))

    for _ in range(3):
        with pytest.raises(LocalRateLimitError, match=r"limited to 0\.01 requests a second"):
            limiter.wait("op", Deadline(0.2))
    assert limiter._queues["op"].turn(Deadline(None)) <= 100


def test_a_turn_that_became_too_late_meanwhile_is_told_as_such():
    """Between the taking of a turn and the wait for it time may pass: it is the pace that was too slow."""

    class Dwindling(Deadline):
        left = (20.0, 5.0)

        def remaining(self):
            left, self.left = self.left[0], self.left[1:] or self.left
            return left

    limiter = RateLimiter({"op": 0.1})
    limiter.wait("op", Deadline(5))

    with pytest.raises(LocalRateLimitError, match=r"limited to 0\.1 requests a second"):
        limiter.wait("op", Dwindling(20))


@pytest.mark.parametrize("rate", [0, -1, float("nan"), "5", None])
def test_a_rate_that_is_none_is_refused(rate):
    """Requests per second are positive."""
    with pytest.raises(InvalidArgumentError, match=r"rates\['op'\]"):
        RateLimiter({"op": rate})


def failing(breaker, times, host=HOST):
    for _ in range(times):
        breaker.leave(host, probe=breaker.enter(host), failed=True)


def test_failures_in_a_row_open_the_circuit_of_that_host_only():
    """Calls then fail at once and say when to come back; other hosts go on."""
    breaker = CircuitBreaker(failures=3, open_s=30)
    failing(breaker, 3)

    with pytest.raises(CircuitOpenError, match="failed 3 times in a row") as caught:
        breaker.enter(HOST)
    assert ("not_sent", True) == (caught.value.outcome, 29 < caught.value.retry_in_s <= 30)
    assert breaker.enter("https://other.example") is False


@pytest.mark.parametrize("failed", [False, None])
def test_what_shows_life_keeps_the_circuit_closed(failed):
    """A refusal (False) resets the count; what says nothing about the host (None) changes nothing."""
    breaker = CircuitBreaker(failures=3)
    failing(breaker, 2)
    breaker.leave(HOST, probe=False, failed=failed)
    failing(breaker, 1)

    if failed is None:
        with pytest.raises(CircuitOpenError):
            breaker.enter(HOST)
    else:
        assert breaker.enter(HOST) is False


def test_one_call_tries_whether_the_host_is_back():
    """Fifty threads come when the time is over: one passes, the others have to wait; its success lets all pass."""
    breaker = CircuitBreaker(failures=1, open_s=0.05)
    failing(breaker, 1)
    time.sleep(0.06)
    barrier = threading.Barrier(50)

    def come(_):
        barrier.wait()
        try:
            return breaker.enter(HOST)
        except CircuitOpenError:
            return None

    with ThreadPoolExecutor(50) as pool:
        found = list(pool.map(come, range(50)))
    assert [True] == [each for each in found if each is not None]
    breaker.leave(HOST, probe=True, failed=False)
    assert breaker.enter(HOST) is False


def test_a_probe_that_was_interrupted_frees_its_place():
    """Ctrl-C during the probe says nothing about the host; the next call is the probe."""
    breaker = CircuitBreaker(failures=1, open_s=0.01)
    failing(breaker, 1)
    time.sleep(0.02)
    assert breaker.enter(HOST)
    breaker.leave(HOST, probe=True, failed=None)

    assert breaker.enter(HOST)


def test_a_probe_that_never_comes_back_does_not_keep_a_host_away_for_ever(monkeypatch):
    """Ctrl-C may strike before anybody could note that it ended."""
    breaker = CircuitBreaker(failures=1, open_s=1)
    failing(breaker, 1)
    clock, passed = time.monotonic, 2.0
    monkeypatch.setattr(time, "monotonic", lambda: clock() + passed)
    assert breaker.enter(HOST)
    with pytest.raises(CircuitOpenError):
        breaker.enter(HOST)

    passed = 700.0

    assert breaker.enter(HOST)


def test_a_breaker_needs_sense():
    """Zero failures or no time are refused."""
    with pytest.raises(InvalidArgumentError, match="failures is 0"):
        CircuitBreaker(failures=0)
    with pytest.raises(InvalidArgumentError, match="open_s is 0"):
        CircuitBreaker(open_s=0)
    with pytest.raises(InvalidArgumentError, match="failures is '3'"):
        CircuitBreaker(failures="3")
