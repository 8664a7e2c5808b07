"""
Commands of a program: SQL, temporary views, and writes of DataFrames, which the SQL of the workspace carries out.
"""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from lakewire_local.engine.connect import USER
from lakewire_local.engine.stubs import base_pb2, commands_pb2
from lakewire_local.engine.types import fields_of
from lakewire_local.errors import unsupported
from lakewire_local.spark.arguments import arguments_of_sql
from lakewire_local.spark.plans import Rewriter
from lakewire_local.spark.results import command_result, complete, relation_of, rows_relation
from lakewire_local.spark.writes import file_write, insert_statement, save_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pyarrow as pa

    from lakewire_local.spark.sessions import SparkSession

_ROWS = "lakewire_rows"
# Commands that are the engine's alone.
_PASSED_ON = {
    "register_function",
    "register_table_function",
    "get_resources_command",
    "checkpoint_command",
    "remove_cached_remote_relation_command",
}


def run_command(session: SparkSession, rewriter: Rewriter, command: Any) -> Sequence[Any] | None:
    """
    Carry out a command, and return its responses; None for one that the engine is to carry out.

    Raises:
        LocalError: It failed, or is not supported.
    """
    kind = command.WhichOneof("command_type")
    if kind in _PASSED_ON:
        return None
    if kind not in _KINDS:
        raise unsupported(f"the command {kind} of Spark Connect")
    return _KINDS[kind](session, rewriter, getattr(command, kind))


def _sql(session: SparkSession, rewriter: Rewriter, command: Any) -> Sequence[Any]:
    """Run SQL: a query becomes a relation, which runs when its rows are asked for."""
    given = command.input if command.HasField("input") else None
    kind = given.WhichOneof("rel_type") if given else ""
    if given is not None and kind == "with_relations":
        for named in given.with_relations.references:  # DataFrames in the text
            make_view(session, rewriter, named.subquery_alias.input, named.subquery_alias.alias)
        given = given.with_relations.root
    sql = given.sql if given else command
    text, parameters = (sql.query if given else sql.sql), arguments_of_sql(sql)
    with session.lock:
        planned = session.runner.plan(
            text,
            session=session.sql,
            engine_session=session.engine,
            cleanup=rewriter.cleanup,
            parameters=parameters,
        )
    if planned is not None and given is not None:
        return [command_result(given), complete()]
    result = session.runner.run(text, session=session.sql, parameters=parameters)
    return [command_result(relation_of(result)), complete()]


def _view(session: SparkSession, rewriter: Rewriter, command: Any) -> Sequence[Any]:
    """Keep a DataFrame as a temporary view."""
    if command.is_global:
        raise unsupported("global temporary views; temporary views work")
    name = command.name.casefold()
    if not command.replace and (name in session.sql.frames or name in session.sql.views):
        raise unsupported(f"createTempView of {command.name}, which exists; createOrReplaceTempView works")
    make_view(session, rewriter, command.input, command.name)
    session.sql.views.pop(name, None)
    return [complete()]


def make_view(session: SparkSession, rewriter: Rewriter, plan: Any, name: str) -> None:
    """Make a plan a temporary view of the engine that SQL knows."""
    rewriter.cleanup, kept = session.cleanup, rewriter.cleanup  # the view reads what the plan reads
    rewriter.rewrite(plan)
    rewriter.cleanup = kept
    client = session.runner.engine.client_of(session.engine)
    asked = base_pb2.AnalyzePlanRequest(
        session_id=session.engine.id,
        user_context=base_pb2.UserContext(user_id=USER),
        schema=base_pb2.AnalyzePlanRequest.Schema(plan=base_pb2.Plan(root=plan)),
    )
    fields = fields_of(client.stub.AnalyzePlan(asked).schema.schema)
    view = commands_pb2.CreateDataFrameViewCommand(input=plan, name=name, replace=True)
    run_in_engine(session, commands_pb2.Command(create_dataframe_view=view))
    session.sql.frames[name.casefold()] = fields


def insert_rows(session: SparkSession, rows: pa.Table, table: str) -> None:
    """Append rows to a table by name, in one commit."""
    with ExitStack() as cleanup:
        make_view(session, Rewriter(session, cleanup), rows_relation(rows), _ROWS)
        statement = f"INSERT INTO {table} BY NAME SELECT * FROM {_ROWS}"
        for _ in session.runner.run(statement, session=session.sql).batches:
            pass


def run_in_engine(session: SparkSession, command: Any) -> None:
    """Run a command in the engine to its end."""
    key = str(uuid.uuid4())
    request = base_pb2.ExecutePlanRequest(
        session_id=session.engine.id,
        user_context=base_pb2.UserContext(user_id=USER),
        operation_id=key,
        plan=base_pb2.Plan(command=command),
    )
    with session.runner.engine.operation(session.engine, key) as client:
        for _ in client.stub.ExecutePlan(request):
            pass


def _write(session: SparkSession, rewriter: Rewriter, command: Any) -> Sequence[Any] | None:
    """Write a DataFrame to a table through SQL, or to files through the engine."""
    if not command.HasField("table"):
        file_write(command, rewriter.local)
        return None
    return _through_view(session, rewriter, command.input, lambda view: save_statement(session, command, view))


def _write_to(session: SparkSession, rewriter: Rewriter, command: Any) -> Sequence[Any]:
    return _through_view(session, rewriter, command.input, lambda view: insert_statement(command, view))


def _through_view(session: SparkSession, rewriter: Rewriter, plan: Any, text: Callable[[str], str]) -> Sequence[Any]:
    view = f"lakewire_rows_{uuid.uuid4().hex}"
    statement = text(view)
    make_view(session, rewriter, plan, view)
    try:
        for _ in session.runner.run(statement, session=session.sql).batches:
            pass
    finally:
        session.sql.frames.pop(view, None)
    return [complete()]


_KINDS: Mapping[str, Callable[[SparkSession, Rewriter, Any], Sequence[Any] | None]] = {
    "sql_command": _sql,
    "create_dataframe_view": _view,
    "write_operation": _write,
    "write_operation_v2": _write_to,
}
