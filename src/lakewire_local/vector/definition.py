"""
What an index is: how it was asked for, and the columns that follow.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.types import Field, parse_type
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.vector.embedding import dimension_of
from lakewire_local.vector.values import check_key, column_types

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.types import DataType

DELTA_SYNC, DIRECT_ACCESS = "DELTA_SYNC", "DIRECT_ACCESS"
_SUBTYPES = ("HYBRID", "VECTOR", "FULL_TEXT")
_PIPELINES = ("TRIGGERED", "CONTINUOUS")
_MOST_DIMENSIONS = 4096
_VECTOR = parse_type("array<float>")


@attrs.frozen(kw_only=True)
class IndexDefinition:
    """
    Hold what an index is.

    Attributes:
        id: Of the index in Unity Catalog.
        spec: The specification, as it is shown.
        columns: Type by name, without the vector.
        vector: The column of vectors; empty in an index for words alone.
        dimension: Of the vectors; 0 without any.
        text: The column that is embedded; empty where vectors are given.
        model: Endpoint that embeds rows; empty for none.
        query_model: Endpoint that embeds the texts of queries; empty for none.
    """

    id: str = ""
    name: str
    endpoint: str
    primary_key: str
    index_type: str
    subtype: str
    creator: str
    spec: Mapping[str, Any]
    columns: Mapping[str, str]
    vector: str = ""
    dimension: int = 0
    text: str = ""
    model: str = ""
    query_model: str = ""

    @property
    def types(self) -> Mapping[str, DataType]:
        """Return the types of the columns, without the vector."""
        return column_types(self.columns)

    @property
    def source_table(self) -> str:
        """Return the table that the rows come from; empty where they are written."""
        return str(self.spec.get("source_table", ""))

    @property
    def is_continuous(self) -> bool:
        """Return whether the index follows its table."""
        return self.spec.get("pipeline_type") == "CONTINUOUS"

    def fields(self) -> list[Field]:
        """Return the columns as those of a table."""
        found = [Field(name, data_type) for name, data_type in self.types.items()]
        return [*found, Field(self.vector, _VECTOR)] if self.vector else found


def direct_access(common: Mapping[str, Any], spec: Mapping[str, Any]) -> IndexDefinition:
    """Return the definition of an index whose rows are written."""
    vectors = _one("embedding_vector_columns", spec)
    if vectors is None:
        raise invalid_parameter("direct_access_index_spec.embedding_vector_columns: there must be one")
    schema = _schema(spec.get("schema_json"))
    vector, dimension = _vector(vectors)
    if vector not in schema:
        raise invalid_parameter(f"embedding_vector_columns: {vector!r} is no column of schema_json")
    embedded = _one("embedding_source_columns", spec) or {}
    model = str(embedded.get("embedding_model_endpoint_name") or "")
    return _made(common, spec, schema, vector=vector, dimension=dimension, query_model=model)


def delta_sync(common: Mapping[str, Any], spec: Mapping[str, Any], table: Sequence[Field]) -> IndexDefinition:
    """Return the definition of an index of a Delta table with such columns."""
    if spec.get("pipeline_type") not in _PIPELINES:
        raise invalid_parameter(f"delta_sync_index_spec.pipeline_type: accepted is one of {', '.join(_PIPELINES)}")
    if spec.get("embedding_writeback_table"):
        raise LocalError(501, "NOT_IMPLEMENTED", "The local workspace writes no embeddings back; Databricks does.")
    known = {field.name: field.type.simple() for field in table}
    vectors, texts = _one("embedding_vector_columns", spec), _one("embedding_source_columns", spec)
    is_words = common["subtype"] == "FULL_TEXT"
    if bool(vectors) + bool(texts) != (0 if is_words else 1):
        wanted = "no embedding columns" if is_words else "embedding_source_columns or embedding_vector_columns"
        raise invalid_parameter(f"delta_sync_index_spec: an index of subtype {common['subtype']} has {wanted}")
    text = str((texts or {}).get("name") or "")
    model = str((texts or {}).get("embedding_model_endpoint_name") or "")
    query_model = str((texts or {}).get("model_endpoint_name_for_query") or model)
    vector, dimension = (
        _vector(vectors) if vectors else (f"__db_{text}_vector", dimension_of(model)) if texts else ("", 0)
    )
    needed = [common["primary_key"], text or vector] if not is_words else [common["primary_key"]]
    asked = spec.get("columns_to_sync") or spec.get("columns_to_index") or [*known]
    columns = [*dict.fromkeys([*needed, *asked])]
    if unknown := [name for name in columns if name not in known]:
        raise invalid_parameter(
            f"{unknown[0]!r} is no column of {spec.get('source_table')}; there are {', '.join(known)}"
        )
    kept = {name: known[name] for name in known if name in columns}
    if text and kept[text] != "string":
        raise invalid_parameter(f"embedding_source_columns: {text!r} is {kept[text]}; accepted is string")
    return _made(
        common, spec, kept, vector=vector, dimension=dimension, text=text, model=model, query_model=query_model
    )


def check_subtype(subtype: str, endpoint_type: str) -> None:
    """Refuse a subtype that there is not, or not on such an endpoint."""
    if subtype not in _SUBTYPES:
        raise invalid_parameter(
            f"index_subtype: {subtype!r} is not accepted; accepted is one of {', '.join(_SUBTYPES)}"
        )
    if subtype == "FULL_TEXT" and endpoint_type != "STORAGE_OPTIMIZED":
        raise invalid_parameter("index_subtype: FULL_TEXT needs an endpoint of type STORAGE_OPTIMIZED")


def _made(
    common: Mapping[str, Any], spec: Mapping[str, Any], columns: Mapping[str, str], *, vector: str, **more: Any
) -> IndexDefinition:
    plain = {name: text for name, text in columns.items() if name != vector}
    if vector in columns and not columns[vector].replace(" ", "").startswith(("array<float>", "array<double>")):
        raise invalid_parameter(f"{vector!r} is {columns[vector]}; accepted for vectors is array<float>")
    model = more["query_model"]
    if model and dimension_of(model) != more["dimension"]:
        raise invalid_parameter(
            f"{model} embeds in {dimension_of(model)} dimensions, and the index has {more['dimension']}"
        )
    check_key(common["primary_key"], column_types(plain))
    return IndexDefinition(**common, spec=spec, columns=plain, vector=vector, **more)


def _schema(text: Any) -> dict[str, str]:
    try:
        found = json.loads(text or "")
    except (TypeError, ValueError):
        found = None
    if not isinstance(found, dict) or not found or not all(isinstance(each, str) for each in found.values()):
        raise invalid_parameter('schema_json: accepted is an object like {"id": "integer", "vector": "array<float>"}')
    return {name: text.lower() for name, text in found.items()}


def _vector(column: Mapping[str, Any]) -> tuple[str, int]:
    name, dimension = column.get("name"), column.get("embedding_dimension")
    if not isinstance(name, str) or not name:
        raise invalid_parameter("embedding_vector_columns: the column has no name")
    if type(dimension) is not int or not 1 <= dimension <= _MOST_DIMENSIONS:
        raise invalid_parameter(
            f"embedding_dimension: {dimension!r} is not accepted; accepted are 1 to {_MOST_DIMENSIONS}"
        )
    return name, dimension


def _one(field: str, spec: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the one column of a list; None for none."""
    found = spec.get(field) or []
    if len(found) > 1:
        raise invalid_parameter(f"{field}: there can be one, and there are {len(found)}")
    return found[0] if found else None
