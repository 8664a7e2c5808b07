"""
Facts of one API method: every statement must have a known shape.
"""

from __future__ import annotations

import ast
import re
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from codegen.errors import CodegenError
from codegen.extract import pages
from codegen.extract.shapes import Found, Reader, Rules, literal, text_of, without_docstrings
from codegen.extract.types import reference, to_schema
from codegen.spec import Schema

if TYPE_CHECKING:
    from collections.abc import Callable

WORKSPACE_HEADER = "X-Databricks-Workspace-Id"
_CALL_KEYWORDS = {"query", "body", "headers", "response_headers", "raw", "data"}
_TEXTS = ast.parse("Dict[str, str]", mode="eval").body
_VALUES = (
    "{0}",
    "{0}.as_dict()",
    "{0}.value",
    "{0}.ToJsonString()",
    "[v.as_dict() for v in {0}]",
    "[v for v in {0}]",
    "[v.value for v in {0}]",
)
"""The expressions by which an argument's value is sent."""


@attrs.define
class Argument:
    """
    One argument of a method.
    """

    name: str
    schema: Schema
    required: bool
    places: dict[str, str] = attrs.Factory(dict)
    """Where its value is sent, with the wire name there: path, query, field, body or content."""
    resource: str | None = None
    """Pattern of a resource name, ``projects/{project_id}``; "" if its value contains slashes in another form."""


@attrs.define
class Facts:
    """
    The facts of an operation in one method of the SDK.
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
        The operation's name: class and method.
        """
        return f"{self.owner}.{self.name}"


def read_operation(owner: str, method: ast.FunctionDef) -> Facts:
    """
    Read one method.

    Raises:
        CodegenError: A statement has no known shape; nothing is guessed.
    """
    facts = Facts(owner, method.name, _arguments(owner, method))
    _STATEMENTS.read(facts.id, without_docstrings(method.body), facts)
    _check(facts, method)
    return facts


def _read_loop(style: str, found: Found, facts: Facts) -> None:
    _read_call(found, facts)
    facts.pagination = pages.read_paging(style, found)
    facts.returns = _list_of(found["TYPE_"])


def _read_call(found: Found, facts: Facts) -> None:
    call = found["CALL_"]
    keywords = {str(item.arg): item.value for item in call.keywords}
    known = text_of(call.func) == "self._api.do" and len(call.args) == 2 and keywords.keys() <= _CALL_KEYWORDS
    if not known or facts.http_method:
        raise KeyError(text_of(call))
    facts.http_method = literal(call.args[0])
    facts.path = _path(call.args[1], facts)
    facts.has_body = "body" in keywords
    facts.raw = "raw" in keywords
    if "data" in keywords:
        _place(keywords["data"], "content", facts)
    if facts.has_body and text_of(keywords["body"]) != "body":
        _place(keywords["body"], "body", facts)


def _place(argument: ast.expr, place: str, facts: Facts) -> None:
    facts.arguments[text_of(argument)].places[place] = ""


def _path(node: ast.expr, facts: Facts) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    parts: list[Any] = node.values  # type: ignore[attr-defined]  # anything but an f-string is refused
    return "".join(str(part.value) if isinstance(part, ast.Constant) else _path_part(part, facts) for part in parts)


def _path_part(part: ast.FormattedValue, facts: Facts) -> str:
    text = text_of(part.value)
    if text == "self._api.account_id":
        return "{account_id}"
    several = re.fullmatch(r"_escape_multi_segment_path_parameter\((\w+)\)", text)
    name = several[1] if several else text.removesuffix(".value")
    facts.arguments[name].places["path"] = name
    if several:
        facts.arguments[name].resource = ""
    return f"{{{name}}}"


def _set_argument(found: Found, facts: Facts) -> None:
    name = text_of(found["ARG_"])
    if text_of(found["VALUE_"]) not in {value.format(name) for value in _VALUES}:
        raise KeyError(name)
    place = {"query": "query", "body": "field"}[text_of(found["TARGET_"])]
    facts.arguments[name].places[place] = literal(found["KEY_"])


def _set_scope(found: Found, facts: Facts) -> None:
    facts.workspace = {WORKSPACE_HEADER: True}[literal(found["HEADER_"])]


def _set_unwrap(found: Found, facts: Facts) -> None:
    facts.returns = _object(found["TYPE_"])
    facts.unwrap = found["FIELD_"]


