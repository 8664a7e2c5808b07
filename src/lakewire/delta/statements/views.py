"""
Views, materialized views and streaming tables. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import attrs

from lakewire.delta.statements.clauses import properties_sql, texts
from lakewire.delta.statements.create import cluster_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import expression_sql
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.sql.arguments import check_choice, check_flags, check_type, names_of
from lakewire.sql.statement import Statement
from lakewire_runtime.text import shown

__all__ = [
    "Expectation",
    "Schedule",
    "create_materialized_view_sql",
    "create_metric_view_sql",
    "create_streaming_table_sql",
    "create_view_sql",
    "drop_view_sql",
    "refresh_view_sql",
]

_BINDINGS = ("BINDING", "COMPENSATION", "TYPE EVOLUTION", "EVOLUTION")
_KINDS = ("VIEW", "MATERIALIZED VIEW", "STREAMING TABLE")
_REFRESHED = ("MATERIALIZED VIEW", "STREAMING TABLE")
_VIOLATIONS = ("FAIL UPDATE", "DROP ROW")


@attrs.frozen(kw_only=True)
class Schedule:
    """
    When a materialized view or streaming table is refreshed: every so many hours, days or weeks, or by cron.

    Args:
        every: A whole number of hours, at most 72, of days, at most 31, or of weeks, at most 8.
        cron: An expression of Quartz, ``"0 0 6 * * ?"``, instead.
        zone: Time zone of *cron*, ``"Europe/Rome"``.
    """

    every: timedelta | None = None
    cron: str | None = None
    zone: str | None = None

    def sql(self) -> str:
        """
        Return ``SCHEDULE {EVERY n HOURS | CRON '…' [AT TIME ZONE '…']}``.

        Raises:
            InvalidArgumentError: Neither or both are given, or a time that no schedule has.
        """
        if (self.every is None) == (self.cron is None):
            raise InvalidArgumentError("every and cron: accepted is one of them")
        if self.cron is not None:
            zone = "" if self.zone is None else f" AT TIME ZONE {quote_string(self.zone)}"
            return f"SCHEDULE CRON {quote_string(self.cron)}{zone}"
        check_type("every", self.every, timedelta, "a timedelta")
        for unit, hours, most in (("WEEK", 168, 8), ("DAY", 24, 31), ("HOUR", 1, 72)):
            count, rest = divmod(self.every or timedelta(), timedelta(hours=hours))
            if not rest and 0 < count <= most:
                return f"SCHEDULE EVERY {count} {unit}{'S' if count > 1 else ''}"
        raise InvalidArgumentError(
            f"every: {shown(self.every)}; accepted are 1 to 72 hours, 1 to 31 days, and 1 to 8 weeks"
        )


@attrs.frozen
class Expectation:
    """
    A condition that rows of a streaming table or materialized view meet.

    Args:
        name: Its name.
        condition: SQL condition of columns.
        on_violation: ``"FAIL UPDATE"`` or ``"DROP ROW"``. Default: rows are counted and kept.
    """

    name: str
    condition: str
    on_violation: str | None = None

    def sql(self) -> str:
        """
        Return ``CONSTRAINT name EXPECT (condition) [ON VIOLATION …]``.
        """
        if self.on_violation is not None:
            check_choice("on_violation", self.on_violation, _VIOLATIONS)
        then = "" if self.on_violation is None else f" ON VIOLATION {self.on_violation}"
        name = quote_identifier(check_column_name(self.name, "name"))
        return f"CONSTRAINT {name} EXPECT ({expression_sql(self.condition, 'condition')}){then}"


def create_view_sql(
    view: TableName,
    query: Statement,
    *,
    columns: Sequence[str] = (),
    comment: str | None = None,
    properties: Mapping[str, str] | None = None,
    binding: str | None = None,
    replace: bool = False,
    if_not_exists: bool = False,
) -> Statement:
    """
    Return ``CREATE [OR REPLACE] VIEW [IF NOT EXISTS] view [(columns)] … AS query``.

    Args:
        view: Its name.
        query: Its query; no view has parameters.
        columns: Other names for the columns of the query.
        comment: Free text.
        properties: Properties of the view.
        binding: What a change of the tables does: ``"BINDING"``, ``"COMPENSATION"``, ``"TYPE EVOLUTION"`` or
            ``"EVOLUTION"``.
        replace: Put it in the place of a view of that name.
        if_not_exists: Do nothing when there is one.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-view
    """
    check_flags(replace=replace, if_not_exists=if_not_exists)
    if replace and if_not_exists:
        raise InvalidArgumentError("replace and if_not_exists: both are given; accepted is one of them")
    if binding is not None:
        check_choice("binding", binding, _BINDINGS)
    names = [quote_identifier(check_column_name(name, "columns")) for name in names_of(columns, "columns")]
    parts = [
        f"CREATE {'OR REPLACE ' if replace else ''}VIEW {'IF NOT EXISTS ' if if_not_exists else ''}{view.sql()}",
        f"({', '.join(names)})" if names else "",
        *_described(comment, properties),
        f"WITH SCHEMA {binding}" if binding else "",
        f"AS {_query(query)}",
    ]
    return Statement(" ".join(filter(None, parts)))


def create_metric_view_sql(view: TableName, yaml: str, *, replace: bool = False) -> Statement:
    """
    Return ``CREATE [OR REPLACE] VIEW view WITH METRICS LANGUAGE YAML AS $$…$$``.

    Raises:
        InvalidArgumentError: No text, or one with ``$$`` in it.

    Source:
        https://docs.databricks.com/metric-views/create/sql
    """
    check_flags(replace=replace)
    check_type("yaml", yaml, str, "the definition of a metric view")
    if "$$" in yaml or not yaml.strip():
        raise InvalidArgumentError("yaml: is empty, or has $$ in it, which would end it")
    verb = "CREATE OR REPLACE" if replace else "CREATE"
    return Statement(f"{verb} VIEW {view.sql()} WITH METRICS LANGUAGE YAML AS $$\n{yaml}\n$$")


def create_materialized_view_sql(
    view: TableName,
    query: Statement,
    *,
    partitioned_by: str | Sequence[str] = (),
    cluster_by: str | Sequence[str] = (),
    comment: str | None = None,
    properties: Mapping[str, str] | None = None,
    schedule: Schedule | None = None,
    replace: bool = False,
    if_not_exists: bool = False,
) -> Statement:
    """
    Return ``CREATE [OR REPLACE] MATERIALIZED VIEW [IF NOT EXISTS] view … AS query``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-materialized-view
    """
    check_flags(replace=replace, if_not_exists=if_not_exists)
    if replace and if_not_exists:
        raise InvalidArgumentError("replace and if_not_exists: both are given; accepted is one of them")
    head = f"CREATE {'OR REPLACE ' if replace else ''}MATERIALIZED VIEW {'IF NOT EXISTS ' if if_not_exists else ''}"
    clauses = [*_layout(partitioned_by, cluster_by), *_described(comment, properties), *_scheduled(schedule)]
    return Statement(" ".join([f"{head}{view.sql()}", *clauses, f"AS {_query(query)}"]))


def create_streaming_table_sql(
    table: TableName,
    query: Statement,
    *,
    expectations: Sequence[Expectation] = (),
    partitioned_by: str | Sequence[str] = (),
    cluster_by: str | Sequence[str] = (),
    comment: str | None = None,
    properties: Mapping[str, str] | None = None,
    schedule: Schedule | None = None,
    refresh: bool = False,
    if_not_exists: bool = False,
) -> Statement:
    """
    Return ``CREATE [OR REFRESH] STREAMING TABLE [IF NOT EXISTS] table [(expectations)] … AS query``.

    Args:
        table: Its name.
        query: What is read as a stream: ``SELECT … FROM STREAM read_files('/Volumes/…')``.
        expectations: What rows meet.
        partitioned_by: Columns of partitions.
        cluster_by: Columns, or ``"AUTO"``; instead of partitions.
        comment: Free text.
        properties: Table properties.
        schedule: When it is refreshed; by hand without one.
        refresh: Read what has arrived when there is a table of that name.
        if_not_exists: Do nothing when there is one.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-streaming-table
    """
    check_flags(refresh=refresh, if_not_exists=if_not_exists)
    for each in expectations:
        check_type("expectations", each, Expectation, "Expectation(name, condition)")
    head = f"CREATE {'OR REFRESH ' if refresh else ''}STREAMING TABLE {'IF NOT EXISTS ' if if_not_exists else ''}"
    met = [f"({', '.join(each.sql() for each in expectations)})"] if expectations else []
    clauses = [*met, *_layout(partitioned_by, cluster_by), *_described(comment, properties), *_scheduled(schedule)]
    return Statement(" ".join([f"{head}{table.sql()}", *clauses, f"AS {_query(query)}"]))


def refresh_view_sql(view: TableName, kind: str, *, full: bool = False, wait: bool = True) -> Statement:
    """
    Return ``REFRESH {MATERIALIZED VIEW | STREAMING TABLE} view [FULL] [ASYNC]``.

    Args:
        view: Its name.
        kind: ``"MATERIALIZED VIEW"`` or ``"STREAMING TABLE"``.
        full: Compute all of it again; a streaming table reads its sources from their beginning.
        wait: The statement ends with the refresh.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-refresh-full
    """
    check_choice("kind", kind, _REFRESHED)
    check_flags(full=full, wait=wait)
    return Statement(f"REFRESH {kind} {view.sql()}{' FULL' if full else ''}{'' if wait else ' ASYNC'}")


def drop_view_sql(view: TableName, kind: str = "VIEW", *, if_exists: bool = False) -> Statement:
    """
    Return ``DROP {VIEW | MATERIALIZED VIEW | TABLE} [IF EXISTS] view``; a streaming table is dropped as a table.
    """
    check_choice("kind", kind, _KINDS)
    check_flags(if_exists=if_exists)
    word = "TABLE" if kind == "STREAMING TABLE" else kind
    return Statement(f"DROP {word} {'IF EXISTS ' if if_exists else ''}{view.sql()}")


def _query(query: Statement) -> str:
    check_type("query", query, Statement, "a Statement")
    if query.parameters:
        raise InvalidArgumentError("query: has parameters, which no view keeps; write the values into its text")
    return query.text


def _layout(partitioned_by: str | Sequence[str], cluster_by: str | Sequence[str]) -> list[str]:
    names = names_of(partitioned_by, "partitioned_by")
    if names and cluster_by:
        raise InvalidArgumentError("partitioned_by and cluster_by: both are given; accepted is one of them")
    columns = ", ".join(quote_identifier(check_column_name(name, "partitioned_by")) for name in names)
    partitions = [f"PARTITIONED BY ({columns})"] if names else []
    return [*partitions, *([cluster_sql(cluster_by)] if cluster_by else [])]


def _described(comment: str | None, properties: Mapping[str, str] | None) -> list[str]:
    said = [] if comment is None else [f"COMMENT {quote_string(comment)}"]
    return [*said, *([f"TBLPROPERTIES ({properties_sql(properties)})"] if texts(properties) and properties else [])]


def _scheduled(schedule: Schedule | None) -> list[str]:
    check_type("schedule", schedule, Schedule | None, "Schedule(every=…)")
    return [schedule.sql()] if schedule else []
