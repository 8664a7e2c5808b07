import pytest

from lakewire import DatabricksClient
from tests.support.scripted import ScriptedServer


@pytest.fixture
def server():
    scripted = ScriptedServer()
    yield scripted
    scripted.close()


@pytest.fixture
def client(server):
    with DatabricksClient(host=server.host, token="dapi-canary", warehouse_id="w1") as made:
        yield made
