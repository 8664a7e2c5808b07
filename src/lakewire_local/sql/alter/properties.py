"""
ALTER TABLE … SET and UNSET TBLPROPERTIES, ADD and DROP CONSTRAINT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lakewire_local.delta_log import Protocol
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.parsing import written
from lakewire_local.sql.alter.change import Change, change_of
from lakewire_local.sql.columns.definitions import keep_old_names, refuse_routines, with_column_mapping
from lakewire_local.sql.columns.features import asked_features, checked_properties, protocol_for
from lakewire_local.sql.relations.policies import refuse_policies
from lakewire_local.sql.rewrites import condition_for_engine
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.front.statements.alterations import (
        AddConstraint,
        DropConstraint,
        SetProperties,
        UnsetProperties,
    )
    from lakewire_local.front.statements.columns import Check
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_MODE = "delta.columnMapping.mode"


def set_properties(statement: Statement, target: Target, asked: SetProperties) -> Change:
    """Set properties."""
    given = dict(asked.properties)
    checked = checked_properties(given, statement.resources.engine.profile)
    change = change_of(target, "SET TBLPROPERTIES", {"properties": given})
    mode = change.properties.get(_MODE, "none")
    change.properties |= checked
    if checked.get(_MODE, mode) != mode:
        _turn_mapping_on(change, mode)
    wanted = asked_features(given)
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    if wanted - change.protocol.features:
        change.protocol = _with_features(change, wanted)
    return change


def unset_properties(_: Statement, target: Target, asked: UnsetProperties) -> Change:
    """Take properties away."""
    perhaps, keys = asked.if_exists, list(asked.keys)
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


def add_constraint(statement: Statement, target: Target, asked: AddConstraint) -> Change:
    """Add a CHECK; refuse it when rows violate it."""
    check = cast("Check", asked.constraint)
    name, expression = check.name, written(check.condition)
    change = change_of(target, "ADD CONSTRAINT", {"name": name, "expr": expression})
    key = f"delta.constraints.{name.lower()}"
    if key in change.properties:
        raise sql_error("DELTA_CONSTRAINT_ALREADY_EXISTS", f"Constraint '{name}' already exists", "42710")
    refuse_routines(check.condition)
    refuse_policies(target.table, "a CHECK")
    holds = condition_for_engine(statement.lasting(), expression, target.name)
    if broken := row_count(statement, f"SELECT 1 FROM {quoted(*target.name)} WHERE NOT ({holds})"):
        raise sql_error(
            "DELTA_NEW_CHECK_CONSTRAINT_VIOLATION",
            f"{broken} rows in {target.table.full_name} violate the new CHECK constraint ({expression})",
            "23512",
        )
    change.properties[key] = expression
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    return change


def drop_constraint(statement: Statement, target: Target, asked: DropConstraint) -> Change:
    """Drop a CHECK or a key."""
    name, perhaps = asked.name, asked.if_exists
    keys = tuple(key for key in target.table.keys if key.name.casefold() != name.casefold())
    if keys != target.table.keys:
        statement.metastore.tables.update(target.table, keys=keys)
        return change_of(target, "DROP CONSTRAINT", {"name": name})
    change = change_of(target, "DROP CONSTRAINT", {"name": name})
    if change.properties.pop(f"delta.constraints.{name.lower()}", None) is None and not perhaps:
        raise sql_error(
            "DELTA_CONSTRAINT_DOES_NOT_EXIST",
            f"Cannot drop nonexistent constraint {name} from table {quoted(*target.name)}",
            "42704",
        )
    return change


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
