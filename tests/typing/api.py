"""
The public API as type checkers see it. Never run; checked by mypy and pyright.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

import pyarrow as pa

from lakewire import Config, DatabricksClient
from lakewire.sql import Expression, QueryBuilder, Result, Row, Statement, StatementHandle, col, func
from lakewire_api.compute.models import ClusterDetails
from lakewire_api.jobs.models import BaseRun, Run, RunNowResponse
from lakewire_api.postgres.models import Operation, Project
from lakewire_runtime import Pages


def settings(client: DatabricksClient) -> None:
    assert_type(client.config, Config)
    assert_type(client.config.warehouse_id, str | None)


def statements(client: DatabricksClient) -> None:
    assert_type(client.sql.execute("SELECT :v", {"v": 1}, timeout=None), Result)
    assert_type(client.sql.submit("SELECT 1"), StatementHandle)
    assert_type(client.sql.select("id").from_table("t").where("id = :id", id=1), QueryBuilder)
    assert_type(client.sql.select().from_table("t").statement, Statement)
    assert_type((col("a") == 1) & (1 < col("b")), Expression)
    assert_type(client.sql.select(func.count()).from_table(client.delta.table("t").at(version=1)), QueryBuilder)
    assert_type(client.sql.select().from_table("t").union(Statement("SELECT 1")).to_arrow(), pa.Table)


def results(result: Result) -> None:
    assert_type(result.rows(), Iterator[Row])
    assert_type(result.fetchone(), Row | None)
    assert_type(result.to_arrow(), pa.Table)
    assert_type(result.truncated, bool)


def bindings(client: DatabricksClient) -> None:
    assert_type(client.api.jobs.list_runs(limit=25), Pages[BaseRun])
    _ = client.api.no_such_accessor  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def started(client: DatabricksClient) -> None:
    run = client.api.jobs.run_now(5)
    assert_type(run.run_id, int | None)
    assert_type(run.first_response, RunNowResponse)
    assert_type(run.wait(on_progress=lambda state: assert_type(state, Run)), Run)
    assert_type(client.api.clusters.delete("c").first_response, None)
    assert_type(client.api.clusters.delete("c").wait(), ClusterDetails)
    project = client.api.postgres.create_project({}, "p")
    assert_type(project.done, bool | None)
    assert_type(project.wait(on_progress=lambda state: assert_type(state, Operation)), Project)
    assert_type(client.api.postgres.delete_project("p").wait(), None)
    _ = run.no_such_field  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
