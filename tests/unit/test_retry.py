import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from fractions import Fraction

import pytest

from lakewire.errors import DeadlineExceededError, InvalidArgumentError
from lakewire.http import Deadline
from lakewire.http.retry import Reach, RetryPolicy, parse_retry_after
from lakewire_runtime import Effect

NOW = datetime(2026, 11, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reach", "effect", "retried"),
    [
        (Reach.NOT_SENT, Effect.ONCE, True),
        (Reach.REFUSED, Effect.ONCE, True),
        (Reach.MAYBE, Effect.ONCE, False),
        (Reach.MAYBE, Effect.IDEMPOTENT, True),
        (Reach.MAYBE, Effect.READ, True),
        (Reach.FINAL, Effect.READ, False),
    ],
)
def test_what_may_have_run_is_retried_only_if_that_is_harmless(reach, effect, retried):
    """A request that may have run and must not run twice is never retried."""
    assert retried == reach.retryable(effect)


@pytest.mark.parametrize(
    ("failing_s", "wait", "retry_after_s", "ended"),
    [
        (0.0, 0.1, None, False),
        (50.0, 10.0, None, False),
        (50.1, 10.0, None, True),
        (59.9, 66.0, 60.0, False),
        (60.0, 0.0, None, True),
        (60.0, 1.0, 1.0, True),
    ],
)
def test_patience_bounds_the_time_since_the_first_failure(failing_s, wait, retry_after_s, ended):
    """No wait of the client's own passes the 60 s; one that the server asked for may, if it begins before."""
    assert ended == RetryPolicy().is_out_of_patience(failing_s, wait, retry_after_s)


def test_no_patience_means_no_retry():
    """Not even at once."""
    assert RetryPolicy(patience_s=0).is_out_of_patience(0.0, 0.0, None)


@pytest.mark.parametrize(
    ("given", "patience_s", "attempts"),
    [({}, 300, None), ({"max_attempts": 4}, 300, 20), ({"patience_s": 900, "max_attempts": 50}, 900, 50)],
)
def test_polls_have_more_patience(given, patience_s, attempts):
    """Five minutes and twenty attempts, if the policy has not more already."""
    policy = RetryPolicy(**given).for_polling()

    assert (patience_s, attempts) == (policy.patience_s, policy.max_attempts)


def test_waits_grow_and_stay_below_the_cap():
    """Waits are random below an exponential, which is capped."""
    policy = RetryPolicy()

    assert all(0 <= policy.wait(3, throttled=False, retry_after_s=None) <= 0.4 for _ in range(200))
    assert all(0 <= policy.wait(30, throttled=True, retry_after_s=None) <= 10 for _ in range(200))


def test_the_servers_wait_is_kept_with_a_little_spread():
    """Retry-After is the least wait, and clients come back spread over a tenth of it."""
    waits = [RetryPolicy().wait(1, throttled=True, retry_after_s=3.0) for _ in range(200)]

    assert min(waits) >= 3.0
    assert max(waits) <= 3.3


def test_a_wait_beyond_patience_is_not_begun():
    """A Retry-After of an hour ends the call at once."""
    assert RetryPolicy().wait(1, throttled=True, retry_after_s=3600.0) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3", 3.0),
        ("0", 0.0),
        ("Sun, 01 Nov 2026 12:00:07 GMT", 7.0),
        ("Sun, 01 Nov 2026 11:59:00 GMT", None),
        ("-5", None),
        ("abc", None),
        ("", None),
        ("９", None),
    ],
)
def test_retry_after_is_read_in_both_forms(text, seconds):
    """Seconds and HTTP dates are understood, nonsense and the past are ignored."""
    assert seconds == parse_retry_after({"Retry-After": text}, NOW)


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_deadline_needs_time(seconds):
    """A timeout that is not positive is refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match="give seconds > 0"):
        Deadline(seconds)


def test_a_sleep_that_would_pass_the_deadline_is_refused_at_once():
    """Nobody waits for something that comes too late."""
    deadline = Deadline(50)

    assert not deadline.pause(60)
    assert deadline.remaining() > 20


def test_a_fraction_of_a_second_is_told_like_any_other_time():
    """Whatever number the seconds were given as."""
    deadline = Deadline(Fraction(1, 1000))
    time.sleep(0.002)

    with pytest.raises(DeadlineExceededError, match=r"the 0\.001 s given are over"):
        deadline.check("polling")


def test_a_pause_that_would_pass_the_deadline_is_none():
    """However short it is: what is over stays the reason, and no error about the wait takes its place."""
    deadline = Deadline(0.001)
    time.sleep(0.002)

    assert (False, True) == (deadline.pause(0.0001), Deadline(5).pause(0.0001))
    assert {} == deadline.spent


def test_no_bound_means_no_end():
    """Without seconds a deadline has no remaining time to run out."""
    assert Deadline(None).remaining() is None


@pytest.mark.parametrize("name", ["patience_s", "transient_s", "throttled_s", "max_wait_s", "max_retry_after_s"])
def test_a_policy_names_what_is_wrong(name):
    """The field, what was given and what is accepted; nothing is a fine wait."""
    with pytest.raises(InvalidArgumentError, match=f"{name} is -1: give seconds >= 0"):
        RetryPolicy(**{name: -1})
    assert getattr(RetryPolicy(**{name: 0}), name) == 0


def test_one_attempt_is_enough_for_a_policy():
    """There is always a first one."""
    with pytest.raises(InvalidArgumentError, match="max_attempts is 0: give a number >= 1"):
        RetryPolicy(max_attempts=0)
    assert 1 == RetryPolicy(max_attempts=1).max_attempts


def test_the_longest_wait_of_a_server_is_kept():
    """Exactly a minute is honoured."""
    assert RetryPolicy().wait(1, throttled=True, retry_after_s=60.0) >= 60


@pytest.mark.parametrize(
    ("text", "seconds"), [("Sun, 01 Nov 2026 14:00:07 +0200", 7.0), ("Sun, 01 Nov 2026 12:00:07 -0000", 7.0)]
)
def test_a_date_counts_in_its_own_zone(text, seconds):
    """A zone is heeded, a date without one is UTC."""
    assert seconds == parse_retry_after({"Retry-After": text}, NOW)


def test_a_date_is_compared_with_now():
    """Without a given moment the clock of this machine counts."""
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)

    assert 90 < parse_retry_after({"Retry-After": soon}) <= 100
    assert parse_retry_after({}) is None
