import random

import pytest

from lakewire_runtime.deadline import Deadline
from lakewire_runtime.errors import DeadlineExceededError
from lakewire_runtime.pace import poll_pace, retry_wait
from lakewire_runtime.polling import poll
from lakewire_runtime.retrying import retrying
from tests.support.clock import START, Clock


@pytest.fixture
def clock():
    return Clock()


def attempts_of(call, deadline, rule):
    numbers = []
    for attempt in retrying(deadline, rule):
        numbers.append(attempt.number)
        with attempt:
            call(attempt.number)
    return numbers


def fail_until(last, kind=ValueError):
    def call(number):
        if number < last:
            raise kind(number)

    return call


def test_the_first_success_ends_the_attempts(clock):
    """What succeeds is not called again, and each wait is the rule's."""
    numbers = attempts_of(fail_until(3), Deadline(60, clock), lambda _error, number: 2.0 * number)

    assert ([1, 2, 3], [2.0, 4.0]) == (numbers, clock.slept)


def test_the_last_error_is_raised_as_it_is(clock):
    """Where the rule says no, nothing wraps the error."""
    with pytest.raises(ValueError, match=r"^2$"):
        attempts_of(fail_until(9), Deadline(60, clock), lambda _error, number: 1.0 if number < 2 else None)

    assert [1.0] == clock.slept


def test_no_wait_passes_the_deadline(clock):
    """A wait that would end too late is not begun: the error is raised at once."""
    with pytest.raises(ValueError, match=r"^3$"):
        attempts_of(fail_until(9), Deadline(5, clock), lambda *_: 2.0)

    assert [2.0, 2.0] == clock.slept


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_an_interrupt_is_no_failure(clock, interrupt):
    """Ctrl-C and its like end the attempts, whatever the rule."""
    with pytest.raises(interrupt):
        attempts_of(fail_until(9, interrupt), Deadline(60, clock), lambda *_: 0.0)

    assert [] == clock.slept


def test_a_poll_returns_the_last_state(clock):
    """States before it are shown, the last is returned."""
    states, seen = iter("abc"), []
    last = poll(lambda: next(states), "c".__eq__, Deadline(60, clock), pace=[1.0, 2.0], what="it", on_state=seen.append)

    assert ("c", ["a", "b"], [1.0, 2.0]) == (last, seen, clock.slept)


def test_a_poll_ends_with_its_deadline(clock):
    """The last pause is cut to what is left, and nothing is asked after it."""
    asked = []
    with pytest.raises(DeadlineExceededError, match=r"^it: the 5 s given are over") as late:
        poll(lambda: asked.append(1), bool, Deadline(5, clock), pace=poll_pace(2.0, 2.0), what="it")

    assert (5.0, "applied") == (pytest.approx(clock.now - START), late.value.outcome)
    assert len(clock.slept) == len(asked)


def test_a_request_that_ends_a_poll_says_what_was_waited_for(clock):
    """The error names the request in which the time ran out; a note names the wait."""

    def fetch():
        raise DeadlineExceededError("get_run: the 5 s given are over", outcome="unknown")

    with pytest.raises(DeadlineExceededError, match="get_run") as raised:
        poll(fetch, bool, Deadline(5, clock), pace=[1.0], what="run 7")

    assert ["meanwhile: run 7"] == raised.value.__notes__


def test_a_poll_without_a_bound_goes_on(clock):
    """None is no bound."""
    states = iter([*[False] * 1000, True])

    assert poll(lambda: next(states), bool, Deadline(None, clock), pace=poll_pace(1.0, 10.0), what="it")
    assert 5_000 < clock.now - START <= 10_000


def test_waits_grow_to_their_longest():
    """A wait is drawn from zero to its bound, which doubles; polls come at least half as late as their bound."""
    for failures, longest in [(1, 0.1), (2, 0.2), (5, 1.6), (8, 10.0), (10_000, 10.0)]:
        drawn = [retry_wait(failures, 0.1, 10.0) for _ in range(50)]
        assert 0 <= min(drawn) < max(drawn) <= longest
    for pause, bound in zip(poll_pace(1.0, 10.0), (1, 2, 4, 8, 10, 10), strict=False):
        assert bound / 2 <= pause <= bound


def test_jitter_is_of_no_seed():
    """Workers that seed ``random`` alike, or were forked from one process, do not come back together."""
    state = random.getstate()
    waits = []
    for _ in range(2):
        random.seed(7)
        waits.append([retry_wait(3, 1.0, 60.0) for _ in range(5)])

    random.setstate(state)
    retry_wait(3, 1.0, 60.0)

    assert waits[0] != waits[1]
    assert state == random.getstate()
