"""
Lookups and functions held against the tables that are there: what is wrong is said before a join is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from lakewire.delta.sending.services import Services
from lakewire.errors import ColumnNotFoundError, InvalidArgumentError, NotFoundError
from lakewire.errors.text import listing
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire.features.statements import Feature, Found, FunctionCall, Step
from lakewire.http import Deadline
from lakewire.rows.column import array_of
from lakewire.schema.literals import literal_sql
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType, Field

__all__ = ["TableFacts", "called", "facts_of", "found_of", "outputs_of"]

_WHOLE = {"TINYINT", "SMALLINT", "INT", "BIGINT"}
_TIMES = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}


@attrs.frozen
class TableFacts:
    """
    A feature table as Unity Catalog has it.

    Attributes:
        name: Its full name.
        keys: Columns of the primary key, without that of time.
        timeseries_key: The column of the key that is a time; None without one.
        schema: Its columns.
        description: Its comment.
    """

    name: TableName
    keys: tuple[str, ...]
    timeseries_key: str | None
    schema: TableSchema
    description: str | None = None

    @property
    def features(self) -> tuple[Field, ...]:
        """
        Return the columns that are no key.
        """
        keys = {*self.keys, self.timeseries_key}
        return tuple(field for field in self.schema if field.name not in keys)

    def field(self, name: str) -> Field:
        """
        Return a column.

        Raises:
            ColumnNotFoundError: There is none of that name.
        """
        found = self.schema.find(name)
        if found is None:
            known = listing([repr(known) for known in self.schema.names])
            raise ColumnNotFoundError(f"{self.name}: has no column {name!r}; it has {known}")
        return found


def facts_of(services: Services, name: TableName, deadline: Deadline) -> TableFacts:
    """
    Ask Unity Catalog for a feature table. One request; no warehouse is needed.

    Raises:
        TableNotFoundError: There is no such table.
        InvalidArgumentError: It has no primary key.
    """
    info = services.info_of(name, deadline)
    keys = next((c.primary_key_constraint for c in info.table_constraints or [] if c.primary_key_constraint), None)
    if keys is None:
        raise InvalidArgumentError(f"{name}: is no feature table, as it has no primary key")
    times = keys.timeseries_columns or []
    columns = tuple(column for column in keys.child_columns if column not in times)
    schema = services.remember(name, info)
    return TableFacts(name, columns, times[0] if times else None, schema, info.comment)


def found_of(lookup: FeatureLookup, facts: TableFacts, labels: TableSchema, version: int | None) -> Found:
    """
    Return a lookup in its table.

    Raises:
        InvalidArgumentError: Keys, times or types do not go together.
        ColumnNotFoundError: The table or the labels lack a column.
    """
    return Found(
        table=facts.name,
        version=version,
        keys=_keys(lookup, facts, labels),
        times=_times(lookup, facts, labels),
        lookback=lookup.lookback,
        features=_features(lookup, facts),
    )


def called(services: Services, function: FeatureFunction, columns: Iterable[str], deadline: Deadline) -> FunctionCall:
    """
    Return the call of a function of Unity Catalog. One request.

    Raises:
        InvalidArgumentError: There is no such function, its parameters are others, or a column is not there.
    """
    name = services.table_name(function.udf)
    try:
        info = services.catalog.with_deadline(deadline).functions.get(name.sql())
    except NotFoundError as error:
        raise InvalidArgumentError(f"udf: there is no function {name}") from error
    given = info.input_params.parameters if info.input_params else None
    parameters = [parameter.name for parameter in sorted(given or [], key=lambda one: one.position)]
    if set(parameters) != set(function.inputs):
        accepted = listing([repr(one) for one in parameters]) or "none"
        raise InvalidArgumentError(f"inputs: {name} takes the parameters {accepted}, not {sorted(function.inputs)}")
    known = {column.casefold() for column in columns}
    for column in function.inputs.values():
        if column.casefold() not in known:
            raise InvalidArgumentError(f"inputs: {name} is to take the column {column!r}, which is not there")
    return FunctionCall(
        name.sql(), [function.inputs[parameter] for parameter in parameters], function.output or name.name
    )


def outputs_of(labels: Sequence[str], steps: Sequence[Step], exclude: Iterable[str]) -> tuple[str, ...]:
    """
    Return the columns of the result: those of the labels, then the features, without the excluded.

    Raises:
        InvalidArgumentError: A name comes twice, or an excluded one is not there.
    """
    places = {name.casefold(): "the labels" for name in labels}
    names = list(labels)
    for step in steps:
        made = [step.output] if isinstance(step, FunctionCall) else [feature.name for feature in step.features]
        place = step.function if isinstance(step, FunctionCall) else str(step.table)
        for name in made:
            if other := places.get(name.casefold()):
                raise InvalidArgumentError(
                    f"{name!r} is a column of {other} and a feature of {place}; rename= or output= gives it another "
                    "name"
                )
            places[name.casefold()] = place
            names.append(name)
    without = {name.casefold() for name in exclude}
    if unknown := sorted(without - places.keys()):
        raise InvalidArgumentError(f"exclude: there is no column {unknown[0]!r}; there are {listing(names)}")
    return tuple(name for name in names if name.casefold() not in without)


def _keys(lookup: FeatureLookup, facts: TableFacts, labels: TableSchema) -> tuple[tuple[str, str], ...]:
    given = tuple(lookup.lookup_key) or facts.keys
    if len(given) != len(facts.keys):
        raise InvalidArgumentError(
            f"lookup_key: {facts.name} has the keys {listing(facts.keys)}, and {len(given)} columns are given"
        )
    for column, key in zip(given, facts.keys, strict=True):
        one, other = _column(labels, column, "lookup_key").type, facts.field(key).type
        if not _is_comparable(one, other):
            raise InvalidArgumentError(
                f"lookup_key: {column!r} is {one.sql()} and the key {key!r} of {facts.name} is {other.sql()}; cast one"
            )
    return tuple(zip(given, facts.keys, strict=True))


def _times(lookup: FeatureLookup, facts: TableFacts, labels: TableSchema) -> tuple[str, Field] | None:
    column = lookup.timestamp_lookup_key
    if facts.timeseries_key is None:
        if column is not None:
            raise InvalidArgumentError(f"timestamp_lookup_key: {facts.name} has no time series key")
        return None
    if column is None:
        raise InvalidArgumentError(
            f"timestamp_lookup_key: {facts.name} has the time series key {facts.timeseries_key!r}; without a time for "
            "each label its features would be those of later days"
        )
    key, given = facts.field(facts.timeseries_key), _column(labels, column, "timestamp_lookup_key")
    if given.type != key.type or key.type.sql() not in _TIMES:
        raise InvalidArgumentError(
            f"timestamp_lookup_key: {column!r} is {given.type.sql()} and the time series key {key.name!r} of "
            f"{facts.name} is {key.type.sql()}; accepted are two of one type: {listing(sorted(_TIMES))}"
        )
    if lookup.lookback is not None and key.type.sql() == "DATE" and lookup.lookback.total_seconds() % 86_400:
        raise InvalidArgumentError(f"lookback: {lookup.lookback} is no number of days, and {column!r} is a DATE")
    return column, key


def _features(lookup: FeatureLookup, facts: TableFacts) -> tuple[Feature, ...]:
    names = tuple(lookup.features) or tuple(field.name for field in facts.features)
    for argument, mapping in (("default", lookup.default), ("rename", lookup.rename)):
        if unknown := sorted(mapping.keys() - set(names)):
            raise InvalidArgumentError(f"{argument}: {unknown[0]!r} is none of the features {listing(names)}")
    return tuple(_feature(name, facts.field(name), lookup.default, lookup.rename) for name in names)


def _feature(name: str, field: Field, defaults: Mapping[str, object], names: Mapping[str, str]) -> Feature:
    default = None
    if defaults.get(name) is not None:
        value = array_of(name, [defaults[name]], field.type).to_pylist()[0]
        default = literal_sql(value, field.type)
    return Feature(field, names.get(name, name), default)


def _column(labels: TableSchema, name: str, argument: str) -> Field:
    found = labels.find(name)
    if found is None:
        raise InvalidArgumentError(f"{argument}: the labels have no column {name!r}; they have {listing(labels.names)}")
    return found


def _is_comparable(one: DataType, other: DataType) -> bool:
    names = {one.sql(), other.sql()}
    texts = all(name == "STRING" or name.startswith("VARCHAR") for name in names)
    return one == other or names <= _WHOLE or texts
