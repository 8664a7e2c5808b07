"""
``information_schema``: SQL functions, row filters and column masks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Function, Table

_NAMES = dict.fromkeys(("specific_catalog", "specific_schema", "specific_name"), "STRING")


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "STRING")


def routines(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each function."""
    for function in _functions(metastore, catalog):
        routine, name = function.routine, function.routine.name
        kind = routine.returns.type_name if routine.returns else "TABLE_TYPE"
        full = routine.returns.simple() if routine.returns else "TABLE_TYPE"
        flags = ("YES" if routine.is_deterministic else "NO", routine.data_access.replace(" ", "_"), "YES", "DEFINER")
        body = ("SQL", routine.definition, None, None, "S")
        yield (*name, *name, "FUNCTION", kind, full, function.owner, *body, *flags, function.comment)


def parameters(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each parameter of a function."""
    for function in _functions(metastore, catalog):
        for place, item in enumerate(function.routine.parameters):
            kinds = (item.type.type_name, item.type.simple())
            yield (*function.routine.name, place, "IN", "NO", item.name, *kinds, item.default, item.comment)


def routine_columns(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each column that a table function returns."""
    for function in _functions(metastore, catalog):
        for place, column in enumerate(function.routine.columns):
            kinds = (column.type.type_name, column.type.simple())
            yield (*function.routine.name, column.name, place, *kinds, column.comment)


def row_filters(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each table with a row filter."""
    for table in _tables(metastore, catalog):
        if (policy := table.row_filter) is not None:
            name = (table.catalog_name, table.schema_name, table.name)
            yield (*name, *policy.function, ", ".join(policy.columns))


def column_masks(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each column with a mask."""
    for table in _tables(metastore, catalog):
        for column, policy in table.masks.items():
            name = (table.catalog_name, table.schema_name, table.name, column)
            yield (*name, *policy.function, ", ".join(policy.columns))


def _tables(metastore: Metastore, catalog: str) -> Iterator[Table]:
    for schema in metastore.schemas.list(catalog):
        yield from metastore.tables.list(catalog, schema.name)


def _functions(metastore: Metastore, catalog: str) -> Iterator[Function]:
    for schema in metastore.schemas.list(catalog):
        yield from metastore.functions.list(catalog, schema.name)


_TABLE = _texts("table_catalog", "table_schema", "table_name")
VIEWS: Mapping[str, tuple[Mapping[str, str], Callable[[Metastore, str], Iterator[Sequence[object]]]]] = {
    "routines": (
        _NAMES
        | _texts("routine_catalog", "routine_schema", "routine_name", "routine_type", "data_type", "full_data_type")
        | _texts("routine_owner", "routine_body", "routine_definition", "external_name", "external_language")
        | _texts("parameter_style", "is_deterministic", "sql_data_access", "is_null_call", "security_type", "comment"),
        routines,
    ),
    "parameters": (
        _NAMES
        | {"ordinal_position": "INT"}
        | _texts("parameter_mode", "is_result", "parameter_name", "data_type", "full_data_type")
        | _texts("parameter_default", "comment"),
        parameters,
    ),
    "routine_columns": (
        _NAMES
        | {"column_name": "STRING", "ordinal_position": "INT"}
        | _texts("data_type", "full_data_type", "comment"),
        routine_columns,
    ),
    "row_filters": (
        _TABLE | _texts("filter_catalog", "filter_schema", "filter_name", "target_columns"),
        row_filters,
    ),
    "column_masks": (
        _TABLE | _texts("column_name", "mask_catalog", "mask_schema", "mask_name", "using_columns"),
        column_masks,
    ),
}
