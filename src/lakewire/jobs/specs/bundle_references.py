"""
References in bundle files, ``${var.catalog}``: to variables, to the bundle itself, to whatever the caller names. Pure.

Source: https://docs.databricks.com/dev-tools/bundles/variables
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.reading import field_types
from lakewire_runtime.model import ModelMeta

__all__ = ["References", "as_bundle_value"]

_REFERENCE = re.compile(r"\$\{([A-Za-z][\w-]*(?:\.[\w-]+|\[\d+\])*)\}")


class References:
    """
    Put values in the place of references.

    Args:
        values: By the text of a reference, as in ``{"var.catalog": "main", "bundle.target": "dev"}``. A value may hold
            references too.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def resolve(self, value: Any, where: str) -> Any:
        """
        Return *value* without references; one that is a whole text keeps the type of its value.

        Raises:
            InvalidArgumentError: Naming each reference that has no value, or that leads to itself.
        """
        if missing := sorted(set(self._missing(value, ()))):
            shown = ", ".join(f"${{{name}}}" for name in missing)
            raise InvalidArgumentError(
                f"{where}: no value for {shown}; give them in variables=, as in {{{missing[0]!r}: …}}"
            )
        return self._resolved(value)

    def _resolved(self, value: Any) -> Any:
        if isinstance(value, str):
            if whole := _REFERENCE.fullmatch(value):
                return self._resolved(self._values[whole[1]])
            return _REFERENCE.sub(lambda found: self._as_text(found[1]), value)
        if isinstance(value, list):
            return [self._resolved(item) for item in value]
        if isinstance(value, dict):
            return {name: self._resolved(item) for name, item in value.items()}
        return value

    def _as_text(self, name: str) -> str:
        value = self._resolved(self._values[name])
        if isinstance(value, dict | list) or value is None:
            raise InvalidArgumentError(f"${{{name}}} is a {type(value).__name__} and stands within a text")
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _missing(self, value: Any, above: tuple[str, ...]) -> Iterator[str]:
        """Yield the references that have no value, at any depth."""
        if isinstance(value, dict | list):
            for item in value.values() if isinstance(value, dict) else value:
                yield from self._missing(item, above)
        for name in _REFERENCE.findall(value) if isinstance(value, str) else ():
            if name in above:
                raise InvalidArgumentError(f"variables: {' -> '.join([*above, name])} lead to themselves")
            if name in self._values:
                yield from self._missing(self._values[name], (*above, name))
            else:
                yield name


def as_bundle_value(declared: Any, value: Any) -> Any:
    """
    Return *value* with scalars of the types that the API declares, as variables hold mostly text.

    Whole numbers and booleans become text, and text that is one becomes a number or a boolean. What does not fit stays.
    """
    if isinstance(value, dict):
        if isinstance(declared, ModelMeta):
            types = field_types(declared)
            return {name: as_bundle_value(types.get(name), each) for name, each in value.items()}
        item = get_args(declared)[1] if get_origin(declared) is dict else None
        return {name: as_bundle_value(item, each) for name, each in value.items()}
    if isinstance(value, list):
        item = get_args(declared)[0] if get_origin(declared) is list else None
        return [as_bundle_value(item, each) for each in value]
    if declared is str and isinstance(value, bool | int):
        return str(value).lower()
    if declared is int and isinstance(value, str) and re.fullmatch(r"-?[0-9]+", value):
        return int(value)
    return value == "true" if declared is bool and value in ("true", "false") else value
