"""
What a file of access says, checked: objects with their owners, grants, row filters and masks. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import attrs

from lakewire.catalog.securables import Securable, privileges_of
from lakewire.errors import InvalidArgumentError, listing
from lakewire.schema.names import check_column_name, split_name
from lakewire.schema.nearest import nearest
from lakewire.schema.policies import Mask, RowFilter
from lakewire_runtime.text import shown

__all__ = ["UNSAID", "Wanted", "read_access", "wanted_of"]

T = TypeVar("T")
_ALL_PARTS = 3
UNSAID: Any = object()
"""The file says nothing of it; None says that there is to be none."""


@attrs.frozen(kw_only=True)
class Wanted:
    """
    What one object is to have; what the file does not name stays as it is.

    Attributes:
        of: The object.
        owner: Who is to own it; None if nothing is said.
        grants: Principal to privileges, as the API spells them; None if nothing is said.
        prune: Whether other principals are to have none.
        row_filter: Of a table; None for no filter.
        masks: Column to its mask, None for none.
    """

    of: Securable
    owner: str | None = None
    grants: Mapping[str, Sequence[str]] | None = None
    prune: bool = False
    row_filter: RowFilter | None = UNSAID
    masks: Mapping[str, Mask | None] = attrs.field(factory=dict)


def read_access(given: str | Path | Mapping[str, Any]) -> Mapping[str, Any]:
    """
    Return the mapping that a YAML file has, or that was given.

    Raises:
        InvalidArgumentError: There is no such file, or it is no mapping.
        MissingExtraError: PyYAML is not installed.
    """
    if isinstance(given, Mapping):
        return given
    from lakewire.jobs.specs.yaml_door import yaml_text

    path = _of_type(given, (str, Path), "file", "the path of a YAML file, or a mapping")
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError(f"file: {shown(str(path))} cannot be read: {error}") from None
    return _mapping(yaml_text().read_yaml(text, str(path)), str(path))


def wanted_of(given: Mapping[str, Any]) -> list[Wanted]:
    """
    Return what a mapping says of each object, in its order.

    Raises:
        InvalidArgumentError: It names what is not known, or what does not fit; the place in it is named.
    """
    parts = _known(given, ("objects", "prune"), "")
    prune = _flag(parts.get("prune", False), "prune")
    objects = _mapping(parts.get("objects", {}), "objects")
    return [_object(name, each, f"objects.{name}", prune=prune) for name, each in objects.items()]


def _object(name: object, given: object, at: str, *, prune: bool) -> Wanted:
    parts = _known(_mapping(given, at), ("kind", "owner", "grants", "prune", "row_filter", "masks"), at)
    of = _at(at, lambda: Securable.parse(name, parts.get("kind")))  # type: ignore[arg-type]
    if of.kind != "table" and ({"row_filter", "masks"} & set(parts)):
        raise InvalidArgumentError(f"{at}: a {of.kind} has no row_filter and no masks; a table has")
    return Wanted(
        of=of,
        owner=_text(parts["owner"], f"{at}.owner") if "owner" in parts else None,
        grants=_grants(parts["grants"], f"{at}.grants") if "grants" in parts else None,
        prune=_flag(parts.get("prune", prune), f"{at}.prune"),
        row_filter=_row_filter(parts["row_filter"], f"{at}.row_filter") if "row_filter" in parts else UNSAID,
        masks=_masks(parts.get("masks", {}), f"{at}.masks"),
    )


def _grants(given: object, at: str) -> dict[str, list[str]]:
    return {_text(who, at): _privileges(what, f"{at}.{who}") for who, what in _mapping(given, at).items()}


def _privileges(given: Any, at: str) -> list[str]:
    return sorted(_at(at, lambda: privileges_of(given, may_be_none=True)))


def _row_filter(given: object, at: str) -> RowFilter | None:
    if given is None:
        return None
    parts = _function(given, ("function", "on"), at)
    return _at(at, lambda: RowFilter(parts["function"], parts.get("on", ())))


def _masks(given: object, at: str) -> dict[str, Mask | None]:
    return {_column(name, at): _mask(each, f"{at}.{name}") for name, each in _mapping(given, at).items()}


def _column(name: Any, at: str) -> str:
    return _at(at, lambda: check_column_name(name, "column"))


def _mask(given: object, at: str) -> Mask | None:
    if given is None:
        return None
    parts = _function(given, ("function", "using"), at)
    return _at(at, lambda: Mask(parts["function"], parts.get("using", ())))


def _function(given: object, known: Sequence[str], at: str) -> Mapping[str, Any]:
    """Return the parts of a policy, which may be the name of a function alone."""
    parts = {"function": given} if isinstance(given, str) else _known(_mapping(given, at), known, at)
    name = _text(parts.get("function"), f"{at}.function")
    if len(_at(at, lambda: split_name(name, "function"))) != _ALL_PARTS:
        raise InvalidArgumentError(f"{at}.function: {shown(name)}; accepted is a full name, 'catalog.schema.name'")
    return parts


def _known(given: Mapping[str, Any], known: Collection[str], at: str) -> Mapping[str, Any]:
    for name in given:
        if name not in known:
            close = nearest(str(name), known)
            hint = f"did you mean {listing([*map(repr, close)])}?" if close else f"accepted are {', '.join(known)}"
            raise InvalidArgumentError(f"{at}{'.' if at else ''}{name}: is not known; {hint}")
    return given


def _at(at: str, read: Callable[[], T]) -> T:
    """Return what is read; its error names the place."""
    try:
        return read()
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"{at}: {error.message}") from None


def _mapping(given: object, at: str) -> Mapping[Any, Any]:
    found: Mapping[Any, Any] = _of_type(given, Mapping, at, "a mapping")
    return found


def _text(given: object, at: str) -> str:
    if not (isinstance(given, str) and given.strip()):
        raise InvalidArgumentError(f"{at}: {shown(given)}; accepted is a name")
    return given


def _flag(given: object, at: str) -> bool:
    found: bool = _of_type(given, bool, at, "true or false")
    return found


def _of_type(given: object, kind: Any, at: str, accepted: str) -> Any:
    if not isinstance(given, kind):
        raise InvalidArgumentError(f"{at}: {shown(given)}; accepted is {accepted}")
    return given
