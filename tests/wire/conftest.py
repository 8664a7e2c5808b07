import logging

import pytest
import trustme

from lakewire import DatabricksClient
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
def heard(caplog):
    """Everything that any logger says at DEBUG."""
    caplog.set_level(logging.DEBUG)
    return caplog


@pytest.fixture
def authority():
    """An authority that nobody trusts unless told to."""
    return trustme.CA()
