"""
ALTER TABLE and ALTER VIEW: the change of the metadata, and its one commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.delta_log import Snapshot, write_commit
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql import alter_columns, alter_properties
from lakewire_local.sql.change import Change
from lakewire_local.sql.clauses import read_names
from lakewire_local.sql.refusals import existing_table, table_exists
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement

# Keywords of the clause -> function that reads it and changes the metadata. The first match counts.
_CHANGES: Sequence[tuple[tuple[str, ...], Callable[[Statement, Cursor, Target], Change]]] = (
    (("ADD", "CONSTRAINT"), alter_properties.add_constraint),
    (("ADD", "COLUMNS"), alter_columns.add_columns),
    (("ADD", "COLUMN"), alter_columns.add_columns),
    (("DROP", "CONSTRAINT"), alter_properties.drop_constraint),
    (("DROP", "COLUMNS"), alter_columns.drop_columns),
    (("DROP", "COLUMN"), alter_columns.drop_columns),
    (("RENAME", "COLUMN"), alter_columns.rename_column),
    (("ALTER", "COLUMN"), alter_columns.alter_column),
    (("ALTER",), alter_columns.alter_column),
    (("CHANGE", "COLUMN"), alter_columns.alter_column),
    (("SET", "TBLPROPERTIES"), alter_properties.set_properties),
    (("UNSET", "TBLPROPERTIES"), alter_properties.unset_properties),
)


def alter_table(statement: Statement) -> QueryResult:
    """Run an ALTER TABLE."""
    cursor = statement.cursor()
    cursor.expect("ALTER", "TABLE")
    parts = cursor.name()
    if cursor.accept("RENAME", "TO"):
        return _rename(statement, parts, cursor)
    with writing(statement, parts) as target:
        if cursor.accept("CLUSTER", "BY"):
            names = [] if cursor.one_of("NONE", "AUTO") else [target.column(name).name for name in read_names(cursor)]
            statement.resources.metastore.tables.update(target.table, cluster_by=names)
            return no_result()
        if cursor.accept("SET", "OWNER", "TO") or cursor.accept("OWNER", "TO"):
            statement.resources.metastore.tables.update(target.table, owner=cursor.identifier())
            return no_result()
        for words, change in _CHANGES:
            if cursor.accept(*words):
                commit(statement, target, change(statement, cursor, target))
                return no_result()
    raise unsupported(f"ALTER TABLE … {cursor.rest().split(' ')[0].upper()}")


def alter_view(statement: Statement) -> QueryResult:
    """Run an ALTER VIEW … RENAME TO."""
    cursor = statement.cursor()
    cursor.expect("ALTER", "VIEW")
    parts = cursor.name()
    if not cursor.accept("RENAME", "TO"):
        raise unsupported("ALTER VIEW other than RENAME TO; CREATE OR REPLACE VIEW works")
    return _rename(statement, parts, cursor)


def commit(statement: Statement, target: Target, change: Change) -> None:
    """Write the metadata of a table, if it has changed."""
    if change.cluster_by != target.table.cluster_by:
        statement.resources.metastore.tables.update(target.table, cluster_by=change.cluster_by)
    snapshot = target.snapshot
    after: Snapshot = attrs.evolve(
        snapshot,
        raw_fields=change.raw_fields,
        properties=change.properties,
        protocol=change.protocol,
        comment=change.comment,
        partition_columns=change.partition_columns,
    )
    if after == snapshot:
        return
    upgrade = [after.protocol.action()] if after.protocol != snapshot.protocol else []
    write_commit(
        target.folder,
        snapshot.version + 1,
        operation=change.operation,
        parameters=change.parameters,
        user=statement.user,
        actions=[*upgrade, after.metadata()],
    )


def _rename(statement: Statement, parts: tuple[str, ...], cursor: Cursor) -> QueryResult:
    metastore = statement.resources.metastore
    old, new = statement.full_name(parts), statement.full_name(cursor.name())
    cursor.end()
    table = existing_table(statement, old)
    if old[0].casefold() != new[0].casefold():
        raise sql_error("UNSUPPORTED_RENAME", f"{quoted(*old)} cannot move to another catalog", "0A000")
    if (taken := metastore.tables.find(*new)) and taken.id != table.id:
        raise table_exists(*new)
    with statement.resources.locks.of(table.id):
        metastore.tables.update(table, new_name=new[2], schema=metastore.schemas.get(*new[:2]))
    return no_result()
