"""
Fixtures of pytest: a local workspace for all tests of a run, and a schema of its own for each test.

    def test_orders(lakewire_client):
        lakewire_client.delta.create_table("orders", schema={"id": "INT"})

With pytest-xdist each worker has a workspace of its own. Needs ``pip install "lakewire[local]"``.
Source: https://docs.pytest.org/en/stable/how-to/writing_plugins.html
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from lakewire import DatabricksClient
    from lakewire.local import LocalWorkspace, RequestLog
    from lakewire.local.faults import FaultyRelay


def pytest_addoption(parser: pytest.Parser) -> None:
    """
    Add what the command line and the settings of pytest may say.
    """
    group = parser.getgroup("lakewire", "local workspace of lakewire")
    group.addoption("--lakewire-engine", help='"sail" (default), "spark" or "sc://host:port"')
    parser.addini("lakewire_engine", "as --lakewire-engine", default=None)
    parser.addini("lakewire_seed", "folders whose files are tables at the start, see lakewire.testing.seed", "paths")


@pytest.fixture(scope="session")
def lakewire_workspace(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LocalWorkspace]:
    """
    A local workspace for all tests; with the tables of ``lakewire_seed``.
    """
    from lakewire.local import LocalWorkspace

    engine = pytestconfig.getoption("--lakewire-engine") or pytestconfig.getini("lakewire_engine") or None
    seeds: list[Path] = pytestconfig.getini("lakewire_seed")
    with LocalWorkspace.start(tmp_path_factory.mktemp("lakewire"), engine=engine) as workspace:
        if seeds:
            from lakewire.testing.seeding import seed

            with _client(workspace) as client:
                for folder in seeds:
                    seed(client, folder)
        yield workspace


@pytest.fixture
def lakewire_schema(lakewire_workspace: LocalWorkspace) -> Iterator[str]:
    """
    The name of a new schema, ``main.test_…``; it is dropped after the test, with all that is in it.
    """
    name = f"main.test_{uuid.uuid4().hex}"
    with _client(lakewire_workspace) as client:
        client.catalog.schemas.create(name)
        yield name
        client.catalog.schemas.delete(name, cascade=True, missing_ok=True)


@pytest.fixture
def lakewire_client(
    request: pytest.FixtureRequest, lakewire_workspace: LocalWorkspace, lakewire_schema: str
) -> Iterator[DatabricksClient]:
    """
    A client whose unqualified names are in ``lakewire_schema``; it meets the faults of ``lakewire_faults``.
    """
    host = lakewire_workspace.host
    if "lakewire_faults" in request.fixturenames:
        host = request.getfixturevalue("lakewire_faults").host
    with _client(lakewire_workspace, host=host, schema=lakewire_schema) as client:
        yield client


@pytest.fixture
def lakewire_faults(lakewire_workspace: LocalWorkspace) -> Iterator[FaultyRelay]:
    """
    A relay to the workspace that loses, cuts, delays or refuses responses: ``lakewire_faults.inject(Fault.…)``.
    """
    from lakewire.local.faults import FaultyRelay

    with FaultyRelay(lakewire_workspace.host) as relay:
        yield relay


@pytest.fixture
def lakewire_requests(lakewire_workspace: LocalWorkspace) -> RequestLog:
    """
    The requests that the workspace has had since the test began.
    """
    log = lakewire_workspace.requests
    log.clear()
    return log


@pytest.fixture
def lakewire_env(
    monkeypatch: pytest.MonkeyPatch, lakewire_workspace: LocalWorkspace, lakewire_schema: str, tmp_path: Path
) -> dict[str, str]:
    """
    Environment variables by which any Databricks client finds the workspace; others of Databricks are not set.
    """
    import os

    for name in [name for name in os.environ if name.startswith("DATABRICKS_")]:
        monkeypatch.delenv(name)
    catalog, schema = lakewire_schema.split(".")
    variables = {
        **lakewire_workspace.environment,
        "DATABRICKS_CATALOG": catalog,
        "DATABRICKS_SCHEMA": schema,
        "DATABRICKS_CONFIG_FILE": str(tmp_path / "no.databrickscfg"),
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


def _client(workspace: LocalWorkspace, *, host: str | None = None, schema: str | None = None) -> DatabricksClient:
    from lakewire import DatabricksClient

    catalog, _, name = (schema or "").partition(".")
    return DatabricksClient(
        host=host or workspace.host,
        token=workspace.token,
        warehouse_id=workspace.warehouse_id,
        zerobus_endpoint=workspace.zerobus_endpoint,
        catalog=catalog or None,
        schema=name or None,
    )
