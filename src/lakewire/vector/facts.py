"""
What is known of an index before it is asked: its columns, its vectors, and what embeds texts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError, NotFoundError, PermissionDeniedError
from lakewire.schema.types import DataType, parse_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_api.vectorsearch.models import VectorIndex as IndexInfo

__all__ = ["IndexFacts", "facts_of"]


@attrs.frozen(kw_only=True)
class IndexFacts:
    """
    Hold what is known of an index.

    Attributes:
        name: Its full name.
        primary_key: Column that identifies a row.
        columns: Type by column, without the vector; None where that is not known.
        vector: Column of vectors; empty where Databricks makes them or there are none.
        dimension: Of the vectors; None where that is not known.
        model: Serving endpoint that embeds the texts of queries; empty for none.
        source_table: Where the rows come from; empty where they are written.
        has_vectors: Whether it is more than an index of words.
    """

    name: str
    primary_key: str
    columns: Mapping[str, DataType] | None
    vector: str
    dimension: int | None
    model: str
    source_table: str
    has_vectors: bool

    def check_columns(self, argument: str, names: list[str]) -> None:
        """
        Refuse names that are no columns, as far as the columns are known.
        """
        known = None if self.columns is None else [*self.columns, *filter(None, [self.vector])]
        for name in names:
            if known is not None and name not in known:
                raise InvalidArgumentError(
                    f"{argument}: {name!r:.100} is no column of {self.name}; there are {', '.join(known)}"
                )


def facts_of(info: IndexInfo, table_columns: Callable[[str], Mapping[str, str]]) -> IndexFacts:
    """
    Return what a description of an index says.

    Args:
        info: As the server describes it.
        table_columns: Returns type by column of a table; asked for an index of all columns of its table.
    """
    sync, direct = info.delta_sync_index_spec, info.direct_access_index_spec
    spec = sync or direct
    vectors = (spec and spec.embedding_vector_columns) or []
    embedded = (spec and spec.embedding_source_columns) or []
    vector = (vectors[0].name or "") if vectors else ""
    models = [column.model_endpoint_name_for_query or column.embedding_model_endpoint_name or "" for column in embedded]
    types: Mapping[str, str] | None = None
    if direct and direct.schema_json:
        types = json.loads(direct.schema_json)
    elif sync and sync.source_table:
        types = _of_table(sync.source_table, table_columns)
        kept = sync.columns_to_sync or sync.columns_to_index
        if types is not None and kept:
            always = {info.primary_key, vector, *(column.name for column in embedded)}
            types = {name: text for name, text in types.items() if name in kept or name in always}
    return IndexFacts(
        name=str(info.name),
        primary_key=str(info.primary_key),
        columns=None if types is None else {name: parse_type(types[name]) for name in types if name != vector},
        vector=vector,
        dimension=vectors[0].embedding_dimension if vectors else None,
        model=models[0] if models else "",
        source_table=(sync and sync.source_table) or "",
        has_vectors=bool(vectors or embedded),
    )


def _of_table(name: str, table_columns: Callable[[str], Mapping[str, str]]) -> Mapping[str, str] | None:
    try:
        return table_columns(name)
    except (NotFoundError, PermissionDeniedError):  # whoever may read the index need not be allowed to see its table
        return None
