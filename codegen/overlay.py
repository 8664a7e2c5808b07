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
            new operation.
        value: Keys to set there; mappings are merged, null takes a key away, and ``key+`` appends to a list.
        reason: Why it is correct.
        evidence: Where this is documented.
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
        CodegenError: A target does not exist any more, or already has the corrected value.
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
                problems.append(f"{target} already has the corrected value")
    refuse(f"apply the overlay of {document['info']['title']}", problems)
    return corrected


def _is_newer(document: Document, version: str) -> bool:
    return [int(part) for part in document["info"]["version"].split(".")] > [int(part) for part in version.split(".")]


def _target(document: Document, target: str, action: Action) -> dict[str, Any] | None:
    kind, _, name = target.partition(".")
    places: dict[str, Any] = {"paths": document["paths"], "schemas": document["components"]["schemas"]}
    there = {
        "info": document["info"],
        **{f"schemas.{schema}": found for schema, found in places["schemas"].items()},
        **{
            f"operations.{found['operationId']}": found
            for item in document["paths"].values()
            for found in item.values()
        },
    }
    if action.copy:
        return _copied(document["paths"], name, action.copy)
    found: dict[str, Any] | None = there.get(target)
    is_gone = found is None and action.kept and kind in places
    return places[kind].setdefault(name, {}) if is_gone else found


def _copied(paths: dict[str, Any], path: str, original: str) -> dict[str, Any] | None:
    for item in [] if path in paths else [*paths.values()]:
        for method, operation in item.items():
            if f"operations.{operation['operationId']}" == original:
                made: dict[str, Any] = paths.setdefault(path, {}).setdefault(method, copy.deepcopy(operation))
                return made
    return None


def _merge(into: dict[str, Any], value: dict[str, Any]) -> bool:
    """Merge *value* into *into*; return whether anything changed."""
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