def _set(attribute: str, hole: str, read: Callable[[Any], Any]) -> Reader:
    """Return a reader that reads one hole into one attribute."""
    return lambda found, facts: setattr(facts, attribute, read(found[hole]))


def _add(attribute: str) -> Reader:
    """Return a reader that adds a key and its value to one attribute."""
    return lambda found, facts: getattr(facts, attribute).update({literal(found["KEY_"]): literal(found["VALUE_"])})


def _object(node: ast.expr) -> Schema:
    return {"$ref": reference(node)}


def _list_of(node: ast.expr) -> Schema:
    return {"type": "array", "items": _object(node)}


def _read_wait(found: Found, facts: Facts) -> None:
    call = found["CALL_"]
    if text_of(call.func) != "Wait" or len(call.args) != 1:
        raise KeyError(text_of(call))
    bind: dict[str, dict[str, str]] = {}
    for item in call.keywords:
        if item.arg == "response" and isinstance(item.value, ast.Call):
            facts.returns = _object(item.value.func.value)  # type: ignore[attr-defined]  # X.from_dict(op_response)
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
    """Return the patterns of parameters in a docstring: facts about their form, not prose."""
    documented = re.split(r":param (\w+):", ast.get_docstring(method) or "")
    patterns = {
        name: re.search(r"\w[\w-]*/\{[\w.-]+\}[\w{}./-]*", re.sub(r"\s+", " ", re.split(r":returns:", text)[0]))
        for name, text in zip(documented[1::2], documented[2::2], strict=True)
    }
    return {name: found[0].rstrip(".") for name, found in patterns.items() if found}


def _check(facts: Facts, method: ast.FunctionDef) -> None:
    lost = [argument.name for argument in facts.arguments.values() if not argument.places]
    if lost or not facts.http_method:
        raise CodegenError(f"read {facts.id}", [f"arguments that are not sent: {lost}" if lost else "no request"])
    for argument in facts.arguments.values():
        _set_resource(argument, facts.path)
    declared = text_of(method.returns) if method.returns else None
    if (declared is None) != (facts.returns is None and facts.operation_class is None and facts.wait is None):
        raise CodegenError(f"read {facts.id}", [f"returns {declared}, read {facts.returns}"])


def _set_resource(argument: Argument, path: str) -> None:
    """Keep a resource pattern only where it is a path parameter; infer it where the structure of the path is enough."""
    if "path" not in argument.places:
        argument.resource = None
    elif argument.resource is None and (
        argument.name == "parent" or re.search(rf"/(v\d+|[\d.]+)/\{{{argument.name}\}}$", path)
    ):
        argument.resource = "" if argument.name in ("parent", "name") else None


_STATEMENTS = Rules(
    {
        **{shape: partial(_read_loop, style) for shape, style in pages.loops()},
        "if ARG_ is not None:\n    TARGET_[KEY_] = VALUE_": _set_argument,
        "cfg = self._api._cfg": None,
        "if cfg.workspace_id:\n    headers[HEADER_] = cfg.workspace_id": _set_scope,
        "body = {}": None,
        "query = {}": None,
        "body = ARG_.as_dict()": lambda found, facts: _place(found["ARG_"], "body", facts),
        "headers = HEADERS_": _set("headers", "HEADERS_", literal),
        "return TYPE_.from_dict(res)": _set("returns", "TYPE_", _object),
        "return [TYPE_.from_dict(v) for v in res]": _set("returns", "TYPE_", _list_of),
        "parsed = TYPE_.from_dict(json).FIELD_": _set_unwrap,
        "return parsed if parsed is not None else []": None,
        "operation = TYPE_.from_dict(res)": _set("returns", "TYPE_", _object),
        "return TYPE_(self, operation)": _set("operation_class", "TYPE_", text_of),
        "return res": lambda _, facts: setattr(facts, "returns", to_schema(_TEXTS)[0]),
        "return CALL_": _read_wait,
        "if ARG_ is None or ARG_ == '':\n    ARG_ = str(uuid.uuid4())": _set("token", "ARG_", text_of),
        "if KEY_ not in query:\n    query[KEY_] = VALUE_": _add("defaults"),
        "query[KEY_] = VALUE_": _add("initial"),
        "seen = set()": None,
        "response_headers = NAMES_": _set("response_headers", "NAMES_", literal),
        "TARGET_ = CALL_": _read_call,
        "CALL_": _read_call,
    }
)
