"""
A query as its request, checked before it is sent.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from lakewire.errors import InvalidArgumentError
from lakewire.vector.filters import filter_fields
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.vector.facts import IndexFacts

__all__ = ["Kind", "query_body"]

Kind = Literal["ANN", "HYBRID", "FULL_TEXT"]
_MOST = {"ANN": 10_000, "HYBRID": 200, "FULL_TEXT": 200}  # https://docs.databricks.com/aws/en/ai-search/query-ai-search


def query_body(
    facts: IndexFacts,
    *,
    text: str | None,
    vector: Sequence[float] | None,
    columns: Sequence[str] | None,
    num_results: int,
    filters: Mapping[str, Any] | str | None,
    query_type: Kind,
    score_threshold: float | None,
    reranker: Sequence[str] | None,
) -> dict[str, Any]:
    """
    Return the fields of the request of a query.

    Raises:
        InvalidArgumentError: The index cannot be asked this.
    """
    check("query_type", Kind, query_type)
    check("text", str, text)
    if type(num_results) is not int or not 1 <= num_results <= _MOST[query_type]:
        raise InvalidArgumentError(f"num_results: {shown(num_results)}; accepted are 1 to {_MOST[query_type]}")
    body: dict[str, Any] = {
        "columns": _columns(facts, columns),
        "num_results": num_results,
        "query_type": query_type,
        **_asked(facts, query_type, text, vector),
        **filter_fields(filters, facts),
    }
    if score_threshold is not None:
        check("score_threshold", float, score_threshold)
        body["score_threshold"] = score_threshold
    if reranker is not None:
        facts.check_columns("reranker", _names("reranker", reranker))
        body["reranker"] = {
            "model": "databricks_reranker",
            "parameters": {"columns_to_rerank": list(reranker)},
        }
    return body


def _columns(facts: IndexFacts, columns: Sequence[str] | None) -> list[str]:
    if columns is None:
        if facts.columns is None:
            raise InvalidArgumentError(f"columns: must be given, as the columns of {facts.source_table} are not known")
        return list(facts.columns)
    names = _names("columns", columns)
    facts.check_columns("columns", names)
    return names


def _names(argument: str, given: Sequence[str]) -> list[str]:
    check(argument, Sequence[str], given)
    if not given:
        raise InvalidArgumentError(f"{argument}: {shown(given)}; accepted is a list of columns")
    return list(given)


def _asked(facts: IndexFacts, kind: Kind, text: str | None, vector: Any) -> dict[str, Any]:
    """Return what is looked for."""
    if kind != "FULL_TEXT" and not facts.has_vectors:
        raise InvalidArgumentError(f'query_type: {facts.name} has no vectors; accepted is "FULL_TEXT"')
    if kind == "FULL_TEXT" and vector is not None:
        raise InvalidArgumentError("vector: FULL_TEXT searches words; accepted is text alone")
    if kind == "ANN" and (text is None) == (vector is None):
        raise InvalidArgumentError(f"text and vector: {'none' if text is None else 'both'} given; accepted is one")
    if kind != "ANN" and not text:
        raise InvalidArgumentError(f"text: must be given for {kind}")
    asked: dict[str, Any] = {} if text is None else {"query_text": text}
    if vector is not None:
        return asked | {"query_vector": _vector(vector, facts)}
    if kind != "FULL_TEXT" and not facts.model:
        raise InvalidArgumentError(
            f"text: {facts.name} has no embedding model; accepted is a vector, or client.vector.index(…, embed=…)"
        )
    return asked


def _vector(given: Any, facts: IndexFacts) -> list[float]:
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        raise InvalidArgumentError(f"vector: {shown(given)}; accepted is a list of numbers")
    try:
        numbers = [float(number) for number in given]
    except (TypeError, ValueError, OverflowError):
        raise InvalidArgumentError("vector: has what is no number; accepted are numbers") from None
    if facts.dimension is not None and len(numbers) != facts.dimension:
        raise InvalidArgumentError(f"vector: has {len(numbers)} numbers; accepted are {facts.dimension}")
    if bad := [number for number in numbers if not math.isfinite(number)]:
        raise InvalidArgumentError(f"vector: has {bad[0]}; accepted are finite numbers")
    return numbers
