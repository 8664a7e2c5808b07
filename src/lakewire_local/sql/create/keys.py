"""
PRIMARY and FOREIGN KEY of tables, and tags: the metastore keeps them; they tell readers something and enforce nothing.

Source: https://docs.databricks.com/tables/constraints
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import invalid_parameter, sql_error
from lakewire_local.metastore.securables import TableKey
from lakewire_local.sql.refusals import column_not_found, existing_table
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.alterations import ChangeTags, DropKey
    from lakewire_local.front.statements.columns import Key
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target


def table_keys(
    statement: Statement, table: tuple[str, ...], fields: Sequence[Field], asked: Iterable[Key]
) -> tuple[TableKey, ...]:
    """Return the keys of a table with the spelling of its columns; refuse what is not there."""
    found = tuple(_key(statement, table, fields, key) for key in asked)
    if len([key for key in found if not key.parent]) > 1:
        raise invalid_parameter(f"Table {quoted(*table)} cannot have more than one PRIMARY KEY")
    if len({key.name.casefold() for key in found}) < len(found):
        raise invalid_parameter(f"Table {quoted(*table)} has two constraints of one name")
    return found


def add_key(statement: Statement, target: Target, asked: Key) -> None:
    """Add a key to a table."""
    (new,) = table_keys(statement, target.name, target.fields, [asked])
    table = target.table
    if any(new.name.casefold() == key.name.casefold() for key in table.keys):
        raise sql_error("CONSTRAINT_ALREADY_EXISTS", f"Constraint {quoted(new.name)} already exists", "42710")
    nullable = [name for name in new.columns if target.column(name).nullable]
    if nullable and not new.parent:
        raise invalid_parameter(
            f"Cannot create the primary key {quoted(new.name)} because its child column(s) "
            f"{', '.join(map(quoted, nullable))} is nullable. Please change the column nullability and retry"
        )
    if not new.parent and any(not key.parent for key in table.keys):
        raise invalid_parameter(f"Table {quoted(*target.name)} has a PRIMARY KEY already")
    statement.metastore.tables.update(table, keys=(*table.keys, new))


def drop_key(statement: Statement, target: Target, asked: DropKey) -> None:
    """Drop the PRIMARY KEY, or the FOREIGN KEY of some columns."""
    wanted = [name.casefold() for name in asked.columns]

    def is_meant(key: TableKey) -> bool:
        return bool(key.parent) == bool(wanted) and (not wanted or [name.casefold() for name in key.columns] == wanted)

    kept = tuple(key for key in target.table.keys if not is_meant(key))
    if len(kept) == len(target.table.keys) and not asked.if_exists:
        raise sql_error("CONSTRAINT_DOES_NOT_EXIST", f"Table {quoted(*target.name)} has no such key", "42704")
    statement.metastore.tables.update(target.table, keys=kept)


def change_tags(statement: Statement, name: tuple[str, ...], asked: ChangeTags) -> None:
    """Set and take away tags of a table, a view or a column."""
    table = existing_table(statement, name)
    column = asked.column
    if column:
        column = _spelled(statement.metastore.tables.fields(table), [column], table.full_name)[0]
    changed = {**table.tags.get(column, {}), **asked.tags}
    tags = {key: value for key, value in changed.items() if value is not None}
    statement.metastore.tables.update(table, tags={**table.tags, column: tags})


def key_text(key: TableKey) -> str:
    """Return a key as SQL, without its name."""
    columns = ", ".join(quoted(column) + (" TIMESERIES" if column in key.timeseries else "") for column in key.columns)
    if not key.parent:
        return f"PRIMARY KEY ({columns})"
    return f"FOREIGN KEY ({columns}) REFERENCES {quoted(*key.parent)} ({', '.join(map(quoted, key.parent_columns))})"


def refuse_key_column(table: Table, name: str, what: str) -> None:
    """Refuse to change a column that is part of a key."""
    if key := next((key for key in table.keys if name in key.columns), None):
        raise sql_error(
            "DELTA_CONSTRAINT_DEPENDENT_COLUMN_CHANGE",
            f"Cannot {what} column {quoted(name)} because the key {quoted(key.name)} uses it; drop the key first",
            "42K09",
        )


def _key(statement: Statement, table: tuple[str, ...], fields: Sequence[Field], asked: Key) -> TableKey:
    columns = _spelled(fields, asked.columns, quoted(*table))
    if not asked.parent:
        timeseries = tuple(_spelled(fields, asked.timeseries, quoted(*table)))
        return TableKey(name=asked.name or f"{table[-1]}_pk", columns=columns, timeseries=timeseries)
    parent, parent_fields = _parent(statement, table, fields, asked)
    parent_columns = tuple(asked.parent_columns) or _primary(statement, parent, asked, own=columns)
    if len(parent_columns) != len(columns):
        raise invalid_parameter(f"A FOREIGN KEY of {len(columns)} columns refers to {len(parent_columns)}")
    return TableKey(
        name=asked.name or f"{table[-1]}_{parent[-1]}_fk",
        columns=columns,
        parent=parent,
        parent_columns=_spelled(parent_fields, parent_columns, quoted(*parent)),
    )


def _parent(
    statement: Statement, table: tuple[str, ...], fields: Sequence[Field], asked: Key
) -> tuple[tuple[str, ...], Sequence[Field]]:
    """Return the name and the columns of the table that a key refers to, which may be the table itself."""
    name = statement.full_name(asked.parent)
    if [part.casefold() for part in name] == [part.casefold() for part in table]:
        return table, fields
    found = existing_table(statement, name)
    return (found.catalog_name, found.schema_name, found.name), statement.metastore.tables.fields(found)


def _primary(statement: Statement, parent: tuple[str, ...], asked: Key, own: tuple[str, ...]) -> tuple[str, ...]:
    found = existing_table(statement, asked.parent)
    key = next((key for key in found.keys if not key.parent), None)
    if key is None or len(key.columns) != len(own):
        raise invalid_parameter(f"The parent table {quoted(*parent)} has no primary key of {len(own)} columns")
    return key.columns


def _spelled(fields: Sequence[Field], names: Sequence[str], table: str) -> tuple[str, ...]:
    known = {field.name.casefold(): field.name for field in fields}
    for name in names:
        if name.casefold() not in known:
            raise column_not_found([name], known.values(), table)
    return tuple(known[name.casefold()] for name in names)
