import logging

import pytest
import trustme

from lakewire import DatabricksClient
from tests.support.clock import Clock
from tests.support.scripted import ScriptedServer
from tests.support.waiting import QUICK


@pytest.fixture
def server():
    scripted = ScriptedServer()
    yield scripted
    scripted.close()


@pytest.fixture
def client(server):
    with DatabricksClient(host=server.host, token="dapi-canary", warehouse_id="w1", retry=QUICK) as made:
        yield made


@pytest.fixture
def service(server):
    """A client that has to fetch its tokens."""
    with DatabricksClient(host=server.host, client_id="c", client_secret="s", warehouse_id="w1") as made:
        yield made


@pytest.fixture
def clock_of():
    """Gives a client a clock that only sleeping moves, and returns it."""

    def clock_of(client):
        clock = Clock()
        client._transport = client._transport.with_clock(clock)
        return clock

    return clock_of


@pytest.fixture
def clock(client, clock_of):
    """The clock of the client, which only sleeping moves."""
    return clock_of(client)


@pytest.fixture
def heard(caplog):
    """Everything that any logger says at DEBUG."""
    caplog.set_level(logging.DEBUG)
    return caplog


@pytest.fixture
def authority():
    """An authority that nobody trusts by default."""
    return trustme.CA()
