"""
Dataclasses and enums of a service as component schemas.
"""

from __future__ import annotations

import ast
import re
from itertools import pairwise

from codegen.errors import CodegenError
from codegen.extract.shapes import Rules, Shape, literal, methods_of, text_of, without_docstrings
from codegen.extract.types import to_schema
from codegen.spec import Schema, object_schema

_READS = {
    "plain": Shape("D_.get(KEY_, None)"),
    "object": Shape("_from_dict(D_, KEY_, TYPE_)"),
    "objects": Shape("_repeated_dict(D_, KEY_, TYPE_)"),
    "enum": Shape("_enum(D_, KEY_, TYPE_)"),
    "enums": Shape("_repeated_enum(D_, KEY_, TYPE_)"),
    "int64": Shape("_int64(D_, KEY_)"),
    "int64s": Shape("_repeated_int64(D_, KEY_)"),
    "date-time": Shape("_timestamp(D_, KEY_)"),
    "date-times": Shape("_repeated_timestamp(D_, KEY_)"),
    "duration": Shape("_duration(D_, KEY_)"),
    "durations": Shape("_repeated_duration(D_, KEY_)"),
    "field-mask": Shape("_fieldmask(D_, KEY_)"),
    "field-masks": Shape("_repeated_fieldmask(D_, KEY_)"),
}
_WRITES = Rules(
    {
        "body = {}": None,
        "return body": None,
        **{
            f"if self.FIELD_{test}:\n    body[KEY_] = {value}": lambda found, fields: fields.add(found["FIELD_"])
            for test in (" is not None", "")
            for value in (
                "self.FIELD_",
                "self.FIELD_.as_dict()",
                "self.FIELD_.value",
                "self.FIELD_.ToJsonString()",
                "[v.as_dict() for v in self.FIELD_]",
                "[v for v in self.FIELD_]",
                "[v.value for v in self.FIELD_]",
                "[v.ToJsonString() for v in self.FIELD_]",
            )
        },
    }
)
_MEMBERS = Rules(
    {"NAME_ = VALUE_": lambda found, members: members.update({text_of(found["NAME_"]): literal(found["VALUE_"])})}
)


def is_model(node: ast.stmt) -> bool:
    """
    Return whether a class is a dataclass, that is a JSON object.
    """
    return isinstance(node, ast.ClassDef) and any(text_of(item) == "dataclass" for item in node.decorator_list)


def is_enum(node: ast.stmt) -> bool:
    """
    Return whether a class is an enum.
    """
    return isinstance(node, ast.ClassDef) and [text_of(base) for base in node.bases] == ["Enum"]


def read_enum(node: ast.ClassDef) -> Schema:
    """
    Return an enum as a schema; member names are kept where they differ from the values.
    """
    members: dict[str, str] = {}
    _MEMBERS.read(f"enum {node.name}", without_docstrings(node.body), members)
    schema: Schema = {"type": "string", "enum": list(members.values())}
    if list(members) != list(members.values()):
        schema["x-enum-varnames"] = list(members)
    return schema


def read_model(node: ast.ClassDef) -> Schema:
    """
    Return a dataclass as a schema, with wire names from its converters.
    """
    fields = {
        item.target.id: to_schema(item.annotation)
        for item in node.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
    methods = methods_of(node)
    if set(methods) != {"as_dict", "as_shallow_dict", "from_dict"}:
        raise CodegenError(f"read class {node.name}", [f"methods {sorted(methods)}"])
    reads = _reads(node.name, methods["from_dict"])
    writes: set[str] = set()
    _WRITES.read(f"{node.name}.as_dict", without_docstrings(methods["as_dict"].body), writes)
    if not fields.keys() == reads.keys() == writes:
        raise CodegenError(f"read class {node.name}", ["fields, from_dict and as_dict name different fields"])
    units = _units(node)
    properties = {
        reads[name][0]: _property(node.name, fields[name][0], reads[name][1]) | units.get(name, {}) for name in fields
    }
    required = [reads[name][0] for name, (_, optional) in fields.items() if not optional]
    return object_schema(properties, required, {name: wire for name, (wire, _) in reads.items()})


def _units(node: ast.ClassDef) -> dict[str, Schema]:
    """Return the units, from docstrings, of numbers whose names do not state them: facts, not prose."""
    return {
        field.target.id: {"x-databricks-unit": unit}
        for field, text in pairwise(node.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and to_schema(field.annotation)[0].get("type") in ("integer", "number")
        and isinstance(text, ast.Expr)
        and (unit := read_unit(field.target.id, literal(text.value)))
    }


def read_unit(name: str, text: str) -> str | None:
    """
    Return the unit of a number that *text* describes, None if there is no unit or the name states it.
    """
    found = re.search(r"(?:in|of|epoch) \(?(millisecond|second)s?\b|(millisecond|second)s since", text)
    if found is None or re.search(r"(^|_)(ms|millis|secs?|seconds)(_|$)", name):
        return None
    is_moment = re.search(r"epoch|unix|timestamp|1/1/1970", text, re.IGNORECASE)
    return f"{'epoch ' if is_moment else ''}{found[1] or found[2]}s"


def _reads(owner: str, method: ast.FunctionDef) -> dict[str, tuple[str, str]]:
    statements = without_docstrings(method.body)
    call = statements[0].value if len(statements) == 1 and isinstance(statements[0], ast.Return) else None
    if not isinstance(call, ast.Call) or call.args or text_of(call.func) != "cls":
        raise CodegenError(f"read {owner}.from_dict", [text_of(item) for item in statements])
    return {str(item.arg): _read(owner, item.value) for item in call.keywords}


def _read(owner: str, node: ast.expr) -> tuple[str, str]:
    for kind, shape in _READS.items():
        if found := shape.match(node):
            return literal(found["KEY_"]), kind
    raise CodegenError(f"read {owner}.from_dict", [text_of(node)])


def _property(owner: str, schema: Schema, kind: str) -> Schema:
    """Add what only the converter knows, and see that it agrees with the annotation."""
    inner = schema["items"] if kind.endswith("s") else schema
    name = kind.removesuffix("s")
    if name == "int64" and inner.get("type") == "integer":
        inner["format"] = "int64"
    elif name not in _expected(inner):
        raise CodegenError(f"read class {owner}", [f"{kind} does not fit {schema}"])
    return schema


def _expected(schema: Schema) -> set[str]:
    if "$ref" in schema:
        return {"object", "enum"}
    return {schema["format"]} if schema.get("format", "binary") != "binary" else {"plain"}
