"""
What the templates print: one service's enums, models and API classes, settled and checked.

Templates loop and print; what is printed is decided here and in ``view_operations``.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import attrs

from codegen.errors import refuse
from codegen.names import identifier, module_name, refuse_duplicates
from codegen.spec import Document, Schema, operations, present, python_names
from codegen.typing_text import TypeText
from codegen.view_operations import OperationView

if TYPE_CHECKING:
    from collections.abc import Mapping


@attrs.frozen(kw_only=True)
class ModelView:
    """
    One model: its fields (name, type, whether it is required), the wire names that differ, and the units of numbers.
    """

    fields: list[tuple[str, str, bool]]
    wire: dict[str, str]
    units: dict[str, str]


@attrs.frozen(kw_only=True)
class TagView:
    """
    One API class.
    """

    name: str
    module: str
    children: list[tuple[str, str, str]]
    """Attribute, class and module of each API class that it leads to."""
    accessors: list[tuple[str, str]]
    operations: list[OperationView]
    started: dict[str, OperationView]
    """Classes of responses that can be waited with, each with an operation that returns it."""
    needs: list[str]
    """Other services whose classes its constants name."""


@attrs.frozen(kw_only=True)
class ServiceView:
    """
    One service.
    """

    name: str
    enums: dict[str, dict[str, str]]
    """Values by member, by class."""
    models: dict[str, ModelView]
    tags: list[TagView]
    others: list[str]
    """Other services whose classes it mentions anywhere."""
    beta: bool


def view_service(service: str, documents: Mapping[str, Document]) -> ServiceView:
    """
    Settle one service.

    Args:
        service: Its name.
        documents: The specs of all services, overlays applied.

    Raises:
        CodegenError: Two things would get one name, or a name is no Python name.
    """
    document = documents[service]
    schemas: dict[str, Schema] = document["components"]["schemas"]
    types = TypeText(documents, service, "")
    refuse_duplicates(f"modules of {service}", [module_name(tag["name"]) for tag in document["tags"]])
    return ServiceView(
        name=identifier(service),
        enums={identifier(name): _enum(name, schema) for name, schema in schemas.items() if "enum" in schema},
        models={
            identifier(name): _model(name, schema, types) for name, schema in schemas.items() if "enum" not in schema
        },
        tags=[_tag(tag, service, documents) for tag in document["tags"]],
        beta=document["info"].get("x-stability") == "beta",
        others=sorted({*re.findall(r'"(\w+)\.json#', json.dumps(document))}),
    )


def _enum(name: str, schema: Schema) -> dict[str, str]:
    values: list[str] = schema["enum"]
    members = [identifier(member) for member in schema.get("x-enum-varnames", values)]
    refuse_duplicates(f"members of {name}", members)
    # the parser would take values that differ only in case for one
    refuse_duplicates(f"values of {name}", [value.upper() for value in values])
    return dict(zip(members, values, strict=True))


def _model(name: str, schema: Schema, types: TypeText) -> ModelView:
    names = python_names(schema)
    refuse_duplicates(f"fields of {name}", list(names.values()))
    units = {names[wire]: item.get("x-databricks-unit") for wire, item in schema.get("properties", {}).items()}
    return ModelView(
        fields=types.fields(schema),
        wire={field: wire for wire, field in names.items() if field != wire},
        units=present(units),
    )


def _tag(tag: dict[str, Any], service: str, documents: Mapping[str, Document]) -> TagView:
    types = TypeText(documents, service, "_m.")
    own = [item for item in operations({service: documents[service]}) if item.data["tags"] == [tag["name"]]]
    views = sorted((OperationView(item, types) for item in own), key=lambda view: view.name)
    waited = {view.started: view for view in reversed(views) if view.started and view.spec.answer}
    refuse_duplicates(f"operations of {tag['name']}", [item.id for item in own])
    refuse_duplicates(f"constants of {tag['name']}", [name for view in views for name in view.constants])
    children = tag.get("x-databricks-children", {})
    clashes = {*children} & {view.name for view in views} | {tag["name"]} & waited.keys()
    refuse(f"name {tag['name']}", [f"{name} is two things" for name in sorted(clashes)])
    return TagView(
        name=identifier(tag["name"]),
        module=module_name(tag["name"]),
        children=[(identifier(name), identifier(child), module_name(child)) for name, child in children.items()],
        accessors=[(item["level"], identifier(item["name"])) for item in tag.get("x-databricks-accessors", [])],
        operations=views,
        started=dict(sorted(waited.items())),
        needs=sorted({service for view in views for service in view.needs}),
    )
