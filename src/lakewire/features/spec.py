"""
How the features of a model come about, as a value that is kept beside the model.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import attrs

from lakewire.disk.paths import local_errors, local_path
from lakewire.disk.sinks import Replacement
from lakewire.errors import InvalidArgumentError
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire_runtime.text import shown

__all__ = ["FeatureSpec"]

_FORMAT = 1


def _lookups(given: Sequence[FeatureLookup | FeatureFunction]) -> tuple[FeatureLookup | FeatureFunction, ...]:
    return tuple(given)


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class FeatureSpec:
    """
    Lookups, functions and columns of a training set; ``score_batch`` joins by it as training did.

    Attributes:
        lookups: What is taken from tables and computed, in that order.
        inputs: Column of the labels -> its type as SQL; what a batch to score must have.
        outputs: Columns that the model was trained with, in order, without the label.
        label: Column that the model predicts; None without one.
        versions: Feature table -> the version that the training set was made of.
    """

    lookups: tuple[FeatureLookup | FeatureFunction, ...] = attrs.field(converter=_lookups)
    inputs: Mapping[str, str]
    outputs: tuple[str, ...] = attrs.field(converter=_names)
    label: str | None = None
    versions: Mapping[str, int] = MappingProxyType({})

    def save(self, path: str | os.PathLike[str]) -> None:
        """
        Write it as JSON to a file, ``"model/feature_spec.json"``; one that is there is replaced as a whole.

        Raises:
            LocalFileError: The file cannot be written.
        """
        target = local_path(path, "path")
        with local_errors(target), Replacement(target) as file:
            file.write(self.to_json().encode())

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> FeatureSpec:
        """
        Read what ``save`` wrote.

        Raises:
            LocalFileError: The file cannot be read.
            InvalidArgumentError: It is none of ``save``, or one of a later version of lakewire.
        """
        source = local_path(path, "path")
        with local_errors(source):
            return cls.from_json(source.read_text(encoding="utf-8"))

    def to_json(self) -> str:
        """
        Return it as JSON.
        """
        fields = attrs.asdict(self, recurse=False) | {"lookups": [_fields(one) for one in self.lookups]}
        return json.dumps({"lakewire_feature_spec": _FORMAT, **fields}, default=_plain, indent=1)

    @classmethod
    def from_json(cls, text: str) -> FeatureSpec:
        """
        Return what ``to_json`` wrote.

        Raises:
            InvalidArgumentError: It is none, or one of a later version of lakewire.
        """
        try:
            given = json.loads(text)
            found = given.pop("lakewire_feature_spec", None)
            if found == _FORMAT:
                return cls(**given | {"lookups": [_lookup(one) for one in given["lookups"]]})
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InvalidArgumentError(f"no feature spec: {error}; given is {shown(text)}") from error
        raise InvalidArgumentError(f"a feature spec of format {shown(found)}; accepted is {_FORMAT}")


def _fields(one: FeatureLookup | FeatureFunction) -> dict[str, Any]:
    fields = {key: value for key, value in attrs.asdict(one, recurse=False).items() if value not in (None, (), "", {})}
    return {"kind": "function" if isinstance(one, FeatureFunction) else "lookup"} | fields


def _lookup(fields: dict[str, Any]) -> FeatureLookup | FeatureFunction:
    kind, given = fields["kind"], {key: value for key, value in fields.items() if key != "kind"}
    if kind == "function":
        return FeatureFunction(**given)
    if "lookback" in given:
        given["lookback"] = timedelta(microseconds=given["lookback"])
    return FeatureLookup(**given)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, timedelta):
        return value // timedelta(microseconds=1)
    raise InvalidArgumentError(f"default: {shown(value)} cannot be kept in a feature spec; accepted is what JSON has")
