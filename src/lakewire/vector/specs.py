"""
What an index is to be: of a Delta table, or written by programs. Pure values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.types import parse_type
from lakewire_runtime import encode
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire_api.vectorsearch.models import VectorIndex as IndexInfo

__all__ = ["DeltaSyncIndex", "DirectAccessIndex", "differences", "schema_types"]

Pipeline = Literal["TRIGGERED", "CONTINUOUS"]
Subtype = Literal["HYBRID", "VECTOR", "FULL_TEXT"]
_MOST_DIMENSIONS = 4096  # https://docs.databricks.com/aws/en/ai-search/ai-search


@attrs.frozen(kw_only=True)
class DeltaSyncIndex:
    """
    Describe an index of a Delta table: of a column of vectors, or of a column of text that Databricks embeds.

    Args:
        source_table: Full name of the table. On an endpoint of type STANDARD it needs a change data feed.
        primary_key: Its column that identifies a row, a whole number or text.
        text: Column of text to embed, with *model*.
        model: Serving endpoint that embeds it.
        query_model: Serving endpoint that embeds the texts of queries; by default *model*.
        vector: Column of vectors, with *dimension*.
        dimension: Numbers in a vector, 1 to 4096.
        pipeline_type: ``"TRIGGERED"``, synced when asked, or ``"CONTINUOUS"``.
        columns_to_sync: Columns in the index besides these; by default all of the table.
        writeback_table: Full name of a table that gets the vectors of *text*.
        subtype: ``"FULL_TEXT"`` is for words alone, with neither *text* nor *vector*.

    Source:
        https://docs.databricks.com/aws/en/ai-search/create-ai-search
    """

    source_table: str
    primary_key: str
    text: str | None = None
    model: str | None = None
    query_model: str | None = None
    vector: str | None = None
    dimension: int | None = None
    pipeline_type: Pipeline = "TRIGGERED"
    columns_to_sync: Sequence[str] | None = None
    writeback_table: str | None = None
    subtype: Subtype | None = None

    def __attrs_post_init__(self) -> None:
        """
        Refuse what no index is.
        """
        for name in ("source_table", "primary_key"):
            _need_name(name, getattr(self, name))
        check("pipeline_type", Pipeline, self.pipeline_type)
        check("subtype", Subtype, self.subtype)
        ways = [name for name in ("text", "vector") if getattr(self, name) is not None]
        if len(ways) != (0 if self.subtype == "FULL_TEXT" else 1):
            wanted = "neither of them for FULL_TEXT" if self.subtype == "FULL_TEXT" else "one of them"
            raise InvalidArgumentError(f"text and vector: {ways or 'none'} given; accepted is {wanted}")
        if (self.text is None) != (self.model is None):
            raise InvalidArgumentError("text and model: the column of text and the endpoint that embeds it go together")
        if self.vector is not None:
            _check_dimension(self.dimension)

    def body(self) -> dict[str, Any]:
        """
        Return the fields of the request that creates it.
        """
        spec: dict[str, Any] = {"source_table": self.source_table, "pipeline_type": self.pipeline_type}
        if self.text is not None:
            column = {
                "name": self.text,
                "embedding_model_endpoint_name": self.model,
                "model_endpoint_name_for_query": self.query_model,
            }
            spec["embedding_source_columns"] = [{name: value for name, value in column.items() if value is not None}]
        if self.vector is not None:
            spec["embedding_vector_columns"] = [{"name": self.vector, "embedding_dimension": self.dimension}]
        if self.columns_to_sync is not None:
            spec["columns_to_sync"] = list(self.columns_to_sync)
        if self.writeback_table is not None:
            spec["embedding_writeback_table"] = self.writeback_table
        subtype = {"index_subtype": self.subtype} if self.subtype else {}
        return {"index_type": "DELTA_SYNC", "primary_key": self.primary_key, "delta_sync_index_spec": spec} | subtype


@attrs.frozen(kw_only=True)
class DirectAccessIndex:
    """
    Describe an index whose rows are written with ``upsert`` and ``delete``. It needs an endpoint of type STANDARD.

    Args:
        schema: Type by column, ``{"id": "bigint", "text": "string", "vector": "array<float>"}``.
        primary_key: The column that identifies a row, a whole number or text.
        vector: The column of vectors.
        dimension: Numbers in a vector, 1 to 4096.
        model: Serving endpoint that embeds the texts of queries; rows bring their vectors.

    Source:
        https://docs.databricks.com/aws/en/ai-search/create-ai-search
    """

    schema: Mapping[str, str]
    primary_key: str
    vector: str
    dimension: int
    model: str | None = None

    def __attrs_post_init__(self) -> None:
        """
        Refuse what no index is.
        """
        check("schema", Mapping[str, str], self.schema)
        _check_dimension(self.dimension)
        schema_types(self.schema)
        for name in ("primary_key", "vector"):
            if getattr(self, name) not in self.schema:
                raise InvalidArgumentError(
                    f"{name}: {shown(getattr(self, name))} is no column of schema; there are {', '.join(self.schema)}"
                )

    def body(self) -> dict[str, Any]:
        """
        Return the fields of the request that creates it.
        """
        spec: dict[str, Any] = {
            "schema_json": json.dumps(dict(self.schema)),
            "embedding_vector_columns": [{"name": self.vector, "embedding_dimension": self.dimension}],
        }
        if self.model is not None:
            spec["embedding_source_columns"] = [{"embedding_model_endpoint_name": self.model}]
        return {"index_type": "DIRECT_ACCESS", "primary_key": self.primary_key, "direct_access_index_spec": spec}


def schema_types(schema: Mapping[str, str]) -> dict[str, str]:
    """
    Return the type of each column in one spelling.
    """
    return {name: parse_type(text).simple() for name, text in schema.items()}


def differences(wanted: DeltaSyncIndex | DirectAccessIndex, endpoint: str, found: IndexInfo) -> list[str]:
    """
    Return where an index differs from a specification, each with both values. Nothing of it can be changed.
    """
    asked, there = _flat({"endpoint_name": endpoint, **wanted.body()}), _flat(encode(found))
    return [
        f"{name} is {shown(there.get(name))} and not {shown(value)}"
        for name, value in asked.items()
        if not _is_as(name, value, there.get(name))
    ]


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an index and of its specification, by plain names."""
    flat: dict[str, Any] = {}
    for name, value in values.items():
        flat |= value if isinstance(value, Mapping) else {name: value}
    return flat


def _is_as(name: str, wanted: Any, found: Any) -> bool:
    """Return whether a field is as it should be; what the server adds to a column is no difference."""
    if name == "schema_json" and isinstance(found, str):
        return schema_types(json.loads(found)) == schema_types(json.loads(wanted))
    if name == "columns_to_sync" and found is not None:
        return sorted(found) == sorted(wanted)
    if isinstance(wanted, list) and isinstance(found, list) and isinstance(wanted[0], Mapping):
        return len(found) == len(wanted) and wanted[0].items() <= found[0].items()
    return bool(wanted == found)


def _need_name(argument: str, value: object) -> None:
    if not isinstance(value, str) or not value:
        raise InvalidArgumentError(f"{argument}: {shown(value)}; accepted is a name")


def _check_dimension(dimension: object) -> None:
    if type(dimension) is not int or not 1 <= dimension <= _MOST_DIMENSIONS:
        raise InvalidArgumentError(f"dimension: {shown(dimension)}; accepted are 1 to {_MOST_DIMENSIONS}")
