"""
Statements about the control table of checkpoints. Pure.

A position is a row, not a property of a table: a row is changed on the condition that it still is what was read, and
changing it disturbs nobody, while a property is a change of metadata, which fails every write under way.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.delta.statements.write import update_sql
from lakewire.schema.names import TableName
from lakewire.sql.statement import Statement, expr

__all__ = ["CHECKPOINTS", "checkpoints_sql", "first_position_sql", "forget_sql", "move_sql", "position_sql"]

CHECKPOINTS = "lakewire_checkpoints"
# With less isolation two first positions of one name could both be inserted; in one partition readers of different
# names, whose jobs may all end at midnight, would stand in each other's way.
_LAYOUT = "PARTITIONED BY (name) TBLPROPERTIES ('delta.isolationLevel' = 'Serializable')"
# With *snapshot* the rows of the version itself are being used, and else its changes have been.
_COLUMNS = (
    "name STRING, table_id STRING, table_name STRING, version BIGINT, snapshot BOOLEAN, moved_by STRING, "
    "moved_at TIMESTAMP"
)


def checkpoints_sql(table: TableName) -> Statement:
    """
    Return the statement that makes the control table.
    """
    return Statement(f"CREATE TABLE IF NOT EXISTS {table.sql()} ({_COLUMNS}) USING DELTA {_LAYOUT}")


def position_sql(table: TableName, name: str) -> Statement:
    """
    Return the query for the position of a checkpoint.
    """
    columns = "version, snapshot, table_id, table_name, moved_by"
    return Statement(f"SELECT {columns} FROM {table.sql()} WHERE name = :name", {"name": name})


def first_position_sql(table: TableName, position: Mapping[str, object]) -> Statement:
    """
    Return the statement that inserts the first position of a checkpoint, unless it has one.

    Args:
        table: The control table.
        position: Its columns, without the time.
    """
    columns = ", ".join(position)
    row = ", ".join(f":{column} AS {column}" for column in position)
    given = ", ".join(f"s.{column}" for column in position)
    return Statement(
        f"MERGE INTO {table.sql()} AS t USING (SELECT {row}) AS s ON t.name = :name "
        f"WHEN NOT MATCHED THEN INSERT ({columns}, moved_at) VALUES ({given}, current_timestamp())",
        position,
    )


def move_sql(table: TableName, name: str, *, before: int, snapshot: bool, after: int, by: str) -> Statement:
    """
    Return the statement that moves a checkpoint, unless it is no longer where it was: *before* and *snapshot*.
    """
    return update_sql(
        table,
        {"version": after, "snapshot": False, "moved_by": by, "moved_at": expr("current_timestamp()")},
        where="name = :name AND version = :before AND snapshot = :snapshot",
        parameters={"name": name, "before": before, "snapshot": snapshot},
    )


def forget_sql(table: TableName, name: str) -> Statement:
    """
    Return the statement that deletes the position of a checkpoint.
    """
    return Statement(f"DELETE FROM {table.sql()} WHERE name = :name", {"name": name})
