"""
What OpenLineage hears of a task. Loaded only where Airflow's provider of OpenLineage is installed, which asks for it.

Source:
    https://openlineage.io/docs/spec/naming
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from airflow.providers.common.compat.openlineage.facet import Dataset, ExternalQueryRunFacet, SQLJobFacet
from airflow.providers.openlineage.extractors import OperatorLineage

from lakewire.airflow.assets import table_of

__all__ = ["lineage_of"]


def lineage_of(
    facts: Mapping[str, Any],
    *,
    url: str,
    sql: str,
    tables: Iterable[str],
    inlets: Iterable[Any],
    outlets: Iterable[Any],
) -> OperatorLineage:
    """
    Return the tables that a task read and wrote, its query and the id of that.

    Args:
        facts: Of the statement or run.
        url: Where it is, which names the workspace.
        sql: Text of the statement; empty for a run.
        tables: Full names of tables that the task writes by itself.
        inlets: Assets that it reads.
        outlets: Assets that it writes.
    """
    space = f"databricks://{urlsplit(url).netloc}"
    query_id = str(facts.get("statement_id") or facts.get("run_id") or "")
    written = [Dataset(namespace=space, name=name) for name in tables if name.count(".") == 2]
    return OperatorLineage(
        inputs=[_dataset(asset) for asset in inlets if table_of(asset)],
        outputs=written or [_dataset(asset) for asset in outlets if table_of(asset)],
        run_facets={"externalQuery": ExternalQueryRunFacet(externalQueryId=query_id, source=space)} if query_id else {},
        job_facets={"sql": SQLJobFacet(query=sql)} if sql else {},
    )


def _dataset(asset: Any) -> Dataset:
    return Dataset(namespace=f"databricks://{urlsplit(asset.uri).netloc}", name=table_of(asset))
