"""
MERGE INTO: reads the statement, resolves ``*``, and says what each clause assigns.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import VOID
from lakewire_local.errors import parse_error, sql_error, unsupported
from lakewire_local.sql.assignment import Value
from lakewire_local.sql.cursor import Cursor
from lakewire_local.sql.evolution import evolve, evolved_before, new_fields
from lakewire_local.sql.lexer import lex
from lakewire_local.sql.merge_rows import MATCHED, NOT_IN_SOURCE, NOT_MATCHED, Action, RowMerge, Sides
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.set_clause import assignments
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.compare import NewColumn
    from lakewire.schema.types import Field
    from lakewire_local.sql.statement import Statement


@attrs.define(kw_only=True)
class _Clause:
    """
    Hold one WHEN clause and what it assigns; *star* for ``SET *`` and ``INSERT *``.
    """

    when: str
    condition: str = ""
    kind: str = "DELETE"
    star: bool = False
    values: dict[tuple[str, ...], str] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class _Merge:
    """
    Hold the parts of a MERGE.
    """

    evolve: bool
    table: tuple[str, ...]
    alias: str
    sides: Sides
    clauses: list[_Clause]


def merge(statement: Statement, *, ctes: str = "") -> QueryResult:
    """Run a MERGE; *ctes* is a WITH clause in front of it."""
    asked = _read(statement.cursor(), ctes)
    with writing(statement, asked.table) as table:
        source = _source_fields(statement, asked)
        added = _added(asked, source, table)
        nested = any(new.path[1:] for new in added)
        with evolved_before(statement, table, added) if nested else nullcontext(table) as target:
            spec = target.snapshot if nested or not added else evolve(target, added)
            for clause in asked.clauses:
                if clause.star:
                    _resolve_star(clause, asked, spec.fields, source)
            actions = _actions(statement, asked, target, spec.fields)
            counts = RowMerge(statement=statement, target=target, sides=asked.sides, actions=actions, spec=spec).run()
    return counts_result(
        num_affected_rows=sum(counts.values()),
        num_updated_rows=counts["UPDATE"],
        num_deleted_rows=counts["DELETE"],
        num_inserted_rows=counts["INSERT"],
    )


def _read(cursor: Cursor, ctes: str) -> _Merge:
    cursor.expect("MERGE")
    evolves = cursor.accept("WITH", "SCHEMA", "EVOLUTION")
    cursor.expect("INTO")
    table = cursor.name()
    alias = cursor.identifier() if cursor.accept("AS") or not cursor.sees("USING") else table[-1]
    cursor.expect("USING")
    source = cursor.until("ON").all_text()
    if ctes:
        source = _with_ctes(source, ctes)
    cursor.expect("ON")
    condition = cursor.until("WHEN").all_text()
    clauses = []
    while not cursor.done:
        clauses.append(_clause(cursor))
    if not clauses:
        raise parse_error("end of input", "a MERGE needs a WHEN clause")
    texts = [condition, *(text for clause in clauses for text in (clause.condition, *clause.values.values()))]
    if any(token.word == "SELECT" for text in texts for token in lex(text)):
        raise unsupported("subqueries in the conditions and values of MERGE")
    sides = Sides(table=quoted(alias), source=quoted(_alias_of(source)), relation=source, condition=condition)
    return _Merge(evolve=evolves, table=table, alias=alias, sides=sides, clauses=clauses)


def _with_ctes(source: str, ctes: str) -> str:
    """Move a WITH clause in front of MERGE into its source."""
    last = lex(source)[-1]
    name = source if last.text == ")" or not last.is_name else last.text
    return f"({ctes} SELECT * FROM {source}) AS {name}"


def _alias_of(source: str) -> str:
    """Return the name of the source: its alias, with or without columns, or the last part of its own name."""
    tokens = lex(source)
    if tokens[-1].is_name:
        return tokens[-1].name
    cursor = Cursor(source, tokens)
    if not cursor.sees("("):
        return cursor.name()[-1]
    cursor.bracketed()
    cursor.accept("AS")
    return "lakewire_source" if cursor.done else cursor.identifier()


def _clause(cursor: Cursor) -> _Clause:
    cursor.expect("WHEN")
    negated = cursor.accept("NOT")
    cursor.expect("MATCHED")
    by_source = cursor.accept("BY", "SOURCE")
    if not by_source:
        cursor.accept("BY", "TARGET")
    clause = _Clause(when=(NOT_IN_SOURCE if by_source else NOT_MATCHED) if negated else MATCHED)
    if cursor.accept("AND"):
        clause.condition = cursor.until("THEN").all_text()
    cursor.expect("THEN")
    if cursor.accept("UPDATE", "SET"):
        clause.kind = "UPDATE"
        _read_update(clause, cursor.until("WHEN"))
    elif cursor.accept("INSERT"):
        clause.kind = "INSERT"
        _read_insert(clause, cursor)
    else:
        cursor.expect("DELETE")
    if (clause.when == NOT_MATCHED) != (clause.kind == "INSERT"):
        raise parse_error(clause.kind, f"WHEN {clause.when} cannot {clause.kind}")
    return clause


def _read_update(clause: _Clause, cursor: Cursor) -> None:
    if cursor.accept("*"):
        cursor.end()
        clause.star = True
        return
    for item in cursor.split():
        name = item.name()
        item.expect("=")
        clause.values[name] = item.rest()


def _read_insert(clause: _Clause, cursor: Cursor) -> None:
    if cursor.accept("*"):
        clause.star = True
        return
    columns = [item.name()[-1:] for item in cursor.items()]
    cursor.expect("VALUES")
    expressions = [item.rest() for item in cursor.items()]
    if len(columns) != len(expressions):
        raise parse_error("VALUES", f"{len(columns)} columns, {len(expressions)} values")
    clause.values = dict(zip(columns, expressions, strict=True))


def _source_fields(statement: Statement, asked: _Merge) -> tuple[Field, ...]:
    """Return the columns of the source, where they matter."""
    if not asked.evolve and not any(clause.star for clause in asked.clauses):
        return ()
    question = for_engine(statement.with_text(f"SELECT * FROM {asked.sides.relation}"))
    return analyze(question, question.text)


def _added(asked: _Merge, source: Sequence[Field], table: Target) -> tuple[NewColumn, ...]:
    """Return what the table gets from the source: everything with ``*``, else the columns that are assigned."""
    if not asked.evolve:
        return ()
    new = new_fields(source, table.fields)
    if any(clause.star for clause in asked.clauses):
        return new
    named = {name[-1].casefold() for clause in asked.clauses for name in clause.values}
    return tuple(column for column in new if column.path[0].casefold() in named)


def _resolve_star(clause: _Clause, asked: _Merge, fields: Sequence[Field], source: Sequence[Field]) -> None:
    by_name = {field.name.casefold(): field for field in source}
    for field in fields:
        if found := by_name.get(field.name.casefold()):
            clause.values[field.name,] = f"{asked.sides.source}.{quoted(found.name)}"
        elif not asked.evolve:
            raise sql_error(
                "DELTA_MERGE_UNRESOLVED_EXPRESSION",
                f"Cannot resolve {field.name} in {clause.kind} clause given columns "
                f"{', '.join(f'{asked.sides.source}.{other.name}' for other in source)}",
                "42601",
            )


def _actions(statement: Statement, asked: _Merge, target: Target, fields: Sequence[Field]) -> list[Action]:
    types = _types(statement, asked, target)

    def value(clause: _Clause, name: tuple[str, ...], text: str) -> Value:
        if text.upper() == "DEFAULT":
            return Value(f"({target.default(name[-1]) or 'NULL'})", VOID)
        return Value(f"({text})", types[clause.when, text].type)

    def stored(clause: _Clause) -> dict[str, str]:
        given = {name: value(clause, name, text) for name, text in clause.values.items()}
        return assignments(target, asked.alias, given, fields=fields)

    return [
        Action(
            when=clause.when,
            condition=clause.condition,
            kind=clause.kind,
            values=stored(clause),
        )
        for clause in asked.clauses
    ]


def _types(statement: Statement, asked: _Merge, target: Target) -> dict[tuple[str, str], Field]:
    """Return the type of every value that is assigned; a clause that is about one side sees that side alone."""
    sides, table = asked.sides, f"{quoted(*target.name)} AS {asked.sides.table}"
    relations = {
        MATCHED: f"{table} JOIN {sides.relation} ON {sides.condition}",
        NOT_MATCHED: sides.relation,
        NOT_IN_SOURCE: table,
    }
    found: dict[tuple[str, str], Field] = {}
    for when, relation in relations.items():
        clauses = [clause for clause in asked.clauses if clause.when == when]
        texts = dict.fromkeys(text for clause in clauses for text in clause.values.values())
        wanted = [text for text in texts if text.upper() != "DEFAULT"]
        # names in conditions are looked up here as well, before there are columns of our own
        asks = [*wanted, *(clause.condition for clause in clauses if clause.condition)]
        columns = ", ".join(f"({text}) AS c{index}" for index, text in enumerate(asks or ["1"]))
        if clauses or when == MATCHED:
            question = for_engine(statement.with_text(f"SELECT {columns} FROM {relation}"))
            fields = analyze(question, question.text)
            found |= {(when, text): field for text, field in zip(wanted, fields[: len(wanted)], strict=True)}
    return found
