"""
Names of objects with privileges, and of the privileges, checked before anything is sent.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import attrs

from lakewire.errors import InvalidArgumentError, listing
from lakewire.schema.names import check_object_name, quote_identifier, split_name
from lakewire.schema.nearest import nearest
from lakewire_api.catalog.models import Privilege
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["Securable", "as_word", "as_words", "privileges_of"]

# https://docs.databricks.com/api/workspace/grants/get: kind to the number of parts of a full name
_PARTS: Mapping[str, int] = MappingProxyType(
    {
        "catalog": 1, "schema": 2, "table": 3, "volume": 3, "function": 3, "model": 3,
        "metastore": 1, "connection": 1, "credential": 1, "storage_credential": 1, "external_location": 1, "share": 1,
    }
)  # fmt: skip
_BY_PARTS = {1: "catalog", 2: "schema", 3: "table"}
_ALIASES = {"view": "table", "registered_model": "model"}
_OF_API = {"model": "function"}  # registered models are functions to it


@attrs.frozen
class Securable:
    """
    An object on which privileges are granted.

    Attributes:
        kind: ``catalog``, ``schema``, ``table``, …
        full_name: All parts of its name, with dots.
    """

    kind: str
    full_name: str

    @classmethod
    def parse(cls, name: str, kind: str | None) -> Securable:
        """
        Check a name; without a kind, one part is a catalog, two are a schema, three a table or view.

        Raises:
            InvalidArgumentError: There is no such kind.
            InvalidNameError: The name has another number of parts, or is none.
        """
        check("kind", str | None, kind)
        parts = split_name(name, "name")
        given = _BY_PARTS.get(len(parts), "table") if kind is None else kind
        known = _ALIASES.get(given, given)
        if known not in _PARTS:
            raise InvalidArgumentError(f"kind: {shown(given)} is not known{_hint(given, _PARTS)}")
        if len(parts) != _PARTS[known]:
            raise InvalidArgumentError(
                f"name: {shown(name)} has {len(parts)} parts; accepted for a {known} is {_PARTS[known]}"
            )
        return cls(known, ".".join(check_object_name(part, "name") for part in parts))

    @property
    def api_kind(self) -> str:
        """
        The kind as the API has it in its paths.
        """
        return _OF_API.get(self.kind, self.kind)

    @property
    def quoted(self) -> str:
        """
        The full name with each part in backticks.
        """
        return ".".join(map(quote_identifier, self.full_name.split(".")))

    @property
    def parents(self) -> list[Securable]:
        """
        What the object is in, the nearest first.
        """
        parts = self.full_name.split(".")
        return [Securable(_BY_PARTS[count], ".".join(parts[:count])) for count in range(len(parts) - 1, 0, -1)]

    def __str__(self) -> str:
        return f"{self.kind} {self.full_name}"


_PRIVILEGES = [privilege.value for privilege in Privilege]


def privileges_of(given: str | Collection[str], *, may_be_none: bool = False) -> list[str]:
    """
    Return privileges as the API spells them: ``"use schema"`` is ``USE_SCHEMA``.

    Raises:
        InvalidArgumentError: There is none of such a name; those that are spelled like it are named.
    """
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list | tuple | set | frozenset) or not (names or may_be_none):
        raise InvalidArgumentError(f"privileges: {shown(given)}; accepted are some such as ['SELECT', 'MODIFY']")
    return [_privilege(name) for name in names]


def as_word(privilege: object) -> str:
    """
    Return a privilege as SQL and the documentation spell it.
    """
    return str(privilege).replace("_", " ")


def as_words(privileges: Sequence[object] | None) -> tuple[str, ...]:
    """
    Return privileges likewise, sorted.
    """
    return tuple(sorted(map(as_word, privileges or ())))


def _privilege(name: object) -> str:
    word = name.strip().upper().replace(" ", "_") if isinstance(name, str) else ""
    if word not in _PRIVILEGES:
        raise InvalidArgumentError(f"privileges: there is no {shown(name)}{_hint(word, _PRIVILEGES)}")
    return word


def _hint(name: str, known: Mapping[str, int] | Sequence[str]) -> str:
    close = [repr(as_word(each)) for each in nearest(name, known)] if name else []
    return f"; did you mean {listing(close)}?" if close else f"; accepted are {', '.join(map(as_word, known))}"
