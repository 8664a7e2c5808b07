"""
Python types, as text, of what openapi-python-client parsed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.string import StringProperty

from codegen.parse import description, fields_of, names_of, reference_of
from codegen.prepare import MAPPING
from codegen.spec import split_reference

if TYPE_CHECKING:
    from openapi_python_client.parser.properties.protocol import PropertyProtocol


@attrs.frozen
class Field:
    """
    One field of a model: its name in Python and on the wire, its type, and the parsed property.
    """

    name: str
    wire: str
    type: str
    parsed: PropertyProtocol

    @property
    def unit(self) -> str:
        """
        The unit of a number, "" if its name states it.
        """
        return description(self.parsed) if isinstance(self.parsed, IntProperty | FloatProperty) else ""


@attrs.frozen
class TypeText:
    """
    Write types as seen from one module.

    Args:
        service: Whose module it is.
        own: Prefix for the service's own classes: ``""`` inside ``models``, ``"_m."`` elsewhere.
    """

    service: str
    own: str

    def value(self, prop: PropertyProtocol | None) -> str:
        """
        Return the type of a value that is received.
        """
        match prop:
            case EnumProperty() | ModelProperty():
                return self.class_name(reference_of(prop))
            case ListProperty():
                return f"{'dict[str, ' if description(prop) == MAPPING else 'list['}{self.value(prop.inner_property)}]"
            case AnyProperty():
                return "_Any"
            case DateTimeProperty():
                return "_datetime"
            case StringProperty() if description(prop) == "duration":
                return "_timedelta"
            case _:
                return prop.get_base_type_string().as_unembedded_code() if prop else "None"

    def argument(self, prop: PropertyProtocol) -> str:
        """
        Return the type of a value that is sent: wider, so that plain mappings, text and tuples are accepted.
        """
        match prop, description(prop):
            case EnumProperty(), _:
                return f"{self.value(prop)} | str"
            case ModelProperty(), _:
                return f"{self.value(prop)} | _rt.Fields"
            case FileProperty(), _:
                return "_rt.Content"
            case ListProperty(inner_property=AnyProperty()), "mapping":
                return "_rt.Fields"
            case ListProperty(inner_property=items), kind:
                return f"{'_Mapping[str, ' if kind == MAPPING else '_Sequence['}{self.argument(items)}]"
            case StringProperty(), "field-mask":
                return "str | _Sequence[str]"
            case _:
                return self.value(prop)

    def fields(self, prop: PropertyProtocol | None) -> list[Field]:
        """
        Return the fields of a model in the order of the spec; anything else has none.
        """
        parsed = fields_of(prop)
        return [Field(name, wire, self.value(parsed[wire]), parsed[wire]) for wire, name in names_of(prop).items()]

    def class_name(self, reference: str) -> str:
        """
        Return the name of the class that a ``$ref`` refers to.
        """
        other, name = split_reference(reference)
        return f"_{other}.{name}" if other not in (None, self.service) else f"{self.own}{name}"
