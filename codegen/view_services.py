"""
A service's document as a view: its enums, models and API classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.errors import CodegenError
from codegen.names import identifier, module_name, python_names, refuse_duplicates
from codegen.prepare import operation_key
from codegen.typing_text import Classes, Schema, TypeText
from codegen.view_operations import OperationViewer
from codegen.views import EnumView, FieldView, ModelView, OperationView, ServiceView, TagView

if TYPE_CHECKING:
    from collections.abc import Mapping

Document = dict[str, Any]


def list_classes(documents: Mapping[str, Document]) -> Classes:
    """
    Return every service's classes, and whether each is an enum.
    """
    return {
        service: {name: "enum" in schema for name, schema in document["components"]["schemas"].items()}
        for service, document in documents.items()
    }


def view_service(service: str, document: Document, classes: Classes) -> ServiceView:
    """
    Settle one service.

    Args:
        service: Its name.
        document: Its spec, overlays applied.
        classes: What all services have, for references across.

    Raises:
        CodegenError: Two things would get one name, or a name is no Python name.
    """
    known = classes | {None: classes[service]}
    schemas: dict[str, Schema] = document["components"]["schemas"]
    types = TypeText("", known)
    models = {name: _model(name, schema, types) for name, schema in schemas.items() if "enum" not in schema}
    tags = {module_name(tag["name"]): _tag(tag, document, known) for tag in document["tags"]}
    operations = {key: view for _, keyed in tags.values() for key, view in keyed.items()}
    refuse_duplicates(f"modules of {service}", [module_name(tag["name"]) for tag in document["tags"]])
    return ServiceView(
        name=identifier(service),
        enums={name: _enum(name, schema) for name, schema in schemas.items() if "enum" in schema},
        models=models,
        model_services=sorted(types.services),
        tags={module: tag for module, (tag, _) in tags.items()},
        operations=operations,
    )


def _enum(name: str, schema: Schema) -> EnumView:
    values: list[str] = schema["enum"]
    members = [identifier(member) for member in schema.get("x-enum-varnames", values)]
    refuse_duplicates(f"members of {name}", members)
    # the parser would take values that differ only in case for one
    refuse_duplicates(f"values of {name}", [value.upper() for value in values])
    return EnumView(name=identifier(name), members=list(zip(members, values, strict=True)))


def _model(name: str, schema: Schema, types: TypeText) -> ModelView:
    names = python_names(schema)
    fields = [
        FieldView(name=names[wire], type=types.value(item), required=wire in schema.get("required", []))
        for wire, item in schema.get("properties", {}).items()
    ]
    refuse_duplicates(f"fields of {name}", [field.name for field in fields])
    # required ones first: that is the order in which a person reads them
    fields.sort(key=lambda field: not field.required)
    wire_names = {field: wire for wire, field in names.items() if field != wire}
    return ModelView(name=identifier(name), fields=fields, wire=wire_names)


def _tag(tag: dict[str, Any], document: Document, classes: Classes) -> tuple[TagView, dict[str, OperationView]]:
    viewer = OperationViewer(document, classes)
    own = [
        (path, method, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if operation["tags"] == [tag["name"]]
    ]
    keyed = {operation_key(item["operationId"]): viewer.view(path, method, item) for path, method, item in own}
    operations = sorted(keyed.values(), key=lambda view: view.name)
    refuse_duplicates(f"operations of {tag['name']}", [operation["operationId"] for *_, operation in own])
    refuse_duplicates(f"constants of {tag['name']}", [name for view in operations for name in view.constants])
    children = tag.get("x-databricks-children", {})
    if children.keys() & {view.name for view in operations}:
        raise CodegenError(f"name {tag['name']}", [f"{sorted(children)} clash with operations"])
    view = TagView(
        name=identifier(tag["name"]),
        module=module_name(tag["name"]),
        children=[(identifier(name), identifier(child), module_name(child)) for name, child in children.items()],
        accessors=[(item["level"], identifier(item["name"])) for item in tag.get("x-databricks-accessors", [])],
        started=[viewer.started[name] for name in sorted(viewer.started)],
        operations=operations,
        runtime_services=sorted(viewer.runtime_services),
        typing_services=sorted(viewer.types.services - viewer.runtime_services),
    )
    return view, keyed
