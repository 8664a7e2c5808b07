"""
How rows become versions: the arguments of ``merge_scd2``, checked against the table, and the statement they make.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

import attrs

from lakewire.delta.merging.keys import check_unique, named_as, renamed
from lakewire.delta.sending.ready import Nothing, Ready
from lakewire.delta.sending.results import MergeResult, merge_result
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.scd2 import Versions, ambiguous_sql, merge_scd2_sql
from lakewire.delta.writing.fitting import fitted, known_schema
from lakewire.delta.writing.queries import columns_of, joined, query_source
from lakewire.delta.writing.staging import loaded
from lakewire.errors import DuplicateKeyError, InvalidArgumentError, SchemaMismatchError
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows
from lakewire.rows.exact import exactly
from lakewire.rows.misfit import MisfitError
from lakewire.rows.source import Source
from lakewire.schema.literals import literal_sql
from lakewire.schema.names import TableName, quote_identifier
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BOOLEAN, DATE, TIMESTAMP, TIMESTAMP_NTZ, VARIANT, DataType, MapType, walk
from lakewire.sql.arguments import check_type
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["Scd2Plan"]

_TIMES = (TIMESTAMP, TIMESTAMP_NTZ, DATE)


@attrs.frozen(kw_only=True)
class Scd2Plan:
    """
    Hold the arguments of ``merge_scd2``; *named* are columns of the data with another name in the table.
    """

    services: Services
    name: TableName
    keys: Sequence[str]
    named: Mapping[str, str]
    effective_at: str | date
    changes: Sequence[str] | None
    keep_repeats: bool
    valid_from: str
    valid_to: str
    is_current: str

    def __attrs_post_init__(self) -> None:
        """
        Check what can be checked without the table.
        """
        check_type("effective_at", self.effective_at, str | date, "a column of the data, a datetime or a date")
        if not self.keys:
            raise InvalidArgumentError("on: is empty; accepted are key columns")
        if self.keep_repeats and self.changes is not None:
            raise InvalidArgumentError("changes and keep_repeats: both are given; with keep_repeats any row is one")
        for argument in ("valid_from", "valid_to", "is_current"):
            check_type(argument, getattr(self, argument), str, "the name of a column")

    @contextmanager
    def of_rows(
        self, given: Columns, deadline: Deadline, *, dry_run: bool
    ) -> Generator[Ready[MergeResult] | Nothing[MergeResult]]:
        """
        Yield the statement of rows; many are staged.
        """
        if not given.count:
            yield Nothing(MergeResult(affected=0, inserted=0, updated=0, deleted=0))
            return
        self._check_columns(given.values)
        given = renamed(given, self.named)

        def still_fits() -> bool:
            self.services.forget_schema(self.name)
            return self._fitted(given, deadline)[0].schema == rows.schema

        rows, versions = self._fitted(given, deadline)
        _check_values(rows, [*versions.keys, versions.valid_from])
        check_unique([*versions.keys, versions.valid_from], rows)
        rule = WriteRetryRule(deadline, still_fits=still_fits)
        with loaded(self.services, self.name, rows, deadline, dry_run=dry_run) as source:
            yield self._ready(merge_scd2_sql(self.name, source, versions), deadline, rule)

    def of_query(self, query: Statement, deadline: Deadline, *, dry_run: bool) -> Ready[MergeResult]:
        """
        Return the statement of a query, whose keys and times are checked by another one before.
        """
        schema = known_schema(self.services, self.name, deadline)
        moment = self._moment(schema)
        columns = columns_of(self.services, query, deadline)
        self._check_columns(columns)
        kept = [name for name in columns if not self._is_moment_only(name, schema)]
        names = {name: _in_table(ours, schema) for name, ours in named_as(columns, self.named).items()}
        source = query_source(query, kept, names=names)
        if isinstance(self.effective_at, str):
            given = quote_identifier(_spelled(self.effective_at, columns, "effective_at"))
        else:
            given = literal_sql(_exact(self.effective_at, moment), moment)
        others = [item for item, name in zip(source.items, source.columns, strict=True) if name != self._start(schema)]
        source = attrs.evolve(
            source,
            columns=(*[name for name in source.columns if name != self._start(schema)], self._start(schema)),
            items=(*others, f"CAST({given} AS {moment.sql()}) AS {quote_identifier(self._start(schema))}"),
        )
        versions = self._versions(source.columns, schema)
        if not dry_run:
            self._check_query(query, source, versions, deadline)
        made = merge_scd2_sql(self.name, source, versions)
        statement = attrs.evolve(made, parameters=joined(query, made.parameters))
        return self._ready(statement, deadline, WriteRetryRule(deadline))

    def _fitted(self, given: Columns, deadline: Deadline) -> tuple[Rows, Versions]:
        """Return the rows with their times, under the names of the table."""
        schema = known_schema(self.services, self.name, deadline)
        moment, start = self._moment(schema), self._start(schema)
        values = {name: column for name, column in given.values.items() if not self._is_moment_only(name, schema)}
        if isinstance(self.effective_at, str):
            times = given.values[_spelled(self.effective_at, list(given.values), "effective_at")]
        else:
            times = [_exact(self.effective_at, moment)] * given.count
        values = {name: column for name, column in values.items() if name.lower() != start.lower()}
        rows = fitted(self.services, self.name, Columns({**values, start: times}, given.count), deadline).rows
        names = [_in_table(name, schema) for name in rows.schema.names]
        fields = [attrs.evolve(field, name=name) for field, name in zip(rows.schema, names, strict=True)]
        return Rows(rows.table.rename_columns(names), TableSchema(fields)), self._versions(names, schema)

    def _versions(self, columns: Sequence[str], schema: TableSchema) -> Versions:
        start = self._start(schema)
        keys = [_spelled(name, columns, "on") for name in self.keys]
        values = [name for name in columns if name not in keys and name != start]
        compared = [name for name in values if _has_equality(schema, name)]
        timed = self.effective_at.lower() if isinstance(self.effective_at, str) else ""
        tracked = [name for name in compared if name.lower() != timed]
        if self.changes is not None:
            tracked = [_spelled(name, values, "changes") for name in self.changes]
        if other := next((name for name in tracked if name not in compared), None):
            raise InvalidArgumentError(f"changes: {other!r} holds MAP or VARIANT, which cannot be compared")
        return Versions(
            keys=keys,
            values=values,
            tracked=tracked,
            compared=compared,
            valid_from=start,
            valid_to=_in_table(self.valid_to, schema),
            is_current=_in_table(self.is_current, schema),
            keeps_repeats=self.keep_repeats,
        )

    def _check_columns(self, columns: Iterable[str]) -> None:
        """Refuse columns of the data that are computed."""
        computed = {self.valid_from.lower(), self.valid_to.lower(), self.is_current.lower()}
        if isinstance(self.effective_at, str):
            computed -= {self.effective_at.lower()}
        if twice := next((name for name in columns if name.lower() in computed), None):
            raise InvalidArgumentError(f"data: has a column {twice!r}, which is computed; leave it out")

    def _moment(self, schema: TableSchema) -> DataType:
        """Return the type of the times; raise where the table lacks the columns of versions."""
        start, end, current = map(schema.find, (self.valid_from, self.valid_to, self.is_current))
        if start and end and current and start.type in _TIMES and end.type == start.type and current.type == BOOLEAN:
            return start.type
        raise SchemaMismatchError(
            f"{self.name}: versions need the columns {self.valid_from} TIMESTAMP (or DATE), {self.valid_to} of the "
            f"same type and {self.is_current} BOOLEAN; valid_from=, valid_to= and is_current= say how they are named"
        )

    def _start(self, schema: TableSchema) -> str:
        return _in_table(self.valid_from, schema)

    def _is_moment_only(self, name: str, schema: TableSchema) -> bool:
        """Return whether a column of the data is the time, and goes in under no other name."""
        is_time = isinstance(self.effective_at, str) and name.lower() == self.effective_at.lower()
        return is_time and schema.find(name) is None

    def _check_query(self, query: Statement, source: Source, versions: Versions, deadline: Deadline) -> None:
        checked = attrs.evolve(ambiguous_sql(source, versions), parameters=query.parameters)
        result = self.services.sql.execute(checked, timeout=deadline, result="json", effect=Effect.READ)
        for row in result.to_dicts():
            if None in row.values():
                raise SchemaMismatchError(f"on: keys and times have values in every row; of the query one is {row}")
            raise DuplicateKeyError(f"on: several rows of the query have one key and time, for example {row}")

    def _ready(self, statement: Statement, deadline: Deadline, rule: WriteRetryRule) -> Ready[MergeResult]:
        return Ready(
            services=self.services,
            table=self.name,
            statement=statement,
            finish=merge_result,
            deadline=deadline,
            rule=rule,
            writes=True,
            is_part=True,
        )


def _check_values(rows: Rows, names: Sequence[str]) -> None:
    for name in names:
        if missing := rows.table.column(name).null_count:
            raise SchemaMismatchError(
                f"column {name!r}: {missing} of {rows.count} rows have no value; keys and times of versions need one"
            )


def _exact(value: date, moment: DataType) -> object:
    try:
        return exactly(moment)(value)
    except MisfitError as error:
        raise InvalidArgumentError(f"effective_at: {error.reason}") from None


def _has_equality(schema: TableSchema, name: str) -> bool:
    field = schema.find(name)
    return field is None or not any(part == VARIANT or isinstance(part, MapType) for part in walk(field.type))


def _in_table(name: str, schema: TableSchema) -> str:
    field = schema.find(name)
    return field.name if field else name


def _spelled(name: str, known: Sequence[str], argument: str) -> str:
    for column in known:
        if column.lower() == name.lower():
            return column
    raise InvalidArgumentError(f"{argument}: the data has no column {name!r}; it has {', '.join(known)}")
