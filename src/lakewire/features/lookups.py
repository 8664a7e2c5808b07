"""
What a training set takes from feature tables, and what it computes. Values; they send nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_column_name
from lakewire.sql.arguments import names_of
from lakewire_runtime.text import shown

__all__ = ["FeatureFunction", "FeatureLookup"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def _features(given: str | Sequence[str] | None) -> tuple[str, ...]:
    return () if given is None else tuple(names_of(given, "features"))


def _keys(given: str | Sequence[str] | None) -> tuple[str, ...]:
    return () if given is None else tuple(names_of(given, "lookup_key"))


def _text(given: object, argument: str) -> str:
    if not isinstance(given, str) or not given.strip():
        raise InvalidArgumentError(f"{argument}: {shown(given)} is no name")
    return given


@attrs.frozen
class FeatureLookup:
    """
    Take features of one table for each row of the labels.

    Args:
        table: Name of the feature table, one to three parts; missing ones are the client's.
        features: Columns of the table; None for all but its keys.
        lookup_key: Columns of the labels, in the order of the keys of the table. Default: those of the same names.
        timestamp_lookup_key: Column of the labels with the time at which the features must have been known; needed
            for a table with a time series key. Of each key the newest row at or before that time is taken.
        lookback: How old such a row may be at most, > 0; None for any age. Whole days for a DATE.
        default: Feature -> value where there is no such row, or its value is NULL.
        rename: Feature -> its name in the result.
    """

    table: str
    features: tuple[str, ...] = attrs.field(default=None, converter=_features)
    lookup_key: tuple[str, ...] = attrs.field(default=None, converter=_keys)
    timestamp_lookup_key: str | None = attrs.field(default=None, kw_only=True)
    lookback: timedelta | None = attrs.field(default=None, kw_only=True)
    default: Mapping[str, Any] = attrs.field(default=_NOTHING, kw_only=True)
    rename: Mapping[str, str] = attrs.field(default=_NOTHING, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """
        Check what can be checked without the table.
        """
        _text(self.table, "table")
        if self.timestamp_lookup_key is not None:
            _text(self.timestamp_lookup_key, "timestamp_lookup_key")
        if self.lookback is not None and not (isinstance(self.lookback, timedelta) and self.lookback > timedelta(0)):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"lookback: {shown(self.lookback)} is no timedelta > 0")
        if self.lookback is not None and self.timestamp_lookup_key is None:
            raise InvalidArgumentError("lookback: needs timestamp_lookup_key")
        for argument in ("default", "rename"):
            if not isinstance(getattr(self, argument), Mapping):
                raise InvalidArgumentError(f"{argument}: {shown(getattr(self, argument))} is no mapping by feature")
        for name in self.rename.values():
            check_column_name(name, "rename")


@attrs.frozen
class FeatureFunction:
    """
    Compute a feature from columns of the labels and features before it, by a SQL function of Unity Catalog.

    Args:
        udf: Name of the function, one to three parts; missing ones are the client's.
        inputs: Parameter of the function -> column.
        output: Name of the feature. Default: that of the function, without catalog and schema.
    """

    udf: str
    inputs: Mapping[str, str]
    output: str = attrs.field(default="")

    def __attrs_post_init__(self) -> None:
        """
        Check what can be checked without the function.
        """
        _text(self.udf, "udf")
        if not isinstance(self.inputs, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"inputs: {shown(self.inputs)} is no mapping of parameters to columns")
        if self.output:
            check_column_name(self.output, "output")
