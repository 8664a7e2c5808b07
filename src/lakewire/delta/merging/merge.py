"""
The merge of rows into a table: a frozen builder whose ``execute`` runs one MERGE statement.
"""

from __future__ import annotations

import itertools
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal, Self, overload

import attrs

from lakewire.delta.merging.keys import check_unique, keys_of, keys_of_table, named_as
from lakewire.delta.merging.newest import newest_of_query, newest_of_rows
from lakewire.delta.sending.ready import Nothing, Ready
from lakewire.delta.sending.results import MergeResult, merge_result, noted
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.bindings import field_path
from lakewire.delta.statements.merge import Clause, Keys, merge_sql
from lakewire.delta.writing.fitting import Fitted, fitted, known_schema
from lakewire.delta.writing.queries import columns_of, joined, query_source
from lakewire.delta.writing.staging import loaded
from lakewire.errors import InvalidArgumentError
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows, Unknown
from lakewire.rows.source import Source
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_flags
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["MergeBuilder"]


@attrs.frozen(kw_only=True)
class MergeBuilder:
    """
    A merge that is being built; every call returns a new builder, and nothing is sent before ``execute``.

    In conditions and expressions the table is ``t`` and the data is ``s``. Of several clauses of one kind, the
    first whose condition holds applies to a row, in the order of the calls.
    """

    name: TableName
    services: Services = attrs.field(repr=False)
    data: Columns | Statement
    on: Sequence[str] | str
    named: Mapping[str, str] = attrs.field(factory=dict)
    newest_by: Sequence[str] = ()
    clauses: tuple[Clause, ...] = ()
    evolve: bool = False
    cast: bool = False
    parameters: Mapping[str, object] = attrs.field(factory=dict)

    def when_matched_update(
        self,
        set: Mapping[str, object],
        *,
        condition: str | None = None,
    ) -> Self:
        """
        Update rows that match.

        Args:
            set: Column to value, bound as a parameter; ``expr("s.amount + 1")`` for SQL, ``DEFAULT`` for the default
                of the column. ``"address.city"`` is a field of a struct.
            condition: Further condition, SQL.
        """
        return self._with(when="MATCHED", action="UPDATE", values=set, condition=condition)

    def when_matched_update_all(self, *, condition: str | None = None) -> Self:
        """
        Update every column that the data has, except the keys, in rows that match.
        """
        return self._with(when="MATCHED", action="UPDATE", condition=condition)

    def when_matched_delete(self, *, condition: str | None = None) -> Self:
        """
        Delete rows that match.
        """
        return self._with(when="MATCHED", action="DELETE", condition=condition)

    def when_not_matched_insert(self, values: Mapping[str, object], *, condition: str | None = None) -> Self:
        """
        Insert the rows of the data that match no row of the table.

        Args:
            values: Column to value, as for ``when_matched_update``. Other columns become NULL or their default,
                other fields of a struct NULL.
            condition: Further condition on ``s``, SQL.
        """
        return self._with(when="NOT MATCHED", action="INSERT", values=values, condition=condition)

    def when_not_matched_insert_all(self, *, condition: str | None = None) -> Self:
        """
        Insert the rows of the data that match no row of the table, with every column that the data has.
        """
        return self._with(when="NOT MATCHED", action="INSERT", condition=condition)

    def when_not_matched_by_source_update(
        self,
        set: Mapping[str, object],
        *,
        condition: str | None = None,
    ) -> Self:
        """
        Update rows of the table that no row of the data matches; arguments as for ``when_matched_update``.
        """
        return self._with(when="NOT MATCHED BY SOURCE", action="UPDATE", values=set, condition=condition)

    def when_not_matched_by_source_delete(self, *, condition: str | None = None) -> Self:
        """
        Delete rows of the table that no row of the data matches.
        """
        return self._with(when="NOT MATCHED BY SOURCE", action="DELETE", condition=condition)

    def upserting(self, *, delete_missing: bool = False) -> Self:
        """
        Update the rows that match and insert the others, with every column that the data has.

        Args:
            delete_missing: Delete the rows of the table that no row of the data matches.
        """
        check_flags(delete_missing=delete_missing)
        made = self.when_matched_update_all().when_not_matched_insert_all()
        return made.when_not_matched_by_source_delete() if delete_missing else made

    def with_schema_evolution(self) -> Self:
        """
        Add columns that the table lacks, nullable, in the same commit. Costs one more request.
        """
        return attrs.evolve(self, evolve=True)

    @overload
    def execute(
        self, *, timeout: float | None = ..., allow_empty: bool = ..., dry_run: Literal[False] = ...
    ) -> MergeResult: ...

    @overload
    def execute(
        self, *, timeout: float | None = ..., allow_empty: bool = ..., dry_run: Literal[True]
    ) -> list[Statement]: ...

    def execute(
        self, *, timeout: float | None = 600.0, allow_empty: bool = False, dry_run: bool = False
    ) -> MergeResult | list[Statement]:
        """
        Run the merge: one statement, one commit.

        Costs one request besides polling when the data is small (256 rows, 64 KiB), else three: upload, statement,
        delete; two more the first time in a schema, to create the staging volume; one more for the schema of the
        table, unless that was asked for within the last minute.

        Args:
            timeout: Seconds for everything, > 0; None for no bound. Default 600.
            allow_empty: Let data without rows change or delete every row of the table, where a clause says what is
                done to those that no row of the data matches.
            dry_run: Return the statement instead of running it; nothing is written. It shows few rows as literals.

        Raises:
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            MergeKeyError: Several rows of the data match one row of the table. Nothing was written.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The merge may have taken
                effect.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-merge-into
        """
        check_flags(dry_run=dry_run, allow_empty=allow_empty)
        with (
            self.services.work("merge", self.name, dry_run=dry_run) as work,
            self.ready(timeout=timeout, allow_empty=allow_empty, dry_run=dry_run) as ready,
        ):
            return noted(work, ready.run(dry_run=dry_run))

    @contextmanager
    def ready(
        self, *, timeout: float | None, allow_empty: bool, dry_run: bool
    ) -> Generator[Ready[MergeResult] | Nothing[MergeResult]]:
        """
        Yield the MERGE statement; large data is staged. A merge of no rows may be no statement.
        """
        deadline = self.services.deadline(timeout)
        if isinstance(self.data, Statement):
            yield self._of_query(self.data, deadline)
            return
        if not self.data.count and not self._changes_without_rows(allow_empty=allow_empty):
            yield Nothing(MergeResult(affected=0, inserted=0, updated=0, deleted=0))
            return
        given = self.data
        fits = self._fitted(given, deadline)
        on = self.on if isinstance(self.on, str) else check_unique(self.on, fits.rows)
        rule = WriteRetryRule(deadline, still_fits=lambda: self._still_fits(given, fits, deadline))
        with loaded(self.services, self.name, fits.rows, deadline, dry_run=dry_run) as source:
            yield self._sending(source, on, fits.schema, deadline=deadline, rule=rule, evolves=fits.evolves)

    def _of_query(self, query: Statement, deadline: Deadline) -> Ready[MergeResult]:
        """Return the MERGE of a query, whose columns are asked for: ``*`` would leave out what the table lacks."""
        schema = known_schema(self.services, self.name, deadline)
        columns = columns_of(self.services, query, deadline)
        source = query_source(query, columns, names=named_as(columns, self.named))
        on = self.on if isinstance(self.on, str) else keys_of_table(keys_of(self.on, source.columns), schema)
        if self.newest_by and isinstance(on, Keys):
            source = newest_of_query(source, on.names, self.newest_by)
        rule = WriteRetryRule(deadline)
        made = self._sending(source, on, schema, deadline=deadline, rule=rule, evolves=self.evolve)
        statement = attrs.evolve(made.statement, parameters=joined(query, made.statement.parameters))
        return attrs.evolve(made, statement=statement, of_data=False)

    def _sending(
        self,
        source: Source,
        on: Keys | str,
        schema: TableSchema,
        *,
        deadline: Deadline,
        rule: WriteRetryRule,
        evolves: bool,
    ) -> Ready[MergeResult]:
        def finish(result: Result) -> MergeResult:
            if evolves:
                self.services.forget_schema(self.name)
            return merge_result(result)

        statement = merge_sql(
            self.name,
            source,
            on=on,
            clauses=self.clauses,
            evolve=evolves,
            parameters=self.parameters,
            schema=schema,
        )
        return Ready(
            services=self.services,
            table=self.name,
            statement=statement,
            finish=finish,
            deadline=deadline,
            rule=rule,
            columns=[name for name in self._named_columns(source.columns) if len(field_path(name, schema)) < 2],
            writes=True,
            is_part=True,
            of_data=self._names_own_columns(),
        )

    def _fitted(self, given: Columns, deadline: Deadline) -> Fitted:
        all_go_in = any(clause.values is None and clause.action != "DELETE" for clause in self.clauses)
        unknown: Unknown = "add" if self.evolve else "refuse" if all_go_in else "keep"
        # Two keys that SQL converts may become one, which is seen here only where they are converted here.
        cast = [name for name in given.values if self.cast and name not in self._keys()]
        fits = fitted(self.services, self.name, given, deadline, unknown=unknown, cast=cast)
        rows = fits.rows if isinstance(self.on, str) or not self.newest_by else self._newest(fits.rows)
        return attrs.evolve(fits, rows=rows)

    def _newest(self, rows: Rows) -> Rows:
        return newest_of_rows(rows, [name for name in rows.schema.names if name in self._keys()], self.newest_by)

    def _still_fits(self, given: Columns, before: Fitted, deadline: Deadline) -> bool:
        self.services.forget_schema(self.name)
        return self._fitted(given, deadline).rows.schema == before.rows.schema

    def _changes_without_rows(self, *, allow_empty: bool) -> bool:
        """Return whether the merge does something without rows; refuse one that would do it to every row unasked."""
        for_missing = any(clause.when == "NOT MATCHED BY SOURCE" for clause in self.clauses)
        if for_missing and not allow_empty:
            raise InvalidArgumentError(
                "data: has no rows, so that every row of the table would be one that the data lacks; "
                "allow_empty=True means that"
            )
        return for_missing

    def _names_own_columns(self) -> bool:
        users = (clause.condition is not None or clause.values is not None for clause in self.clauses)
        return not isinstance(self.on, str) and not any(users)

    def _named_columns(self, data: Sequence[str]) -> list[str]:
        named = (data if c.values is None and c.action != "DELETE" else c.values or () for c in self.clauses)
        return list(dict.fromkeys(itertools.chain(self._keys(), *named)))

    def _keys(self) -> Sequence[str]:
        return () if isinstance(self.on, str) else self.on

    def _with(self, **clause: Any) -> Self:
        return attrs.evolve(self, clauses=(*self.clauses, Clause(**clause)))
