"""
What a function cannot be made of.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import CharType, walk
from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.front.generators import is_generator
from lakewire_local.front.marking import MEMBERS, calls_routine
from lakewire_local.front.nodes import function_name
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.functions import CreateFunction

_NAMED = (exp.Alias, exp.Column, exp.Star, exp.Dot)


def refuse_given(asked: CreateFunction) -> None:
    """Refuse names that stand twice, defaults that cannot be, and a body that gives more than one value for a row."""
    _refuse_twice(asked, "PARAMETER_NAMES", "42734", [parameter.name for parameter in asked.parameters])
    _refuse_twice(asked, "RETURNS_COLUMNS", "42711", [column.name for column in asked.columns])
    types = [parameter.type for parameter in asked.parameters] + [column.type for column in asked.columns]
    if any(isinstance(part, CharType) for found in (*types, asked.returns) if found for part in walk(found)):
        raise unsupported("CHAR and VARCHAR in functions; STRING works")
    _refuse_defaults(asked)
    if not asked.is_table:
        _refuse_complex(asked.body)
        _refuse_several(asked.body)


def refuse_columns(asked: CreateFunction, found: Sequence[Field] | None) -> None:
    """Refuse a body whose columns are not those that the function returns; None where they are not known."""
    name = quoted(*asked.name)
    if asked.columns and found is not None and len(asked.columns) != len(found):
        raise _invalid(
            "RETURN_COLUMN_COUNT_MISMATCH",
            f"The number of columns produced by the RETURN clause (num: `{len(found)}`) does not match the number of "
            f"column names specified by the RETURNS clause (num: `{len(asked.columns)}`) of {name}",
        )
    named = all(isinstance(item, _NAMED) for item in getattr(asked.body, "selects", ()))
    if asked.is_table and not asked.columns and not named:
        raise _invalid(
            "SQL_TABLE_UDF_MISSING_COLUMN_NAMES",
            f"The relation returned by the query in the CREATE FUNCTION statement for {name} with RETURNS TABLE clause "
            "lacks explicit names for one or more output columns",
        )


def _refuse_twice(asked: CreateFunction, what: str, sql_state: str, names: Iterable[str]) -> None:
    twice = [name for name, count in Counter(map(str.casefold, names)).items() if count > 1]
    if twice:
        listed = ", ".join(map(quoted, twice))
        message = f"Found duplicate name(s) in the user-defined routine {quoted(*asked.name)}: {listed}"
        raise sql_error(f"DUPLICATE_ROUTINE_{what}", message, sql_state)


def _refuse_defaults(asked: CreateFunction) -> None:
    name, before = ".".join(asked.name), ""
    for parameter in asked.parameters:
        if parameter.default is None and before:
            raise _invalid(
                "NOT_A_VALID_DEFAULT_PARAMETER_POSITION",
                f"In routine `{name}` parameter `{before}` with DEFAULT must not be followed by parameter "
                f"`{parameter.name}` without DEFAULT",
            )
        if parameter.default is None:
            continue
        before = parameter.name
        if parameter.default.find(exp.Query):
            raise _invalid(
                "NOT_A_VALID_DEFAULT_EXPRESSION",
                f"The DEFAULT expression of `{name}`.`{before}` is not supported because it contains a subquery",
            )
        if calls_routine(parameter.default) or any(map(_asks_for_groups, parameter.default.walk())):
            raise unsupported("functions of users and of groups in the DEFAULT of a parameter")


def _asks_for_groups(node: exp.Expr) -> bool:
    return function_name(node) in MEMBERS


def _refuse_complex(body: exp.Expr) -> None:
    for node in _outside_of_queries(body):
        if is_generator(node):
            raise sql_error(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                f'The generator is not supported: nested in expressions "{node.sql()}"',
                "42K0E",
            )
        if isinstance(node, (exp.AggFunc, exp.Window)):
            raise _invalid(
                "CANNOT_CONTAIN_COMPLEX_FUNCTIONS",
                f"SQL scalar function cannot contain aggregate/window/generate functions: {node.sql()}",
            )


def _refuse_several(body: exp.Expr) -> None:
    selected = [] if not isinstance(body, exp.Subquery) else body.selects
    if len(selected) > 1:
        raise sql_error(
            "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
            f"Invalid subquery: Scalar subquery must return only one column, but got {len(selected)}",
            "42823",
        )


def _outside_of_queries(node: exp.Expr) -> Iterator[exp.Expr]:
    pending = [node]
    while pending:
        found = pending.pop()
        if not isinstance(found, exp.Query):
            yield found
            pending += found.iter_expressions()


def _invalid(kind: str, message: str) -> LocalError:
    return sql_error(f"USER_DEFINED_FUNCTIONS.{kind}", f"User defined function is invalid: {message}", "42601")
