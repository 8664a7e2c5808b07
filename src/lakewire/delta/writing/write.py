"""
The write of rows or of a query into a table: which statement is sent, and the check of its result.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from lakewire.delta.options import Staging
from lakewire.delta.sending.ready import Nothing, Ready
from lakewire.delta.sending.results import WriteProgress, WriteResult, rows_written
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.sending.services import Services
from lakewire.delta.writing.fitting import Fitted, fitted, for_new_table, known_schema
from lakewire.delta.writing.plans import WritePlan
from lakewire.delta.writing.queries import columns_of, query_of, query_source
from lakewire.delta.writing.staging import Stage, loaded
from lakewire.errors import InvalidArgumentError, SchemaMismatchError, TableNotFoundError, WriteMismatchError
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows, Unknown
from lakewire.rows.parts import parts
from lakewire.rows.source import Source
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import relaxed
from lakewire.sql.arguments import check_choice, check_flags
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["appending", "writing"]


@contextmanager
def writing(
    services: Services,
    name: TableName,
    data: Any,
    plan: WritePlan,
    *,
    dry_run: bool,
    columns: Sequence[str] | None = None,
    cast: bool = False,
    staging: Staging = "auto",
    batch_id: str | None = None,
    on_progress: Callable[[WriteProgress], object] | None = None,
    timeout: float | None = 600.0,
) -> Generator[Ready[WriteResult] | Nothing[WriteResult]]:
    """
    Yield the one statement that writes *data*; large data is staged. An append of no rows is no statement.
    """
    check_flags(dry_run=dry_run, cast=cast)
    stage = _stage(plan, staging, batch_id, on_progress)
    deadline = services.deadline(timeout)
    if (query := query_of(data)) is not None:
        if columns is not None or stage != Stage():
            raise InvalidArgumentError("data: is a query; columns, staging, batch_id and on_progress go with rows")
        yield _of_query(services, name, query, plan=plan, deadline=deadline)
        return
    others = parts(data, columns)
    given = next(others, Columns({}, 0))
    if not given.count and plan.mode == "append":
        yield Nothing(WriteResult(rows=0))
        return
    plan = _for_table(services, name, plan, deadline)
    plan, given = _in_partition(services, name, plan, given=given, deadline=deadline)

    def fit() -> Fitted:
        if plan.creates:
            return for_new_table(given)
        unknown: Unknown = "add" if plan.evolves else "refuse"
        return fitted(services, name, given, deadline, unknown=unknown, cast=given.values if cast else ())

    def still_fits() -> bool:
        services.forget_schema(name)
        return fit().rows.schema == fits.rows.schema

    fits = fit()
    with _loading(
        services,
        name,
        fits,
        plan=plan,
        still_fits=still_fits,
        deadline=deadline,
        others=others,
        stage=stage,
        dry_run=dry_run,
    ) as ready:
        yield ready


@contextmanager
def appending(
    services: Services, name: TableName, rows: Rows, deadline: Deadline, *, batch_id: str | None = None
) -> Generator[Ready[WriteResult]]:
    """
    Yield the statement that appends rows which were fitted before. They are staged, so that they land exactly once.
    """

    def still_fits() -> bool:
        services.forget_schema(name)
        return _is_of(rows, known_schema(services, name, deadline))

    schema = known_schema(services, name, deadline)
    if not _is_of(rows, schema):
        raise SchemaMismatchError(f"{name}: its columns have changed since the rows were given")
    stage, plan = Stage(way="volume", batch_id=batch_id), WritePlan(mode="append")
    with (
        services.work("append", name) as work,
        _loading(
            services, name, Fitted(rows, schema), plan=plan, still_fits=still_fits, deadline=deadline, stage=stage
        ) as ready,
    ):
        work["rows"] = rows.count
        yield ready


def _is_of(rows: Rows, schema: TableSchema) -> bool:
    """Return whether fitted rows have the types that the columns of a table have."""
    known = [schema.find(field.name) for field in rows.schema]
    return all(there and relaxed(there.type) == field.type for there, field in zip(known, rows.schema, strict=True))


@contextmanager
def _loading(
    services: Services,
    name: TableName,
    fits: Fitted,
    *,
    plan: WritePlan,
    still_fits: Callable[[], bool],
    deadline: Deadline,
    stage: Stage,
    others: Iterator[Columns] | None = None,
    dry_run: bool = False,
) -> Generator[Ready[WriteResult]]:
    """Yield the statement that writes fitted rows; staged files exist until the end of the block."""
    target = None if plan.creates else fits.schema
    with loaded(
        services, name, fits.rows, deadline, others=others, target=target, stage=stage, dry_run=dry_run
    ) as source:
        statement = plan.statement(name, source, evolve=fits.evolves)
        copies = plan.copies_files(source)
        rule = WriteRetryRule(deadline, repeatable=copies, still_fits=still_fits)

        def finish(result: Result) -> WriteResult:
            if fits.evolves:
                services.forget_schema(name)
            written = rows_written(result, source.rows)
            if copies:
                _check_loaded(written, source, may_be_done=rule.uncertain or stage.batch_id is not None)
            return WriteResult(rows=source.rows if copies else written, statement_id=result.statement_id)

        yield Ready(
            services=services,
            table=name,
            statement=statement,
            finish=finish,
            deadline=deadline,
            rule=rule,
            columns=source.columns,
            writes=True,
            is_part=True,
            of_data=plan.replace_where is None and plan.replace_on is None,
        )


def _of_query(
    services: Services, name: TableName, query: Statement, *, plan: WritePlan, deadline: Deadline
) -> Ready[WriteResult]:
    """Return the statement that writes the rows of a query; they never leave the warehouse."""
    plan = _for_table(services, name, plan, deadline)
    plan, _ = _in_partition(services, name, plan, given=Columns({}, 0), deadline=deadline)
    listed = columns_of(services, query, deadline) if plan.replace_where is not None else ()
    source = query_source(query, listed)

    def finish(result: Result) -> WriteResult:
        if plan.evolves:
            services.forget_schema(name)
        return WriteResult(rows=rows_written(result), statement_id=result.statement_id)

    return Ready(
        services=services,
        table=name,
        statement=plan.statement(name, source, evolve=plan.evolves, query=query),
        finish=finish,
        deadline=deadline,
        writes=True,
        is_part=True,
    )


def _for_table(services: Services, name: TableName, plan: WritePlan, deadline: Deadline) -> WritePlan:
    """Return the plan; ``create`` is an append where there is a table, and else makes one."""
    if plan.mode != "create":
        return plan
    try:
        known_schema(services, name, deadline)
    except TableNotFoundError:
        return attrs.evolve(plan, mode="error_if_exists")
    return attrs.evolve(plan, mode="append")


def _in_partition(
    services: Services, name: TableName, plan: WritePlan, *, given: Columns, deadline: Deadline
) -> tuple[WritePlan, Columns]:
    """Return the plan with the values of its partition in the types of the table, and the data without them."""
    if not plan.partition:
        return plan, given
    schema = known_schema(services, name, deadline)
    if not given.values:  # no rows say nothing of columns
        given = Columns({column: [] for column in schema.names if not plan.is_given(column)}, 0)
    return plan.fitting(schema, given.values), given


def _stage(
    plan: WritePlan, way: Staging, batch_id: str | None, on_progress: Callable[[WriteProgress], object] | None
) -> Stage:
    check_choice("staging", way, ("auto", "inline", "volume"))
    if batch_id is not None and (plan.mode != "append" or way == "inline" or plan.partition):
        raise InvalidArgumentError(
            "batch_id: goes with mode='append', with staging='auto' or 'volume', and without partition"
        )
    if batch_id is not None and not (isinstance(batch_id, str) and batch_id):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"batch_id: {batch_id!r}; accepted is a text that names the batch")
    if on_progress is not None and not callable(on_progress):
        raise InvalidArgumentError(f"on_progress: {on_progress!r}; accepted is a function of one argument")
    return Stage(way=way, batch_id=batch_id, on_progress=on_progress)


def _check_loaded(loaded_rows: int | None, source: Source, *, may_be_done: bool) -> None:
    """Raise unless every row was loaded now, or by an earlier attempt: then the file is skipped."""
    if loaded_rows == source.rows or (loaded_rows == 0 and may_be_done):
        return
    raise WriteMismatchError(
        f"COPY INTO loaded {loaded_rows} of the {source.rows} staged rows",
        outcome="applied" if loaded_rows else "failed",
    )
