"""
Feature tables: Delta tables whose primary key says which row a feature belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

import attrs

from lakewire.delta import DeltaTable, MergeResult
from lakewire.delta.options import ReadOptions, SchemaMode
from lakewire.delta.writing.queries import query_of
from lakewire.errors import InvalidArgumentError
from lakewire.features.planning import TableFacts, facts_of
from lakewire.features.stats import FeatureStats, stats_of
from lakewire.rows import read
from lakewire.sql.result import Result

__all__ = ["FeatureTable"]


@attrs.frozen
class FeatureTable:
    """
    A feature table. ``client.features.table(…)`` makes one and sends nothing; ``.delta`` is the Delta table.

    Attributes:
        delta: The Delta table, for whatever else is done with it.
    """

    delta: DeltaTable

    def describe(self, *, timeout: float | None = 600.0) -> TableFacts:
        """
        Return keys, time series key, columns and description. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is no such table.
            InvalidArgumentError: It has no primary key, so it is no feature table.
        """
        services = self.delta.services
        return facts_of(services, self.delta.name, services.deadline(timeout))

    def write(
        self, data: Any, *, schema_mode: SchemaMode = "strict", cast: bool = False, timeout: float | None = 600.0
    ) -> MergeResult:
        """
        Write rows by key: those that are there are updated, others inserted, in one commit. Safe to repeat.

        Args:
            data: Rows, shape (n, k), or a query, as for ``DeltaTable.upsert``.
            schema_mode: ``"evolve"`` adds features that the table lacks.
            cast: Convert values as SQL's CAST does; never those of keys.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: A key is NULL. Nothing was sent.
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            DuplicateKeyError: Several rows share a key. Nothing was sent.
        """
        facts = self.describe(timeout=timeout)
        keys = [*facts.keys, *([facts.timeseries_key] if facts.timeseries_key else [])]
        if query_of(data) is None:
            data = _with_keys(data, keys)
        return self.delta.upsert(data, keys, schema_mode=schema_mode, cast=cast, timeout=timeout)

    def read(self, **options: Unpack[ReadOptions]) -> Result:
        """
        Read rows; arguments as for ``DeltaTable.read``. ``.delta.at(version=…)`` reads those of an earlier version.
        """
        return self.delta.read(**options)

    def delete(
        self, *, where: str, parameters: Mapping[str, object] | None = None, timeout: float | None = 600.0
    ) -> int:
        """
        Delete the rows that meet a condition; return how many.
        """
        return self.delta.delete(where=where, parameters=parameters, timeout=timeout)

    def drop(self, *, missing_ok: bool = False, timeout: float | None = 600.0) -> None:
        """
        Drop the table; ``client.delta.table(…).undrop()`` brings it back.
        """
        self.delta.drop(missing_ok=missing_ok, timeout=timeout)

    def stats(self, *, versions: Sequence[int] | None = None, timeout: float | None = 600.0) -> FeatureStats:
        """
        Return how fresh the table is, and of each feature share of NULL, distinct values and quantiles by version.

        Args:
            versions: Versions to compare, >= 0, in that order. Default: the newest.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.

        Raises:
            InvalidArgumentError: *versions* has none, or one that the table does not have. Nothing was computed.
        """
        return stats_of(self.delta, self.describe(timeout=timeout), versions, timeout)


def _nulls(column: Any) -> int:
    return int(column.null_count)


def _with_keys(data: Any, keys: Sequence[str]) -> Any:
    """Return the data, whose keys have no NULL."""
    columns = read(data)
    for key in keys:
        values = columns.values.get(key)
        if values is None:
            continue  # the table says what it lacks
        missing = sum(value is None for value in values) if isinstance(values, list | tuple) else _nulls(values)
        if missing:
            raise InvalidArgumentError(f"data: {missing} of {columns.count} rows have NULL in the key {key!r}")
    return dict(columns.values)
