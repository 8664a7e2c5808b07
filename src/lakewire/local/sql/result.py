"""
What goes into and comes out of a statement: parameters, columns, batches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pyarrow as pa

from lakewire.schema.arrow import to_arrow_schema
from lakewire.schema.types import BIGINT, STRING, DataType, Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@attrs.frozen
class StatementParameter:
    """
    Bind a value to ``:name``.

    Args:
        name: Without the colon.
        value: Text, as the REST API sends it; None for NULL.
        type: SQL type of the value, ``STRING`` when the client says none.
    """

    name: str
    value: str | None = None
    type: str = "STRING"


@attrs.frozen
class ResultColumn:
    """Name a column of a result and its exact Databricks type."""

    name: str
    type: DataType


@attrs.frozen
class QueryResult:
    """
    Answer a statement.

    Attributes:
        columns: One per column of *batches*; none for a statement without rows.
        arrow_schema: The schema of every batch, derived from *columns*.
        batches: Rows, streamed: read it once, in the thread that ran the statement or another one.
            Reading may raise ``LocalError`` (a failure in the middle of the rows).
    """

    columns: tuple[ResultColumn, ...]
    arrow_schema: pa.Schema
    batches: Iterator[pa.RecordBatch]
