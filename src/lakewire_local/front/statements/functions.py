"""
CREATE FUNCTION, DROP FUNCTION, DESCRIBE FUNCTION, SHOW FUNCTIONS.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-sql-function
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import Field
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.clauses import if_exists, if_not_exists

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.front.reader import Name, Reader


@attrs.frozen(kw_only=True)
class GivenParameter:
    """A parameter of CREATE FUNCTION."""

    name: str
    type: DataType
    default: exp.Expr | None
    comment: str | None


@attrs.define(kw_only=True)
class CreateFunction:
    """
    CREATE FUNCTION.

    Attributes:
        returns: Type of the value; None where it is not given.
        columns: Of the table that is returned; none where they are not given.
        body: An expression, or for a table a query; *definition* is its text.
        is_deterministic, data_access: None where they are not given.
    """

    name: Name
    replace: bool
    temporary: bool
    if_not_exists: bool
    parameters: Sequence[GivenParameter]
    is_table: bool = False
    returns: DataType | None = None
    columns: Sequence[Field] = ()
    body: exp.Expr = attrs.field(factory=exp.Null)
    definition: str = ""
    comment: str | None = None
    is_deterministic: bool | None = None
    data_access: str | None = None


@attrs.frozen(kw_only=True)
class DropFunction:
    """DROP FUNCTION."""

    name: Name
    temporary: bool
    if_exists: bool


@attrs.frozen(kw_only=True)
class DescribeFunction:
    """DESCRIBE FUNCTION."""

    name: Name
    extended: bool


@attrs.frozen(kw_only=True)
class ShowFunctions:
    """SHOW FUNCTIONS: *kind* is ``USER``, ``SYSTEM`` or ``ALL``, *place* what follows IN."""

    kind: str
    place: Name
    pattern: str | None


def create_function(reader: Reader, *, replace: bool, temporary: bool) -> CreateFunction:
    """Read what follows CREATE FUNCTION."""
    unless, name = if_not_exists(reader), reader.name()
    _refuse_both(name, replace=replace, temporary=temporary, unless=unless)
    reader.expect("(")
    parameters = [] if reader.sees(")") else reader.separated(lambda: _parameter(reader))
    reader.expect(")")
    made = CreateFunction(name=name, replace=replace, temporary=temporary, if_not_exists=unless, parameters=parameters)
    if reader.accept("RETURNS", "TABLE"):
        made.is_table = True
        made.columns = reader.items(lambda: _column(reader)) if reader.sees("(") else ()
    elif reader.accept("RETURNS"):
        made.returns = reader.type()
    while not reader.accept("RETURN"):
        _characteristic(reader, made)
    _body(reader, made)
    return made


def drop_function(reader: Reader, *, temporary: bool) -> DropFunction:
    """Read what follows DROP FUNCTION."""
    perhaps = if_exists(reader)
    return DropFunction(name=reader.name(), temporary=temporary, if_exists=perhaps)


def describe_function(reader: Reader) -> DescribeFunction:
    """Read what follows DESCRIBE FUNCTION."""
    extended = reader.accept("EXTENDED")
    return DescribeFunction(name=reader.name(), extended=extended)


def show_functions(reader: Reader, kind: str) -> ShowFunctions:
    """Read what follows SHOW FUNCTIONS."""
    place = reader.name() if reader.one_of("IN", "FROM") else ()
    reader.accept("LIKE")
    pattern = None if reader.done else reader.string() if reader.sees_string else ".".join(reader.name())
    return ShowFunctions(kind=kind, place=place, pattern=pattern)


def _refuse_both(name: Name, *, replace: bool, temporary: bool, unless: bool) -> None:
    """Refuse clauses that exclude each other."""
    if replace and unless:
        kind, what = "CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE", "a routine with both IF NOT EXISTS and REPLACE"
    elif temporary and unless:
        kind, what = "CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS", "a temporary function with IF NOT EXISTS"
    elif temporary and len(name) > 1:
        kind, what = "CREATE_TEMP_FUNC_WITH_DATABASE", "a temporary function with a schema"
    else:
        return
    raise sql_error(f"INVALID_SQL_SYNTAX.{kind}", f"Invalid SQL syntax: Cannot create {what}", "42000")


def _parameter(reader: Reader) -> GivenParameter:
    name, data_type = reader.identifier(), reader.type()
    default: exp.Expr | None = None
    comment: str | None = None
    while not (reader.sees(",") or reader.sees(")")):
        if reader.accept("DEFAULT"):
            default = reader.expression()
        elif reader.accept("COMMENT"):
            comment = reader.string()
        elif reader.sees("NOT", "NULL"):
            raise sql_error(
                "USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS",
                f"User defined function is invalid: Cannot specify NOT NULL on function parameters: {name}",
                "42601",
            )
        else:
            raise reader.error()
    return GivenParameter(name=name, type=data_type, default=default, comment=comment)


def _column(reader: Reader) -> Field:
    name, data_type = reader.identifier(), reader.type()
    return Field(name, data_type, True, reader.string() if reader.accept("COMMENT") else None)  # noqa: FBT003


# Clause -> what is known then.
_CHARACTERISTICS: Mapping[tuple[str, ...], Mapping[str, object]] = {
    ("LANGUAGE", "SQL"): {},
    ("SQL", "SECURITY", "DEFINER"): {},
    ("NOT", "DETERMINISTIC"): {"is_deterministic": False},
    ("DETERMINISTIC",): {"is_deterministic": True},
    ("CONTAINS", "SQL"): {"data_access": "CONTAINS SQL"},
    ("READS", "SQL", "DATA"): {"data_access": "READS SQL DATA"},
    ("DEFAULT", "COLLATION", "UTF8_BINARY"): {},
}


def _characteristic(reader: Reader, made: CreateFunction) -> None:
    if reader.accept("COMMENT"):
        made.comment = reader.string()
        return
    found = next((facts for words, facts in _CHARACTERISTICS.items() if reader.accept(*words)), None)
    if found is None and reader.accept("LANGUAGE"):
        raise unsupported(f"functions in the language {reader.word()}; those in SQL work")
    if found is None:
        raise reader.error("expected RETURN")
    for name, value in found.items():
        setattr(made, name, value)


def _body(reader: Reader, made: CreateFunction) -> None:
    start = reader.at
    made.definition = "" if reader.done else reader.text_from(start)
    is_query = reader.begins_query()
    if made.is_table and not is_query:
        raise sql_error(
            "USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY",
            f"User defined function is invalid: SQL table function {'.'.join(made.name)} body must be a query",
            "42601",
        )
    if made.is_table:
        made.body = reader.query()
    elif is_query and not reader.sees("("):
        made.body = exp.Subquery(this=reader.query())
    else:
        made.body = reader.expression()
        reader.end()
