"""
INSERT: all its forms become the one that the engine runs correctly, with every column, in order and cast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import VOID, Field
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.assignment import Value, numbered, projection
from lakewire_local.sql.evolution import evolve, evolved_before, new_fields, row_count, write_evolved
from lakewire_local.sql.insert_clauses import InsertClauses, read_insert
from lakewire_local.sql.lexer import lex, rewrite
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import condition_for_engine, for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.compare import NewColumn
    from lakewire_local.sql.statement import Statement

_LONG_VALUES = 20_000  # characters: the engine parses VALUES slowly, so of long ones only one row is analyzed first


def insert(statement: Statement, *, ctes: str = "") -> QueryResult:
    """Run an INSERT; *ctes* is a WITH clause in front of it."""
    asked = read_insert(statement.cursor())
    asked.source = f"{ctes} {asked.source}".strip()
    with writing(statement, asked.table) as target:
        if asked.replace_where:
            asked.replace_where = condition_for_engine(statement, asked.replace_where, target.name)
        source = for_engine(statement.with_text(_without_defaults(asked, target)))
        fields = _named(asked, _source_fields(source), target)
        relation, values = numbered(source.text, fields)
        found = dict(zip((field.name for field in fields), values, strict=True)) | _constants(asked, target)
        added = new_fields(fields, target.fields) if asked.evolve else ()
        if added:
            count = _insert_evolved(statement, asked, target, added=added, found=found, relation=relation)
        else:
            query = _select(asked, relation, found, target)
            count = _insert(statement, target, query, replace=_replaced(asked), overwrite=asked.overwrite)
    return counts_result(num_affected_rows=count, num_inserted_rows=count)


def _source_fields(source: Statement) -> tuple[Field, ...]:
    """Return the columns of the source; of a long VALUES only the first row is analyzed, without types."""
    if source.tokens[0].word != "VALUES" or len(source.text) < _LONG_VALUES:
        return analyze(source, source.text)
    cursor = source.cursor()
    cursor.expect("VALUES")
    row = cursor.items() if cursor.sees("(") else [cursor]
    return tuple(Field(f"col{index + 1}", VOID) for index in range(len(row)))


def _without_defaults(asked: InsertClauses, target: Target) -> str:
    """Replace every DEFAULT in VALUES by the default of its column."""
    if "DEFAULT" not in asked.source.upper():
        return asked.source
    tokens = lex(asked.source)
    if tokens[0].word != "VALUES" or not any(token.word == "DEFAULT" for token in tokens):
        return asked.source
    names = _names_by_position(asked, target)
    changes: list[tuple[int, int, str]] = []
    depth = place = 0
    for token in tokens:
        if token.text in ("(", ")"):
            depth += 1 if token.text == "(" else -1
            place = 0 if depth == 0 else place
        elif token.text == "," and depth == 1:
            place += 1
        elif token.word == "DEFAULT" and depth == 1 and place < len(names):
            changes.append((token.start, token.end, _default(target, names[place])))
    return rewrite(asked.source, changes)


def _named(asked: InsertClauses, fields: Sequence[Field], target: Target) -> list[Field]:
    """Return the columns of the source under the names of their target columns."""
    if asked.by_name:
        names = [field.name for field in fields]
    else:
        names = _names_by_position(asked, target)
        if asked.evolve and asked.columns is None:
            names += [field.name for field in fields[len(names) :]]
    if len(names) != len(fields):
        raise _arity_error(names, len(fields), target)
    if not asked.evolve:
        names = [target.column(name).name for name in names]
    else:
        names = [found.name if (found := target.find(name)) else name for name in names]
    if len({name.casefold() for name in names}) != len(names):
        raise sql_error("COLUMN_ALREADY_EXISTS", "A column is filled twice by the INSERT", "42711")
    return [attrs.evolve(field, name=name) for name, field in zip(names, fields, strict=True)]


def _names_by_position(asked: InsertClauses, target: Target) -> list[str]:
    if asked.columns is not None:
        return list(asked.columns)
    fixed = {target.column(name).name for name in asked.partition}
    return [field.name for field in target.fields if field.name not in fixed]


def _arity_error(names: Sequence[str], given: int, target: Target) -> Exception:
    kind = "NOT_ENOUGH" if len(names) > given else "TOO_MANY"
    return sql_error(
        f"INSERT_COLUMN_ARITY_MISMATCH.{kind}_DATA_COLUMNS",
        f"Cannot write to {quoted(*target.name)}, the reason is {kind.lower().replace('_', ' ')} data columns: "
        f"table columns: {', '.join(map(quoted, names))}; the query has {given}",
        "21S01",
    )


def _constants(asked: InsertClauses, target: Target) -> dict[str, Value]:
    return {target.column(name).name: Value(text, VOID) for name, text in asked.partition.items()}


def _select(asked: InsertClauses, relation: str, found: Mapping[str, Value], target: Target) -> str:
    """Return the query with every column of the table; missing generated ones are computed from the others."""
    generated = {f.name: target.generated(f.name) for f in target.fields if f.name not in found}
    missing = {name: text for name, text in generated.items() if text}
    given = [field for field in target.fields if field.name not in missing]
    query = projection(relation, _values(found, given, target), given, target.rules, by_name=asked.by_name)
    if missing:
        known = {field.name: Value(quoted(field.name), field.type) for field in target.fields}
        computed = known | {name: Value(text, VOID) for name, text in missing.items()}
        query = projection(f"({query}) AS lakewire_given", list(computed.values()), target.fields, target.rules)
    return _checked(asked, query, target.fields, target) if asked.replace_where else query


def _values(found: Mapping[str, Value], fields: Sequence[Field], target: Target) -> list[Value]:
    return [found.get(field.name) or Value(_default(target, field.name), VOID) for field in fields]


def _checked(asked: InsertClauses, query: str, fields: Sequence[Field], target: Target) -> str:
    """Make the query fail on a row that REPLACE WHERE would not replace; the engine does not check that."""
    names = ", ".join(quoted(field.name) for field in fields)
    # It contains a column, so that it is not evaluated when the statement is planned.
    nothing = f"substr(CAST({quoted(fields[0].name)} AS STRING), 1, 0)"
    message = "'[DELTA_REPLACE_WHERE_MISMATCH] Written data does not conform with partial table overwrite condition'"
    refusal = f"CAST(raise_error(concat({message}, coalesce({nothing}, ''))) AS BOOLEAN)"
    return (
        f"SELECT {names} FROM ({query}) AS {quoted(target.table.name)} "
        f"WHERE CASE WHEN ({asked.replace_where}) THEN TRUE ELSE {refusal} END"
    )


def _replaced(asked: InsertClauses) -> str:
    """Return the condition of the rows that are replaced; empty for all or none."""
    if asked.overwrite and asked.partition:
        return " AND ".join(f"{quoted(key)} <=> {value}" for key, value in asked.partition.items())
    return asked.replace_where


def _insert(statement: Statement, target: Target, query: str, *, replace: str, overwrite: bool) -> int:
    """Run the INSERT; return the number of inserted rows."""
    name = quoted(*target.name)
    if not replace:
        text = f"INSERT {'OVERWRITE' if overwrite else 'INTO'} {name} {query}"
        return run_dml(statement.with_text(text), target).get("numOutputRows", 0)
    # The commit also counts the rows that were copied because they share a file with replaced ones.
    kept = row_count(statement, f"SELECT 1 FROM {name} WHERE NOT coalesce(({replace}), FALSE)")
    metrics = run_dml(statement.with_text(f"INSERT INTO {name} REPLACE WHERE {replace} {query}"), target)
    return row_count(statement, f"SELECT 1 FROM {name}") - kept if metrics else 0


def _insert_evolved(
    statement: Statement,
    asked: InsertClauses,
    target: Target,
    *,
    added: Sequence[NewColumn],
    found: Mapping[str, Value],
    relation: str,
) -> int:
    """Write rows with new columns; return their number."""
    if asked.partition:
        raise unsupported("WITH SCHEMA EVOLUTION together with PARTITION")
    if asked.replace_where and any(new.path[1:] for new in added):  # rows that stay need the new fields, too
        with evolved_before(statement, target, added) as evolved:
            query = _select(asked, relation, found, evolved)
            return _insert(statement, evolved, query, replace=asked.replace_where, overwrite=False)
    spec = evolve(target, added)
    query = projection(relation, _values(found, spec.fields, target), spec.fields, target.rules, by_name=asked.by_name)
    if not asked.replace_where:
        return write_evolved(statement, target, query, spec, replace_all=asked.overwrite)
    query = _checked(asked, query, spec.fields, target)
    return write_evolved(statement, target, query, spec, keep=f"NOT coalesce(({asked.replace_where}), FALSE)")


def _default(target: Target, name: str) -> str:
    found = target.find(name)
    return f"({(target.default(found.name) if found else None) or 'NULL'})"
