"""
Row filters and column masks: what a caller sees of a table.

Every read of such a table is one of a query over it, which calls the functions for the caller; the rows themselves are
left to what rewrites the table.

Source: https://docs.databricks.com/tables/row-and-column-filters
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import BOOLEAN
from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.front.casts import may_cast
from lakewire_local.front.parsing import parsed
from lakewire_local.metastore.securables import Policy
from lakewire_local.sql.refusals import column_not_found
from lakewire_local.sql.relations.routine_names import routine_of
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lakewire.schema.types import DataType, Field
    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.columns import GivenPolicy
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

_PLAIN = "lakewire plain"


def plain(table: exp.Table) -> bool:
    """Return whether a table in a tree is to be read as it is stored."""
    return bool(table.meta.get(_PLAIN))


def visible_query(table: Table, fields: Sequence[Field]) -> exp.Expr:
    """Return the query of what the caller sees of a table."""
    name = (table.catalog_name, table.schema_name, table.name)
    query = parsed(visible_text(table, fields, quoted(*name)))
    query.args["from_"].this.meta[_PLAIN] = True  # else it would be looked up as the protected table again
    return query


def visible_text(table: Table, fields: Sequence[Field], source: str, more: Sequence[str] = ()) -> str:
    """
    Return the query of what the caller sees of a table.

    Args:
        table: With its policies.
        fields: Columns that are asked for.
        source: Where its rows are: a quoted name.
        more: SQL of further columns.
    """
    columns = ", ".join([*(_column(table, field) for field in fields), *more])
    policy = table.row_filter
    return f"SELECT {columns} FROM {source}{'' if policy is None else f' WHERE {_call(policy, policy.columns)}'}"


def target_text(table: Table, fields: Sequence[Field], source: str, more: Sequence[str]) -> str:
    """Return the same for a table that is written: masked columns are there a second time, as they are stored."""
    stored = [f"{quoted(name)} AS {quoted(stored_name(table, name))}" for name in table.masks]
    return visible_text(table, fields, source, [*stored, *more])


def with_policies_of(statement: Statement, table: Table) -> Statement:
    """Return a statement that calls the functions of a table's row filter and masks for whoever runs it."""
    return attrs.evolve(statement, policies=frozenset(policy.function for policy in _policies(table)))


def stored_name(table: Table, column: str) -> str:
    """Return the name under which ``target_text`` has a column as it is stored."""
    return f"lakewire_stored_{column}" if column in table.masks else column


def row_filter(statement: Statement, fields: Sequence[Field], asked: GivenPolicy) -> Policy:
    """Return the row filter that a statement asks for."""
    policy = _policy(statement, fields, asked, given=asked.columns, kind="ROW_FILTER")
    routine = routine_of(statement, policy.function)
    if routine is not None and (routine.returns is None or not may_cast(routine.returns, BOOLEAN)):
        raise sql_error(
            "ROW_COLUMN_ACCESS.ROW_FILTER_NOT_BOOLEAN",
            f"The function {routine.shown} of a row filter does not return a BOOLEAN",
            "42K09",
        )
    return policy


def column_mask(statement: Statement, fields: Sequence[Field], column: Field, asked: GivenPolicy) -> Policy:
    """Return the mask of a column that a statement asks for."""
    if column.name.casefold() in (name.casefold() for name in asked.columns):
        raise _invalid("ASSIGNED_COLUMN_MASK_USING_COLUMN_NAME_SAME_AS_TARGET_COLUMN", "42000", quoted(column.name))
    policy = _policy(statement, fields, asked, given=(column.name, *asked.columns), kind="COLUMN_MASK")
    routine = routine_of(statement, policy.function)
    if routine is not None and (routine.returns is None or not may_cast(routine.returns, column.type)):
        raise sql_error(
            "ROW_COLUMN_ACCESS.COLUMN_MASK_TYPE_MISMATCH",
            f"The function {routine.shown} does not return the type of the column {quoted(column.name)}",
            "42K09",
        )
    return Policy(function=policy.function, columns=policy.columns[1:])


