"""
Parsing specs with openapi-python-client, and reading the result.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties import EnumProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.responses import NONE_SOURCE

from codegen.errors import CodegenError, refuse
from codegen.prepare import operation_key, prepare
from codegen.spec import SCHEMAS, Document, operations, python_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

CONFIG = Config.from_sources(
    ConfigFile(use_path_prefixes_for_title_model_names=False, post_hooks=[], project_name_override="lakewire_api"),
    MetaType.NONE,
    document_source="",
    file_encoding="utf-8",
    overwrite=True,
    output_path=None,
)


@attrs.frozen
class Service:
    """
    One service, parsed.

    Args:
        document: Its spec, with the extensions that the parser drops.
        classes: Its models and enums by name.
        endpoints: Its operations by ``operation_key``.
    """

    document: Document
    classes: dict[str, ModelProperty | EnumProperty | LiteralEnumProperty]
    endpoints: dict[str, Endpoint]


def parse(service: str, documents: Mapping[str, Document]) -> Service:
    """
    Parse one service.

    Args:
        service: Its name.
        documents: The specs of all services, overlays applied.

    Raises:
        CodegenError: The parser failed, warned, or lost an operation, model or enum.
    """
    document = documents[service]
    data = GeneratorData.from_dict(prepare(service, documents), config=CONFIG)
    if isinstance(data, GeneratorError):
        raise CodegenError(f"parse {service}", [f"{data.header} {data.detail}"])
    warnings = [*data.errors, *(item for tag in data.endpoint_collections_by_tag.values() for item in tag.parse_errors)]
    # some messages contain addresses of objects
    texts = [re.sub(r"<\S+ object at \w+>", "…", f"{warning.header}: {warning.detail}") for warning in warnings]
    refuse(f"parse {service}", texts)
    schemas = document["components"]["schemas"].keys()
    classes = {str(item.class_info.name): item for item in (*data.models, *data.enums)}
    endpoints = {str(item.name): item for tag in data.endpoint_collections_by_tag.values() for item in tag.endpoints}
    called = {operation_key(item.id) for item in operations({service: document})}
    lost = [*(schemas - classes.keys()), *(called - endpoints.keys())]
    refuse(f"parse {service}", [f"lost {name}" for name in sorted(lost)])
    # the parser makes classes of request bodies too
    return Service(document, {name: classes[name] for name in schemas}, endpoints)


def response_of(endpoint: Endpoint) -> PropertyProtocol | None:
    """
    Return the response of an operation, None where it has no body or is a stream.
    """
    response = endpoint.responses.patterns[0]
    return None if response.source == NONE_SOURCE else response.prop


def fields_of(prop: PropertyProtocol | None) -> dict[str, PropertyProtocol]:
    """
    Return the fields of a model by wire name; anything else has no fields.
    """
    model = prop if isinstance(prop, ModelProperty) else None
    fields = [*(model.required_properties or ()), *(model.optional_properties or ())] if model else []
    return {field.name.get_untrusted_value(): field for field in fields}


def names_of(prop: PropertyProtocol | None) -> dict[str, str]:
    """
    Return the Python names of the fields of a model by wire name, in the order of the spec.
    """
    if not isinstance(prop, ModelProperty):
        return {}
    wire = [name.get_untrusted_value() for name in prop.data.properties or ()]
    return python_names({**(prop.data.model_extra or {}), "properties": wire})


def description(prop: PropertyProtocol | None) -> str:
    """
    Return the description that ``prepare`` wrote, "" without one.
    """
    return prop.description.get_untrusted_value() if prop and prop.description else ""


def reference_of(prop: ModelProperty | EnumProperty) -> str:
    """
    Return the ``$ref`` of a class in the spec.
    """
    return description(prop) or f"{SCHEMAS}{prop.class_info.name}"
