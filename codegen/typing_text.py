"""
JSON schemas as Python type text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from codegen.spec import Document, Schema, python_names, target

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT_FORMATS = {"date-time": "_datetime", "duration": "_timedelta", "field-mask": "str"}
_PLAIN = {"integer": "int", "number": "float", "boolean": "bool"}


@attrs.frozen
class TypeText:
    """
    Write types as seen from one module.

    Args:
        documents: The specs of all services.
        service: Whose module it is.
        own: Prefix for the service's own classes: ``""`` inside ``models``, ``"_m."`` elsewhere.
    """

    documents: Mapping[str, Document]
    service: str
    own: str

    def value(self, schema: Schema) -> str:
        """
        Return the type of a value that is received.
        """
        if "$ref" in schema:
            return self._class(schema["$ref"])[0]
        match schema.get("type"):
            case "array":
                return f"list[{self.value(schema['items'])}]"
            case "object" if "additionalProperties" in schema:
                return f"dict[str, {self.value(schema['additionalProperties'])}]"
            case "object":
                return "dict[str, _Any]"
            case "string":
                return _TEXT_FORMATS.get(schema.get("format", ""), "str")
            case None:
                return "_Any"
            case kind:
                return _PLAIN[str(kind)]

    def argument(self, schema: Schema) -> str:
        """
        Return the type of a value that is sent: wider, so that plain mappings, text and tuples are taken.
        """
        if "$ref" in schema:
            name, is_enum = self._class(schema["$ref"])
            return f"{name} | str" if is_enum else f"{name} | _rt.Fields"
        match schema.get("type"), schema.get("format"):
            case _, "field-mask":
                return "str | _Sequence[str]"
            case _, "binary":
                return "_rt.Content"
            case "array", _:
                return f"_Sequence[{self.argument(schema['items'])}]"
            case "object", _ if "additionalProperties" in schema:
                return f"_Mapping[str, {self.argument(schema['additionalProperties'])}]"
            case "object", _:
                return "_rt.Fields"
            case _:
                return self.value(schema)

    def fields(self, schema: Schema) -> list[tuple[str, str, bool]]:
        """
        Return name and type of each field of a model, and whether it is required; those that are come first.
        """
        names, required = python_names(schema), schema.get("required", [])
        fields = [
            (names[wire], self.value(item), wire in required) for wire, item in schema.get("properties", {}).items()
        ]
        return sorted(fields, key=lambda field: not field[2])

    def _class(self, reference: str) -> tuple[str, bool]:
        service, name, schema = target(self.documents, reference, self.service)
        return f"{self.own if service == self.service else f'_{service}.'}{name}", "enum" in schema
