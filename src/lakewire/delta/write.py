"""
The write of rows into a table: which statement is sent, and the check of its result.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from lakewire.delta.bindings import parameters_of
from lakewire.delta.fitting import Fitted, fitted, for_new_table
from lakewire.delta.options import Mode, SchemaMode, Staging
from lakewire.delta.ready import Nothing, Ready
from lakewire.delta.results import WriteProgress, WriteResult, count
from lakewire.delta.retry_rule import WriteRetryRule
from lakewire.delta.services import Services
from lakewire.delta.staging import Stage, loaded
from lakewire.delta.write_sql import copy_into_sql, create_from_sql, insert_sql, replace_where_sql
from lakewire.errors import InvalidArgumentError, WriteMismatchError
from lakewire.rows import Columns, Unknown
from lakewire.rows.parts import parts
from lakewire.rows.source import Source
from lakewire.schema.names import TableName
from lakewire.sql.arguments import check_choice, check_flags
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["SCHEMA_MODES", "writing"]

SCHEMA_MODES = ("strict", "evolve")


@contextmanager
def writing(
    services: Services,
    name: TableName,
    data: Any,
    *,
    dry_run: bool,
    mode: Mode = "append",
    schema_mode: SchemaMode = "strict",
    replace_where: str | None = None,
    parameters: Mapping[str, object] | None = None,
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
    _check(mode, schema_mode, replace_where, parameters)
    stage = _stage(mode, staging, batch_id, on_progress)
    deadline = services.deadline(timeout)
    others = parts(data, columns)
    given = next(others, Columns({}, 0))
    if not given.count and mode == "append":
        yield Nothing(WriteResult(rows=0))
        return

    def fit() -> Fitted:
        if mode == "error_if_exists":
            return for_new_table(given)
        unknown: Unknown = "add" if schema_mode == "evolve" else "refuse"
        return fitted(services, name, given, deadline, unknown=unknown, cast=given.values if cast else ())

    def still_fits() -> bool:
        services.forget_schema(name)
        return fit().rows.schema == fits.rows.schema

    fits = fit()
    target = None if mode == "error_if_exists" else fits.schema
    with loaded(
        services, name, fits.rows, deadline, others=others, target=target, stage=stage, dry_run=dry_run
    ) as source:
        copies = mode == "append" and source.folder is not None
        statement = _statement(
            name, source, mode, evolve=fits.evolves, replace_where=replace_where, parameters=parameters
        )
        rule = WriteRetryRule(deadline, repeatable=copies, still_fits=still_fits)

        def finish(result: Result) -> WriteResult:
            if fits.evolves:
                services.forget_schema(name)
            written = _written(result, source)
            if copies:
                _check_loaded(written, source, may_be_done=rule.uncertain or batch_id is not None)
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
            of_data=replace_where is None,
        )


def _stage(
    mode: str, way: Staging, batch_id: str | None, on_progress: Callable[[WriteProgress], object] | None
) -> Stage:
    check_choice("staging", way, ("auto", "inline", "volume"))
    if batch_id is not None and (mode != "append" or way == "inline"):
        raise InvalidArgumentError("batch_id: goes with mode='append', and with staging='auto' or 'volume'")
    if batch_id is not None and not (isinstance(batch_id, str) and batch_id):
        raise InvalidArgumentError(f"batch_id: {batch_id!r}; accepted is a text that names the batch")
    if on_progress is not None and not callable(on_progress):
        raise InvalidArgumentError(f"on_progress: {on_progress!r}; accepted is a function of one argument")
    return Stage(way=way, batch_id=batch_id, on_progress=on_progress)


def _check(mode: str, schema_mode: str, replace_where: str | None, parameters: Mapping[str, object] | None) -> None:
    check_choice("mode", mode, ("append", "overwrite", "error_if_exists"))
    check_choice("schema_mode", schema_mode, SCHEMA_MODES)
    values = parameters_of(parameters)
    if replace_where is not None and mode != "overwrite":
        raise InvalidArgumentError(f"replace_where: goes with mode='overwrite', not with {mode!r}")
    if values and replace_where is None:
        raise InvalidArgumentError("parameters: are those of replace_where, which is not given")


def _statement(
    name: TableName,
    source: Source,
    mode: str,
    *,
    evolve: bool,
    replace_where: str | None,
    parameters: Mapping[str, object] | None,
) -> Statement:
    if mode == "error_if_exists":
        return create_from_sql(name, source)
    if replace_where is not None:
        return replace_where_sql(name, source, where=replace_where, parameters=parameters, evolve=evolve)
    if mode == "append" and source.folder is not None:
        return copy_into_sql(name, source, evolve=evolve)
    return insert_sql(name, source, overwrite=mode == "overwrite", evolve=evolve)


def _written(result: Result, source: Source) -> int:
    row = next(iter(result.to_dicts()), {})
    for name in ("num_inserted_rows", "num_affected_rows"):
        if row.get(name) is not None:
            return count(row, name)
    return source.rows


def _check_loaded(loaded_rows: int, source: Source, *, may_be_done: bool) -> None:
    """Raise unless every row was loaded now, or by an earlier attempt: then the file is skipped."""
    if loaded_rows == source.rows or (loaded_rows == 0 and may_be_done):
        return
    raise WriteMismatchError(
        f"COPY INTO loaded {loaded_rows} of the {source.rows} staged rows",
        outcome="applied" if loaded_rows else "failed",
    )
