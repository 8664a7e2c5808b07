"""
The input of the templates: one service's enums, models and API classes, with names checked.

Templates only loop and print; names and code are made here and in ``view_operations``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.parser.properties import EnumProperty, ModelProperty

from codegen.errors import refuse
from codegen.names import identifier, module_name, refuse_duplicates
from codegen.prepare import members
from codegen.spec import operations, references, split_reference
from codegen.typing_text import TypeText
from codegen.view_operations import OperationView

if TYPE_CHECKING:
    from codegen.parse import Service
    from codegen.typing_text import Field


@attrs.frozen(kw_only=True)
class TagView:
    """
    One API class.
    """

    name: str
    module: str
    children: list[tuple[str, str, str]]
    """Attribute, class and module of each API class that is an attribute of it."""
    accessors: list[tuple[str, str]]
    operations: list[OperationView]
    started: dict[str, OperationView]
    """Classes of responses with ``wait``, each with an operation that returns it."""
    needs: list[str]
    """Other services whose classes its constants name."""


@attrs.frozen(kw_only=True)
class ServiceView:
    """
    One service.
    """

    name: str
    enums: dict[str, dict[str, str | int]]
    """Values by member, by class."""
    models: dict[str, list[Field]]
    tags: list[TagView]
    others: list[str]
    """Other services whose classes it uses."""
    beta: bool


def view_service(name: str, service: Service) -> ServiceView:
    """
    Return the view of one service.

    Raises:
        CodegenError: A name is used twice, or is not a Python name.
    """
    tags, schemas = service.document["tags"], service.document["components"]["schemas"]
    refuse_duplicates(f"modules of {name}", [module_name(tag["name"]) for tag in tags])
    return ServiceView(
        name=identifier(name),
        enums={
            enum: dict(zip(members(schemas[enum]), item.values.values(), strict=True))
            for enum, item in service.classes.items()
            if isinstance(item, EnumProperty)
        },
        models={
            model: TypeText(name, "").fields(item)
            for model, item in service.classes.items()
            if isinstance(item, ModelProperty)
        },
        tags=[_tag(tag, name, service) for tag in tags],
        beta=service.document["info"].get("x-stability") == "beta",
        others=sorted({other for other, _ in map(split_reference, references(service.document)) if other}),
    )


def _tag(tag: dict[str, Any], name: str, service: Service) -> TagView:
    own = [item for item in operations({name: service.document}) if item.data["tags"] == [tag["name"]]]
    views = sorted((OperationView(item, service, TypeText(name, "_m.")) for item in own), key=lambda view: view.name)
    waited = {view.started: view for view in reversed(views) if view.started and view.returned}
    refuse_duplicates(f"operations of {tag['name']}", [item.id for item in own])
    refuse_duplicates(f"constants of {tag['name']}", [name for view in views for name in view.constants])
    children = tag.get("x-databricks-children", {})
    clashes = {*children} & {view.name for view in views} | {tag["name"]} & waited.keys()
    refuse(f"name {tag['name']}", [f"{name} is used 2 times" for name in sorted(clashes)])
    return TagView(
        name=identifier(tag["name"]),
        module=module_name(tag["name"]),
        children=[(identifier(name), identifier(child), module_name(child)) for name, child in children.items()],
        accessors=[(item["level"], identifier(item["name"])) for item in tag.get("x-databricks-accessors", [])],
        operations=views,
        started=dict(sorted(waited.items())),
        needs=sorted({service for view in views for service in view.needs}),
    )
