"""Tokens over their whole life: as long as a job, across changes of the clock, while the identity provider is away."""

import random
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from lakewire import DatabricksClient, errors
from lakewire_runtime import Operation
from tests.support.scripted import answer, silent
from tests.support.waiting import QUICK

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
GOOD = answer(200, {"a": 1})
LIFETIME = 3600
REFUSED_S = 30  # Databricks takes no token with less left


class Time:
    """The clocks of a machine: the one that nobody sets, and the one on the wall, which jumps and sleeps."""

    def __init__(self, monkeypatch, wall=1_800_000_000.0):
        self._start = time.monotonic()
        self._real = time.monotonic
        self.passed = self.slept = self.jumped = 0.0
        monkeypatch.setattr(time, "monotonic", lambda: self._real() + self.passed)
        monkeypatch.setattr(time, "time", lambda: wall + self.true() + self.jumped)

    def true(self):
        """Seconds since the start, as the server counts them."""
        return self._real() - self._start + self.passed + self.slept


class Workspace:
    """Issues tokens, takes each until 30 seconds before its end, and notes which came."""

    def __init__(self, server, clock):
        self.issued = []
        self.used = []
        self.down = False
        self._clock = clock
        server.reply_to_each(self.reply)

    def reply(self, request):
        if request.method == "POST":
            if self.down:
                return answer(503, "down")
            self.issued.append(self._clock.true())
            return answer(200, {"access_token": f"t{len(self.issued) - 1}", "expires_in": LIFETIME})
        number = int(request.headers["authorization"].removeprefix("Bearer t"))
        self.used.append(number)
        left = self.issued[number] + LIFETIME - self._clock.true()
        return GOOD if left >= REFUSED_S else answer(401, {"message": "expired"})


@pytest.fixture
def clock(monkeypatch):
    return Time(monkeypatch)


@pytest.fixture
def workspace(server, clock):
    return Workspace(server, clock)


@pytest.fixture
def service(server):
    with DatabricksClient(host=server.host, client_id="i", client_secret="s", retry=QUICK) as made:
        yield made


def call(service):
    return service._transport.with_deadline(20).send(READ, "/x")


def test_a_poll_outlives_its_token(clock, workspace, service):
    """Ninety minutes of polling with tokens of sixty: a second one is fetched in time, and none is refused."""
    for _ in range(90):
        assert {"a": 1} == call(service)
        clock.passed += 60

    assert {0, 1} == set(workspace.used)
    assert 90 == len(workspace.used)


@pytest.mark.parametrize("zone", ["America/New_York", "UTC"])
def test_no_change_of_the_clock_makes_an_old_token_good(server, monkeypatch, zone):
    """Through the hour that a night of November has twice, with jumps of an hour: no token is sent past its time."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    fall_back = datetime(2026, 11, 1, 0, 30, tzinfo=ZoneInfo("America/New_York")).timestamp()
    clock = Time(monkeypatch, wall=fall_back)
    workspace = Workspace(server, clock)
    chance = random.Random(11)  # noqa: S311  # any jumps will do

    with DatabricksClient(host=server.host, client_id="i", client_secret="s", retry=QUICK) as service:
        for _ in range(300):
            clock.passed += chance.uniform(10, 120)
            clock.jumped += chance.choice([0, 0, 0, 3600, -3600])
            assert {"a": 1} == call(service)

    monkeypatch.undo()
    time.tzset()
    assert 300 == len(workspace.used)


def test_a_machine_that_slept_brings_no_old_token(clock, workspace, service):
    """While a machine sleeps only the clock on the wall goes on: what ran out meanwhile is not sent."""
    call(service)
    clock.slept += 2 * LIFETIME

    assert {"a": 1} == call(service)
    assert [0, 1] == workspace.used


def test_an_identity_provider_that_is_away_disturbs_nobody(clock, workspace, service, caplog):
    """For a minute there is no new token, but the old one has five minutes: no call fails, and one line says so."""
    call(service)
    clock.passed += LIFETIME - 300
    workspace.down = True

    for _ in range(12):
        assert {"a": 1} == call(service)
        clock.passed += 5
    workspace.down = False
    clock.passed += 5
    assert {"a": 1} == call(service)

    warned = [record for record in caplog.records if "token refresh failed" in record.getMessage()]
    assert 1 == len(warned)
    assert {0, 1} == set(workspace.used)


def test_an_identity_provider_that_is_silent_takes_a_quarter_of_the_time(server, clock, service):
    """While the old token serves, a call waits for a new one no longer than leaves it time for itself."""
    token = answer(200, {"access_token": "t0", "expires_in": LIFETIME})
    server.reply_to_each(lambda request: GOOD if request.method == "GET" else silent if clock.passed else token)
    call(service)
    clock.passed += LIFETIME - 200

    assert {"a": 1} == service._transport.with_deadline(2).send(READ, "/x")


def test_many_threads_cause_one_token_request(server, service):
    """Fifty threads, an endpoint that takes two seconds: one request to it, and nobody waits for a second one."""

    def slow_token(connection, _):
        time.sleep(2)
        connection.sendall(answer(200, {"access_token": "t0", "expires_in": LIFETIME}, keep=False))

    server.reply_to_each(lambda request: slow_token if request.method == "POST" else GOOD)
    gate = threading.Barrier(50)

    def timed(_):
        gate.wait()
        started = time.monotonic()
        call(service)
        return time.monotonic() - started

    with ThreadPoolExecutor(50) as pool:
        assert max(pool.map(timed, range(50))) < 4
    assert 1 == sum(seen.method == "POST" for seen in server.seen)


def test_a_token_endpoint_that_hangs_ends_with_the_deadline(server, service):
    """Five seconds are five seconds, also for a token; the call itself was not sent."""
    server.script(silent)
    started = time.monotonic()

    with pytest.raises(errors.AuthError) as caught:
        service._transport.with_deadline(5).send(READ, "/x")
    assert ("not_sent", True) == (caught.value.outcome, caught.value.retryable)
    assert time.monotonic() - started < 9  # the server hangs for ten


def test_a_fixed_token_that_is_refused_is_sent_once(client, server):
    """There is no other one to try."""
    server.script(answer(401, {"message": "expired"}), GOOD)

    with pytest.raises(errors.UnauthenticatedError):
        call(client)
    assert 1 == len(server.seen)


def test_a_silent_identity_provider_is_told_as_such_whenever_the_time_runs_out():
    """Also when it does so right before the shortest of waits: no error about a wait takes the place of the reason."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with DatabricksClient(host=host, client_id="i", client_secret="s") as client:
            found = [refused(client._transport.with_deadline(0.001)) for _ in range(300)]
    assert {("not_sent", True)} == {(error.outcome, isinstance(error, errors.LakewireError)) for error in found}


def refused(transport):
    with pytest.raises(errors.LakewireError) as caught:
        transport.send(READ, "/x")
    return caught.value
