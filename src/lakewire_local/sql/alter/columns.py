"""
ALTER TABLE … ADD, DROP, RENAME and ALTER COLUMN, nested fields of structs included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.compare import widens_to
from lakewire.schema.delta_json import from_delta_json, to_delta_json
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.parsing import columns_in, written
from lakewire_local.sql.alter.change import Change, change_of
from lakewire_local.sql.columns.definitions import (
    RawField,
    copied,
    find_column,
    inner_fields,
    raw_column,
    refuse_routines,
    refuse_twice,
    with_column_mapping,
)
from lakewire_local.sql.columns.features import check_fields, protocol_for
from lakewire_local.sql.columns.identity import identity_of, not_identity, unalterable, with_marks
from lakewire_local.sql.create.keys import refuse_key_column
from lakewire_local.sql.query import run_query
from lakewire_local.sql.refusals import column_not_found
from lakewire_local.sql.relations.policies import refuse_policy_column
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire.schema.types import DataType
    from lakewire_local.front.statements.alterations import (
        AddColumns,
        AlterColumn,
        AlterColumns,
        DropColumns,
        NewColumn,
        Place,
        RenameColumn,
    )
    from lakewire_local.front.statements.columns import ColumnDefinition
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_MODE = "delta.columnMapping.mode"


def add_columns(_: Statement, target: Target, asked: AddColumns) -> Change:
    """Add columns, and fields of structs."""
    change = change_of(target, "ADD COLUMNS", {"columns": [".".join(new.path) for new in asked.columns]})
    for new in asked.columns:
        _add_column(new, change, target)
    if change.properties.get(_MODE, "none") != "none":
        change.properties = with_column_mapping(change.raw_fields, change.properties)
    check_fields(change.raw_fields, change.properties)
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    return change


def drop_columns(_: Statement, target: Target, asked: DropColumns) -> Change:
    """Drop columns, and fields of structs."""
    change = change_of(target, "DROP COLUMNS", {"columns": [".".join(path) for path in asked.paths]})
    _refuse_without_mapping(change, "DELTA_UNSUPPORTED_DROP_COLUMN", "DROP COLUMN")
    for name in asked.paths:
        siblings = _siblings(change.raw_fields, name, target)
        found = find_column(siblings, name[-1])
        if found is None and not asked.if_exists:
            raise target.lacks(*name)
        if found is not None:
            _refuse_used(change, found["name"], "drop")
            refuse_key_column(target.table, name[0], "drop")
            refuse_policy_column(target.table, name[0], "dropping")
            siblings.remove(found)
    if not change.raw_fields:
        raise sql_error("DELTA_DROP_COLUMN_ON_SINGLE_FIELD_SCHEMA", "A table keeps at least one column", "0AKDC")
    return change


def rename_column(_: Statement, target: Target, asked: RenameColumn) -> Change:
    """Rename a column or a field of a struct."""
    name, new = asked.path, asked.name
    change = change_of(target, "RENAME COLUMN", {"oldColumnPath": ".".join(name), "newColumnPath": new})
    _refuse_without_mapping(change, "DELTA_UNSUPPORTED_RENAME_COLUMN", "RENAME COLUMN")
    siblings = _siblings(change.raw_fields, name, target)
    found = existing_column(siblings, name, target)
    _refuse_used(change, found["name"], "rename")
    refuse_key_column(target.table, name[0], "rename")
    refuse_policy_column(target.table, name[0], "renaming")
    old, found["name"] = found["name"], new
    refuse_twice(siblings)
    if len(name) == 1:
        change.partition_columns = tuple(new if column == old else column for column in change.partition_columns)
        change.cluster_by = tuple(new if column == old else column for column in change.cluster_by)
    return change


def alter_columns(statement: Statement, target: Target, asked: AlterColumns) -> Change:
    """Change the comment, type, nullability, default or place of columns or fields."""
    paths = [change.path for change in asked.changes]
    _refuse_again(paths, target)
    if len(paths) == 1:
        change = change_of(target, "CHANGE COLUMN", {"column": ".".join(paths[0])})
    else:
        change = change_of(target, "CHANGE COLUMNS", {"columns": [".".join(path) for path in paths]})
    for each in asked.changes:
        if each.sync_identity and len(paths) > 1:
            raise unsupported("SYNC IDENTITY beside changes of other columns")
        _alter_column(statement, target, each, change)
    change.protocol = protocol_for(change.raw_fields, change.properties, base=target.snapshot.protocol)
    return change


def _refuse_again(paths: Sequence[tuple[str, ...]], target: Target) -> None:
    """Refuse two changes of one column, or of a field inside of it."""
    folded = [tuple(part.casefold() for part in path) for path in paths]
    for number, path in enumerate(folded):
        for other in folded[:number]:
            shorter = min(len(path), len(other))
            if path[:shorter] == other[:shorter]:
                twice = quoted(*paths[number][:shorter])
                raise sql_error(
                    "NOT_SUPPORTED_CHANGE_SAME_COLUMN",
                    f"ALTER TABLE ALTER COLUMN is not supported for changing {quoted(*target.name)}'s column {twice} "
                    "including its nested fields multiple times in the same command",
                    "0A000",
                )


def _alter_column(statement: Statement, target: Target, asked: AlterColumn, change: Change) -> None:
    name = asked.path
    siblings = _siblings(change.raw_fields, name, target)
    found = existing_column(siblings, name, target)
    identity = identity_of(found)
    if identity and (asked.type is not None or asked.nullable is not None or asked.default is not None):
        raise unalterable()
    if asked.sync_identity:
        _sync_identity(statement, target, change, found)
    if asked.comment is not None:
        found["metadata"]["comment"] = asked.comment
    if asked.type is not None:
        _change_type(change, found, asked.type)
    if asked.nullable is not None:
        if not asked.nullable:
            _refuse_nulls(statement, target, name)
        found["nullable"] = asked.nullable
    if asked.default is not None:
        _set_default(change, found, asked.default)
    if asked.place is not None:
        siblings.remove(found)
        siblings.insert(_index(asked.place, siblings), found)


def _sync_identity(statement: Statement, target: Target, change: Change, raw: RawField) -> None:
    """Move the mark to the furthest value in the column, which statements may have given themselves."""
    identity = identity_of(raw)
    if identity is None:
        raise not_identity()
    furthest = "max" if identity.step > 0 else "min"
    text = f"SELECT {furthest}({quoted(raw['name'])}) AS v FROM {quoted(*target.name)}"
    batches = run_query(statement.with_text(text)).batches
    value = next(batch.column(0)[0].as_py() for batch in batches if batch.num_rows)
    spec = with_marks(target.snapshot, {raw["name"]: identity.beyond(value)})
    change.raw_fields = copied(spec.raw_fields)


def _add_column(new: NewColumn, change: Change, target: Target) -> None:
    siblings = _siblings(change.raw_fields, new.path, target)
    _refuse_impossible(new.column)
    if find_column(siblings, new.path[-1]):
        raise sql_error("FIELD_ALREADY_EXISTS", f"Cannot add column {quoted(*new.path)}: it already exists", "42710")
    siblings.insert(_index(new.place, siblings), raw_column(new.column))


def _refuse_impossible(column: ColumnDefinition) -> None:
    if not column.field.nullable:
        raise sql_error("DELTA_ADD_COLUMN_NOT_NULL", "A column added to a table is nullable", "42P10")
    if column.identity is not None:
        raise unsupported("ADD COLUMN of an identity column; CREATE TABLE takes them")
    if column.default is not None or column.generated is not None:
        raise sql_error(
            "WRONG_COLUMN_DEFAULTS_FOR_DELTA_ALTER_TABLE_ADD_COLUMN_NOT_SUPPORTED",
            "A column with a DEFAULT cannot be added to an existing Delta table: add it first, then "
            "ALTER COLUMN … SET DEFAULT",
            "0AKDC",
        )


def _index(place: Place | None, siblings: list[RawField]) -> int:
    """Return the index at which a column goes in."""
    if place is None:
        return len(siblings)
    if place.after is None:
        return 0
    found = find_column(siblings, place.after)
    if found is None:
        raise column_not_found([place.after], (str(raw["name"]) for raw in siblings))
    return siblings.index(found) + 1


def _siblings(raws: list[RawField], path: tuple[str, ...], target: Target) -> list[RawField]:
    """Return the list of fields that holds the column at *path*."""
    if len(path) == 1:
        return raws
    try:
        return inner_fields(raws, path[:-1])
    except KeyError:
        raise target.lacks(*path) from None


def existing_column(siblings: list[RawField], path: tuple[str, ...], target: Target) -> RawField:
    """Return the column that *path* ends with, or refuse the statement."""
    found = find_column(siblings, path[-1])
    if found is None:
        raise target.lacks(*path)
    return found


def _refuse_without_mapping(change: Change, error_class: str, what: str) -> None:
    if change.properties.get(_MODE, "none") == "none":
        raise sql_error(
            error_class,
            f"{what} is not supported for a table without column mapping. Set the table property "
            "'delta.columnMapping.mode' to 'name' first",
            "0AKDC",
        )


def _refuse_used(change: Change, name: str, what: str) -> None:
    """Refuse to change a column that a partition, constraint or generated column uses."""
    expressions = [
        *(text for key, text in change.properties.items() if key.startswith("delta.constraints.")),
        *(raw["metadata"].get("delta.generationExpression", "") for raw in change.raw_fields),
    ]
    used = {column.name.casefold() for text in expressions if text for column in columns_in(text)}
    if name.casefold() in used:
        raise sql_error(
            "DELTA_CONSTRAINT_DEPENDENT_COLUMN_CHANGE",
            f"Cannot {what} column {quoted(name)} because a constraint or generated column uses it",
            "42K09",
        )
    kinds = (("PARTITION", change.partition_columns), ("CLUSTERING", change.cluster_by))
    for kind in (kind for kind, names in kinds if what == "drop" and name in names):
        raise sql_error(
            f"DELTA_UNSUPPORTED_DROP_{kind}_COLUMN",
            f"Dropping the {kind.lower()} column {quoted(name)} is not supported",
            "0AKDC",
        )


def _change_type(change: Change, raw: RawField, wanted: DataType) -> None:
    current = from_delta_json(raw["type"])
    if current == wanted:
        return
    enabled = change.properties.get("delta.enableTypeWidening", "false").lower() == "true"
    if not enabled or not widens_to(current, wanted):
        raise sql_error(
            "DELTA_UNSUPPORTED_ALTER_TABLE_CHANGE_COL_OP",
            f"Changing the type of {quoted(raw['name'])} from {current.sql()} to {wanted.sql()} is not supported"
            + ("" if enabled else "; delta.enableTypeWidening is not 'true'"),
            "0AKDC",
        )
    raw["metadata"].setdefault("delta.typeChanges", []).append(
        {"fromType": to_delta_json(current), "toType": to_delta_json(wanted)}
    )
    raw["type"] = to_delta_json(wanted)


def _set_default(change: Change, raw: RawField, default: Sequence[exp.Expr]) -> None:
    raw["metadata"].pop("CURRENT_DEFAULT", None)
    if not default:
        return
    if "allowColumnDefaults" not in change.protocol.features:
        raise sql_error(
            "WRONG_COLUMN_DEFAULTS_FOR_DELTA_FEATURE_NOT_ENABLED",
            "Set the table property 'delta.feature.allowColumnDefaults' to 'supported' first",
            "0AKDE",
        )
    refuse_routines(default[0])
    raw["metadata"]["CURRENT_DEFAULT"] = written(default[0])


def _refuse_nulls(statement: Statement, target: Target, path: tuple[str, ...]) -> None:
    if row_count(statement, f"SELECT 1 FROM {quoted(*target.name)} WHERE {quoted(*path)} IS NULL"):
        raise sql_error(
            "DELTA_NOT_NULL_CONSTRAINT_VIOLATED",
            f"ColumnDefinition {quoted(*path)} holds NULL, so it cannot be made NOT NULL",
            "23502",
        )
