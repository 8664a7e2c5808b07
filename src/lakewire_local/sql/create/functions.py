"""
CREATE FUNCTION and DROP FUNCTION: the body is kept with full names, and checked by a call of the function.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-sql-function
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import relaxed
from lakewire_local.errors import LocalError
from lakewire_local.front.casts import may_cast, no_cast
from lakewire_local.front.function_names import is_of_databricks
from lakewire_local.front.inlining import takes_literals
from lakewire_local.front.nodes import cast, number, quoted
from lakewire_local.front.parsing import expression_of, written
from lakewire_local.front.routine_call import SESSION, routine_call
from lakewire_local.front.routines import Parameter, Routine
from lakewire_local.front.stored import stored_text
from lakewire_local.sql.create.function_bodies import refuse_columns, refuse_given
from lakewire_local.sql.create.temporary_views import completed
from lakewire_local.sql.create.views import lasting_name
from lakewire_local.sql.refusals import routine_exists, routine_not_found
from lakewire_local.sql.relations.names import Names
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.session.state import session_of
from lakewire_local.sql.staging import analyze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.functions import CreateFunction, DropFunction
    from lakewire_local.front.stored import Complete
    from lakewire_local.sql.statement import Statement

_NOT_PLANNED = {"XX000", "0A000"}  # what an engine cannot plan with constants, it may with other arguments


def create_function(statement: Statement, asked: CreateFunction) -> QueryResult:
    """Create or replace a function."""
    refuse_given(asked)
    if asked.temporary:
        return _create_temporary(statement, asked)
    metastore, name = statement.metastore, statement.full_name(asked.name)
    schema = metastore.schemas.get(*name[:2])
    existing = metastore.functions.find(*name)
    if existing and asked.if_not_exists:
        return no_result()
    if existing and not asked.replace:
        raise routine_exists(*name)
    if existing:
        metastore.access.need_management(existing.id)
    else:
        metastore.access.need_creation("Function", schema.id)
    full = existing.routine.name if existing else (schema.catalog_name, schema.name, name[2])
    routine = _checked(statement.lasting(), asked, full)
    metastore.functions.create(routine, replace=asked.replace)
    return no_result()


def drop_function(statement: Statement, asked: DropFunction) -> QueryResult:
    """Drop a function, without TEMPORARY a temporary one first."""
    session = statement.session
    found = session.function(asked.name) if session else None
    if session is not None and found is not None:
        del session.functions[found.name[-1].casefold()]
        return no_result()
    functions = statement.metastore.functions
    name = statement.full_name(asked.name)
    if not asked.temporary and functions.find(*name):
        functions.delete(*name)
    elif not asked.if_exists:
        raise routine_not_found(*(asked.name if asked.temporary else name))
    return no_result()


def _create_temporary(statement: Statement, asked: CreateFunction) -> QueryResult:
    session, name = session_of(statement.session, "CREATE TEMPORARY FUNCTION"), asked.name[-1]
    key = name.casefold()
    if is_of_databricks(key) or (key in session.functions and not asked.replace):
        raise routine_exists(name)
    session.functions[key] = _checked(statement, asked, (*SESSION, name))
    return no_result()


def _checked(statement: Statement, asked: CreateFunction, name: tuple[str, ...]) -> Routine:
    """Return the function that is kept: its types are those of its body where none are given."""
    given = _given(statement, asked, name)
    body = stored_text(asked.body.copy(), _complete(statement), Names(statement, given))
    for parameter in given.parameters:
        if parameter.default is not None:
            default = cast(expression_of(parameter.default), parameter.type)
            analyze(statement, query_for_engine(statement, exp.Select(expressions=[default])).text)
    found = _columns(statement, attrs.evolve(given, body=body), asked)
    refuse_columns(asked, found)
    if asked.is_table:
        return attrs.evolve(given, body=body, columns=tuple(asked.columns or found or ()))
    made = attrs.evolve(given, body=body, returns=asked.returns or (relaxed(found[0].type) if found else None))
    if asked.returns and found and not may_cast(found[0].type, asked.returns):
        raise no_cast(f"the body of {made.shown}", found[0].type, asked.returns)
    return made


def _given(statement: Statement, asked: CreateFunction, name: tuple[str, ...]) -> Routine:
    """Return the function as far as the statement says it."""
    reads = asked.body.find(exp.Table) is not None
    return Routine(
        name=name,
        parameters=tuple(
            Parameter(
                name=item.name,
                type=item.type,
                default=None if item.default is None else written(item.default.copy()),
                comment=item.comment,
            )
            for item in asked.parameters
        ),
        returns=None,
        columns=(),
        body="",
        definition=written(asked.body.copy()) if statement.parameters else asked.definition,
        comment=asked.comment,
        is_deterministic=True if asked.is_deterministic is None else asked.is_deterministic,
        data_access=asked.data_access or ("READS SQL DATA" if reads else "CONTAINS SQL"),
    )


def _complete(statement: Statement) -> Complete:
    if statement.is_lasting or statement.session is None:
        return lasting_name(statement)
    return partial(completed, statement, statement.session, set[str]())


def _columns(statement: Statement, routine: Routine, asked: CreateFunction) -> Sequence[Field] | None:
    """Return the columns of the body as a call with NULLs has them; None where that cannot be planned."""
    columns = asked.body.find_all(exp.Column)
    limits = {column.name.casefold() for column in columns if takes_literals(column.parent)}  # they take no NULL
    samples = [number(1) if parameter.name.casefold() in limits else exp.Null() for parameter in routine.parameters]
    given = [cast(value, parameter.type) for value, parameter in zip(samples, routine.parameters, strict=True)]
    call = routine_call(routine.name, given)
    query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=exp.Table(this=call)))
    if not asked.is_table:
        query = exp.Select(expressions=[exp.Alias(this=call, alias=quoted("value"))])
    question = query_for_engine(statement, query, routine)
    try:
        return analyze(question, question.text)
    except LocalError as error:
        if error.sql_state not in _NOT_PLANNED or not (asked.returns or asked.columns):
            raise
    return None
