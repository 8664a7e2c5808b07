"""
Assets of Unity Catalog's tables, spelled as Airflow's own Databricks provider does, and what an event says of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from airflow.sdk import Asset

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient

__all__ = ["check_uri", "event_facts", "table_asset", "table_of"]

_FORM = "databricks://host/catalog/schema/table"


def table_asset(host: str, table: str, **asset: Any) -> Asset:
    """
    Return the asset of a table, for ``outlets`` and ``schedule``.

    Args:
        host: Of the workspace, with or without ``https://``.
        table: Three parts; no template, as Airflow reads assets when it reads the DAG.
        asset: Further arguments of ``Asset``, as ``group``.

    Raises:
        ValueError: No host, or another number of parts.
    """
    name = urlsplit(host if "://" in host else f"https://{host}").netloc
    uri = f"databricks://{name}/{table.replace('.', '/')}".lower()
    check_uri(urlsplit(uri))
    if "{" in uri:
        raise ValueError(f"table {table!r}: a template is not rendered here")
    return Asset(uri=uri, **asset)


def check_uri(uri: SplitResult) -> SplitResult:
    """
    Return the URI of an asset if it names a table.

    Raises:
        ValueError: It does not.
    """
    if not uri.netloc or len(uri.path.split("/")) != 4 or not all(uri.path.split("/")[1:]):
        raise ValueError(f"{uri.geturl()!r} is no table: give {_FORM}")
    return uri


def table_of(outlet: object) -> str:
    """
    Return the name of the table that an asset is; empty for anything else.
    """
    uri = urlsplit(str(getattr(outlet, "uri", "") or ""))
    parts = uri.path.split("/")[1:]
    return ".".join(parts) if uri.scheme == "databricks" and len(parts) == 3 else ""


def event_facts(client: DatabricksClient, table: str, facts: dict[str, Any]) -> dict[str, Any]:
    """
    Return the extra of an asset event: what the task did, and the version of the table after it. One statement.
    """
    known = {name: facts[name] for name in ("rows", "statement_id", "run_id") if facts.get(name) is not None}
    return {**known, "version": client.delta.table(table).version()}
