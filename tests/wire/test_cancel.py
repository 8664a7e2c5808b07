"""Canceling from a signal handler: whatever the interrupted call holds, the cancel does not wait for it."""

import signal
import time

import attrs
import pytest

from lakewire import DatabricksClient, errors
from lakewire_runtime import Operation
from tests.support.scripted import answer, silent
from tests.support.waiting import until

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
CANCELS = {
    "run": (lambda client: client.jobs.attach(7).cancel(), "/api/2.2/jobs/runs/cancel"),
    "statement": (lambda client: client.sql.attach("s").cancel(), "/api/2.0/sql/statements/s/cancel"),
}


class IdentityProvider:
    """Responds to a token request unless it is one of the *silent_ones*, counted from 1."""

    def __init__(self, *silent_ones):
        self.asked = 0
        self._silent_ones = silent_ones

    def __call__(self, request):
        if not request.target.startswith("/oidc"):
            return answer(200, {})
        self.asked += 1
        return silent if self.asked in self._silent_ones else answer(200, {"access_token": "t", "expires_in": 3600})


@pytest.fixture
def alarm():
    """Runs a function in a signal handler 0.3 s from now."""
    before = signal.getsignal(signal.SIGALRM)

    def after_a_while(function):
        signal.signal(signal.SIGALRM, lambda *_: function())
        signal.setitimer(signal.ITIMER_REAL, 0.3)

    yield after_a_while
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def interrupted_refresh(server, alarm, cancel, *, provider, age):
    """Interrupt a call that waits for its token, cancel in the handler, and return the seconds that took."""
    server.reply_to_each(provider)
    took = []
    with DatabricksClient(host=server.host, client_id="i", client_secret="s", warehouse_id="w") as client:
        age(client)

        def handler():
            started = time.monotonic()
            cancel(client)
            took.append(time.monotonic() - started)

        alarm(handler)
        with pytest.raises(errors.AuthError):
            client._transport.with_deadline(1.0).send(READ, "/x")
    return took[0]


@pytest.mark.parametrize("kind", CANCELS)
def test_a_cancel_does_not_wait_for_the_refresh_that_it_interrupts(server, alarm, kind):
    """The interrupted thread holds the lock of the refresh; the old token, which the server still takes, is used."""
    cancel, path = CANCELS[kind]

    def grow_old(client):
        client._transport.send(READ, "/x")
        (source,) = client.auth._sources("oauth-m2m").values()
        source._held = attrs.evolve(source._held, usable_until=time.monotonic())

    took = interrupted_refresh(server, alarm, cancel, provider=IdentityProvider(2), age=grow_old)

    assert took < 4  # a cancel gives up after five seconds
    assert ["/oidc/v1/token", "/x", "/oidc/v1/token", path] == [seen.target for seen in server.seen]


@pytest.mark.parametrize("kind", CANCELS)
def test_a_cancel_fetches_its_own_token_where_there_is_none(server, alarm, kind):
    """Without any token, the cancel asks for one on a separate connection and goes out."""
    cancel, path = CANCELS[kind]

    took = interrupted_refresh(server, alarm, cancel, provider=IdentityProvider(1), age=lambda _: None)

    assert took < 4
    assert ["/oidc/v1/token", "/oidc/v1/token", path] == [seen.target for seen in server.seen]


def test_a_cancel_shares_no_lock_with_the_client(server):
    """Pools, limits, quota and credential of what cancels are its own."""
    with (
        DatabricksClient(host=server.host, client_id="i", client_secret="s") as client,
        client._transport.separate() as separate,
    ):
        ours = client._transport

        assert ours.pool is not separate.pool
        (source,) = client.auth._sources("oauth-m2m").values()
        (copy,) = separate._credential._sources("oauth-m2m").values()
        assert source._lock is not copy._lock
        assert source._wire._pool is not copy._wire._pool
        for guard in ("quota", "limiter"):
            assert getattr(ours._guards, guard) is not getattr(separate._guards, guard)


def test_the_connections_of_a_cancel_end_with_it(server):
    """Nobody else would close them: the server sees them end with the block, not when they are garbage collected."""
    server.script(answer(200, {}))

    with DatabricksClient(host=server.host, token="t") as client:
        with client._transport.separate() as separate:
            separate.send(READ, "/x")

        assert until(lambda: server.ended == 1)
        with pytest.raises(errors.ClientClosedError):
            separate.send(READ, "/x")
