"""
DESCRIBE FUNCTION and SHOW FUNCTIONS.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-aux-describe-function
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lakewire.schema.names import quote_string
from lakewire_local.errors import unsupported
from lakewire_local.front.function_names import SPARK, is_of_databricks
from lakewire_local.sql.relations.routine_names import routine_of, unresolved_routine
from lakewire_local.sql.result import QueryResult, text_result
from lakewire_local.sql.show.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.routines import Parameter, Routine
    from lakewire_local.front.statements.functions import DescribeFunction, ShowFunctions
    from lakewire_local.metastore.securables import Function
    from lakewire_local.sql.statement import Statement

_WIDTH = 15


def describe_function(statement: Statement, asked: DescribeFunction) -> QueryResult:
    """Run a DESCRIBE FUNCTION."""
    if len(asked.name) == 1 and is_of_databricks(asked.name[0].lower()):
        raise unsupported(f"DESCRIBE FUNCTION {asked.name[0]}; of functions of users it works")
    routine = routine_of(statement, asked.name)
    if routine is None:
        raise unresolved_routine(statement, asked.name)
    facts = [*_facts(routine)]
    if asked.extended:
        facts += _more(routine, None if routine.is_temporary else _entry(statement, routine))
    rows = [f"{f'{name}:' if name else '':<{_WIDTH}}{value}" for name, value in facts]
    return text_result(["function_desc"], [[row] for row in rows])


def show_functions(statement: Statement, asked: ShowFunctions) -> QueryResult:
    """Run a SHOW FUNCTIONS."""
    schema = statement.schema_name(asked.place) if asked.place else (statement.catalog, statement.schema)
    functions = statement.metastore.functions.list(*schema)
    named = [(function.name, function.full_name) for function in functions]
    temporary = statement.session.functions.values() if statement.session else ()
    named += [(routine.name[-1], routine.name[-1]) for routine in temporary]
    shown = {full for name, full in named if fits(name, asked.pattern)} if asked.kind != "SYSTEM" else set()
    shown |= {name for name in SPARK if fits(name, asked.pattern)} if asked.kind != "USER" else set()
    return text_result(["function"], [[name] for name in sorted(shown)])


def _entry(statement: Statement, routine: Routine) -> Function:
    catalog, schema, name = routine.name
    return statement.metastore.functions.get(catalog, schema, name)


def _facts(routine: Routine) -> Iterator[tuple[str, str]]:
    yield "Function", routine.name[-1] if routine.is_temporary else ".".join(routine.name)
    yield "Type", "SCALAR" if routine.returns else "TABLE"
    yield from _listed("Input", [_parameter_texts(parameter) for parameter in routine.parameters] or [("()",)])
    if routine.returns:
        yield "Returns", routine.returns.simple().upper()
    else:
        yield from _listed("Returns", [_column_texts(column) for column in routine.columns])


def _parameter_texts(parameter: Parameter) -> tuple[str, ...]:
    default = () if parameter.default is None else (f"DEFAULT {parameter.default}",)
    comment = () if parameter.comment is None else (quote_string(parameter.comment),)
    return (parameter.name, parameter.type.simple().upper(), *default, *comment)


def _column_texts(column: Field) -> tuple[str, ...]:
    return (
        column.name,
        column.type.simple().upper(),
        *(() if column.comment is None else (quote_string(column.comment),)),
    )


def _listed(name: str, lines: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield a fact with a line for each of several things; the names at their beginning are equally wide."""
    width = max(len(line[0]) for line in lines)
    for index, line in enumerate(lines):
        yield "" if index else name, " ".join((line[0].ljust(width), *line[1:])).rstrip()


def _more(routine: Routine, entry: Function | None) -> Iterator[tuple[str, str]]:
    if routine.comment is not None:
        yield "Comment", routine.comment
    yield "Deterministic", str(routine.is_deterministic).lower()
    yield "Data Access", routine.data_access
    if entry is not None:
        yield "Owner", entry.owner
        made = dt.datetime.fromtimestamp(entry.created_at / 1000, dt.UTC)
        yield "Create Time", f"{made:%a %b %d %H:%M:%S UTC %Y}"
    yield "Body", routine.definition
