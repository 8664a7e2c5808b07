"""
INSERT in all its forms, brought to the one form the engine does right: every column, in order, cast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.local.errors import sql_error, unsupported
from lakewire.local.sql.assignment import Value, numbered, projection
from lakewire.local.sql.clauses import read_names
from lakewire.local.sql.evolution import append_evolved, new_fields
from lakewire.local.sql.lexer import Kind, lex, rewrite
from lakewire.local.sql.refusals import column_not_found
from lakewire.local.sql.result import QueryResult, counts_result
from lakewire.local.sql.rewrites import for_engine
from lakewire.local.sql.staging import analyze
from lakewire.local.sql.statement import quoted
from lakewire.local.sql.writing import Target, run_dml, writing
from lakewire.schema.types import VOID, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.local.sql.cursor import Cursor
    from lakewire.local.sql.statement import Statement

_QUERY_WORDS = {"SELECT", "WITH", "VALUES", "TABLE", "FROM"}
_LONG_VALUES = 20_000  # characters: parsing VALUES is what takes the engine's time, so long ones are analyzed by a row


@attrs.define(kw_only=True)
class _Insert:
    """
    Hold the clauses of an INSERT.
    """

    table: tuple[str, ...] = ()
    overwrite: bool = False
    evolve: bool = False
    by_name: bool = False
    columns: list[str] | None = None
    partition: dict[str, str] = attrs.field(factory=dict)
    replace_where: str = ""
    source: str = ""


def insert(statement: Statement, *, ctes: str = "") -> QueryResult:
    """Run an INSERT; *ctes* is a WITH clause in front of it."""
    asked = _read(statement.cursor())
    asked.source = f"{ctes} {asked.source}".strip()
    with writing(statement, asked.table) as target:
        source = for_engine(statement.with_text(_without_defaults(asked, target)))
        fields = _source_fields(source)
        if asked.evolve and (added := new_fields(fields, target.fields, by_name=asked.by_name)):
            metrics = append_evolved(
                statement, target, _evolved(asked, source, fields, target=target, added=added), added
            )
        else:
            text = _text(asked, source.text, fields, target)
            metrics = run_dml(statement.with_text(text), target)
    count = metrics.get("numOutputRows", 0)
    return counts_result(num_affected_rows=count, num_inserted_rows=count)


def _read(cursor: Cursor) -> _Insert:
    asked = _Insert()
    cursor.expect("INSERT")
    asked.evolve = cursor.accept("WITH", "SCHEMA", "EVOLUTION")
    if cursor.accept("OVERWRITE"):
        asked.overwrite = True
        if cursor.sees("DIRECTORY") or cursor.sees("LOCAL", "DIRECTORY"):
            raise unsupported("INSERT OVERWRITE DIRECTORY")
        cursor.accept("INTO")
    else:
        cursor.expect("INTO")
    cursor.accept("TABLE")
    asked.table = cursor.name()
    if cursor.accept("PARTITION"):
        _read_partition(cursor, asked)
    if cursor.sees("(") and not _begins_query(cursor):
        asked.columns = read_names(cursor)
    asked.by_name = cursor.accept("BY", "NAME")
    if cursor.accept("REPLACE"):
        if not cursor.accept("WHERE"):
            raise unsupported("INSERT … REPLACE USING and REPLACE ON")
        asked.replace_where = cursor.until("SELECT", "WITH", "VALUES", "TABLE", "FROM").all_text()
    if cursor.done or not _begins_query(cursor):
        raise cursor.error("expected a query")
    asked.source = cursor.rest()
    return asked


def _read_partition(cursor: Cursor, asked: _Insert) -> None:
    for item in cursor.items():
        name = item.identifier()
        if not item.accept("="):
            raise unsupported("dynamic partitions (PARTITION with a column and no value)")
        asked.partition[name] = item.rest()


def _begins_query(cursor: Cursor) -> bool:
    index = cursor.at
    while index < len(cursor.tokens) and cursor.tokens[index].text == "(":
        index += 1
    return index < len(cursor.tokens) and cursor.tokens[index].word in _QUERY_WORDS


def _source_fields(source: Statement) -> tuple[Field, ...]:
    """Return the columns of the source; of a long VALUES only the first row is looked at, types left open."""
    tokens = source.tokens
    if tokens[0].word != "VALUES" or len(source.text) < _LONG_VALUES:
        return analyze(source, source.text)
    cursor = source.cursor()
    cursor.expect("VALUES")
    row = cursor.items() if cursor.sees("(") else [cursor]
    return tuple(Field(f"col{index + 1}", VOID) for index in range(len(row)))


def _without_defaults(asked: _Insert, target: Target) -> str:
    """Put the default of its column in place of every DEFAULT among VALUES."""
    tokens = lex(asked.source)
    if not any(token.word == "DEFAULT" for token in tokens) or tokens[0].word != "VALUES":
        return asked.source
    names = _target_names(asked, target)
    changes: list[tuple[int, int, str]] = []
    depth = place = 0
    for token in tokens:
        if token.text in ("(", ")"):
            depth += 1 if token.text == "(" else -1
            place = 0 if depth == 0 else place
        elif token.text == "," and depth == 1:
            place += 1
        elif token.word == "DEFAULT" and token.kind is Kind.WORD and depth == 1 and place < len(names):
            changes.append((token.start, token.end, _default(target, names[place])))
    return rewrite(asked.source, changes)


def _target_names(asked: _Insert, target: Target) -> list[str]:
    """Return the names of the columns that a source by position fills."""
    if asked.columns is not None:
        return [_column(target, name).name for name in asked.columns]
    fixed = {_column(target, name).name for name in asked.partition}
    return [field.name for field in target.fields if field.name not in fixed]


def _text(asked: _Insert, source: str, fields: Sequence[Field], target: Target) -> str:
    """Return the INSERT the engine runs."""
    names = [_column(target, field.name).name for field in fields] if asked.by_name else _target_names(asked, target)
    relation, values = numbered(source, fields)
    return _head(asked, target) + _select(asked, relation, _by_column(asked, names, values, target), target)


def _by_column(asked: _Insert, names: Sequence[str], values: Sequence[Value], target: Target) -> dict[str, Value]:
    if len(names) != len(values):
        kind = "NOT_ENOUGH" if len(names) > len(values) else "TOO_MANY"
        raise sql_error(
            f"INSERT_COLUMN_ARITY_MISMATCH.{kind}_DATA_COLUMNS",
            f"Cannot write to {quoted(*target.name)}, the reason is {kind.lower().replace('_', ' ')} data columns: "
            f"table columns: {', '.join(map(quoted, names))}; the query has {len(values)}",
            "21S01",
        )
    if len({name.casefold() for name in names}) != len(names):
        raise sql_error("DUPLICATE_KEY", "A column is named twice in the INSERT", "23505")
    found = dict(zip(names, values, strict=True))
    for name, text in asked.partition.items():
        found[_column(target, name).name] = Value(text, VOID)
    return found


def _select(asked: _Insert, relation: str, found: dict[str, Value], target: Target) -> str:
    """Return the query with every column of the table; generated ones that are missing come from the others."""
    generated = {f.name: target.generated(f.name) for f in target.fields if f.name not in found}
    missing = {name: text for name, text in generated.items() if text}
    given = [field for field in target.fields if field.name not in missing]
    values = [found.get(field.name) or Value(_default(target, field.name), VOID) for field in given]
    query = projection(relation, values, given)
    if missing:
        computed = [
            Value(missing.get(f.name) or quoted(f.name), VOID if f.name in missing else f.type) for f in target.fields
        ]
        query = projection(f"({query}) AS lakewire_given", computed, target.fields)
    return _checked(asked, query, target) if asked.replace_where else query


def _checked(asked: _Insert, query: str, target: Target) -> str:
    """Let the query fail on a row that REPLACE WHERE would not replace; the engine does not check."""
    names = ", ".join(quoted(field.name) for field in target.fields)
    first = quoted(target.fields[0].name)
    message = "'[DELTA_REPLACE_WHERE_MISMATCH] Written data does not conform with partial table overwrite condition'"
    refusal = f"CAST(raise_error(concat({message}, substr(CAST({first} AS STRING), 1, 0))) AS BOOLEAN)"
    return (
        f"SELECT {names} FROM ({query}) AS {quoted(target.table.name)} "
        f"WHERE CASE WHEN ({asked.replace_where}) THEN TRUE ELSE {refusal} END"
    )


def _head(asked: _Insert, target: Target) -> str:
    name = quoted(*target.name)
    if asked.overwrite and asked.partition:
        where = " AND ".join(f"{quoted(key)} <=> {value}" for key, value in asked.partition.items())
        return f"INSERT INTO {name} REPLACE WHERE {where} "
    if asked.replace_where:
        return f"INSERT INTO {name} REPLACE WHERE {asked.replace_where} "
    return f"INSERT {'OVERWRITE' if asked.overwrite else 'INTO'} {name} "


def _evolved(
    asked: _Insert, source: Statement, fields: Sequence[Field], *, target: Target, added: Sequence[Field]
) -> str:
    """Return the query for the table with its new columns."""
    if asked.overwrite or asked.replace_where or asked.partition or asked.columns is not None:
        raise unsupported("WITH SCHEMA EVOLUTION together with OVERWRITE, REPLACE, PARTITION or a column list")
    relation, values = numbered(source.text, fields)
    extra = {field.name.casefold() for field in added}
    if asked.by_name:
        names = [field.name if field.name.casefold() in extra else _column(target, field.name).name for field in fields]
    else:
        names = [field.name for field in (*target.fields, *added)][: len(fields)]
    known = [(name, value) for name, value in zip(names, values, strict=True) if name.casefold() not in extra]
    fresh = [value for name, value in zip(names, values, strict=True) if name.casefold() in extra]
    found = _by_column(asked, [name for name, _ in known], [value for _, value in known], target)
    all_values = [found.get(f.name) or Value(_default(target, f.name), VOID) for f in target.fields]
    return projection(relation, [*all_values, *fresh], [*target.fields, *added])


def _default(target: Target, name: str) -> str:
    return f"({target.default(name) or 'NULL'})"


def _column(target: Target, name: str) -> Field:
    field = target.find(name)
    if field is None:
        raise column_not_found(name, quoted(*target.name))
    return field
