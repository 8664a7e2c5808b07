"""
SQL scripts: an interpreter whose statements go the one way that every statement goes.

https://docs.databricks.com/sql/language-manual/sql-ref-scripting.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs
from sqlglot import exp

from lakewire.schema.types import BOOLEAN, relaxed
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.statements import read_piece
from lakewire_local.front.statements.immediate import ExecuteImmediate
from lakewire_local.front.statements.queries import QueryStatement
from lakewire_local.front.statements.scripts import (
    Block,
    Choice,
    Diagnostics,
    ForEach,
    Jump,
    Loop,
    Node,
    Piece,
    Script,
    Signal,
)
from lakewire_local.front.statements.sessions import SetVariables
from lakewire_local.sql.parameters import ParameterMarkers
from lakewire_local.sql.query import run_query
from lakewire_local.sql.refusals import failures_in_sql
from lakewire_local.sql.result import kept, no_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.scripting.errors import RAISED, handler_of, parts_of, state_of
from lakewire_local.sql.scripting.immediate import execute_immediate
from lakewire_local.sql.session.state import SqlSession, Variable, Variables
from lakewire_local.sql.session.variables import computed, declare_among, literal_of, rows_of, select, set_variables
from lakewire_local.timestamps import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.front.statements.scripts import Handler
    from lakewire_local.sql.result import QueryResult, ResultColumn
    from lakewire_local.sql.statement import Statement

    Run = Callable[[Statement, object], QueryResult]


def run_script(statement: Statement, asked: Script, run: Run) -> QueryResult:
    """Run a script; the result is that of the last query in it. *run* runs a statement of it."""
    session = statement.session or SqlSession(statement.catalog, statement.schema)
    running = _Running(statement, session, asked, run)
    running.node(asked.block, None)
    return running.result


class _JumpError(Exception):
    """
    LEAVE and ITERATE on the way to their block or loop.
    """

    def __init__(self, jump: Jump) -> None:
        super().__init__(jump.label)
        self.jump = jump


class _Running:
    """
    Hold what a script has come to.
    """

    def __init__(self, statement: Statement, session: SqlSession, script: Script, run: Run) -> None:
        self.result = no_result()
        self._statement = attrs.evolve(statement, session=session)
        self._script = script
        self._run = run
        self._ran_query = False  # by the statement that ran last
        self._place = (session.catalog, session.schema)
        self._handled: list[LocalError] = []  # by the handlers that run, the innermost last

    def node(self, node: Node, scope: Variables | None) -> None:
        """Run a statement of the script."""
        self._statement.check()
        self._NODES[type(node)](self, node, scope)

    def _nodes(self, nodes: Sequence[Node], scope: Variables | None) -> None:
        for node in nodes:
            self.node(node, scope)

    # ------------------------------------------------------------------ blocks and errors

    def _block(self, block: Block, around: Variables | None) -> None:
        scope = Variables(block.label, around)
        try:
            for piece in block.variables:
                with self._failures():
                    declare_among(*self._read(piece, scope), scope.variables)
            self._nodes(block.body, scope)
        except _JumpError as error:
            if not _is_for(error.jump, block.label):
                raise
        except LocalError as error:
            handler = handler_of(block.handlers, error)
            if handler is None:
                raise
            self._handle(handler, error, scope)

    def _handle(self, handler: Handler, error: LocalError, scope: Variables) -> None:
        self._handled.append(error)
        try:
            self.node(handler.body, scope)
        finally:
            self._handled.pop()

    def _signal(self, node: Signal, scope: Variables | None) -> None:
        if not (node.name or node.state):
            raise self._handled[-1]
        name, state, text = node.name or RAISED, node.state or state_of(node.name), ""
        if node.message:
            text = self._value(node.message, scope)[1] or ""
        elif node.arguments:
            given = dict(self._value(node.arguments, scope)[1] or {})
            text = given.get("errorMessage" if name == RAISED else "MESSAGE_TEXT") or ""
        raise LocalError(400, "BAD_REQUEST", f"[{name}] {text} SQLSTATE: {state}", state)

    def _diagnostics(self, node: Diagnostics, scope: Variables | None) -> None:
        error = self._handled[-1]
        name, message = parts_of(error)
        items = {"CONDITION_IDENTIFIER": name, "MESSAGE_TEXT": message, "RETURNED_SQLSTATE": error.sql_state or ""}
        values = [exp.Literal.string(items[item]) for _, item in node.items]
        with self._failures():
            set_variables(self._at(scope), SetVariables(names=[name for name, _ in node.items], values=values))

    # ------------------------------------------------------------------ flow

    def _choice(self, node: Choice, scope: Variables | None) -> None:
        operand = literal_of(*reversed(self._value(node.operand, scope))) if node.operand else None
        for condition, body in node.branches:
            if self._holds(condition, scope, operand):
                self._nodes(body, scope)
                return
        self._nodes(node.otherwise, scope)

    def _loop(self, node: Loop, scope: Variables | None) -> None:
        while node.before is None or self._holds(node.before, scope):
            if self._turn(node, scope) or (node.after is not None and self._holds(node.after, scope)):
                return

    def _for_each(self, node: ForEach, scope: Variables | None) -> None:
        for variables in self._rows(node.query, scope):
            if self._turn(node, Variables(node.name, scope, variables)):
                return

    def _turn(self, node: Loop | ForEach, scope: Variables | None) -> bool:
        """Run the statements of a loop once; return whether LEAVE has ended it."""
        self._statement.check()
        try:
            self._nodes(node.body, scope)
        except _JumpError as error:
            if not _is_for(error.jump, node.label):
                raise
            return not error.jump.again
        return False

    def _jump(self, node: Jump, _: Variables | None) -> None:
        raise _JumpError(node)

    # ------------------------------------------------------------------ statements and values

    def _piece(self, piece: Piece, scope: Variables | None) -> None:
        """Run a statement; the rows of a query are read to their end, where it may fail."""
        with self._failures():
            given, asked = self._read(piece, scope)
            self._ran_query = False
            result = kept(self._execute(given, asked))
        if self._ran_query:
            self.result = result
        session = given.session
        if session and (session.catalog, session.schema) != self._place:  # USE
            self._place = (session.catalog, session.schema)
            self._statement = attrs.evolve(self._statement, catalog=session.catalog, schema=session.schema)

    def _execute(self, given: Statement, asked: object) -> QueryResult:
        if isinstance(asked, ExecuteImmediate):
            return execute_immediate(given, asked, self._execute)
        self._ran_query = isinstance(asked, QueryStatement)
        return self._run(given, asked)

    def _holds(self, condition: Piece, scope: Variables | None, operand: exp.Expr | None = None) -> bool:
        """Return whether a condition, or the equality of *operand* and a value, is true."""
        data_type, value = self._value(condition, scope, operand)
        if data_type != BOOLEAN:
            message = f"Boolean statement is expected in the condition, but {data_type.sql()} was found"
            raise sql_error("INVALID_BOOLEAN_STATEMENT", message, "22546")
        return value is True

    def _value(self, piece: Piece, scope: Variables | None, operand: exp.Expr | None = None) -> tuple[DataType, Any]:
        with self._failures():
            given, tree = self._read(piece, scope)
            if operand is not None:
                tree = exp.EQ(this=exp.Paren(this=operand.copy()), expression=exp.Paren(this=tree))
            (found,) = computed(given, select([tree], [None]))
        return found

    def _rows(self, query: Piece, scope: Variables | None) -> Iterator[dict[str, Variable]]:
        """Yield the columns of each row as variables; the query is run to its end before the first one."""
        with self._failures():
            given, tree = self._read(query, scope)
            result = kept(run_query(query_for_engine(given, tree)))
            names, rows = [column.name.casefold() for column in result.columns], rows_of(result)
            if twice := next((name for name in names if names.count(name) > 1), None):
                message = f"Cannot create the variable `{twice}` because it already exists. Choose a different name"
                raise sql_error("VARIABLE_ALREADY_EXISTS", message, "42723")
        for row in rows:
            pairs = zip(result.columns, row, strict=True)
            yield {column.name.casefold(): _variable(column, value) for column, value in pairs}

    def _read(self, piece: Piece, scope: Variables | None) -> tuple[Statement, Any]:
        given = self._at(scope)
        text = self._script.text[piece.tokens[0].start : piece.tokens[-1].end + 1]
        found = read_piece(self._script, piece, ParameterMarkers(given.parameters, given.variable))
        return given.with_text(text), found

    def _at(self, scope: Variables | None) -> Statement:
        return attrs.evolve(self._statement, scope=scope, moment=now())

    def _failures(self) -> Any:
        return failures_in_sql(self._statement.metastore)

    _NODES: ClassVar[Mapping[type, Callable[..., None]]] = {
        Block: _block,
        Choice: _choice,
        Diagnostics: _diagnostics,
        ForEach: _for_each,
        Jump: _jump,
        Loop: _loop,
        Piece: _piece,
        Signal: _signal,
    }


def _variable(column: ResultColumn, value: Any) -> Variable:
    data_type = relaxed(column.type)
    return Variable(name=column.name, type=data_type, value=literal_of(value, data_type), default=exp.Null())


def _is_for(jump: Jump, label: str) -> bool:
    return bool(label) and jump.label == label.casefold()
