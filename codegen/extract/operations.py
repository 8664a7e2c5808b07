"""
One API method as facts: every statement must have a known shape, and says what it says.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

import attrs

from codegen.errors import CodegenError
from codegen.extract import pages
from codegen.extract.models import without_docstrings
from codegen.extract.shapes import Found, Shape, literal, text_of
from codegen.extract.types import Schema, reference, to_schema

if TYPE_CHECKING:
    from collections.abc import Callable

WORKSPACE_HEADER = "X-Databricks-Workspace-Id"
_CALL_KEYWORDS = {"query", "body", "headers", "response_headers", "raw", "data"}
_VALUES = [
    Shape(source)
    for source in (
        "ARG_.as_dict()",
        "ARG_.value",
        "ARG_.ToJsonString()",
        "[v.as_dict() for v in ARG_]",
        "[v for v in ARG_]",
        "[v.value for v in ARG_]",
        "ARG_",  # last: it fits everything
    )
]


@attrs.define
class Argument:
    """
    One argument of a method.
    """

    name: str
    schema: Schema
    required: bool
    places: dict[str, str] = attrs.Factory(dict)
    """Where its value goes, with the wire name there: path, query, field, body or content."""
    resource: str | None = None
    """Pattern of a resource name, ``projects/{project_id}``; "" when its value has slashes of another form."""


@attrs.define
class Facts:
    """
    What one method of the SDK says about an operation.
    """

    owner: str
    name: str
    arguments: dict[str, Argument]
    http_method: str = ""
    path: str = ""
    headers: dict[str, str] = attrs.Factory(dict)
    response_headers: list[str] = attrs.Factory(list)
    workspace: bool = False
    has_body: bool = False
    raw: bool = False
    returns: Schema | None = None
    unwrap: str | None = None
    pagination: dict[str, Any] | None = None
    defaults: dict[str, Any] = attrs.Factory(dict)
    initial: dict[str, Any] = attrs.Factory(dict)
    token: str | None = None
    wait: dict[str, Any] | None = None
    operation_class: str | None = None

    @property
    def id(self) -> str:
        """
        The name by which the operation is known: class and method.
        """
        return f"{self.owner}.{self.name}"


def read_operation(owner: str, method: ast.FunctionDef) -> Facts:
    """
    Read one method.

    Raises:
        CodegenError: A statement has no known shape; nothing is guessed.
    """
    facts = Facts(owner, method.name, _arguments(owner, method))
    for statement in without_docstrings(method.body):
        if not any(_apply(shape, reader, statement, facts) for shape, reader in _STATEMENTS):
            _read_loop_or_call(statement, facts)
    _check(facts, method)
    return facts


def _apply(shape: Shape, reader: Callable[[Found, Facts], None], statement: ast.stmt, facts: Facts) -> bool:
    found = shape.match(statement)
    if found is None:
        return False
    try:
        reader(found, facts)
    except (AttributeError, KeyError) as error:  # the shape fits, what stands in it does not
        raise CodegenError(f"read {facts.id}", [text_of(statement)]) from error
    return True


def _read_loop_or_call(statement: ast.stmt, facts: Facts) -> None:
    if isinstance(statement, ast.While):
        call, facts.pagination, item = pages.read_loop(facts.id, statement)
        _read_call(call, facts)
        facts.returns = {"type": "array", "items": {"$ref": reference(item)}}
        return
    value = statement.value if isinstance(statement, ast.Expr | ast.Assign) else None
    if not isinstance(value, ast.Call) or text_of(value.func) != "self._api.do":
        raise CodegenError(f"read {facts.id}", [text_of(statement)])
    _read_call(value, facts)


def _read_call(call: ast.Call, facts: Facts) -> None:
    keywords = {str(item.arg): item.value for item in call.keywords}
    if keywords.keys() - _CALL_KEYWORDS or len(call.args) != 2 or facts.http_method:
        raise CodegenError(f"read {facts.id}", [text_of(call)])
    facts.http_method = literal(call.args[0])
    facts.path = _path(call.args[1], facts)
    facts.has_body = "body" in keywords
    facts.raw = "raw" in keywords
    if "data" in keywords:
        facts.arguments[text_of(keywords["data"])].places["content"] = ""
    body = text_of(keywords.get("body", "body"))
    if body != "body":
        facts.arguments[body].places["body"] = ""


def _path(node: ast.expr, facts: Facts) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if not isinstance(node, ast.JoinedStr):
        raise CodegenError(f"read {facts.id}", [text_of(node)])
    parts = [part.value if isinstance(part, ast.Constant) else _path_part(part, facts) for part in node.values]
    return "".join(map(str, parts))


def _path_part(part: ast.expr, facts: Facts) -> str:
    text = text_of(part.value) if isinstance(part, ast.FormattedValue) else ""
    if text == "self._api.account_id":
        return "{account_id}"
    several = re.fullmatch(r"_escape_multi_segment_path_parameter\((\w+)\)", text)
    name = several[1] if several else text.removesuffix(".value")
    argument = facts.arguments.get(name)
    if argument is None:
        raise CodegenError(f"read {facts.id}", [text_of(part)])
    argument.places["path"] = name
    if several:
        argument.resource = ""
    return f"{{{name}}}"


def _set_argument(found: Found, facts: Facts) -> None:
    value = next((match for shape in _VALUES if (match := shape.match(found["VALUE_"]))), None)
    name = text_of(found["ARG_"])
    if value is None or text_of(value["ARG_"]) != name:
        raise CodegenError(f"read {facts.id}", [f"{name}: {text_of(found['VALUE_'])}"])
    place = {"query": "query", "body": "field"}[text_of(found["TARGET_"])]
    facts.arguments[name].places[place] = literal(found["KEY_"])


def _set_whole_body(found: Found, facts: Facts) -> None:
    facts.arguments[text_of(found["ARG_"])].places["body"] = ""


def _set_headers(found: Found, facts: Facts) -> None:
    facts.headers = literal(found["HEADERS_"])


def _set_scope(found: Found, facts: Facts) -> None:
    if literal(found["HEADER_"]) != WORKSPACE_HEADER:
        raise CodegenError(f"read {facts.id}", [text_of(found["HEADER_"])])
    facts.workspace = True


def _set_returns(found: Found, facts: Facts) -> None:
    facts.returns = {"$ref": reference(found["TYPE_"])}


def _set_returns_list(found: Found, facts: Facts) -> None:
    facts.returns = {"type": "array", "items": {"$ref": reference(found["TYPE_"])}}


def _set_unwrap(found: Found, facts: Facts) -> None:
    facts.returns = {"$ref": reference(found["TYPE_"])}
    facts.unwrap = found["FIELD_"]


def _set_operation_class(found: Found, facts: Facts) -> None:
    facts.operation_class = text_of(found["TYPE_"])


def _read_wait(found: Found, facts: Facts) -> None:
    call = found["CALL_"]
    if not isinstance(call, ast.Call) or text_of(call.func) != "Wait" or len(call.args) != 1:
        raise CodegenError(f"read {facts.id}", [text_of(call)])
    bind: dict[str, dict[str, str]] = {}
    for item in call.keywords:
        if item.arg == "response" and isinstance(item.value, ast.Call):
            facts.returns = {"$ref": reference(item.value.func.value)}  # type: ignore[attr-defined]  # X.from_dict(op_response)
        elif isinstance(item.value, ast.Subscript):
            bind[str(item.arg)] = {"response": literal(item.value.slice)}
        else:
            bind[str(item.arg)] = {"request": text_of(item.value)}
    facts.wait = {"waiter": text_of(call.args[0]).removeprefix("self."), "bind": bind}


def _arguments(owner: str, method: ast.FunctionDef) -> dict[str, Argument]:
    given = method.args
    if given.defaults or any(default is None or text_of(default) != "None" for default in given.kw_defaults):
        raise CodegenError(f"read {owner}.{method.name}", [text_of(given)])
    arguments = {item.arg: Argument(item.arg, to_schema(item.annotation)[0], required=True) for item in given.args[1:]}
    for item in given.kwonlyargs:
        arguments[item.arg] = Argument(item.arg, to_schema(item.annotation)[0], required=False)
    for name, pattern in _resource_patterns(method).items():
        if name in arguments:
            arguments[name].resource = pattern
    return arguments


def _resource_patterns(method: ast.FunctionDef) -> dict[str, str]:
    """Return the patterns that a docstring gives for its parameters: a fact about their form, not prose."""
    documented = re.split(r":param (\w+):", ast.get_docstring(method) or "")
    patterns = {
        name: re.search(r"\w[\w-]*/\{[\w.-]+\}[\w{}./-]*", re.sub(r"\s+", " ", re.split(r":returns:", text)[0]))
        for name, text in zip(documented[1::2], documented[2::2], strict=True)
    }
    return {name: found[0].rstrip(".") for name, found in patterns.items() if found}


def _check(facts: Facts, method: ast.FunctionDef) -> None:
    lost = [argument.name for argument in facts.arguments.values() if not argument.places]
    if lost or not facts.http_method:
        raise CodegenError(f"read {facts.id}", [f"arguments that go nowhere: {lost}" if lost else "sends nothing"])
    for argument in facts.arguments.values():
        _settle_resource(argument, facts.path)
    declared = text_of(method.returns) if method.returns else None
    if (declared is None) != (facts.returns is None and facts.operation_class is None and facts.wait is None):
        raise CodegenError(f"read {facts.id}", [f"returns {declared}, read {facts.returns}"])


def _settle_resource(argument: Argument, path: str) -> None:
    """Keep a resource pattern only where it is a path parameter; infer it where structure alone tells."""
    if "path" not in argument.places:
        argument.resource = None
    elif argument.resource is None and (
        argument.name == "parent" or re.search(rf"/(v\d+|[\d.]+)/\{{{argument.name}\}}$", path)
    ):
        argument.resource = "" if argument.name in ("parent", "name") else None


def _nothing(_found: Found, _facts: Facts) -> None:
    """Read a statement that says nothing about the API."""


def _set_token(found: Found, facts: Facts) -> None:
    facts.token = text_of(found["ARG_"])


def _set_default(found: Found, facts: Facts) -> None:
    facts.defaults[literal(found["KEY_"])] = literal(found["VALUE_"])


def _set_initial(found: Found, facts: Facts) -> None:
    facts.initial[literal(found["KEY_"])] = literal(found["VALUE_"])


def _set_response_headers(found: Found, facts: Facts) -> None:
    facts.response_headers = literal(found["NAMES_"])


_STATEMENTS: list[tuple[Shape, Callable[[Found, Facts], None]]] = [
    (Shape("if ARG_ is not None:\n    TARGET_[KEY_] = VALUE_"), _set_argument),
    (Shape("cfg = self._api._cfg"), _nothing),
    (Shape("if cfg.workspace_id:\n    headers[HEADER_] = cfg.workspace_id"), _set_scope),
    (Shape("body = {}"), _nothing),
    (Shape("query = {}"), _nothing),
    (Shape("body = ARG_.as_dict()"), _set_whole_body),
    (Shape("headers = HEADERS_"), _set_headers),
    (Shape("return TYPE_.from_dict(res)"), _set_returns),
    (Shape("return [TYPE_.from_dict(v) for v in res]"), _set_returns_list),
    (Shape("parsed = TYPE_.from_dict(json).FIELD_"), _set_unwrap),
    (Shape("return parsed if parsed is not None else []"), _nothing),
    (Shape("operation = TYPE_.from_dict(res)"), _set_returns),
    (Shape("return TYPE_(self, operation)"), _set_operation_class),
    (
        Shape("return res"),
        lambda _found, facts: setattr(facts, "returns", {"type": "object", "additionalProperties": {"type": "string"}}),
    ),
    (Shape("return CALL_"), _read_wait),
    (Shape("if ARG_ is None or ARG_ == '':\n    ARG_ = str(uuid.uuid4())"), _set_token),
    (Shape("if KEY_ not in query:\n    query[KEY_] = VALUE_"), _set_default),
    (Shape("query[KEY_] = VALUE_"), _set_initial),
    (Shape("seen = set()"), _nothing),
    (Shape("response_headers = NAMES_"), _set_response_headers),
]
