"""When a request comes again: as the server says, spread out, and by a clock that nobody sets."""

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import CircuitBreaker, Deadline
from lakewire_runtime import Operation
from tests.support.scripted import answer

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
GOOD = answer(200, {"a": 1})
NONSENSE = ["-5", "abc", "", "3.5.1", "Sun, 99 Nov 2026 12:00:00 GMT", "Sun, 01 Nov 2015 12:00:00 GMT", "nan", "1e9"]


def reading(name="tests.read"):
    return Operation(name=name, method="GET", path="/x", returns=dict)


class Throttle:
    """Refuses the first request of each caller, which the query names, and notes when each came."""

    def __init__(self, server, retry_after=None):
        self.came = {}
        self._retry_after = retry_after
        self._lock = threading.Lock()
        server.reply_to_each(self.reply)

    def reply(self, request):
        now = time.monotonic()
        with self._lock:
            came = self.came.setdefault(request.target, [])
            came.append(now)
        if len(came) > 1:
            return GOOD
        headers = {} if self._retry_after is None else {"Retry-After": self._retry_after()}
        return answer(429, {"message": "m"}, headers)

    def waits(self):
        """Seconds between refusal and return, of each caller."""
        return [again - first for first, again in self.came.values()]


def call_all(client, count):
    """
    Make *count* calls at the same time, each of another operation, so that no limit is shared.

    Return how long each meant to wait: a busy machine may take longer.
    """

    def call(n):
        deadline = Deadline(60)
        assert {"a": 1} == client._transport.with_deadline(deadline).send(
            reading(f"tests.read_{n}"), "/x", query={"n": n}
        )
        return deadline.spent["sleep"]

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(call, range(count)))


def in_seconds(seconds):
    """An HTTP date, which has no fractions: between *seconds* and one more from now."""
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds + 1), usegmt=True)


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_the_servers_wait_is_kept_in_both_forms(client, server, form):
    """Three seconds are three to 3.3; a date three to four seconds off is kept to the same measure."""
    throttle = Throttle(server, lambda: "3" if form == "seconds" else in_seconds(3))

    meant = call_all(client, 4)

    longest = 3 if form == "seconds" else 4
    assert min(throttle.waits()) >= 3.0
    assert max(meant) <= longest * 1.1


def test_fifty_waits_are_no_longer_than_told(client, server):
    """One second is never less than one, nor more than 1.1."""
    throttle = Throttle(server, lambda: "1")

    meant = call_all(client, 50)

    assert 50 == len(throttle.waits())
    assert min(throttle.waits()) >= 1.0
    assert max(meant) <= 1.1


@pytest.mark.parametrize("text", NONSENSE)
def test_nonsense_is_as_if_the_server_had_not_asked(client, server, text):
    """A wait that is negative, past or no time at all is left to the client: less than its first second."""
    Throttle(server, lambda: text)

    (meant,) = call_all(client, 1)

    assert 0 <= meant <= 1.0


def test_clients_that_were_refused_together_come_back_apart(server):
    """Five times two hundred clients are refused at once: no tenth of a second sees a crowd of them again."""
    throttle = Throttle(server)

    def call(n):
        with DatabricksClient(host=server.host, token="t") as client:
            client._transport.send(reading(), "/x", query={"n": n})

    for turn in range(5):
        with ThreadPoolExecutor(200) as pool:
            list(pool.map(call, range(turn * 200, turn * 200 + 200)))

    waits = throttle.waits()
    buckets = [sum(low <= wait * 10 < low + 1 for wait in waits) for low in range(12)]
    assert 1000 == len(waits)
    assert max(buckets) <= 250, buckets  # 150 on a machine that has time for it


def test_jumps_of_the_wall_clock_change_no_wait(client, server, monkeypatch):
    """With the clock an hour forward and back during the repeats, a call means to wait as long as without."""

    def timed():
        server.script(*[answer(429, {"message": "m"}, {"Retry-After": "1"})] * (len(server.seen) + 1), GOOD)
        deadline, started = Deadline(60), time.monotonic()
        client._transport.with_deadline(deadline).send(reading(f"tests.read_{len(server.seen)}"), "/x")
        assert 1.0 <= time.monotonic() - started < 30
        return deadline.spent["sleep"]

    quiet = timed()
    jumps = iter([0, 3600, -3600, 7200] * 1000)
    wall = time.time
    monkeypatch.setattr(time, "time", lambda: wall() + next(jumps))

    assert abs(quiet - timed()) <= 2.0  # by their jitter


@pytest.mark.parametrize("refusal", [404, 429])
def test_a_hundred_refusals_open_no_circuit(server, refusal):
    """Who responds is alive; and a circuit that did open is that of one host only."""
    once = RetryPolicy(max_attempts=1)
    breaker = CircuitBreaker(3)
    server.script(answer(refusal, {"message": "m"}))
    with DatabricksClient(host=server.host, token="t", retry=once, breaker=breaker, limits={}) as client:
        for n in range(100):
            with pytest.raises(errors.ApiError):
                client._transport.send(reading(f"tests.read_{n}"), "/x")
    assert 100 == len(server.seen)

    with DatabricksClient(host="http://127.0.0.1:9", token="t", retry=once, breaker=breaker) as dead:
        for kind in [errors.ConnectError] * 3 + [errors.CircuitOpenError] * 2:
            with pytest.raises(kind):
                dead._transport.send(reading(), "/x")
    server.script(GOOD)
    with DatabricksClient(host=server.host, token="t", breaker=breaker) as client:
        assert {"a": 1} == client._transport.send(reading(), "/x")


def test_turns_that_come_too_late_fail_in_time(server):
    """One request a second, ten calls at once, 2.9 seconds for all: three get a turn, seven are refused at once."""
    server.script(GOOD)
    with DatabricksClient(host=server.host, token="t", limits={"tests.read": 1.0}) as client:
        sender = client._transport.with_deadline(2.9)

        def call(_):
            try:
                sender.send(reading(), "/x")
            except errors.LocalRateLimitError as error:
                return error.elapsed_s
            return None

        with ThreadPoolExecutor(10) as pool:
            refused = [seconds for seconds in pool.map(call, range(10)) if seconds is not None]
    assert (3, 7) == (len(server.seen), len(refused))
    assert max(refused) < 2.9


def test_a_limit_is_kept_from_the_first_second_on(server):
    """
    Sixteen threads under ten requests a second: as many as that, and no crowd in any second.

    None more than one above it in ``make stress``, which has the machine for itself.
    """
    server.script(GOOD)
    seconds = 10.0 if STRESS else 3.0
    came = []
    server.reply_to_each(lambda _: came.append(time.monotonic()) or GOOD)
    with DatabricksClient(host=server.host, token="t", limits={"tests.read": 10.0}) as client:
        end = time.monotonic() + seconds

        def work(_):
            while time.monotonic() < end:
                client._transport.send(reading(), "/x")

        with ThreadPoolExecutor(16) as pool:
            list(pool.map(work, range(16)))
    in_time = [moment for moment in came if moment < end]
    fewest, crowd = (9.5, 11) if STRESS else (7.5, 16)
    assert fewest * seconds <= len(in_time) <= 10.5 * seconds
    assert max(sum(0 <= other - moment < 1 for other in came) for moment in came) <= crowd
