"""
A query of an index: what it may ask for, and what it finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.vector.conditions import checked, meets
from lakewire_local.vector.embedding import embedded
from lakewire_local.vector.filters import read_filters
from lakewire_local.vector.loaded import fused
from lakewire_local.vector.values import is_text, is_vector

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.vector.definition import IndexDefinition
    from lakewire_local.vector.loaded import Hits, LoadedIndex

ANN, HYBRID, FULL_TEXT = "ANN", "HYBRID", "FULL_TEXT"
# https://docs.databricks.com/aws/en/ai-search/query-ai-search
_MOST = {ANN: 10_000, HYBRID: 200, FULL_TEXT: 200}
_NOT_HERE = ("reranker", "columns_to_rerank", "facets", "sort_columns")


@attrs.frozen(kw_only=True)
class VectorQuery:
    """
    Hold a query that the index can be asked.

    Attributes:
        columns: Of the result, before the score.
        words: Columns whose words are searched.
        vector: None for words alone.
    """

    columns: Sequence[str]
    kind: str
    count: int
    text: str
    words: Sequence[str]
    vector: Sequence[float] | None
    condition: Any
    threshold: float


def read_query(definition: IndexDefinition, given: Mapping[str, Any], *, as_text: bool) -> VectorQuery:
    """
    Return the query of a request.

    Args:
        definition: Of the index.
        given: Fields of the request.
        as_text: Whether filters are texts.
    """
    for name in _NOT_HERE:
        if given.get(name):
            raise LocalError(501, "NOT_IMPLEMENTED", f"The local workspace does not support {name}; Databricks does.")
    default = FULL_TEXT if definition.subtype == "FULL_TEXT" else ANN
    kind = str(given.get("query_type") or default).upper()
    if kind not in _MOST or (not definition.vector and kind != FULL_TEXT):
        accepted = ", ".join(_MOST) if definition.vector else FULL_TEXT
        raise invalid_parameter(f"query_type: {kind!r} is not accepted; accepted is one of {accepted}")
    types = definition.types
    condition = read_filters(given, [*types], as_text=as_text)
    text = given.get("query_text") or ""
    return VectorQuery(
        columns=_columns(definition, given.get("columns")),
        kind=kind,
        count=_count(given.get("num_results"), _MOST[kind]),
        text=text,
        words=_words(definition, given.get("query_columns")),
        vector=_vector(definition, kind, text, given.get("query_vector")),
        condition=None if condition is None else checked(condition, types),
        threshold=float(given.get("score_threshold") or 0),
    )


def find(query: VectorQuery, loaded: LoadedIndex) -> Hits:
    """Return the rows that a query finds, with the score of each, best first."""
    allowed = None
    if query.condition is not None and loaded.rows:
        allowed = meets(query.condition, loaded.column).fill_null(False).to_numpy(zero_copy_only=False)  # noqa: FBT003
    if query.kind == ANN:
        found = loaded.nearest(query.vector or (), query.count, allowed)
    elif query.kind == FULL_TEXT:
        found = loaded.by_words(query.text, query.words, query.count, allowed)
    else:
        most = _MOST[HYBRID]
        near = loaded.nearest(query.vector or (), most, allowed)
        found = fused([near, loaded.by_words(query.text, query.words, most, allowed)])[: query.count]
    return [hit for hit in found if hit[1] >= query.threshold]


def _columns(definition: IndexDefinition, given: Any) -> Sequence[str]:
    known = [*definition.columns] + ([definition.vector] if definition.vector else [])
    if not isinstance(given, list) or not given:
        raise invalid_parameter("columns: accepted is a list of columns of the index, with at least one")
    if unknown := [name for name in given if name not in known]:
        raise invalid_parameter(f"columns: {unknown[0]!r} is no column of the index; there are {', '.join(known)}")
    return given


def _words(definition: IndexDefinition, given: Any) -> Sequence[str]:
    known = [name for name, data_type in definition.types.items() if is_text(data_type)]
    if unknown := [name for name in given or () if name not in known]:
        raise invalid_parameter(f"query_columns: {unknown[0]!r} is no column of text; there are {', '.join(known)}")
    return given or known


def _count(given: Any, most: int) -> int:
    count = 10 if given is None else given
    if type(count) is not int or not 1 <= count <= most:
        raise invalid_parameter(f"num_results: {given!r:.100} is not accepted; accepted are 1 to {most}")
    return count


def _vector(definition: IndexDefinition, kind: str, text: Any, vector: Any) -> Sequence[float] | None:
    if not isinstance(text, str):
        raise invalid_parameter("query_text: accepted is a string")
    if kind != ANN and not text:
        raise invalid_parameter(f"query_text: a query of type {kind} needs one")
    if kind == FULL_TEXT:
        return None
    if kind == ANN and bool(text) == bool(vector):
        raise invalid_parameter("A query of type ANN has either query_text or query_vector")
    if vector:
        if not is_vector(vector, definition.dimension):
            raise invalid_parameter(f"query_vector: accepted are {definition.dimension} numbers")
        return [float(number) for number in vector]
    if not definition.query_model:
        raise invalid_parameter(f"The index {definition.name} has no embedding model: query_vector must be given")
    return [float(number) for number in embedded(definition.query_model, [text])[0]]
