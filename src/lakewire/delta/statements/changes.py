"""
Queries for what has changed: the change data feed, and the difference of two versions. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import attrs

from lakewire.delta.statements.bindings import parameters_of
from lakewire.delta.statements.read import AsOf, check_time, check_version, columns_sql, time_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.sql.arguments import condition_sql, names_of
from lakewire.sql.statement import Expression, Statement

__all__ = ["CHANGE_COLUMNS", "ChangeRange", "changes_sql", "diff_sql", "latest_sql", "snapshot_sql"]

CHANGE_COLUMNS = ("_change_type", "_commit_version", "_commit_timestamp")


@attrs.frozen(kw_only=True)
class ChangeRange:
    """
    Versions of a table, from the first to the last, both included.

    Attributes:
        from_version: Number of a commit, >= 0.
        from_timestamp: The first version at or after that time, instead.
        to_version: Number of a commit, >= *from_version*. Default: the latest.
        to_timestamp: The version that was current then, instead.
    """

    from_version: int | None = None
    from_timestamp: datetime | date | str | Expression | None = None
    to_version: int | None = None
    to_timestamp: datetime | date | str | Expression | None = None

    def __attrs_post_init__(self) -> None:
        """
        Raise for what is no range.
        """
        for end in ("from", "to"):
            version, time = getattr(self, f"{end}_version"), getattr(self, f"{end}_timestamp")
            check_version(f"{end}_version", version)
            check_time(f"{end}_timestamp", time)
            if version is not None and time is not None:
                raise InvalidArgumentError(
                    f"{end}_version and {end}_timestamp: both are given; accepted is one of them"
                )
        if self.from_version is not None and self.to_version is not None and self.to_version < self.from_version:
            raise InvalidArgumentError(f"to_version: {self.to_version} is before from_version, {self.from_version}")

    def sql(self) -> str:
        """
        Return the bounds as arguments of ``table_changes``.

        Raises:
            InvalidArgumentError: There is no start.
        """
        if self.from_version is None and self.from_timestamp is None:
            raise InvalidArgumentError("from_version and from_timestamp: neither is given; accepted is one of them")
        bounds = (_bound(self.from_version, self.from_timestamp), _bound(self.to_version, self.to_timestamp))
        return ", ".join(filter(None, bounds))


def changes_sql(
    table: TableName,
    versions: ChangeRange,
    *,
    columns: Sequence[str] | None = None,
    where: str | None = None,
    parameters: Mapping[str, object] | None = None,
) -> Statement:
    """
    Return ``SELECT … FROM table_changes('table', first, last) [WHERE …]``, with the three columns of the feed.
    """
    relation = f"table_changes({quote_string(table.sql())}, {versions.sql()})"
    return _selected(relation, columns, where, parameters)


def snapshot_sql(
    table: TableName,
    version: int,
    committed_at: datetime,
    *,
    columns: Sequence[str] | None = None,
    where: str | None = None,
    parameters: Mapping[str, object] | None = None,
    empty: bool = False,
) -> Statement:
    """
    Return a query for the rows of a version as changes: each is an insert of that version.

    Args:
        table: The table.
        version: Number of a commit.
        committed_at: Its time.
        columns: As for ``changes_sql``.
        where: SQL condition, which may be one on the columns of the feed.
        parameters: Values of the markers in *where*.
        empty: The query returns no rows.
    """
    time = f"CAST({time_sql(committed_at)} AS TIMESTAMP)"
    added = f"'insert' AS _change_type, {version}L AS _commit_version, {time} AS _commit_timestamp"
    none = " WHERE false" if empty else ""
    relation = f"(SELECT *, {added} FROM {table.sql()} VERSION AS OF {version}{none})"
    return _selected(relation, columns, where, parameters)


def latest_sql(changes: Statement, on: str | Sequence[str]) -> Statement:
    """
    Return the query for the last change of each key, whose ``_change_type`` says whether the key is still there.

    A key that only an ``update_preimage`` has in its last version was changed into another, or left the condition of
    the changes: it is a ``delete``.
    """
    kept = "_change_type IN ('insert', 'update_postimage')"
    rank = f"row_number() OVER (PARTITION BY {_keys(on)} ORDER BY _commit_version DESC, {kept} DESC)"
    kind = "CASE _change_type WHEN 'update_preimage' THEN 'delete' ELSE _change_type END AS _change_type"
    ranked = f"SELECT * FROM ({changes.text}\n) QUALIFY {rank} = 1"
    return Statement(f"SELECT * EXCEPT (_change_type), {kind} FROM ({ranked})", changes.parameters)


def diff_sql(
    table: TableName,
    before: int,
    after: int | None = None,
    *,
    on: str | Sequence[str] = (),
    columns: Sequence[str] | None = None,
    where: str | None = None,
    parameters: Mapping[str, object] | None = None,
) -> Statement:
    """
    Return the query for the rows that one version has and the other lacks, with a column ``_change_type``.

    Args:
        table: The table.
        before: Number of a commit.
        after: Number of a commit. Default: the latest.
        on: Key columns: rows of both versions with one key are two halves of an update.
        columns: Columns to compare; all by default, which both versions then have.
        where: SQL condition of the rows to compare.
        parameters: Values of the markers in *where*.
    """
    check_version("before", before)
    if before is None:  # pyright: ignore[reportUnnecessaryComparison]  # callers may be untyped
        raise InvalidArgumentError("before: None is not a version; accepted is an int >= 0")
    old, new = AsOf(version=before).sql(), AsOf(version=after).sql()
    found = columns_sql(columns, names_of(on, "on"))
    condition = "" if where is None else f" WHERE {condition_sql(where, 'where')}"
    sides = [
        f"SELECT {found} FROM {table.sql()}{f' {version}' if version else ''}{condition}" for version in (new, old)
    ]
    parts = [
        f"SELECT *, '{kind}' AS _change_type FROM ({first} EXCEPT ALL {second})"
        for kind, first, second in (("insert", *sides), ("delete", *reversed(sides)))
    ]
    text = " UNION ALL ".join(parts)
    return Statement(_paired(text, on) if names_of(on, "on") else text, parameters_of(parameters))


def _paired(text: str, on: str | Sequence[str]) -> str:
    """Return a query in which rows of one key are an update."""
    both = f"min(_change_type) OVER (PARTITION BY {_keys(on)}) <> max(_change_type) OVER (PARTITION BY {_keys(on)})"
    update = "CASE _change_type WHEN 'insert' THEN 'update_postimage' ELSE 'update_preimage' END"
    kind = f"CASE WHEN {both} THEN {update} ELSE _change_type END"
    return f"SELECT * EXCEPT (_change_type), {kind} AS _change_type FROM ({text})"


def _selected(
    relation: str, columns: Sequence[str] | None, where: str | None, parameters: Mapping[str, object] | None
) -> Statement:
    bound = parameters_of(parameters)
    if bound and where is None:
        raise InvalidArgumentError("parameters: are those of where, which is not given")
    condition = "" if where is None else f" WHERE {condition_sql(where, 'where')}"
    return Statement(
        f"SELECT {columns_sql(columns, CHANGE_COLUMNS)} FROM {relation}{condition}", parameters_of(parameters)
    )


def _keys(on: str | Sequence[str]) -> str:
    names = names_of(on, "on")
    if not names:
        raise InvalidArgumentError("on: is empty; accepted is a column name or a list of names")
    return ", ".join(quote_identifier(check_column_name(name, "on")) for name in names)


def _bound(version: int | None, time: datetime | date | str | Expression | None) -> str:
    if time is not None:
        return time_sql(time)
    return "" if version is None else str(version)
