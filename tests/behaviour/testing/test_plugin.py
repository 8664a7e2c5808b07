"""The fixtures of the pytest plugin, in runs of pytest of their own."""

import sys

import pytest

OWN_SCHEMA = """
def test_one(lakewire_client, lakewire_schema):
    lakewire_client.delta.create_table("orders", schema={"id": "INT"})
    lakewire_client.delta.table("orders").write([{"id": 1}])
    rows = lakewire_client.sql.execute(f"SHOW TABLES IN {lakewire_schema}").rows()
    assert ["orders"] == [row[1] for row in rows]

def test_two(lakewire_client, lakewire_workspace):
    names = [schema.name for schema in lakewire_client.catalog.schemas.list("main")]
    assert 1 == len([name for name in names if name.startswith("test_")])
    assert not lakewire_client.catalog.tables.exists("orders")
"""
FAULTS = """
import pytest
from lakewire import errors
from lakewire.local.faults import Fault

def test_a_lost_response(lakewire_client, lakewire_faults, lakewire_requests):
    lakewire_client.delta.create_table("orders", schema={"id": "INT"})
    lakewire_requests.clear()
    lakewire_faults.inject(Fault.drop_response(), method="POST", path="/api/2.0/sql/statements")
    with pytest.raises(errors.OutcomeUnknownError):
        lakewire_client.sql.execute("INSERT INTO orders VALUES (1)")
    assert 1 == len(lakewire_requests.matching("sql/statements", method="POST"))

def test_without_faults(lakewire_client, lakewire_requests):
    assert 1 == lakewire_client.sql.execute("SELECT 1").scalar()
    assert {200} == {entry.status for entry in lakewire_requests.matching("sql/statements")}
    assert "local@lakewire" == lakewire_requests.matching("sql/statements")[0].user
"""
ENVIRONMENT = """
import os
from databricks.sdk import WorkspaceClient
from lakewire import DatabricksClient

def test_clients_find_the_workspace(lakewire_env):
    assert "local@lakewire" == WorkspaceClient().current_user.me().user_name
    with DatabricksClient() as client:
        client.delta.create_table("orders", schema={"id": "INT"})
        assert client.catalog.tables.exists("orders")

def test_others_do_not():
    assert "of-somebody" == os.environ["DATABRICKS_TOKEN"]
"""
SEEDED = """
def test_the_tables_are_there(lakewire_client):
    rows = lakewire_client.sql.execute("SELECT name, amount FROM main.shop.totals ORDER BY 1").rows()
    assert [("ada", 30), ("bob", 5)] == [tuple(row) for row in rows]
"""
SNAPSHOT = """
import pytest

@pytest.fixture(scope="session")
def filled(lakewire_workspace):
    return lakewire_workspace.snapshot()

@pytest.mark.parametrize("number", range(3))
def test_each_begins_alike(filled, lakewire_workspace, lakewire_client, number):
    assert not lakewire_client.catalog.schemas.exists("kept")
    lakewire_client.catalog.schemas.create("kept")
    filled.restore()
"""


@pytest.fixture
def run(pytester, monkeypatch):
    """Run pytest in a process of its own, and return how many tests passed."""
    monkeypatch.setenv("DATABRICKS_TOKEN", "of-somebody")

    def passed(text, *options):
        pytester.makepyfile(text)
        result = pytester.runpytest_subprocess("-p", "no:cacheprovider", *options)
        outcome = result.parseoutcomes()
        assert {"passed"} == outcome.keys(), result.stdout.str()
        return outcome["passed"]

    return passed


def test_each_test_has_a_schema_of_its_own(run):
    """What a test makes is gone in the next one, on each worker of pytest-xdist."""
    assert 2 == run(OWN_SCHEMA)
    assert 2 == run(OWN_SCHEMA, "-n", "2")


def test_faults_and_requests(run):
    """A client meets the faults of a test that asks for them; the log has the requests of the test."""
    assert 2 == run(FAULTS)


def test_other_clients_find_the_workspace(run):
    """databricks-sdk and a client without arguments are in it while a test asks for the environment."""
    assert 2 == run(ENVIRONMENT)


def test_tables_at_the_start(run, pytester):
    """Folders that the settings name are there before the first test."""
    folder = pytester.mkdir("seed")
    (folder / "shop").mkdir()
    (folder / "shop" / "orders.csv").write_text("name,amount\nada,10\nada,20\nbob,5\n")
    (folder / "shop" / "totals.sql").write_text(
        "CREATE TABLE totals AS SELECT name, sum(amount) AS amount FROM orders GROUP BY name;"
    )
    pytester.makeini("[pytest]\nlakewire_seed = seed\n")

    assert 1 == run(SEEDED)


def test_snapshots(run):
    """What a test leaves behind is gone once its snapshot is restored."""
    assert 3 == run(SNAPSHOT)


def test_an_engine_is_chosen(pytester):
    """An engine that is none is refused by name."""
    pytester.makepyfile("def test(lakewire_workspace): pass")
    result = pytester.runpytest_subprocess("--lakewire-engine", "duck")

    result.stdout.fnmatch_lines(["*InvalidArgumentError: engine='duck' is not an engine: accepted are*"])


def test_nothing_is_loaded_before_a_test_asks(pytester):
    """A run without these fixtures loads neither the client nor requests."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            heavy = ("lakewire.", "lakewire_", "requests", "pyarrow")
            expected = {"lakewire._lazy", "lakewire._version", "lakewire.testing", "lakewire.testing.plugin"}
            assert expected == {name for name in sys.modules if name.startswith(heavy)}
        """
    )
    options = ["-p", "no:hypothesispytest", "-p", "no:xdist"]

    assert {"passed": 1} == pytester.runpytest_subprocess(*options).parseoutcomes(), sys.version
