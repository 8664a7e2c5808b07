"""
``sc://host:port``: a server that somebody else started, here Sail.
"""

import pytest

from lakewire import DatabricksClient
from lakewire.local import LocalWorkspace
from lakewire_local.engine import Engine
from lakewire_local.engine.process import EngineStartError
from lakewire_local.engine.sail import SailProcess
from lakewire_local.sql import SqlRunner
from tests.support.metastores import OwnMetastore


@pytest.fixture
def address():
    """A server of somebody else."""
    process = SailProcess()
    yield f"sc://{process.address()[0]}"
    process.close()


def test_a_workspace_runs_on_a_server_of_somebody_else(tmp_path, address):
    """Statements work, the engine is reported, and what it is, is found out."""
    with LocalWorkspace.start(tmp_path, engine=address) as workspace:
        with DatabricksClient.local(tmp_path, engine=address) as client:
            client.sql.execute("CREATE TABLE t AS SELECT 1 AS id")
            assert 1 == client.sql.execute("SELECT id FROM t").scalar()
        assert address == workspace.engine


def test_a_server_must_share_the_folder(tmp_path, address, monkeypatch):
    """A server that writes to another folder of the same path is refused at the start."""
    metastore, engine = OwnMetastore(tmp_path / "house"), Engine.start(address)
    runner = SqlRunner(metastore, engine)
    runner.check_engine()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # What the server sees at a path is another folder than what this process sees there.
    monkeypatch.setattr("lakewire_local.sql.relations.registration.engine_path", lambda path, _: elsewhere / path.name)

    with pytest.raises(
        EngineStartError, match=r"cannot write and read tables in .*the folder must be at the same path"
    ):
        runner.check_engine()
    engine.close()
    metastore.close()
