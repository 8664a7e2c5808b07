"""
Views that show values and rows to members of groups only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from lakewire.delta.statements.views import create_view_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import expression_sql
from lakewire.schema.names import TableName, quote_identifier, quote_string
from lakewire.schema.nearest import unknown_column
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement
from lakewire_runtime.text import is_listed, shown

if TYPE_CHECKING:
    from lakewire.schema.table_schema import TableSchema
    from lakewire.schema.types import Field

__all__ = ["secure_view_sql"]


def secure_view_sql(
    view: TableName,
    table: TableName,
    schema: TableSchema,
    *,
    mask: Mapping[str, str | None],
    where: str | None,
    visible_to: str | Sequence[str],
    comment: str | None,
    replace: bool,
) -> Statement:
    """
    Return the statement that makes a view of a table in which some see less; see ``GovernedCatalog.secure_view``.

    Raises:
        InvalidArgumentError: It hides nothing, or an unknown column; or a group is no name.
    """
    if not mask and where is None:
        raise InvalidArgumentError("mask and where: neither is given; accepted is one of them, or both")
    masks = {_spelled(name, schema, table): value for name, value in mask.items()}
    member = _is_member(_groups(visible_to))
    columns = ", ".join(_column(field, masks, member) for field in schema)
    condition = "" if where is None else f" WHERE {' OR '.join([condition_sql(where, 'where'), *member])}"
    query = Statement(f"SELECT {columns} FROM {table.sql()}{condition}")
    return create_view_sql(view, query, comment=comment, replace=replace)


def _column(field: Field, masks: Mapping[str, str | None], member: Sequence[str]) -> str:
    name = quote_identifier(field.name)
    if field.name not in masks:
        return name
    value = masks[field.name]
    hidden = "NULL" if value is None else f"({expression_sql(value, f'mask of {field.name}')})"
    hidden = f"CAST({hidden} AS {field.type.sql()})"
    shown_to = f"CASE WHEN {' OR '.join(member)} THEN {name} ELSE {hidden} END" if member else hidden
    return f"{shown_to} AS {name}"


def _is_member(groups: Iterable[str]) -> list[str]:
    return [f"is_account_group_member({quote_string(group)})" for group in groups]


def _groups(given: str | Sequence[str]) -> list[str]:
    groups = [given] if isinstance(given, str) else list(given) if is_listed(given) else []
    if not is_listed(given) or not all(isinstance(group, str) and group.strip() for group in groups):
        raise InvalidArgumentError(f"visible_to: {shown(given)}; accepted are names of groups")
    return groups


def _spelled(name: str, schema: TableSchema, table: TableName) -> str:
    found = next((field.name for field in schema if field.name.casefold() == str(name).casefold()), None)
    if found is None:
        raise InvalidArgumentError(f"mask: {unknown_column(str(name), schema, table)}")
    return found
