"""
JSON schemas as Python type text.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.errors import CodegenError

Schema = dict[str, Any]

_REFERENCE = re.compile(r"(?:(?P<service>\w+)\.json)?#/components/schemas/(?P<name>\w+)")
_TEXT_FORMATS = {"date-time": "_datetime", "duration": "_timedelta", "field-mask": "str"}
_PLAIN = {"integer": "int", "number": "float", "boolean": "bool"}


def split_reference(reference: str) -> tuple[str | None, str]:
    """
    Return the service (None for the document's own) and the name that a ``$ref`` means.
    """
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise CodegenError("read a reference", [reference])
    return found["service"], found["name"]


class TypeText:
    """
    Write types as seen from one module.

    Args:
        models: Schemas of the service by name.
        own: Prefix for the service's own classes: ``""`` inside ``models``, ``"_m."`` elsewhere.
        enums: ``{service or None: names}`` of the enums among all classes.
    """

    def __init__(self, own: str, enums: dict[str | None, set[str]]) -> None:
        self._own = own
        self._enums = enums
        self.services: set[str] = set()
        """Other services that the written types mention."""

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
            return f"{name} | str" if is_enum else f"{name} | _Mapping[str, _Any]"
        if schema.get("format") == "field-mask":
            return "str | _Sequence[str]"
        if schema.get("format") == "binary":
            return "_rt.Content"
        match schema.get("type"):
            case "array":
                return f"_Sequence[{self.argument(schema['items'])}]"
            case "object" if "additionalProperties" in schema:
                return f"_Mapping[str, {self.argument(schema['additionalProperties'])}]"
            case "object":
                return "_Mapping[str, _Any]"
            case _:
                return self.value(schema)

    def _class(self, reference: str) -> tuple[str, bool]:
        service, name = split_reference(reference)
        if service is None:
            return f"{self._own}{name}", name in self._enums[None]
        self.services.add(service)
        return f"_{service}.{name}", name in self._enums[service]
