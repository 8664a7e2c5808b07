"""
Which model a page of a listing is: the SDK reads pages without naming it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.errors import CodegenError

if TYPE_CHECKING:
    from codegen.extract.operations import Facts
    from codegen.extract.types import Schema


def find_envelope(facts: Facts, item: Schema, schemas: dict[str, Schema]) -> str:
    """
    Return the ``$ref`` of the model that holds a page of *item*.

    Where several fit, they are alike in what paging needs; the one named like the operation is taken.
    """
    pagination = facts.pagination or {}
    wanted = {"type": "array", "items": item}
    fitting = [
        name
        for name, schema in schemas.items()
        if schema.get("properties", {}).get(pagination["items"]) == wanted
        and pagination.get("response", pagination["items"]) in schema["properties"]
    ]
    if not fitting:
        raise CodegenError(f"read {facts.id}", [f"no model holds {pagination['items']} of {item}"])
    best = min(
        fitting,
        key=lambda name: (name != f"{_pascal(facts.name)}Response", not _same_verb(name, facts), len(name), name),
    )
    return f"#/components/schemas/{best}"


def _same_verb(name: str, facts: Facts) -> bool:
    return name.startswith(_pascal(facts.name.partition("_")[0]))


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
