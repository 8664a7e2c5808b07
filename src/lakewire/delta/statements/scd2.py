"""
The MERGE that keeps every version of a row, each with the time from which and until which it holds. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from lakewire.rows.source import Source
from lakewire.schema.names import TableName, quote_identifier
from lakewire.sql.statement import Statement

__all__ = ["Versions", "ambiguous_sql", "merge_scd2_sql"]


@attrs.frozen(kw_only=True)
class Versions:
    """
    Say which columns make versions of a row.

    Attributes:
        keys: Identify what there are versions of.
        values: Other columns of the data.
        tracked: Those of them whose change makes a new version.
        compared: Those of them that can be compared; ``MAP`` and ``VARIANT`` cannot.
        valid_from: First moment of a version.
        valid_to: First moment of the next version; NULL for the current one.
        is_current: There is no next one.
        keeps_repeats: A row that changes nothing is a version as well.
    """

    keys: Sequence[str]
    values: Sequence[str]
    tracked: Sequence[str]
    compared: Sequence[str]
    valid_from: str
    valid_to: str
    is_current: str
    keeps_repeats: bool = False

    @property
    def columns(self) -> list[str]:
        """
        Return the columns of the data, with the first moment.
        """
        return [*self.keys, *self.values, self.valid_from]


def merge_scd2_sql(table: TableName, source: Source, versions: Versions) -> Statement:
    """
    Return ``MERGE INTO table AS t USING (WITH …) AS s ON key and valid_from WHEN …``.

    The source of the merge is the whole history of the keys of the data: the versions that the table has and the rows
    of the data, in the order of time. A row that changes nothing of the one before it is left out, unless such rows
    are kept; what remains ends where the next begins. So a row may come late, and the same rows twice change nothing.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-merge-into
    """
    keys, start = _list(versions.keys), quote_identifier(versions.valid_from)
    columns, tracked = _list(versions.columns), f"struct({_list(versions.tracked) or 'true'})"
    same_key = " AND ".join(f"o.{key} = n.{key}" for key in map(quote_identifier, versions.keys))
    known = ", ".join(f"o.{quote_identifier(name)}" for name in versions.columns)
    moment, in_time = f"PARTITION BY {keys}, {start}", f"PARTITION BY {keys} ORDER BY {start}"
    not_null = " AND ".join(f"{quote_identifier(name)} IS NOT NULL" for name in (*versions.keys, versions.valid_from))
    steps = {
        "lakewire_new": f"SELECT {columns} FROM ({source.query}) AS n WHERE {not_null}",
        "lakewire_old": f"SELECT {known} FROM {table.sql()} AS o LEFT SEMI JOIN lakewire_new AS n ON {same_key}",
        "lakewire_both": f"SELECT {columns}, 0 AS lakewire_is_new FROM lakewire_old "
        f"UNION ALL SELECT {columns}, 1 AS lakewire_is_new FROM lakewire_new",
        "lakewire_ranked": f"SELECT *, MIN(lakewire_is_new) OVER ({moment}) AS lakewire_is_added, "
        f"ROW_NUMBER() OVER ({moment} ORDER BY lakewire_is_new DESC) AS lakewire_rank FROM lakewire_both",
        "lakewire_moments": "SELECT * FROM lakewire_ranked WHERE lakewire_rank = 1",
    }
    changes = {
        "lakewire_changes": f"SELECT *, LAG({tracked}) OVER ({in_time}) AS lakewire_before FROM lakewire_moments",
        "lakewire_versions": f"SELECT {columns} FROM lakewire_changes "
        f"WHERE lakewire_is_added = 0 OR NOT (lakewire_before <=> {tracked})",
    }
    steps |= {} if versions.keeps_repeats else changes
    history = ", ".join(f"{name} AS ({sql})" for name, sql in steps.items())
    query = f"SELECT {columns}, LEAD({start}) OVER ({in_time}) AS lakewire_end FROM {list(steps)[-1]}"
    return Statement(f"MERGE INTO {table.sql()} AS t USING (WITH {history} {query}) AS s {_whens(versions)}")


def ambiguous_sql(source: Source, versions: Versions) -> Statement:
    """
    Return a query for one key without a value, or with several rows for one moment; none when all is well.
    """
    named = [*versions.keys, versions.valid_from]
    missing = " OR ".join(f"{quote_identifier(name)} IS NULL" for name in named)
    return Statement(
        f"SELECT {_list(named)} FROM ({source.query}) AS n GROUP BY {_list(named)} "
        f"HAVING count(*) > 1 OR {missing} LIMIT 1"
    )


def _whens(versions: Versions) -> str:
    end, current = quote_identifier(versions.valid_to), quote_identifier(versions.is_current)
    computed = {end: "s.lakewire_end", current: "(s.lakewire_end IS NULL)"}
    values = {name: f"s.{name}" for name in map(quote_identifier, versions.values)} | computed
    compared = {*map(quote_identifier, versions.compared), *computed}
    same = " AND ".join(f"t.{name} <=> {sql}" for name, sql in values.items() if name in compared)
    matching = " AND ".join(
        f"t.{name} = s.{name}" for name in map(quote_identifier, (*versions.keys, versions.valid_from))
    )
    changed = ", ".join(f"{name} = {sql}" for name, sql in values.items())
    added = {name: f"s.{name}" for name in map(quote_identifier, versions.columns)} | computed
    return (
        f"ON {matching} WHEN MATCHED AND NOT ({same}) THEN UPDATE SET {changed} "
        f"WHEN NOT MATCHED THEN INSERT ({', '.join(added)}) VALUES ({', '.join(added.values())})"
    )


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(quote_identifier, names))
