"""
ALTER TABLE and ALTER VIEW: the change of the metadata, and its one commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import Snapshot, write_commit
from lakewire_local.errors import sql_error
from lakewire_local.front.statements import alterations
from lakewire_local.front.statements.columns import Key
from lakewire_local.sql.alter import columns, properties
from lakewire_local.sql.alter.change import Change
from lakewire_local.sql.alter.policies import change_policy
from lakewire_local.sql.columns.features import check_feed
from lakewire_local.sql.create.keys import add_key, change_tags, drop_key
from lakewire_local.sql.create.views import alter_view
from lakewire_local.sql.refusals import existing_table, refuse_change, table_exists
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.reader import Name
    from lakewire_local.sql.statement import Statement

# What is asked -> function that changes the metadata.
_CHANGES: Mapping[type, Callable[[Statement, Target, Any], Change]] = {
    alterations.AddColumns: columns.add_columns,
    alterations.AddConstraint: properties.add_constraint,
    alterations.AlterColumns: columns.alter_columns,
    alterations.DropColumns: columns.drop_columns,
    alterations.DropConstraint: properties.drop_constraint,
    alterations.RenameColumn: columns.rename_column,
    alterations.SetProperties: properties.set_properties,
    alterations.UnsetProperties: properties.unset_properties,
}


def alter(statement: Statement, asked: alterations.Alter) -> QueryResult:
    """Run an ALTER TABLE or ALTER VIEW."""
    change, tables = asked.change, statement.metastore.tables
    if isinstance(change, alterations.ChangeTags):
        change_tags(statement, asked.name, change)
        return no_result()
    if isinstance(change, alterations.Rename):
        return _rename(statement, asked.name, change.name)
    if asked.view:
        alter_view(statement, asked.name, change)
        return no_result()
    with writing(statement, asked.name, right="ALTER") as target:
        if isinstance(change, alterations.ClusterBy):
            _refuse_partitioned(target)
            tables.update(target.table, cluster_by=[target.column(name).name for name in change.columns])
        elif isinstance(change, alterations.DropKey):
            drop_key(statement, target, change)
        elif isinstance(change, alterations.AddConstraint) and isinstance(change.constraint, Key):
            add_key(statement, target, change.constraint)
        elif isinstance(change, (alterations.SetRowFilter, alterations.SetMask)):
            change_policy(statement, target, change)
        elif isinstance(change, alterations.SetOwner):
            tables.update(target.table, owner=change.owner)
        else:
            commit(statement, target, _CHANGES[type(change)](statement, target, change))
    return no_result()


def commit(statement: Statement, target: Target, change: Change) -> None:
    """Write the metadata of a table, if it has changed."""
    if change.cluster_by != target.table.cluster_by:
        statement.metastore.tables.update(target.table, cluster_by=change.cluster_by)
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
    check_feed(after, snapshot.properties)
    upgrade = [after.protocol.action()] if after.protocol != snapshot.protocol else []
    write_commit(
        target.folder,
        snapshot.version + 1,
        operation=change.operation,
        parameters=change.parameters,
        user=statement.user,
        actions=[*upgrade, after.metadata()],
    )


def _refuse_partitioned(target: Target) -> None:
    """Refuse to cluster a partitioned table."""
    if target.snapshot.partition_columns:
        raise sql_error(
            "DELTA_ALTER_TABLE_CLUSTER_BY_ON_PARTITIONED_TABLE_NOT_ALLOWED",
            "ALTER TABLE CLUSTER BY cannot be applied to a partitioned table",
            "42000",
        )


def _rename(statement: Statement, given: Name, wanted: Name) -> QueryResult:
    metastore = statement.metastore
    old, new = statement.full_name(given), statement.full_name(wanted)
    table = existing_table(statement, given)
    refuse_change(table, "ALTER")
    if old[0].casefold() != new[0].casefold():
        raise sql_error("UNSUPPORTED_RENAME", f"{quoted(*old)} cannot move to another catalog", "0A000")
    if (taken := metastore.tables.find(*new)) and taken.id != table.id:
        raise table_exists(*new)
    with statement.resources.locks.of(table.id):
        metastore.tables.update(table, new_name=new[2], schema=metastore.schemas.get(*new[:2]))
    return no_result()
