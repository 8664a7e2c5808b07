"""
Corrections of the extracted specs: data with a reason, applied in order.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs

from codegen.errors import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

Document = dict[str, Any]


@attrs.frozen(kw_only=True)
class Action:
    """
    One correction.

    Args:
        targets: Where: ``info``, ``operations.<operationId>``, ``schemas.<name>``, or ``paths.<path>`` for an
            operation that is not there yet.
        value: Keys to set there; mappings are merged, null takes a key away, and ``key+`` appends to a list.
        reason: Why it is right.
        evidence: Where that can be read.
        copy: Operation that a new one starts as a copy of.
        kept: Last release that had what *value* holds, if it is gone since: whole ``paths.<path>`` and
            ``schemas.<name>``, or parts of them. Only later releases are corrected.
    """

    targets: list[str]
    value: dict[str, Any]
    reason: str
    evidence: str
    copy: str | None = None
    kept: str | None = None


def apply_overlay(document: Document, actions: Iterable[Action]) -> Document:
    """
    Return a corrected copy of *document*.

    Raises:
        CodegenError: A target is not there any more, or already is as the correction wants it.
    """
    corrected = copy.deepcopy(document)
    problems: list[str] = []
    for action in actions:
        if action.kept and not _is_newer(document, action.kept):
            continue
        for target in action.targets:
            found = _target(corrected, target, action)
            if found is None:
                problems.append(f"{target} is not in the spec")
            elif not _merge(found, action.value):
                problems.append(f"{target} is already as the correction wants it")
    refuse(f"apply the overlay of {document['info']['title']}", problems)
    return corrected


def _is_newer(document: Document, version: str) -> bool:
    return [int(part) for part in document["info"]["version"].split(".")] > [int(part) for part in version.split(".")]


def _target(document: Document, target: str, action: Action) -> dict[str, Any] | None:
    found = _copied(document, target, action.copy) if action.copy else _find(document, target)
    if found is None and action.kept:
        kind, _, name = target.partition(".")
        place: dict[str, Any] = document["paths"] if kind == "paths" else document["components"]["schemas"]
        found = place.setdefault(name, {})
    return found


def _find(document: Document, target: str) -> dict[str, Any] | None:
    kind, _, name = target.partition(".")
    if kind in ("info", "schemas"):
        found: dict[str, Any] | None = (
            document["info"] if kind == "info" else document["components"]["schemas"].get(name)
        )
        return found
    operations = (operation for item in document["paths"].values() for operation in item.values())
    named = (operation for operation in operations if operation["operationId"] == name)
    return next(named, None) if kind == "operations" else None


def _copied(document: Document, target: str, original: str) -> dict[str, Any] | None:
    path, found = target.removeprefix("paths."), _find(document, original)
    if found is None or path in document["paths"]:
        return None
    method = next(method for item in document["paths"].values() for method, value in item.items() if value is found)
    document["paths"][path] = {method: copy.deepcopy(found)}
    made: dict[str, Any] = document["paths"][path][method]
    return made


def _merge(into: dict[str, Any], value: dict[str, Any]) -> bool:
    """Set what *value* says; return whether anything changed."""
    before = copy.deepcopy(into)
    for key, item in value.items():
        if item is None:
            into.pop(key, None)
        elif key.endswith("+"):
            into[key[:-1]] = [*into.get(key[:-1], []), *item]
        elif isinstance(item, dict) and isinstance(into.get(key), dict):
            _merge(into[key], item)
        else:
            into[key] = item
    return into != before
