"""
JSON schemas as Python type text.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.errors import CodegenError

Schema = dict[str, Any]
Classes = dict[str | None, dict[str, bool]]

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
        own: Prefix for the service's own classes: ``""`` inside ``models``, ``"_m."`` elsewhere.
        classes: Every class of every service (None: the own one), and whether it is an enum.
    """

    def __init__(self, own: str, classes: Classes) -> None:
        self._own = own
        self._classes = classes
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
            return f"{name} | str" if is_enum else f"{name} | _rt.Fields"
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
                return "_rt.Fields"
            case _:
                return self.value(schema)

    def _class(self, reference: str) -> tuple[str, bool]:
        service, name = split_reference(reference)
        is_enum = self._classes.get(service, {}).get(name)
        if is_enum is None:
            raise CodegenError("follow a reference", [f"{reference} leads nowhere"])
        if service is None:
            return f"{self._own}{name}", is_enum
        self.services.add(service)
        return f"_{service}.{name}", is_enum
