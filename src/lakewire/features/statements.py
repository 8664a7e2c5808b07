"""
Point-in-time joins as SQL. Pure: what is found of tables is given.

A lookup by time is no join by inequality, whose size would be that of all pairs: features and labels are put in one
order of time, and each label takes what it met last. So a lookup costs one sort of both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import attrs

from lakewire.schema.literals import typed_sql
from lakewire.schema.names import TableName, quote_identifier
from lakewire.schema.types import Field, StructType

__all__ = ["ROW", "Feature", "Found", "FunctionCall", "Step", "function_sql", "joined_sql", "repeated_keys_sql"]

ROW = "lakewire_row"
_DATE = "DATE"


@attrs.frozen
class Feature:
    """
    A column of a feature table, its name in the result, and SQL of what stands for NULL.
    """

    column: Field
    name: str
    default: str | None = None


@attrs.frozen(kw_only=True)
class Found:
    """
    A lookup whose table was looked at.

    Attributes:
        table: The feature table.
        version: The version that is read; None for the newest.
        keys: Column of the labels, and the key of the table that it is for.
        times: Column of the labels, and the time series key; None for a table without one.
        lookback: Greatest age of a row.
        features: What is taken.
    """

    table: TableName
    version: int | None
    keys: Sequence[tuple[str, str]]
    times: tuple[str, Field] | None
    lookback: timedelta | None
    features: Sequence[Feature]

    @property
    def relation(self) -> str:
        """
        Return what stands behind FROM.
        """
        return self.table.sql() + ("" if self.version is None else f" VERSION AS OF {self.version}")


@attrs.frozen
class FunctionCall:
    """
    A call of a SQL function: its name, its arguments in order, the name of its value.
    """

    function: str
    columns: Sequence[str]
    output: str


Step = Found | FunctionCall


def joined_sql(
    labels: str,
    columns: Sequence[Field],
    steps: Sequence[Step],
    outputs: Sequence[str],
    *,
    ordered: bool,
) -> str:
    """
    Return the query of the labels with their features.

    Args:
        labels: Query of the labels.
        columns: Its columns.
        steps: Lookups and calls, in the order in which they build on each other.
        outputs: Columns of the result, in order.
        ordered: Return the rows in the order of the column ``lakewire_row`` of the labels.
    """
    parts, known = [f"lakewire_0 AS ({labels})"], list(columns)
    for number, step in enumerate(steps, 1):
        before = f"lakewire_{number - 1}"
        parts.append(f"lakewire_{number} AS ({_step_sql(step, before, known)})")
        known += [Field(feature.name, feature.column.type) for feature in getattr(step, "features", ())]
    order = f" ORDER BY {ROW}" if ordered else ""
    return f"WITH {', '.join(parts)} SELECT {_listed(outputs)} FROM lakewire_{len(steps)}{order}"


def repeated_keys_sql(found: Found) -> str:
    """
    Return the query for one key that several rows of the table have.
    """
    keys = [key for _, key in found.keys] + ([found.times[1].name] if found.times else [])
    return f"SELECT {_listed(keys)} FROM {found.relation} GROUP BY {_listed(keys)} HAVING count(*) > 1 LIMIT 1"


def function_sql(parameters: Sequence[str], steps: Sequence[Step], outputs: Sequence[str]) -> str:
    """
    Return the query for the features of one key, in the body of a function of *parameters*: one row.
    """
    # A name stands for a column before it stands for a parameter: they are read where no table is.
    parts = [f"lakewire_p AS (SELECT {_as(list(map(quote_identifier, parameters)), _places(parameters))})"]
    places = {name.casefold(): f"p.{place}" for name, place in zip(parameters, _places(parameters), strict=True)}
    lookups = [step for step in steps if isinstance(step, Found)]
    joins = " CROSS JOIN ".join(f"({_one_sql(found, places)})" for found in lookups)
    given = _as(_places(parameters), list(map(quote_identifier, parameters)))
    parts.append(f"lakewire_0 AS (SELECT * FROM (SELECT {given} FROM lakewire_p) CROSS JOIN {joins})")
    calls = [step for step in steps if isinstance(step, FunctionCall)]
    parts += [f"lakewire_{i} AS ({_step_sql(call, f'lakewire_{i - 1}', ())})" for i, call in enumerate(calls, 1)]
    return f"WITH {', '.join(parts)} SELECT {_listed(outputs)} FROM lakewire_{len(calls)}"


def _places(names: Sequence[str]) -> list[str]:
    return [f"lakewire_p{index}" for index in range(len(names))]


def _one_sql(found: Found, places: Mapping[str, str]) -> str:
    """Return the query for what one key has: NULL, or the default, where there is no row."""
    conditions = [f"f.{quote_identifier(key)} = {places[column.casefold()]}" for column, key in found.keys]
    newest = "any_value(f.{0})"
    if found.times is not None:
        column, key = found.times
        time, until = f"f.{quote_identifier(key.name)}", places[column.casefold()]
        conditions.append(f"{time} <= {until}")
        conditions += [f"{time} >= {_earliest(until, key, found.lookback)}"] if found.lookback else []
        newest = f"max_by(f.{{0}}, {time})"
    items = [_item(feature, newest.format(quote_identifier(feature.column.name))) for feature in found.features]
    where = " AND ".join(conditions)
    return f"SELECT {', '.join(items)} FROM {found.relation} AS f CROSS JOIN lakewire_p AS p WHERE {where}"


def _step_sql(step: Step, before: str, known: Sequence[Field]) -> str:
    if isinstance(step, FunctionCall):
        return f"SELECT *, {step.function}({_listed(step.columns)}) AS {quote_identifier(step.output)} FROM {before}"
    return _by_key_sql(step, before) if step.times is None else _by_time_sql(step, step.times, before, known)


def _by_key_sql(found: Found, before: str) -> str:
    condition = " AND ".join(f"l.{quote_identifier(column)} = f.{quote_identifier(key)}" for column, key in found.keys)
    items = [_item(feature, f"f.{quote_identifier(feature.column.name)}") for feature in found.features]
    return f"SELECT {', '.join(['l.*', *items])} FROM {before} AS l LEFT JOIN {found.relation} AS f ON {condition}"


def _by_time_sql(found: Found, times: tuple[str, Field], before: str, known: Sequence[Field]) -> str:
    time, key = times
    values = [("t", key), *((f"f{index}", feature.column) for index, feature in enumerate(found.features))]
    struct = ", ".join(f"'{name}', {quote_identifier(field.name)}" for name, field in values)
    nothing = typed_sql("NULL", StructType(tuple(Field(name, field.type) for name, field in values)))
    groups = [f"lakewire_k{index}" for index in range(len(found.keys))]
    features = [quote_identifier(key) for _, key in found.keys]
    labels = [quote_identifier(column) for column, _ in found.keys]
    is_set = " AND ".join(f"{name} IS NOT NULL" for name in (*features, quote_identifier(key.name)))
    both = (
        f"SELECT {_as(features, groups)}, {quote_identifier(key.name)} AS lakewire_time, 0 AS lakewire_side, "
        f"named_struct({struct}) AS lakewire_found, {_as([typed_sql('NULL', f.type) for f in known], _quoted(known))} "
        f"FROM {found.relation} WHERE {is_set} "
        f"UNION ALL SELECT {_as(labels, groups)}, {quote_identifier(time)}, 1, {nothing}, "
        f"{', '.join(_quoted(known))} FROM {before}"
    )
    last = (
        f"SELECT *, last_value(lakewire_found, true) OVER (PARTITION BY {', '.join(groups)} ORDER BY lakewire_time, "
        f"lakewire_side ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS lakewire_last FROM ({both})"
    )
    items = [_item(feature, _in_time(f"lakewire_last.f{i}", found, times)) for i, feature in enumerate(found.features)]
    return f"SELECT {', '.join([*_quoted(known), *items])} FROM ({last}) WHERE lakewire_side = 1"


def _in_time(value: str, found: Found, times: tuple[str, Field]) -> str:
    if found.lookback is None:
        return value
    earliest = _earliest(quote_identifier(times[0]), times[1], found.lookback)
    return f"CASE WHEN lakewire_last.t >= {earliest} THEN {value} END"


def _earliest(time: str, key: Field, lookback: timedelta) -> str:
    if key.type.simple().upper() == _DATE:
        return f"date_sub({time}, {lookback.days})"
    hours, rest = divmod(lookback.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    clock = f"{hours:02}:{minutes:02}:{seconds:02}.{lookback.microseconds:06}"
    return f"{time} - INTERVAL '{lookback.days} {clock}' DAY TO SECOND"


def _item(feature: Feature, value: str) -> str:
    value = value if feature.default is None else f"coalesce({value}, {feature.default})"
    return f"{value} AS {quote_identifier(feature.name)}"


def _as(values: Sequence[str], names: Sequence[str]) -> str:
    return ", ".join(f"{value} AS {name}" for value, name in zip(values, names, strict=True))


def _quoted(fields: Sequence[Field]) -> list[str]:
    return [quote_identifier(field.name) for field in fields]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(quote_identifier, names))
