"""
The arguments of a call, checked by name and type.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from lakewire_local.errors import LocalError, invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")
_INT64 = 1 << 63
_MOST_DIGITS = 19
_WORDS = {"true": True, "false": False}


def number_of(text: str) -> int | None:
    """Return the whole number of 64 bits that a text of digits is, else None."""
    number = int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else _INT64
    return number if number < _INT64 else None


@attrs.frozen
class Arguments:
    """
    Read the arguments of a call, from the query and the JSON body alike, refusing what does not fit by name.

    Args:
        values: By name.
        at: Where they stand in the body, ``input_params.``.
    """

    values: Mapping[str, Any]
    at: str = ""

    def text(self, name: str, default: str | None = None) -> str | None:
        """Return a text, or *default* when it is absent or null."""
        value = self.values.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self._does_not_fit(name, value, "a string")
        return value

    def need(self, name: str) -> str:
        """Return a text that must be there."""
        value = self.text(name)
        if not value:
            raise invalid_parameter(f"Missing required field: {self.at}{name}")
        return value

    def integer(
        self, name: str, default: int | None = None, *, low: int | None = None, high: int | None = None
    ) -> int | None:
        """Return a whole number; some clients send them as text."""
        value = self.values.get(name)
        if value is None:
            return default
        try:
            number = int(value)
        except (TypeError, ValueError, OverflowError):
            raise self._does_not_fit(name, value, "an integer") from None
        if not -_INT64 <= number < _INT64:
            raise self._does_not_fit(name, value, "an integer of 64 bits")
        if (low is not None and number < low) or (high is not None and number > high):
            raise self._does_not_fit(name, value, f"an integer from {low} to {high}" if high else f">= {low}")
        return number

    def need_integer(self, name: str) -> int:
        """Return a whole number that must be there."""
        number = self.integer(name)
        if number is None:
            raise invalid_parameter(f"Missing required field: {self.at}{name}")
        return number

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a truth value."""
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            value = _WORDS.get(value.lower(), value)
        if not isinstance(value, bool):
            raise self._does_not_fit(name, value, "true or false")
        return value

    def decoded(self, name: str) -> bytes:
        """Return the bytes of a text in base64, none when it is absent."""
        try:
            return base64.b64decode((self.text(name) or "").encode(), validate=True)
        except binascii.Error:
            raise invalid_parameter(f"{self.at}{name}: accepted is base64") from None

    def choice(self, name: str, accepted: Sequence[str], default: str) -> str:
        """Return one of the texts accepted."""
        value = self.text(name, default) or default
        if value not in accepted:
            raise self._does_not_fit(name, value, f"one of {', '.join(accepted)}")
        return value

    def mapping(self, name: str) -> dict[str, Any] | None:
        """Return an object."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            raise self._does_not_fit(name, value, "an object")
        return value

    def nested(self, name: str) -> Arguments:
        """Return the fields of an object, none when it is absent."""
        return Arguments(self.mapping(name) or {}, f"{self.at}{name}.")

    def objects(self, name: str) -> list[Arguments]:
        """Return the fields of each object in a list, empty when it is absent."""
        found = self._list(name, dict, "a list of objects")
        return [Arguments(each, f"{self.at}{name}[{place}].") for place, each in enumerate(found)]

    def texts(self, name: str) -> list[str]:
        """Return a list of texts, empty when it is absent."""
        return self._list(name, str, "a list of strings")

    def _list(self, name: str, kind: type[T], accepted: str) -> list[T]:
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(each, kind) for each in value):
            raise self._does_not_fit(name, value, accepted)
        return value

    def _does_not_fit(self, name: str, value: object, accepted: str) -> LocalError:
        return invalid_parameter(f"{self.at}{name}: {str(value)[:200]!r} is not accepted; accepted is {accepted}")
