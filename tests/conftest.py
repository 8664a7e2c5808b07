import itertools
import os
import signal

import pytest
from hypothesis import HealthCheck, settings

from lakewire import DatabricksClient
from lakewire_local import LocalWorkspace
from tests.support.watch import listener, nothing_leaks  # noqa: F401  # for every test

settings.register_profile(
    "lakewire",
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize="CI" in os.environ,  # in CI every change is tested with the same examples
)
settings.load_profile("lakewire")
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background of a shell ignores it
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def workspace(tmp_path_factory):
    """One local workspace for the whole session: a real server with a real engine."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("workspace")) as started:
        yield started


@pytest.fixture(scope="session")
def client(workspace):
    """A client of the local workspace."""
    with connect(workspace) as made:
        yield made


@pytest.fixture
def home(workspace):
    """A client whose unqualified names are in a new schema."""
    schema = f"test_{next(_numbers)}"
    with connect(workspace, schema=schema) as made:
        made.catalog.schemas.create(schema)
        yield made


def connect(workspace, **settings):
    return DatabricksClient(host=workspace.host, token=workspace.token, warehouse_id=workspace.warehouse_id, **settings)
