"""
MERGE INTO: resolves ``*`` and says what each clause assigns.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import VOID, Field, walk
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.parsing import written
from lakewire_local.front.volatile import is_volatile, refuse_volatile
from lakewire_local.sql.columns.assignment import Value
from lakewire_local.sql.columns.identity import refuse_explicit, refuse_update
from lakewire_local.sql.relations.policies import with_policies_of
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.rows.evolution import evolve, evolved_before, new_fields
from lakewire_local.sql.rows.merge_names import names_of_merge, refuse_twice
from lakewire_local.sql.rows.merge_rows import MATCHED, NOT_IN_SOURCE, NOT_MATCHED, Action, RowMerge, Sides
from lakewire_local.sql.rows.overflows import CHANGED, Stored, storing
from lakewire_local.sql.rows.row_changes import computed_once
from lakewire_local.sql.rows.set_clause import assignments
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from lakewire.schema.compare import NewColumn
    from lakewire_local.front.statements.changes import Merge
    from lakewire_local.sql.statement import Statement


@attrs.frozen(kw_only=True)
class _Clause:
    """
    Hold one WHEN clause and what it assigns, as text; *star* for ``SET *`` and ``INSERT *``.
    """

    when: str
    condition: str
    kind: str
    star: bool
    values: dict[tuple[str, ...], str]


@attrs.frozen(kw_only=True)
class _Merge:
    """
    Hold the parts of a MERGE, as text.
    """

    evolve: bool
    alias: str
    sides: Sides
    clauses: list[_Clause]


def merge(statement: Statement, given: Merge) -> QueryResult:
    """Run a MERGE."""
    for condition in (given.condition, *(clause.condition for clause in given.clauses)):
        refuse_volatile(condition, "MERGE")
    for when in given.clauses:
        refuse_twice(when.kind, [name for name, _ in when.values])
    with writing(statement, given.table) as table, _lasting_source(statement, _as_text(given)) as asked:
        statement = with_policies_of(statement, table.table)
        source = _source_fields(statement, asked)
        added = _added(asked, source, table)
        nested = any(new.path[1:] for new in added)
        with evolved_before(statement, table, added) if nested else nullcontext(table) as target:
            spec = target.snapshot if nested or not added else evolve(target, added)
            for clause in asked.clauses:
                if clause.star:
                    _resolve_star(clause, asked, spec.fields, source)
            _ready(statement, f"SELECT * FROM {asked.sides.relation}")  # what it cannot name is no name of the MERGE
            types = _types(statement, asked, target)
            actions = _actions(asked, target, spec.fields, types)
            with storing(statement, _stored(asked, target, types), CHANGED, partial(_ready, statement)):
                counts = RowMerge(
                    statement=statement, target=target, sides=asked.sides, actions=actions, spec=spec
                ).run()
    return counts_result(
        num_affected_rows=sum(counts.values()),
        num_updated_rows=counts["UPDATE"],
        num_deleted_rows=counts["DELETE"],
        num_inserted_rows=counts["INSERT"],
    )


def _as_text(given: Merge) -> _Merge:
    source = quoted(given.source.alias_or_name or "lakewire_source")
    sides = Sides(
        table=quoted(given.alias),
        source=source,
        relation=f"({_with_ctes(given)}) AS {source}" if given.ctes else written(given.source),
        condition=written(given.condition),
    )
    clauses = [
        _Clause(
            when=clause.matched,
            condition=written(clause.condition) if clause.condition else "",
            kind=clause.kind,
            star=clause.star,
            values={name: written(value) for name, value in clause.values},
        )
        for clause in given.clauses
    ]
    return _Merge(evolve=given.evolve, alias=given.alias, sides=sides, clauses=clauses)


def _with_ctes(given: Merge) -> str:
    query = exp.Select(with_=given.ctes, expressions=[exp.Star()], from_=exp.From(this=given.source))
    return written(query)


@contextmanager
def _lasting_source(statement: Statement, asked: _Merge) -> Generator[_Merge]:
    """Yield the MERGE with a source that has the same rows each time it is read."""
    question = for_engine(statement.with_text(f"SELECT * FROM {asked.sides.relation}"))
    if not is_volatile(question.text):
        yield asked
        return
    fields = analyze(question, question.text)
    if any(VOID in walk(field.type) for field in fields):
        raise unsupported("a source of MERGE with rand() or LIMIT, and a column that holds only NULL")
    named = [Field(f"c{place}", field.type) for place, field in enumerate(fields)]
    listed = ", ".join(field.name for field in named)
    with computed_once(statement, f"SELECT * FROM ({question.text}) AS lakewire_once({listed})", named) as rows:
        columns = ", ".join(f"{new.name} AS {quoted(old.name)}" for new, old in zip(named, fields, strict=True))
        relation = f"(SELECT {columns} FROM {quoted(*rows.name)}) AS {asked.sides.source}"
        yield attrs.evolve(asked, sides=attrs.evolve(asked.sides, relation=relation))


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


def _ready(statement: Statement, text: str) -> str:
    return for_engine(statement.with_text(text)).text


def _stored(asked: _Merge, target: Target, types: Mapping[tuple[str, str], Field]) -> list[Stored]:
    """Return what each clause assigns to columns, over the rows that it is about."""
    origins = _origins(asked, target)
    return [
        Stored(
            Value(f"({text})", types[clause.when, text].type),
            field,
            f"{origins[clause.when]} WHERE {clause.condition or 'TRUE'}",
        )
        for clause in asked.clauses
        for name, text in clause.values.items()
        if (clause.when, text) in types and (field := target.find(name[0]))
    ]


def _actions(
    asked: _Merge, target: Target, fields: Sequence[Field], types: Mapping[tuple[str, str], Field]
) -> list[Action]:
    def value(clause: _Clause, name: tuple[str, ...], text: str) -> Value:
        if text.upper() == "DEFAULT":
            return Value(f"({target.default(name[-1]) or 'NULL'})", VOID)
        return Value(f"({text})", types[clause.when, text].type)

    columns = target.identities
    counted_here = {name.casefold() for name in columns}

    def stored(clause: _Clause) -> dict[str, str]:
        given = {
            name: value(clause, name, text)
            for name, text in clause.values.items()
            if not (clause.kind == "INSERT" and text.upper() == "DEFAULT" and name[-1].casefold() in counted_here)
        }
        with names_of_merge():
            found = assignments(target, asked.alias, given, fields=fields)
        refuse_explicit(columns, found) if clause.kind == "INSERT" else refuse_update(columns, found)
        return found

    return [
        Action(
            when=clause.when,
            condition=clause.condition,
            kind=clause.kind,
            values=stored(clause),
        )
        for clause in asked.clauses
    ]


def _origins(asked: _Merge, target: Target) -> dict[str, str]:
    """Return the relation in which each kind of clause looks its names up."""
    sides, table = asked.sides, f"{quoted(*target.name)} AS {asked.sides.table}"
    return {
        MATCHED: f"{table} JOIN {sides.relation} ON {sides.condition}",
        NOT_MATCHED: sides.relation,
        NOT_IN_SOURCE: table,
    }


def _types(statement: Statement, asked: _Merge, target: Target) -> dict[tuple[str, str], Field]:
    """Return the type of every value that is assigned; a clause that is about one side sees that side alone."""
    found: dict[tuple[str, str], Field] = {}
    for when, relation in _origins(asked, target).items():
        clauses = [clause for clause in asked.clauses if clause.when == when]
        texts = dict.fromkeys(text for clause in clauses for text in clause.values.values())
        wanted = [text for text in texts if text.upper() != "DEFAULT"]
        # names in conditions are looked up here as well, before there are columns of our own
        asks = [*wanted, *(clause.condition for clause in clauses if clause.condition)]
        columns = ", ".join(f"({text}) AS c{index}" for index, text in enumerate(asks or ["1"]))
        if clauses or when == MATCHED:
            with names_of_merge():
                question = for_engine(statement.with_text(f"SELECT {columns} FROM {relation}"))
            fields = analyze(question, question.text)
            found |= {(when, text): field for text, field in zip(wanted, fields[: len(wanted)], strict=True)}
    return found