def refuse_policies(table: Table, what: str) -> None:
    """Refuse what would pass the policies of a table by, or lose them."""
    if table.is_protected:
        message = f"The feature is not supported: {what} of a table with a row filter or column masks"
        raise sql_error("UNSUPPORTED_FEATURE", message, "0A000")


def refuse_past(table: Table, kind: str, what: str) -> None:
    """Refuse to read what a table was: its policies are about what it is."""
    if table.is_protected:
        raise sql_error(
            f"ROW_LEVEL_SECURITY_COLUMN_MASK_FEATURE_NOT_SUPPORTED.{kind}",
            f"Row level security policies and column mask policies for {table.full_name} are not supported: {what}",
            "0A000",
        )


def refuse_policy_column(table: Table, column: str, what: str) -> None:
    """Refuse to change a column that a policy uses."""
    used = [*table.masks, *(name for policy in _policies(table) for name in policy.columns)]
    if column.casefold() in (name.casefold() for name in used):
        raise unsupported(f"{what} a column that a row filter or a mask uses; DROP MASK and DROP ROW FILTER come first")


def policy_text(policy: Policy) -> str:
    """Return a row filter as CREATE TABLE has it behind ROW FILTER."""
    return f"{quoted(*policy.function)} ON ({', '.join(map(quoted, policy.columns))})"


def mask_text(policy: Policy) -> str:
    """Return a mask as CREATE TABLE has it behind MASK."""
    using = f" USING COLUMNS ({', '.join(map(quoted, policy.columns))})" if policy.columns else ""
    return f"{quoted(*policy.function)}{using}"


def _policies(table: Table) -> Iterable[Policy]:
    return (*table.masks.values(), *(() if table.row_filter is None else (table.row_filter,)))


def _column(table: Table, field: Field) -> str:
    mask = table.masks.get(field.name)
    if mask is None:
        return quoted(field.name)
    return f"CAST({_call(mask, (field.name, *mask.columns))} AS {_type(field.type)}) AS {quoted(field.name)}"


def _type(data_type: DataType) -> str:
    from lakewire_local.sql.columns.assignment import stored_type

    return stored_type(data_type).sql()


def _call(policy: Policy, columns: Sequence[str]) -> str:
    return f"{quoted(*policy.function)}({', '.join(map(quoted, columns))})"


def _policy(
    statement: Statement, fields: Sequence[Field], asked: GivenPolicy, *, given: Sequence[str], kind: str
) -> Policy:
    """Return a policy with the full name of its function, and columns as the table spells them."""
    routine = routine_of(statement.lasting(), asked.function)
    if routine is None:
        raise _invalid(f"ASSIGNED_{kind}_FUNCTION_NOT_FOUND", "42883", quoted(*asked.function))
    if len({name.casefold() for name in given}) < len(given):
        duplicate = "DUPLICATE_COLUMN_NAME" if kind == "ROW_FILTER" else "DUPLICATE_USING_COLUMN_NAME"
        raise _invalid(f"ASSIGNED_{kind}_{duplicate}", "42711", ", ".join(map(quoted, given)))
    required = sum(parameter.default is None for parameter in routine.parameters)
    if not required <= len(given) <= len(routine.parameters):
        raise _invalid(f"ASSIGNED_{kind}_WRONG_NUMBER_OF_COLUMNS", "42605", routine.shown)
    return Policy(function=_three(routine.name), columns=tuple(_existing(fields, name) for name in given))


def _three(name: Name) -> tuple[str, str, str]:
    catalog, schema, last = name
    return catalog, schema, last


def _existing(fields: Sequence[Field], name: str) -> str:
    found = next((field.name for field in fields if field.name.casefold() == name.casefold()), None)
    if found is None:
        raise column_not_found([name], (field.name for field in fields))
    return found


def _invalid(kind: str, sql_state: str, what: str) -> LocalError:
    return sql_error(f"ROW_COLUMN_ACCESS.{kind}", f"Error using row filters or column masks: {what}", sql_state)
