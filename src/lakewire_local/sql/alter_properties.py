"""
ALTER TABLE … SET and UNSET TBLPROPERTIES, ADD and DROP CONSTRAINT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.delta_log import Protocol
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.change import Change, change_of
from lakewire_local.sql.clauses import if_exists, read_properties, read_value
from lakewire_local.sql.columns import keep_old_names, with_column_mapping
from lakewire_local.sql.evolution import row_count
from lakewire_local.sql.features import asked_features, checked_properties, protocol_for
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_MODE = "delta.columnMapping.mode"


def set_properties(statement: Statement, cursor: Cursor, target: Target) -> Change:
    """Read ``('key' = 'value', …)``."""
    given = read_properties(cursor)
    cursor.end()
    checked = checked_properties(given, statement.resources.engine.profile)
    change = change_of(target, "SET TBLPROPERTIES", {"properties": given})
    mode = change.properties.get(_MODE, "none")
    change.properties |= checked
    if checked.get(_MODE, mode) != mode:
        _turn_mapping_on(change, mode)
    asked = asked_features(given)
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    if asked - change.protocol.features:
        change.protocol = _with_features(change, asked)
    return change


def unset_properties(_: Statement, cursor: Cursor, target: Target) -> Change:
    """Read ``[IF EXISTS] ('key', …)``."""
    perhaps = if_exists(cursor)
    keys = [_key(item) for item in cursor.items()]
    cursor.end()
    change = change_of(target, "UNSET TBLPROPERTIES", {"properties": keys, "ifExists": perhaps})
    if unknown := [key for key in keys if key not in change.properties and not perhaps]:
        raise sql_error(
            "UNSET_NONEXISTENT_PROPERTIES",
            f"Attempted to unset non-existent properties [{', '.join(unknown)}] in table {quoted(*target.name)}",
            "42K0J",
        )
    if _MODE in keys:
        raise sql_error("DELTA_UNSUPPORTED_COLUMN_MAPPING_MODE_CHANGE", "Column mapping cannot be turned off", "0AKDC")
    for key in keys:
        change.properties.pop(key, None)
    return change


def add_constraint(statement: Statement, cursor: Cursor, target: Target) -> Change:
    """Read ``name CHECK (expression)``; refuse it when rows violate it."""
    name = cursor.identifier()
    if not cursor.accept("CHECK"):
        return change_of(target, "ADD CONSTRAINT", {"name": name})  # keys are informational in Databricks too
    expression = cursor.bracketed().all_text()
    cursor.accept("ENFORCED")
    cursor.end()
    change = change_of(target, "ADD CONSTRAINT", {"name": name, "expr": expression})
    key = f"delta.constraints.{name.lower()}"
    if key in change.properties:
        raise sql_error("DELTA_CONSTRAINT_ALREADY_EXISTS", f"Constraint '{name}' already exists", "42710")
    if broken := row_count(statement, f"SELECT 1 FROM {quoted(*target.name)} WHERE NOT ({expression})"):
        raise sql_error(
            "DELTA_NEW_CHECK_CONSTRAINT_VIOLATION",
            f"{broken} rows in {target.table.full_name} violate the new CHECK constraint ({expression})",
            "23512",
        )
    change.properties[key] = expression
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    return change


def drop_constraint(_: Statement, cursor: Cursor, target: Target) -> Change:
    """Read ``[IF EXISTS] name``."""
    perhaps = if_exists(cursor)
    name = cursor.identifier()
    cursor.one_of("RESTRICT", "CASCADE")
    cursor.end()
    change = change_of(target, "DROP CONSTRAINT", {"name": name})
    if change.properties.pop(f"delta.constraints.{name.lower()}", None) is None and not perhaps:
        raise sql_error(
            "DELTA_CONSTRAINT_DOES_NOT_EXIST",
            f"Cannot drop nonexistent constraint {name} from table {quoted(*target.name)}",
            "42704",
        )
    return change


def _key(item: Cursor) -> str:
    token = item.token
    return ".".join(item.name()) if token is not None and token.is_name else read_value(item)


def _turn_mapping_on(change: Change, mode: str) -> None:
    """Give the columns ids and their current names as physical names, which files written before have."""
    wanted = change.properties[_MODE]
    if mode != "none" or wanted != "name":
        raise sql_error(
            "DELTA_UNSUPPORTED_COLUMN_MAPPING_MODE_CHANGE",
            f"Changing column mapping mode from '{mode}' to '{wanted}' is not supported",
            "0AKDC",
        )
    keep_old_names(change.raw_fields)
    change.properties = with_column_mapping(change.raw_fields, change.properties)


def _with_features(change: Change, asked: frozenset[str]) -> Protocol:
    base = change.protocol
    if asked & {"rowTracking", "clustering", "catalogManaged"}:
        raise unsupported(f"the table feature {', '.join(sorted(asked))}")
    named = Protocol(
        reader=base.reader,
        writer=base.writer,
        reader_features=base.reader_features,
        writer_features=base.writer_features | asked,
    )
    return protocol_for(change.raw_fields, change.properties, base=named)
