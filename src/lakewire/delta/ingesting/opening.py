"""
Which way the rows of a stream go, and why.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from lakewire.delta.ingesting.appends import AppendSink, CommitBounds
from lakewire.delta.ingesting.stream import IngestStream
from lakewire.delta.sending.hints import explaining
from lakewire.errors import InvalidArgumentError
from lakewire.observability import log
from lakewire.schema.types import VARIANT, OtherType, walk
from lakewire.sql.arguments import check_choice
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.delta.sending.services import Services
    from lakewire.schema.names import TableName
    from lakewire.schema.table_schema import TableSchema
    from lakewire_api.catalog.models import ColumnInfo, TableInfo

__all__ = ["open_stream"]

_FILLED_IN = ("CURRENT_DEFAULT", "delta.generationExpression", "delta.identity.start")


def open_stream(
    services: Services,
    name: TableName,
    *,
    way: Literal["auto", "zerobus", "warehouse"],
    bounds: CommitBounds,
    timeout: float | None,
) -> IngestStream:
    """
    Open a stream for ``DeltaTable.ingest``.
    """
    check_choice("way", way, ("auto", "zerobus", "warehouse"))
    _check(bounds)
    deadline = services.deadline(timeout)
    with explaining(services, name, deadline, writes=True):
        info = services.info_of(name, deadline)
    schema, endpoint = services.remember(name, info), services.config.zerobus_endpoint
    reason = "it was asked for" if way == "warehouse" else _why_not(name, schema, endpoint) or _why_not_this(info)
    if reason and way == "zerobus":
        raise InvalidArgumentError(f"way: 'zerobus' is not open to {name}: {reason}")
    if reason:
        log().info("rows go through the warehouse", table=str(name), reason=reason)
        sink = AppendSink(services, name, bounds, timeout)
        return IngestStream(services, name, sink, way="warehouse", reason=reason, timeout=timeout)
    from lakewire.delta.ingesting.zerobus import ZerobusSink, connect  # its package is an extra

    stream = connect(services, name, schema, endpoint=str(endpoint), timeout=timeout)
    return IngestStream(
        services,
        name,
        ZerobusSink(services, name, schema, stream=stream, timeout=timeout),
        way="zerobus",
        reason="",
        timeout=timeout,
    )


def _why_not(name: TableName, schema: TableSchema, endpoint: str | None) -> str:
    """
    Return why rows cannot go to Zerobus; empty when they may.

    Source:
        https://docs.databricks.com/ingestion/zerobus-quotas
    """
    if not endpoint:
        return "no zerobus_endpoint is set"
    if find_spec("zerobus") is None:
        return 'its package is not installed: pip install "lakewire[ingest]"'
    odd = [text for text in (name.catalog, name.schema, name.name, *schema.names) if not _is_plain(text)]
    if odd:
        return f"the name {odd[0]!r} has more than ASCII letters, digits and underscores"
    strange = [
        field for field in schema if any(part == VARIANT or isinstance(part, OtherType) for part in walk(field.type))
    ]
    return f"column {strange[0].name!r} is {strange[0].type.simple()}" if strange else ""


def _why_not_this(info: TableInfo) -> str:
    """Return why rows of this table cannot go there; empty when they can."""
    kind, form = str(info.table_type or ""), str(info.data_source_format or "")
    if (kind, form) != ("MANAGED", "DELTA"):
        return f"it is {kind} {form}; Zerobus writes managed Delta tables"
    filled = [str(column.name) for column in info.columns or [] if _is_filled_in(column)]
    return f"column {filled[0]!r} has a default, is generated or counts itself" if filled else ""


def _is_plain(text: str) -> bool:
    return text.isascii() and text.replace("_", "").isalnum()


def _is_filled_in(column: ColumnInfo) -> bool:
    """Return whether the warehouse computes the column where rows lack it."""
    described: Any = json.loads(column.type_json or "null")
    metadata = described.get("metadata", {}) if isinstance(described, dict) else {}
    return any(key in metadata for key in _FILLED_IN)


def _check(bounds: CommitBounds) -> None:
    for what, value in (("rows", bounds.rows), ("size_bytes", bounds.size_bytes)):
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"{what}: {shown(value)}; accepted is a whole number, at least 1")
    seconds = bounds.seconds
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds < 1e6:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"seconds: {shown(seconds)}; accepted is a number above 0")
