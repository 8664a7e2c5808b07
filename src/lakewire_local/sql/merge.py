"""
MERGE INTO. The engine runs it, rewritten to what it runs correctly.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import VARIANT, Field, walk
from lakewire_local.errors import parse_error, unsupported
from lakewire_local.sql.assignment import Value, assigned, cast_by_engine
from lakewire_local.sql.evolution import evolved_before, new_fields, row_count
from lakewire_local.sql.lexer import lex
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from lakewire_local.engine.profile import EngineProfile
    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement


@attrs.define(kw_only=True)
class _Clause:
    """
    Hold one WHEN clause: its head as text and what it assigns; *star* for ``SET *`` and ``INSERT *``.
    """

    head: str
    action: str
    star: bool = False
    columns: list[str] = attrs.field(factory=list)
    expressions: list[str] = attrs.field(factory=list)


@attrs.frozen(kw_only=True)
class _Merge:
    """
    Hold the parts of a MERGE.
    """

    evolve: bool
    table: tuple[str, ...]
    alias: str
    source: str
    condition: str
    clauses: list[_Clause]


def merge(statement: Statement, *, ctes: str = "") -> QueryResult:
    """Run a MERGE; *ctes* is a WITH clause in front of it."""
    asked = _read(statement.cursor(), ctes)
    with writing(statement, asked.table) as table, _with_fields(statement, asked, table) as target:
        text = _text(statement, asked, target)
        rows, by_matches = f"SELECT 1 FROM {quoted(*target.name)}", statement.resources.engine.profile.counts_matches
        before = row_count(statement, rows) if by_matches else 0
        metrics = run_dml(for_engine(statement.with_text(text)), target)
        updated, inserted = metrics.get("numTargetRowsUpdated", 0), metrics.get("numTargetRowsInserted", 0)
        deleted = metrics.get("numTargetRowsDeleted", 0)
        if deleted and by_matches:
            deleted = before + inserted - row_count(statement, rows)
    return counts_result(
        num_affected_rows=updated + deleted + inserted,
        num_updated_rows=updated,
        num_deleted_rows=deleted,
        num_inserted_rows=inserted,
    )


def _read(cursor: Cursor, ctes: str) -> _Merge:
    cursor.expect("MERGE")
    evolve = cursor.accept("WITH", "SCHEMA", "EVOLUTION")
    cursor.expect("INTO")
    table = cursor.name()
    alias = quoted(cursor.identifier()) if cursor.accept("AS") or not cursor.sees("USING") else ""
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
    texts = [condition, *(text for clause in clauses for text in (clause.head, *clause.expressions))]
    if any(token.word == "SELECT" for text in texts for token in lex(text)):
        raise unsupported("subqueries in the conditions and values of MERGE")
    return _Merge(evolve=evolve, table=table, alias=alias, source=source, condition=condition, clauses=clauses)


def _with_ctes(source: str, ctes: str) -> str:
    """Move a WITH clause in front of MERGE into its source."""
    last = lex(source)[-1]
    name = source if last.text == ")" or not last.is_name else last.text
    return f"({ctes} SELECT * FROM {source}) AS {name}"


def _clause(cursor: Cursor) -> _Clause:
    head = cursor.until("THEN").all_text()
    cursor.expect("THEN")
    if cursor.accept("DELETE"):
        return _Clause(head=head, action="DELETE")
    if cursor.accept("UPDATE", "SET"):
        return _update(head, cursor.until("WHEN"))
    cursor.expect("INSERT")
    return _insert(head, cursor)


def _update(head: str, cursor: Cursor) -> _Clause:
    clause = _Clause(head=head, action="UPDATE")
    if cursor.accept("*"):
        cursor.end()
        clause.star = True
        return clause
    for item in cursor.split():
        clause.columns.append(item.name()[-1])
        item.expect("=")
        clause.expressions.append(item.rest())
    return clause


def _insert(head: str, cursor: Cursor) -> _Clause:
    clause = _Clause(head=head, action="INSERT")
    if cursor.accept("*"):
        clause.star = True
        return clause
    clause.columns = [item.name()[-1] for item in cursor.items()]
    cursor.expect("VALUES")
    clause.expressions = [item.rest() for item in cursor.items()]
    if len(clause.columns) != len(clause.expressions):
        raise parse_error("VALUES", f"{len(clause.columns)} columns, {len(clause.expressions)} values")
    return clause


def _text(statement: Statement, asked: _Merge, target: Target) -> str:
    relation = f"{quoted(*target.name)} {f'AS {asked.alias}' if asked.alias else ''}"
    source_fields = _source_fields(statement, asked) if any(clause.star for clause in asked.clauses) else ()
    for clause in asked.clauses:
        if clause.star:
            _expand_star(clause, asked, target, source_fields)
    typed, profile = _types(statement, asked, relation), statement.resources.engine.profile
    clauses = " ".join(_clause_text(clause, target, typed, profile) for clause in asked.clauses)
    evolution = "WITH SCHEMA EVOLUTION " if asked.evolve else ""
    return f"MERGE {evolution}INTO {relation} USING {asked.source} ON {asked.condition} {clauses}"


def _with_fields(statement: Statement, asked: _Merge, target: Target) -> AbstractContextManager[Target]:
    """Add fields inside of columns before the engine runs the MERGE: it adds only whole columns by itself."""
    stars = asked.evolve and any(clause.star for clause in asked.clauses)
    added = new_fields(_source_fields(statement, asked), target.fields) if stars else ()
    if all(len(new.path) == 1 for new in added):
        return nullcontext(target)
    return evolved_before(statement, target, added)


def _source_fields(statement: Statement, asked: _Merge) -> tuple[Field, ...]:
    question = for_engine(statement.with_text(f"SELECT * FROM {asked.source}"))
    return analyze(question, question.text)


def _expand_star(clause: _Clause, asked: _Merge, target: Target, source: Sequence[Field]) -> None:
    """Expand ``*`` where a column of the source has another type than that of the table."""
    by_name = {field.name.casefold(): field for field in source}
    pairs = [(field, by_name.get(field.name.casefold())) for field in target.fields]
    plain = not any("`" in field.name for field in target.fields)  # Delta does not quote them in a star
    if plain and all(found is None or cast_by_engine(found.type, field.type) for field, found in pairs):
        return
    if not asked.evolve and any(found is None for _, found in pairs):
        return  # the engine's error names the missing column
    if asked.evolve and new_fields(source, target.fields):
        raise unsupported("MERGE WITH SCHEMA EVOLUTION that adds columns and casts others; cast them in the source")
    alias = _source_alias(asked)
    clause.star = False
    clause.columns = [field.name for field, found in pairs if found]
    clause.expressions = [f"{alias}{quoted(found.name)}" for _, found in pairs if found]


def _source_alias(asked: _Merge) -> str:
    last = lex(asked.source)[-1]
    return f"{quoted(last.name)}." if last.is_name else ""


def _types(statement: Statement, asked: _Merge, relation: str) -> dict[str, Field]:
    """Return the type of every value that is assigned, by its text."""
    texts = list(dict.fromkeys(text for clause in asked.clauses for text in clause.expressions))
    wanted = [text for text in texts if text.upper() != "DEFAULT"]
    if not wanted:
        return {}
    columns = ", ".join(f"({text}) AS c{index}" for index, text in enumerate(wanted))
    question = for_engine(
        statement.with_text(f"SELECT {columns} FROM {relation} JOIN {asked.source} ON {asked.condition}")
    )
    return dict(zip(wanted, analyze(question, question.text), strict=True))


def _clause_text(clause: _Clause, target: Target, typed: dict[str, Field], profile: EngineProfile) -> str:
    if clause.action == "DELETE":
        return f"{clause.head} THEN DELETE"
    if clause.star:
        return f"{clause.head} THEN {'UPDATE SET *' if clause.action == 'UPDATE' else 'INSERT *'}"
    values = [
        _assigned(target, name, text, typed, variants=profile.merges_variants)
        for name, text in zip(clause.columns, clause.expressions, strict=True)
    ]
    if clause.action == "UPDATE":
        pairs = zip(clause.columns, values, strict=True)
        return f"{clause.head} THEN UPDATE SET {', '.join(f'{quoted(name)} = {value}' for name, value in pairs)}"
    names = ", ".join(map(quoted, clause.columns))
    return f"{clause.head} THEN INSERT ({names}) VALUES ({', '.join(values)})"


def _assigned(target: Target, name: str, text: str, typed: dict[str, Field], *, variants: bool) -> str:
    field = target.find(name)
    if field is None:
        # With schema evolution the engine adds the new column.
        if text in typed:
            return f"({text})"
        raise target.lacks(name)
    if VARIANT in walk(field.type) and not variants:
        raise unsupported("a MERGE that assigns a VARIANT")
    if text.upper() == "DEFAULT":
        return f"({target.default(field.name) or 'NULL'})"
    return assigned(Value(f"({text})", typed[text].type), field)
