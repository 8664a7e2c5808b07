"""
What is known of work, under the names of the semantic conventions of OpenTelemetry.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from lakewire.errors import LakewireError, SqlError
from lakewire.observability.observers import Observed

__all__ = ["attributes", "db_attributes", "http_attributes"]


def attributes(work: Observed) -> dict[str, Any]:
    """
    Return the attributes of any work that has ended.
    """
    if work.is_call:
        return http_attributes(work)
    is_of_data = work.name.startswith(("databricks.sql.", "databricks.delta."))
    return db_attributes(work) if is_of_data else {**_server(work.host), **_error(work)}


def http_attributes(work: Observed) -> dict[str, Any]:
    """
    Return the attributes of a call that has ended.

    Source:
        https://opentelemetry.io/docs/specs/semconv/http/http-spans
    """
    made = {"http.request.method": work.facts["method"], "url.template": work.facts["path"], **_server(work.host)}
    record = work.record
    if record is not None and record.status:
        made["http.response.status_code"] = record.status
    if record is not None and record.attempts > 1:
        made["http.request.resend_count"] = record.attempts - 1
    return made | _error(work)


def db_attributes(work: Observed) -> dict[str, Any]:
    """
    Return the attributes of a statement that has ended, without its text.

    Source:
        https://opentelemetry.io/docs/specs/semconv/db/database-spans
    """
    facts = work.facts
    made = {"db.system.name": "databricks", **_server(work.host)}
    if "kind" in facts:
        made["db.operation.name"] = made["db.query.summary"] = facts["kind"]
    if facts.get("catalog"):
        made["db.namespace"] = "|".join(filter(None, (facts["catalog"], facts.get("schema"))))
    if "table" in facts:
        made["db.collection.name"] = facts["table"]
    if facts.get("rows") is not None:
        made["db.response.returned_rows"] = facts["rows"]
    if isinstance(work.error, SqlError) and (code := work.error.sql_state or work.error.error_class):
        made["db.response.status_code"] = code
    return made | _error(work)


@lru_cache(maxsize=64)
def _server(host: str) -> Mapping[str, Any]:
    parts = urlsplit(host)
    port = parts.port or (80 if parts.scheme == "http" else 443)
    return {"server.address": parts.hostname or host, "server.port": port}


def _error(work: Observed) -> dict[str, Any]:
    """Return what kind of error it ended with; its message may have values in it, and is left out."""
    error = work.error
    if error is None:
        return {}
    made = {"error.type": type(error).__name__}
    if isinstance(error, LakewireError):
        made["outcome"] = error.outcome
    return made
