"""
Differences between two sets of specs, breaking ones first.

A change is breaking if a program that works today can fail: something was removed or has another type, an argument
became required, or the order of required arguments changed. A new path alone is not breaking: code is regenerated.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import attrs

from codegen.spec import SCHEMAS, Document, Operation, Schema, operations

Documents = Mapping[str, Document]
Differences = Iterator[tuple[str, str]]
_KINDS = ("breaking", "added", "removed", "moved", "changed")
_FACTS = ("pagination", "wait", "lro", "idempotency", "scope", "stream", "unwrap")
_OFFERED = ("wait", "lro")  # without it there is nothing to wait with
_CLIENTS = {"workspace": "client.api", "account": "client.account"}


@attrs.frozen
class Change:
    """
    One difference.

    Args:
        kind: ``breaking``, ``added``, ``removed``, ``moved`` or ``changed``.
        text: What changed and how, one line of Markdown.
    """

    kind: str
    text: str


def compare_specs(old: Documents, new: Documents) -> list[Change]:
    """
    Return what changed, sorted by kind and name.
    """
    changes = [
        *_named("service", old, new, lambda _old, _new: iter(())),
        *_named("accessor", _accessors(old), _accessors(new), _moved),
        *_named("operation", _operations(old), _operations(new), _operation),
        *_named("schema", _schemas(old), _schemas(new), _schema),
    ]
    return sorted(changes, key=lambda change: (_KINDS.index(change.kind), change.text))


def to_markdown(title: str, changes: list[Change]) -> str:
    """
    Return a report: counts, then one section for each kind.
    """
    by_kind = {kind: [f"- {change.text}" for change in changes if change.kind == kind] for kind in _KINDS}
    counts = ", ".join(f"{len(lines)} {kind}" for kind, lines in by_kind.items())
    sections = ["\n".join([f"## {kind.capitalize()}\n", *lines]) for kind, lines in by_kind.items() if lines]
    return "\n\n".join([f"# {title}", f"{counts}.", *sections]) + "\n"


def breaking_lines(changes: list[Change]) -> list[str]:
    """
    Return the lines that must be accepted before an upgrade.
    """
    return [change.text for change in changes if change.kind == "breaking"]


def _named(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], inner: Callable[[Any, Any], Differences]
) -> Iterator[Change]:
    """Compare two sets of things by name, and those in both by *inner*."""
    for name in old.keys() - new.keys():
        yield Change("breaking", f"{kind} `{name}` removed")
        yield Change("removed", f"{kind} `{name}`")
    for name in new.keys() - old.keys():
        yield Change("added", f"{kind} `{name}`")
    for name in old.keys() & new.keys():
        for change, text in inner(old[name], new[name]):
            yield Change(change, f"{kind} `{name}`: {text}")


def _accessors(documents: Documents) -> dict[str, str]:
    return {
        f"{_CLIENTS[item['level']]}.{item['name']}": f"{service}.{tag['name']}"
        for service, document in documents.items()
        for tag in document["tags"]
        for item in tag.get("x-databricks-accessors", [])
    }


def _operations(documents: Documents) -> dict[str, Operation]:
    return {f"{operation.service}.{operation.id}": operation for operation in operations(documents)}


def _schemas(documents: Documents) -> dict[str, Schema]:
    return {
        f"{service}.{name}": schema
        for service, document in documents.items()
        for name, schema in document["components"]["schemas"].items()
    }


def _moved(old: str, new: str) -> Differences:
    if old != new:
        yield "moved", f"`{old}` -> `{new}`"


def _operation(old: Operation, new: Operation) -> Differences:
    yield from _moved(f"{old.method} {old.path}", f"{new.method} {new.path}")
    must, must_now = old.signature[0], new.signature[0]
    yield from _members("argument", old.arguments, new.arguments, (must, must_now))
    if [name for name in must if name in must_now] != [name for name in must_now if name in must]:
        yield "breaking", f"order of required arguments: `{', '.join(must)}` -> `{', '.join(must_now)}`"
    if old.response != new.response:
        yield "breaking", f"returns `{_response(old)}` -> `{_response(new)}`"
    for fact in _FACTS:
        was, now = (operation.data.get(f"x-databricks-{fact}") for operation in (old, new))
        if was != now:
            yield ("breaking", f"{fact} removed") if now is None and fact in _OFFERED else ("changed", fact)
    if (old.items is None) != (new.items is None):
        yield "breaking", "is a listing no more" if new.items is None else "is a listing now"


def _schema(old: Schema, new: Schema) -> Differences:
    if ("enum" in old) != ("enum" in new):
        yield "breaking", "an enum became an object, or the other way round"
    for value in {*old.get("enum", [])} - {*new.get("enum", [])}:
        yield "breaking", f"value `{value}` removed"
    for value in {*new.get("enum", [])} - {*old.get("enum", [])}:
        yield "added", f"value `{value}`"
    required = (old.get("required", []), new.get("required", []))
    yield from _members("field", old.get("properties", {}), new.get("properties", {}), required)


def _members(
    word: str, old: Mapping[str, Schema], new: Mapping[str, Schema], required: tuple[Collection[str], Collection[str]]
) -> Differences:
    """Compare arguments or fields, of which *required* are the required ones before and now."""
    must, must_now = required
    for name in old.keys() - new.keys():
        yield "breaking", f"{word} `{name}` removed"
    for name in new.keys() - old.keys():
        kind, addition = ("breaking", " added, required") if name in must_now else ("added", "")
        yield kind, f"{word} `{name}`{addition}"
    for name in old.keys() & new.keys():
        if _type(old[name]) != _type(new[name]):
            yield "breaking", f"{word} `{name}`: `{_type(old[name])}` -> `{_type(new[name])}`"
        if (name in must) != (name in must_now):
            kind, state = ("breaking", "required") if name in must_now else ("changed", "optional")
            yield kind, f"{word} `{name}` is {state} now"


def _response(operation: Operation) -> str:
    content = [_type(media["schema"]) for media in operation.response.get("content", {}).values()]
    return ", ".join([*content, *operation.response.get("headers", {})]) or "nothing"


def _type(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).replace(SCHEMAS, "").replace(".json", ".")
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    if "additionalProperties" in schema:
        return f"map of {_type(schema['additionalProperties'])}"
    return " ".join(str(schema[key]) for key in ("type", "format") if key in schema) or "anything"
