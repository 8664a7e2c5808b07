"""
Variables of a session: DECLARE, SET VAR, DROP TEMPORARY VARIABLE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from sqlglot import exp

from lakewire.schema.literals import literal_sql
from lakewire.schema.types import BIGINT, INT, CharType, relaxed
from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.front.parsing import expression_of
from lakewire_local.sql.query import run_query
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.session.state import SCOPES, Variable, session_of
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.sessions import Declare, DropVariable, SetVariables
    from lakewire_local.sql.session.state import FoundVariable
    from lakewire_local.sql.statement import Statement


def declare(statement: Statement, asked: Declare) -> QueryResult:
    """Run a DECLARE: the default is computed at once."""
    session = session_of(statement.session, "DECLARE")
    declare_among(statement, asked, session.variables)
    return no_result()


def declare_among(statement: Statement, asked: Declare, variables: dict[str, Variable]) -> None:
    """Declare variables of a session, or of a block of a script."""
    if isinstance(asked.type, CharType):
        raise unsupported(f"variables of the type {asked.type.simple()}; STRING works")
    names = [_declared_name(variables, name, replace=asked.replace) for name in asked.names]
    default = asked.default or exp.Null()
    if default.find(exp.Query) is not None:
        message = "Failed to execute DECLARE command because the default contains a subquery expression"
        raise sql_error("INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION", message, "42623")
    (data_type, value), *_ = computed(statement, select([default], [asked.type]))
    for name in names:
        made = Variable(name=name, type=data_type, value=literal_of(value, data_type), default=default)
        variables[name.casefold()] = made


def set_variables(statement: Statement, asked: SetVariables) -> QueryResult:
    """Run a SET VAR: every value is computed before the first one is kept."""
    session_of(statement.session, "SET VAR")
    found = [_existing(statement, name) for name in asked.names]
    if len({(id(one.among), one.variable.name.casefold()) for one in found}) < len(found):
        raise sql_error("DUPLICATE_ASSIGNMENTS", "A variable is assigned to more than once", "42701")
    variables = [one.variable for one in found]
    types = [variable.type for variable in variables]
    if asked.query is not None:
        query = _columns_of(asked.query, types)
    else:
        given = zip(asked.values, variables, strict=True)
        query = select([variable.default if value is None else value for value, variable in given], types)
    for one, (data_type, value) in zip(found, computed(statement, query), strict=True):
        one.set(attrs.evolve(one.variable, type=data_type, value=literal_of(value, data_type)))
    return no_result()


def drop_variable(statement: Statement, asked: DropVariable) -> QueryResult:
    """Run a DROP TEMPORARY VARIABLE."""
    session = session_of(statement.session, "DROP TEMPORARY VARIABLE")
    name = _last(asked.name)
    if session.variables.pop(name.casefold(), None) is None and not asked.if_exists:
        raise sql_error("VARIABLE_NOT_FOUND", f"The variable {_shown(name)} cannot be found", "42883")
    return no_result()


def _declared_name(variables: Mapping[str, Variable], parts: Name, *, replace: bool) -> str:
    name = _last(parts)
    if name.casefold() in variables and not replace:
        message = f"Cannot create the variable {_shown(name)} because it already exists. Choose a different name"
        raise sql_error("VARIABLE_ALREADY_EXISTS", message, "42723")
    return name


def _existing(statement: Statement, parts: Name) -> FoundVariable:
    found = statement.variable(parts)
    if found is None or found.inside:
        raise _unresolved(parts)
    return found


def _last(parts: Name) -> str:
    """Return the name of a variable without what qualifies it."""
    if tuple(part.casefold() for part in parts[:-1]) not in SCOPES:
        raise _unresolved(parts)
    return parts[-1]


def select(values: Sequence[exp.Expr], types: Sequence[DataType | None]) -> exp.Expr:
    """Return the query of one row with *values* in *types*."""
    pairs = zip(values, types, strict=True)
    items = [value.copy() if wanted is None else _cast(value.copy(), wanted) for value, wanted in pairs]
    return exp.Select(expressions=[_named(item, place) for place, item in enumerate(items)])


def _columns_of(query: exp.Expr, types: Sequence[DataType]) -> exp.Expr:
    """Return the columns of *query* in *types*."""
    names = [identifier(f"c{place}") for place in range(len(types))]
    source = exp.Subquery(this=query.copy(), alias=exp.TableAlias(this=identifier("lakewire_row"), columns=[*names]))
    columns = [_cast(exp.Column(this=name.copy()), wanted) for name, wanted in zip(names, types, strict=True)]
    items = [_named(column, place) for place, column in enumerate(columns)]
    return exp.Select(expressions=items, from_=exp.From(this=source), limit=exp.Limit(expression=exp.Literal.number(2)))


def _named(value: exp.Expr, place: int) -> exp.Expr:
    return exp.Alias(this=value, alias=identifier(f"v{place}"))


def _cast(value: exp.Expr, wanted: DataType) -> exp.Expr:
    return exp.Cast(this=exp.Paren(this=value), to=exp.DataType.build(wanted.sql(), dialect=Lake))


def computed(statement: Statement, query: exp.Expr) -> Sequence[tuple[DataType, Any]]:
    """Return the types and values of the only row of a query; NULL where it has none."""
    result = run_query(query_for_engine(statement, query))
    rows = [*rows_of(result)]
    if len(rows) > 1:
        raise sql_error("ROW_SUBQUERY_TOO_MANY_ROWS", "More than one row returned by a subquery used as a row", "21000")
    row = rows[0] if rows else [None] * len(result.columns)
    return [(relaxed(column.type), value) for column, value in zip(result.columns, row, strict=True)]


def rows_of(result: QueryResult) -> Iterator[tuple[Any, ...]]:
    """
    Yield the rows of a result.

    Raises:
        LocalError: Python has no such value.
    """
    for batch in result.batches:
        try:
            columns = [column.to_pylist() for column in batch]
        except (OverflowError, ValueError) as error:
            raise unsupported(f"a variable with such a value: {error}") from None
        yield from zip(*columns, strict=True)


def literal_of(value: Any, data_type: DataType) -> exp.Expr:
    """Return a value as an expression of exactly its type."""
    if data_type in (INT, BIGINT) and value is not None and value >= 0:
        return exp.Literal.number(value if data_type == INT else f"{value}L")  # LIMIT and range take no casts
    return expression_of(literal_sql(value, data_type))


def _unresolved(parts: Name) -> LocalError:
    message = f"Cannot resolve variable {quoted(*parts)} on search path [`system`.`session`]"
    return sql_error("UNRESOLVED_VARIABLE", message, "42883")


def _shown(name: str) -> str:
    return quoted("system", "session", name)
