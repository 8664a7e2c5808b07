"""
What changed between two sets of specs, as a person who upgrades wants to read it: what breaks callers first.

Breaking is what can stop a program that runs today: something is gone or has another type, an argument came to be
required, or the order of required arguments changed. A new path alone breaks nobody who regenerates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from codegen.examples import argument_schemas, operations, required_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Documents = dict[str, dict[str, Any]]
_KINDS = ("breaking", "added", "removed", "moved", "changed")
_FACTS = ("pagination", "wait", "lro", "idempotency", "scope", "stream", "unwrap")


@attrs.frozen
class Change:
    """
    One difference.

    Args:
        kind: ``breaking``, ``added``, ``removed``, ``moved`` or ``changed``.
        text: What it is about and what happened, one line of Markdown.
    """

    kind: str
    text: str


def compare_specs(old: Documents, new: Documents) -> list[Change]:
    """
    Return what changed, sorted by kind and name.
    """
    changes = [
        *_named("service", old, new, _nothing),
        *_named("accessor", _accessors(old), _accessors(new), _accessor),
        *_named("operation", _operations(old), _operations(new), _operation),
        *_named("schema", _schemas(old), _schemas(new), _schema),
    ]
    return sorted(changes, key=lambda change: (_KINDS.index(change.kind), change.text))


def to_markdown(title: str, changes: list[Change]) -> str:
    """
    Return a report: counts, then one section for each kind.
    """
    by_kind = {kind: [change.text for change in changes if change.kind == kind] for kind in _KINDS}
    counts = ", ".join(f"{len(lines)} {kind}" for kind, lines in by_kind.items())
    sections = [
        f"## {kind.capitalize()}\n\n" + "\n".join(f"- {line}" for line in by_kind[kind])
        for kind in _KINDS
        if by_kind[kind]
    ]
    return "\n\n".join([f"# {title}", f"{counts}.", *sections]) + "\n"


def breaking_lines(changes: list[Change]) -> list[str]:
    """
    Return the lines that somebody has to accept before an upgrade.
    """
    return [change.text for change in changes if change.kind == "breaking"]


def _named(kind: str, old: Mapping[str, Any], new: Mapping[str, Any], inner: Any) -> Iterator[Change]:
    """Compare two sets of things by name, and those in both by *inner*."""
    for name in old.keys() - new.keys():
        yield Change("breaking", f"{kind} `{name}` removed")
        yield Change("removed", f"{kind} `{name}`")
    for name in new.keys() - old.keys():
        yield Change("added", f"{kind} `{name}`")
    for name in old.keys() & new.keys():
        for change, text in inner(old[name], new[name]):
            yield Change(change, f"{kind} `{name}`: {text}")


def _nothing(_old: Any, _new: Any) -> list[tuple[str, str]]:
    return []


def _accessors(documents: Documents) -> dict[str, str]:
    clients = {"workspace": "client.api", "account": "client.account"}
    return {
        f"{clients[item['level']]}.{item['name']}": f"{service}.{tag['name']}"
        for service, document in documents.items()
        for tag in document["tags"]
        for item in tag.get("x-databricks-accessors", [])
    }


def _accessor(old: str, new: str) -> Iterator[tuple[str, str]]:
    if old != new:
        yield "moved", f"`{old}` -> `{new}`"


def _operations(documents: Documents) -> dict[str, Any]:
    return {
        f"{service}.{operation['operationId']}": (f"{method} {path}", operation)
        for service, path, method, operation in operations(documents)
    }


def _operation(old: tuple[str, Any], new: tuple[str, Any]) -> Iterator[tuple[str, str]]:
    (old_path, before), (new_path, after) = old, new
    if old_path != new_path:
        yield "moved", f"`{old_path}` -> `{new_path}`"
    yield from _arguments(before, after)
    if before["responses"] != after["responses"]:
        yield "breaking", f"returns `{_answer(before)}` -> `{_answer(after)}`"
    for fact in _FACTS:
        if before.get(f"x-databricks-{fact}") != after.get(f"x-databricks-{fact}"):
            yield "changed", f"{fact}"


def _arguments(before: Any, after: Any) -> Iterator[tuple[str, str]]:
    old, new = argument_schemas(before), argument_schemas(after)
    must, must_now = required_arguments(before), required_arguments(after)
    for name in old.keys() - new.keys():
        yield "breaking", f"argument `{name}` removed"
    for name in new.keys() - old.keys():
        yield (
            ("breaking" if name in must_now else "added"),
            f"argument `{name}`{' added, required' * (name in must_now)}",
        )
    for name in old.keys() & new.keys():
        if _type(old[name]) != _type(new[name]):
            yield "breaking", f"argument `{name}`: `{_type(old[name])}` -> `{_type(new[name])}`"
        if (name in must) != (name in must_now):
            kind, word = ("breaking", "required") if name in must_now else ("changed", "optional")
            yield kind, f"argument `{name}` is {word} now"
    both = [name for name in must if name in must_now]
    if both != [name for name in must_now if name in must]:
        yield "breaking", f"order of required arguments: `{', '.join(must)}` -> `{', '.join(must_now)}`"


def _answer(operation: Any) -> str:
    response = operation["responses"]["200"]
    content = [_type(media["schema"]) for media in response.get("content", {}).values()]
    return ", ".join([*content, *response.get("headers", {})]) or "nothing"


def _schemas(documents: Documents) -> dict[str, Any]:
    return {
        f"{service}.{name}": schema
        for service, document in documents.items()
        for name, schema in document["components"]["schemas"].items()
    }


def _schema(old: Any, new: Any) -> Iterator[tuple[str, str]]:
    if ("enum" in old) != ("enum" in new):
        yield "breaking", "an enum became an object, or the other way round"
    for value in sorted({*old.get("enum", [])} - {*new.get("enum", [])}):
        yield "breaking", f"value `{value}` removed"
    for value in sorted({*new.get("enum", [])} - {*old.get("enum", [])}):
        yield "added", f"value `{value}`"
    before, after = old.get("properties", {}), new.get("properties", {})
    for name in before.keys() - after.keys():
        yield "breaking", f"field `{name}` removed"
    for name in after.keys() - before.keys():
        required = name in new.get("required", [])
        yield ("breaking" if required else "added"), f"field `{name}`{' added, required' * required}"
    for name in before.keys() & after.keys():
        yield from _field(name, (before[name], old), (after[name], new))


def _field(name: str, old: tuple[Any, Any], new: tuple[Any, Any]) -> Iterator[tuple[str, str]]:
    if _type(old[0]) != _type(new[0]):
        yield "breaking", f"field `{name}`: `{_type(old[0])}` -> `{_type(new[0])}`"
    must, must_now = (name in schema.get("required", []) for _, schema in (old, new))
    if must != must_now:
        yield ("breaking" if must_now else "changed"), f"field `{name}` is {'required' if must_now else 'optional'} now"


def _type(schema: Any) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).replace("#/components/schemas/", "").replace(".json", ".")
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    if "additionalProperties" in schema:
        return f"map of {_type(schema['additionalProperties'])}"
    return " ".join(str(schema[key]) for key in ("type", "format") if key in schema) or "anything"
