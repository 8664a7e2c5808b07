import pytest

from tests.support.internet import Internet
from tests.support.scripted import ScriptedServer
from tests.support.sign_in_world import World


@pytest.fixture(scope="session")
def internet(tmp_path_factory):
    """Every host that signs people in; one for all tests, as certificates take time."""
    made = Internet(tmp_path_factory.mktemp("internet"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def local():
    """The services of this machine."""
    made = ScriptedServer()
    yield made
    made.close()


@pytest.fixture
def world(tmp_path, monkeypatch, internet, local):
    """A machine on which nobody has signed in to anything."""
    return World(tmp_path, monkeypatch, internet, local)
