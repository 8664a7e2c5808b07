"""
How fresh a feature table is, and how the values of its features have moved between versions.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

import attrs

from lakewire.delta import DeltaTable
from lakewire.errors import InvalidArgumentError
from lakewire.features.planning import TableFacts
from lakewire.schema.names import quote_identifier
from lakewire.schema.types import DecimalType, Field
from lakewire.sql.arguments import check_type
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect
from lakewire_runtime.text import shown

__all__ = ["Drift", "FeatureStat", "FeatureStats", "stats_of"]

_NUMBERS = {"TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE"}
_QUANTILES = (0.0, 0.25, 0.5, 0.75, 1.0)
_NESTED = ("ARRAY<", "MAP<", "STRUCT<", "VARIANT")


@attrs.frozen(kw_only=True)
class FeatureStat:
    """
    One feature in one version of its table.

    Attributes:
        feature: Name of the column.
        version: Number of the commit.
        rows: Number of rows.
        null_share: Rows whose value is NULL, 0 to 1; 0 of no rows.
        distinct: About how many values there are; None for nested types.
        quantiles: Of numbers, those at 0, 0.25, 0.5, 0.75 and 1; empty for other types and without a value.
    """

    feature: str
    version: int
    rows: int
    null_share: float
    distinct: int | None
    quantiles: tuple[float, ...] = ()


@attrs.frozen(kw_only=True)
class Drift:
    """
    How a feature has moved from the first version to the last.

    Attributes:
        feature: Name of the column.
        null_share: Change of the share of NULL, -1 to 1.
        distinct: Ratio of the numbers of distinct values; None where one is not known or zero.
        median: Change of the median in units of the distance between the quartiles of the first version; None for
            other types than numbers, and where that distance is zero.
    """

    feature: str
    null_share: float
    distinct: float | None
    median: float | None


@attrs.frozen(kw_only=True)
class FeatureStats:
    """
    Statistics of a feature table.

    Attributes:
        changed: When the newest of the versions was committed.
        newest: Largest value of the time series key in the newest of the versions; None without such a key.
        features: One for each feature and version, in the order of versions.
    """

    changed: datetime
    newest: datetime | date | None
    features: tuple[FeatureStat, ...]

    def drift(self) -> list[Drift]:
        """
        Return how each feature has moved from the first to the last of the versions, in the order of the columns.
        """
        names = dict.fromkeys(stat.feature for stat in self.features)
        return [_drift([stat for stat in self.features if stat.feature == name]) for name in names]


def stats_of(
    table: DeltaTable, facts: TableFacts, versions: Sequence[int] | None, timeout: float | None
) -> FeatureStats:
    """
    Ask for statistics: one statement for the versions of the table, and one for each that is looked at.
    """
    services = table.services
    deadline = services.deadline(timeout)
    history = {record.version: record for record in table.history(timeout=deadline.remaining())}
    chosen = [max(history)] if versions is None else _checked(versions, history)
    found: list[FeatureStat] = []
    newest = {}
    for version in chosen:
        result = services.sql.execute(
            Statement(_stats_sql(facts, version)), timeout=deadline, result="json", effect=Effect.READ
        )
        row = result.fetchall()[0]
        newest[version] = row["newest"]
        found += [_stat(field, index, version, row) for index, field in enumerate(facts.features)]
    last = max(chosen)
    return FeatureStats(changed=history[last].timestamp, newest=newest[last], features=tuple(found))


def _checked(versions: Sequence[int], known: Collection[int]) -> list[int]:
    check_type("versions", versions, Sequence, "a list of numbers of commits")
    if not versions or not all(isinstance(version, int) and version in known for version in versions):  # pyright: ignore[reportUnnecessaryIsInstance]
        accepted = f"one or more from {min(known)} to {max(known)}"
        raise InvalidArgumentError(
            f"versions: {shown(versions)} has none, or one that is not there; accepted is {accepted}"
        )
    return list(versions)


def _stats_sql(facts: TableFacts, version: int) -> str:
    key = facts.timeseries_key
    items = ["count(*) AS rows", f"{f'max({quote_identifier(key)})' if key else 'NULL'} AS newest"]
    for index, field in enumerate(facts.features):
        column = quote_identifier(field.name)
        items.append(f"count({column}) AS known_{index}")
        if not field.type.sql().startswith(_NESTED):
            items.append(f"approx_count_distinct(CAST({column} AS STRING)) AS distinct_{index}")
        if _is_number(field):
            numbers = f"CAST({column} AS DOUBLE)"
            items += [f"percentile({numbers}, {at}) AS at_{index}_{i}" for i, at in enumerate(_QUANTILES)]
    return f"SELECT {', '.join(items)} FROM {facts.name.sql()} VERSION AS OF {version}"


def _stat(field: Field, index: int, version: int, row: Row) -> FeatureStat:
    values = row.to_dict()
    rows, known = values["rows"], values[f"known_{index}"]
    quantiles = [values[f"at_{index}_{i}"] for i in range(len(_QUANTILES))] if _is_number(field) else []
    return FeatureStat(
        feature=field.name,
        version=version,
        rows=rows,
        null_share=(rows - known) / rows if rows else 0.0,
        distinct=values.get(f"distinct_{index}"),
        quantiles=tuple(quantiles) if known else (),
    )


def _is_number(field: Field) -> bool:
    return field.type.sql() in _NUMBERS or isinstance(field.type, DecimalType)


def _drift(stats: Sequence[FeatureStat]) -> Drift:
    first, last = stats[0], stats[-1]
    ratio = last.distinct / first.distinct if first.distinct and last.distinct else None
    median = None
    if first.quantiles and last.quantiles and (spread := first.quantiles[3] - first.quantiles[1]):
        median = (last.quantiles[2] - first.quantiles[2]) / spread
    return Drift(feature=first.feature, null_share=last.null_share - first.null_share, distinct=ratio, median=median)
