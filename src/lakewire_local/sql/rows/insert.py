"""
INSERT: all its forms become the one that the engine runs correctly, with every column, in order and cast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import VOID, Field
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.parsing import expression_of, written
from lakewire_local.front.statements.changes import ReplaceWhere, is_default
from lakewire_local.front.statements.rows import LiteralRows
from lakewire_local.sql.columns.assignment import Value, numbered, projection
from lakewire_local.sql.columns.identity import refuse_explicit
from lakewire_local.sql.relations.policies import refuse_policies
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.rewrites import condition_for_engine, constant_for_engine, query_for_engine
from lakewire_local.sql.rows.evolution import columns_of, evolve, evolved_before, new_fields, row_count, write_evolved
from lakewire_local.sql.rows.overflows import INSERTED, Stored, storing
from lakewire_local.sql.rows.replacing import Matching, matching_of, replace_matching
from lakewire_local.sql.rows.row_changes import RowChanges, exchange
from lakewire_local.sql.staging import analyze, settled
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.compare import NewColumn
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.front.statements.changes import Insert
    from lakewire_local.sql.statement import Statement

_LONG_VALUES = 20_000  # characters: the engine parses VALUES slowly, so of long ones only one row is analyzed first


def insert(statement: Statement, asked: Insert) -> QueryResult:
    """Run an INSERT."""
    with writing(statement, asked.table) as target:
        _check_partition(asked, target)
        if asked.overwrite or asked.replace is not None:
            refuse_policies(target.table, "replacing rows")
            target.refuse_append_only()
        replaced = _replaced(statement, asked, target)
        matching = matching_of(asked, target)
        left = _left_to_identity(asked, target)
        source, own = _source(statement, asked, target)
        fields = _named(asked, own, target)
        relation, values = numbered(source, fields)
        found = dict(zip((field.name for field in fields), values, strict=True)) | _constants(statement, asked, target)
        found = {name: value for name, value in found.items() if name not in left}
        refuse_explicit(target.identities, found)
        added = new_fields(fields, target.fields) if asked.evolve else ()
        if matching:
            matching.check(own, fields)
        write = _Write(
            statement=statement, asked=asked, replaced=replaced, matching=matching, found=found, relation=relation
        )
        stored = [Stored(found[field.name], field, relation) for field in target.fields if field.name in found]
        with storing(statement, stored, INSERTED):
            count = write.evolved(target, added) if added else write.into(target)
    return counts_result(num_affected_rows=count, num_inserted_rows=count)


def _source(statement: Statement, asked: Insert, target: Target) -> tuple[str, Sequence[Field]]:
    """Return the text of the source and its columns; of many literal rows these have no types."""
    source = asked.source
    if isinstance(source, LiteralRows):
        if len(source.text) >= _LONG_VALUES:
            return source.text, [Field(f"col{index + 1}", VOID) for index in range(source.width)]
        return source.text, analyze(statement, source.text)
    if isinstance(source, exp.Values):
        _fill_defaults(source, asked, target)
    text = query_for_engine(statement, source).text
    return text, analyze(statement, text)


def _fill_defaults(rows: exp.Values, asked: Insert, target: Target) -> None:
    """Replace every DEFAULT in VALUES by the default of its column."""
    names = _names_by_position(asked, target)
    for row in rows.expressions:
        cells = row.expressions if isinstance(row, exp.Tuple) else [row]
        for cell, name in zip(list(cells), names, strict=False):
            if is_default(cell):
                found = target.find(name)
                cell.replace(expression_of((target.default(found.name) if found else None) or "NULL"))


def _left_to_identity(asked: Insert, target: Target) -> set[str]:
    """Return the identity columns for which VALUES says DEFAULT in every row."""
    columns = target.identities
    rows = asked.source.expressions if columns and isinstance(asked.source, exp.Values) else []
    left: set[str] = set()
    for place, name in enumerate(_names_by_position(asked, target) if rows else ()):
        cells = [row.expressions[place : place + 1] if isinstance(row, exp.Tuple) else [row] for row in rows]
        defaults = [bool(cell) and is_default(cell[0]) for cell in cells]
        found = target.find(name)
        if found is not None and found.name in columns and any(defaults):
            if not all(defaults):
                raise unsupported("DEFAULT beside values for an identity column in one INSERT")
            left.add(found.name)
    return left


def _named(asked: Insert, fields: Sequence[Field], target: Target) -> list[Field]:
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


def _names_by_position(asked: Insert, target: Target) -> list[str]:
    if asked.columns is not None:
        return list(asked.columns)
    fixed = {target.column(name).name for name, value in asked.partition.items() if value is not None}
    return [field.name for field in target.fields if field.name not in fixed]


def _check_partition(asked: Insert, target: Target) -> None:
    """Refuse columns in PARTITION that are none of the partition or that have another value as well."""
    names = {name.casefold() for name in target.snapshot.partition_columns}
    for name, value in asked.partition.items():
        if name.casefold() not in names:
            what = f"PARTITION clause cannot contain the non-partition column: {quoted(name)}"
            raise sql_error("NON_PARTITION_COLUMN", what, "42000")
        if value is not None and name.casefold() in {column.casefold() for column in asked.columns or ()}:
            what = f"Static partition column {quoted(name)} is also specified in the column list"
            raise sql_error("STATIC_PARTITION_COLUMN_IN_INSERT_COLUMN_LIST", what, "42713")


def _arity_error(names: Sequence[str], given: int, target: Target) -> Exception:
    kind = "NOT_ENOUGH" if len(names) > given else "TOO_MANY"
    return sql_error(
        f"INSERT_COLUMN_ARITY_MISMATCH.{kind}_DATA_COLUMNS",
        f"Cannot write to {quoted(*target.name)}, the reason is {kind.lower().replace('_', ' ')} data columns: "
        f"table columns: {', '.join(map(quoted, names))}; the query has {given}",
        "21S01",
    )


def _constants(statement: Statement, asked: Insert, target: Target) -> dict[str, Value]:
    return {
        target.column(name).name: Value(constant_for_engine(statement, value), VOID)
        for name, value in asked.partition.items()
        if value is not None
    }


def _replaced(statement: Statement, asked: Insert, target: Target) -> str:
    """Return the condition of the rows that are replaced; empty for all or none."""
    constants = _constants(statement, asked, target)
    if asked.overwrite and constants:
        return " AND ".join(f"{quoted(name)} <=> {value.expression}" for name, value in constants.items())
    if not isinstance(asked.replace, ReplaceWhere):
        return ""
    return condition_for_engine(statement, written(asked.replace.condition), target.name)


@attrs.frozen(kw_only=True)
class _Write:
    """
    Hold what is written: columns as values over a relation, and the rows that they replace.
    """

    statement: Statement
    asked: Insert
    replaced: str
    matching: Matching | None
    found: Mapping[str, Value]
    relation: str

    def into(self, target: Target) -> int:
        """Write rows with the columns of the table; return their number."""
        query, name = self._select(target), quoted(*target.name)
        # The engine has no REPLACE USING, gives no values of identity columns, or writes no table that had a feed.
        if self.matching or target.identities or target.knows_feeds:
            return self._exchange(target, query, target.snapshot)
        query = settled(self.statement, query, target.snapshot)
        if not self.replaced:
            text = f"INSERT {'OVERWRITE' if self.asked.overwrite else 'INTO'} {name} {query}"
            return run_dml(self.statement.with_text(text), target).get("numOutputRows", 0)
        # The commit also counts the rows that were copied because they share a file with replaced ones.
        kept = row_count(self.statement, f"SELECT 1 FROM {name} WHERE NOT coalesce(({self.replaced}), FALSE)")
        text = f"INSERT INTO {name} REPLACE WHERE {self.replaced} {query}"
        metrics = run_dml(self.statement.with_text(text), target)
        return row_count(self.statement, f"SELECT 1 FROM {name}") - kept if metrics else 0

    def evolved(self, target: Target, added: Sequence[NewColumn]) -> int:
        """Write rows with new columns; return their number."""
        if self.asked.partition:
            raise unsupported("WITH SCHEMA EVOLUTION together with PARTITION")
        if (self.replaced or self.matching) and any(
            new.path[1:] for new in added
        ):  # rows that stay need the new fields, too
            with evolved_before(self.statement, target, added) as evolved:
                return self.into(evolved)
        spec = evolve(target, added)
        values = self._values(spec.fields, target)
        query = projection(self.relation, values, spec.fields, target.rules, by_name=self.asked.by_name)
        if self.replaced:
            query = self._checked(query, target, spec.fields)
        return self._exchange(target, query, spec)

    def _exchange(self, target: Target, query: str, spec: TableSpec) -> int:
        """Write the rows of *query*, which has the columns of *spec*, in a commit made here; return their number."""
        given = [name for name in target.identities if name not in self.found]
        if self.matching:
            return replace_matching(self.statement, target, query, self.matching, spec=spec, given=given)
        if self.replaced:
            return self._replace(target, query, spec, given)
        return write_evolved(self.statement, target, query, spec, replace_all=self.asked.overwrite, given=given)

    def _replace(self, target: Target, query: str, spec: TableSpec, given: Sequence[str]) -> int:
        rows = f"SELECT {', '.join(columns_of(target, spec))} FROM {quoted(*target.name)} WHERE"
        kept, gone = f"{rows} NOT coalesce(({self.replaced}), FALSE)", f"{rows} coalesce(({self.replaced}), FALSE)"
        kept_rows = row_count(self.statement, kept)
        written = exchange(
            self.statement,
            target,
            RowChanges(kept=kept, before=[("delete", gone)], after=[("insert", query)]),
            spec=spec,
            operation="WRITE",
            metrics=lambda written, removed, added: {
                "numOutputRows": written - kept_rows,
                "numCopiedRows": kept_rows,
                "numRemovedFiles": removed,
                "numAddedFiles": added,
            },
            given=given,
            kept_rows=kept_rows,
        )
        return written - kept_rows

    def _select(self, target: Target) -> str:
        """Return the query with every column of the table; missing generated ones are computed from the others."""
        generated = {f.name: target.generated(f.name) for f in target.fields if f.name not in self.found}
        missing = {name: text for name, text in generated.items() if text}
        given = [field for field in target.fields if field.name not in missing]
        query = projection(self.relation, self._values(given, target), given, target.rules, by_name=self.asked.by_name)
        if missing:
            known = {field.name: Value(quoted(field.name), field.type) for field in target.fields}
            computed = known | {name: Value(text, VOID) for name, text in missing.items()}
            query = projection(f"({query}) AS lakewire_given", list(computed.values()), target.fields, target.rules)
        where = isinstance(self.asked.replace, ReplaceWhere)
        return self._checked(query, target, target.fields) if where else query

    def _values(self, fields: Sequence[Field], target: Target) -> list[Value]:
        return [self.found.get(field.name) or self._default(target, field.name) for field in fields]

    def _default(self, target: Target, name: str) -> Value:
        if identity := target.identities.get(name):
            return identity.values()
        found = target.find(name)
        text = target.default(found.name) if found else None
        return Value(
            f"({constant_for_engine(self.statement.lasting(), expression_of(text)) if text else 'NULL'})", VOID
        )

    def _checked(self, query: str, target: Target, fields: Sequence[Field]) -> str:
        """Make the query fail on a row that REPLACE WHERE would not replace; the engine does not check that."""
        names = ", ".join(quoted(field.name) for field in fields)
        # It contains a column, so that it is not evaluated when the statement is planned.
        nothing = f"substr(CAST({quoted(fields[0].name)} AS STRING), 1, 0)"
        message = (
            "'[DELTA_REPLACE_WHERE_MISMATCH] Written data does not conform with partial table overwrite condition'"
        )
        refusal = f"CAST(raise_error(concat({message}, coalesce({nothing}, ''))) AS BOOLEAN)"
        return (
            f"SELECT {names} FROM ({settled(self.statement, query)}) AS {quoted(target.table.name)} "
            f"WHERE CASE WHEN ({self.replaced}) THEN TRUE ELSE {refusal} END"
        )
