"""dbt-databricks, unmodified, builds a project against the local workspace: its connector is a part of it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from lakewire_local import LocalWorkspace
from tests.conformance.installing import python_with
from tests.conftest import connect

SCRIPT = Path(__file__).with_name("dbt_checks.py")
PACKAGES = ("dbt-databricks==1.11.8", "dbt-core==1.11.8")


@pytest.fixture(scope="module")
def shop(cache, tmp_path_factory):
    """What each command of dbt gave, and a client that sees what it left."""
    folder = tmp_path_factory.mktemp("dbt")
    project = shutil.copytree(SCRIPT.with_name("shop"), folder / "shop")
    python = python_with(cache, "dbt-1.11.8", *PACKAGES)
    with LocalWorkspace.start(folder / "workspace", tls=True) as workspace:  # this version's connector knows no http
        port = workspace.host.rpartition(":")[2]
        arguments = (project, port, workspace.warehouse_id, workspace.token, workspace.ca_bundle)
        command = [str(part) for part in (python, SCRIPT, *arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False, cwd=project)
        assert done.returncode == 0, done.stdout + done.stderr
        with connect(workspace, ca_bundle=workspace.ca_bundle) as client:
            lines = [line for line in done.stdout.splitlines() if line.startswith('{"success"')]
            yield [json.loads(line) for line in lines], client


def rows(client, text):
    return [tuple(row) for row in client.sql.execute(text)]


def test_everything_is_built_twice(shop):
    """Seed, snapshot, view, table, every incremental strategy and the tests of the data; then the docs."""
    (first, second, docs), _ = shop

    for build in (first, second):
        assert {"success", "pass"} == set(build["nodes"].values()), build
        assert len(build["nodes"]) == 17
    assert [True, True, True] == [first["success"], second["success"], docs["success"]]


@pytest.mark.parametrize(
    ("model", "left"),
    [
        ("merged", [(1, 1), (2, 1), (3, 2), (4, 2)]),
        ("appended", [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (4, 2)]),
        ("replaced", [(1, 2), (2, 2), (3, 2), (4, 2)]),
        ("overwritten", [(1, 2), (2, 2), (3, 2), (4, 2)]),
        ("replaced_where", [(2, 2), (3, 2), (4, 2)]),
    ],
)
def test_an_incremental_model_has_the_rows_of_its_strategy(shop, model, left):
    """Each row with the run that wrote it."""
    assert left == rows(shop[1], f"SELECT id, run FROM main.dbt_shop.{model} ORDER BY id, run")


def test_what_changed_is_known(shop):
    """The snapshot has both versions of the order, the new column is there, comments and tags are kept."""
    client = shop[1]

    assert [("10.5", False), ("77", True)] == [
        (f"{amount:g}", current)
        for amount, current in rows(
            client,
            "SELECT CAST(amount AS DOUBLE), dbt_valid_to IS NULL FROM main.dbt_shop.orders_snapshot WHERE id = 1 "
            "ORDER BY dbt_valid_from",
        )
    ]
    assert [(None, 3), ("x", 4)] == rows(
        client, "SELECT added, count(*) FROM main.dbt_shop.evolved GROUP BY added ORDER BY added NULLS FIRST"
    )
    customers = client.catalog.tables.get("main.dbt_shop.customers")
    assert ("It's a table", "who") == (customers.comment, customers.columns[0].comment)
    assert [("customer", "pii", "yes")] == rows(
        client, "SELECT column_name, tag_name, tag_value FROM main.information_schema.column_tags"
    )
    contract = client.catalog.tables.get("main.dbt_shop.with_contract")
    assert "id > 0" in contract.properties["delta.constraints.positive"]
