"""
Do the bindings send what the official SDK sends, and read what it reads?

Both are called in this process, and nothing is sent.

Not told apart: quoting of paths (the SDK does none), empty lists and maps (the SDK leaves them out), ``3.5s`` and
``3.500s``, and random tokens. Other differences must be in ``specs/parity.json``, each with its reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs

from codegen.errors import CodegenError
from codegen.examples import Examples, argument_schemas, operations, required_arguments
from codegen.names import module_name
from codegen.typing_text import Schema, split_reference
from lakewire_api.runtime import Duration, Started, Timestamp, decode, encode, encode_query, structure

if TYPE_CHECKING:
    from codegen.project import Project

_ACCOUNT = "account"
_WORKSPACE_HEADER = "X-Databricks-Workspace-Id"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHOWN = 40


class _Enough(Exception):  # noqa: N818  # ends a listing after its second request
    pass


@attrs.define
class Trace:
    """
    What one call did: its requests in a common form, and what came of it.
    """

    requests: list[dict[str, Any]] = attrs.Factory(list)
    result: Any = None

    def add(self, **request: Any) -> None:
        """
        Note one request; a second one ends the call.
        """
        self.requests.append(request)
        if len(self.requests) == 2:
            raise _Enough


def check_parity(project: Project) -> str:
    """
    Compare every operation, with all and with required arguments only, and every model.

    Raises:
        CodegenError: Something differs that is not allowed to, or is allowed to and does not.
    """
    documents = project.read_specs()
    allowed = {(entry["operation"], entry["part"]) for entry in project.read_parity()}
    found = dict(_differences(Comparer(documents)))
    problems = [f"{name} {part}: {text}" for (name, part), text in found.items() if (name, part) not in allowed]
    problems += [f"{name} {part}: does not differ any more" for name, part in sorted(allowed - found.keys())]
    if problems:
        raise CodegenError("compare with databricks-sdk", problems[:_SHOWN])
    models = [schema for item in documents.values() for schema in item["components"]["schemas"].values()]
    return (
        f"{sum(1 for _ in operations(documents))} operations and {sum('enum' not in item for item in models)} models "
        f"do what databricks-sdk does, but for {len(allowed)} named differences"
    )


def _differences(comparer: Comparer) -> Iterator[tuple[tuple[str, str], str]]:
    for service, *_, operation in operations(comparer.documents):
        for names in (list(argument_schemas(operation)), required_arguments(operation)):
            for part, text in comparer.operation(service, operation, names):
                yield (operation["operationId"], part), text
    for service, document in comparer.documents.items():
        for name, schema in document["components"]["schemas"].items():
            if "enum" not in schema and (difference := comparer.model(service, name, schema)):
                yield (f"{service}.{name}", "model"), difference


class Comparer:
    """
    Call the SDK and the bindings with the same made-up values.
    """

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents = documents
        self._examples = Examples(documents)

    def operation(self, service: str, operation: dict[str, Any], names: list[str]) -> list[tuple[str, str]]:
        """
        Return what differs when an operation is called with the arguments *names*.
        """
        schemas = argument_schemas(operation)
        values = {name: self._examples.value(schemas[name], service) for name in names}
        answer = self._answer(service, operation)
        owner, _, method = operation["operationId"].partition(".")
        try:
            theirs = self._theirs(service, owner, answer)
            _collect(theirs, method, {name: self._to_theirs(schemas[name], values[name], service) for name in names})
            ours = self._ours(service, owner, answer)
            _collect(ours, method, {name: self._to_ours(schemas[name], values[name], service) for name in names})
        except (ValueError, RecursionError, AttributeError, TypeError) as error:
            return [("call", f"{type(error).__name__} {error}"[:200])]
        return _compare(theirs[1], ours[1])

    def model(self, service: str, name: str, schema: Schema) -> str | None:
        """
        Return how a model differs that is read and written again, None when it does not.
        """
        value = self._examples.value({"$ref": f"#/components/schemas/{name}"}, service)
        theirs = getattr(import_module(f"databricks.sdk.service.{service}"), name).from_dict(value).as_dict()
        ours = encode(structure(getattr(import_module(f"lakewire_api.{service}.models"), name), value))
        same = _plain(theirs) == _plain(ours) and len(value) == len(schema.get("properties", {}))
        return None if same else f"sdk {theirs}, ours {ours}"

    def _answer(self, service: str, operation: dict[str, Any]) -> Any:
        response = operation["responses"]["200"]
        if operation.get("x-databricks-stream"):
            return {}
        if "x-databricks-model" in response:
            return self._examples.value({"$ref": f"#/components/schemas/{response['x-databricks-model']}"}, service)
        content = next(iter(response.get("content", {}).values()), None)
        return self._examples.value(content["schema"], service) if content else {}

    def _theirs(self, service: str, owner: str, answer: Any) -> tuple[Any, Trace]:
        trace = Trace()
        return getattr(import_module(f"databricks.sdk.service.{service}"), owner)(_SdkApi(trace, answer)), trace

    def _ours(self, service: str, owner: str, answer: Any) -> tuple[Any, Trace]:
        trace = Trace()
        module = import_module(f"lakewire_api.{service}.api.{module_name(owner)}")
        return getattr(module, owner)(_Sender(trace, answer)), trace

    def _to_theirs(self, schema: Schema, value: Any, service: str) -> Any:
        if "$ref" in schema:
            owner, target = self._examples.target(schema, service)
            cls = getattr(import_module(f"databricks.sdk.service.{owner}"), split_reference(schema["$ref"])[1])
            return cls(value) if "enum" in target else cls.from_dict(value)
        if schema.get("type") == "array":
            return [self._to_theirs(schema["items"], item, service) for item in value]
        made = _message(schema.get("format"))
        if made is None:
            return value
        made.FromJsonString(value)
        return made

    def _to_ours(self, schema: Schema, value: Any, service: str) -> Any:
        if "$ref" in schema:
            owner, target = self._examples.target(schema, service)
            cls = getattr(import_module(f"lakewire_api.{owner}.models"), split_reference(schema["$ref"])[1])
            return value if "enum" in target else structure(cls, value)
        if schema.get("type") == "array":
            return [self._to_ours(schema["items"], item, service) for item in value]
        parse = {"date-time": Timestamp.parse, "duration": Duration.parse}.get(schema.get("format", ""))
        return parse(value) if parse else value


class _SdkApi:
    """Stand where the SDK's HTTP client stands."""

    class _cfg:  # noqa: N801  # the SDK's name
        workspace_id = "7"

    account_id = _ACCOUNT

    def __init__(self, trace: Trace, answer: Any) -> None:
        self._trace, self._answer = trace, answer

    def do(self, method: str, path: str, **given: Any) -> Any:
        """
        Note the request and answer it.
        """
        headers = given["headers"]
        body = given.get("data", given.get("body"))
        self._trace.add(
            method=method,
            path=unquote(path),
            query=sorted(_query_pairs(given.get("query"))),
            body=_plain(body),
            accept=headers.get("Accept", "application/json"),
            content=headers.get("Content-Type", "application/json") if body is not None else None,
            scope="workspace" if _WORKSPACE_HEADER in headers else "account",
        )
        return self._answer


class _Sender:
    """Stand where the transport stands."""

    account_id = _ACCOUNT

    def __init__(self, trace: Trace, answer: Any) -> None:
        self._trace, self._answer = trace, answer

    def send(self, operation: Any, path: str, *, query: Any = None, body: Any = None) -> Any:
        """
        Note the request and answer it.
        """
        self._trace.add(
            method=operation.method,
            path=unquote(path),
            query=sorted((name, _plain(text)) for name, text in encode_query(query or {})),
            body=_plain(encode(body)),
            accept=operation.accept,
            content=operation.content if body is not None else None,
            scope=operation.scope,
        )
        return None if operation.stream else decode(operation, json.dumps(self._answer).encode(), {})


def _collect(made: tuple[Any, Trace], method: str, arguments: dict[str, Any]) -> None:
    """Call *method* and read what it gives to the end; a generator is a listing."""
    api, trace = made
    try:
        result = getattr(api, method)(**arguments)
        if isinstance(result, Iterator):
            trace.result = []
            for item in result:
                trace.result.append(item)
        else:
            trace.result = result
    except _Enough:
        pass


def _compare(theirs: Trace, ours: Trace) -> list[tuple[str, str]]:
    if len(theirs.requests) != len(ours.requests):
        return [("call", f"sdk sends {len(theirs.requests)} requests, ours {len(ours.requests)}")]
    pairs = [
        (part, one[part], other[part])
        for one, other in zip(theirs.requests, ours.requests, strict=True)
        for part in one
    ]  # fmt: skip
    pairs.append(("result", _result(theirs.result), _result(ours.result)))
    return [(part, f"sdk {one!r}, ours {other!r}"[:400]) for part, one, other in pairs if one != other]


def _result(value: Any) -> Any:
    """Return what a call gave as JSON, without the SDK's and our ways to wait for its effect."""
    if isinstance(value, list):
        return [_result(item) for item in value]
    if isinstance(value, Started):
        value = value.answer
    elif type(value).__name__ == "Wait":
        value = value.response
    elif hasattr(value, "_operation"):
        value = value._operation  # noqa: SLF001  # the SDK has no other way to it
    return _plain(value.as_dict() if hasattr(value, "as_dict") else encode(value)) or None


def _plain(value: Any) -> Any:
    """Return a JSON value in the form in which both sides are compared."""
    if isinstance(value, dict):
        return {key: item for key, item in ((key, _plain(item)) for key, item in value.items()) if item not in ({}, [])}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if value == "3.5s":
        return "3.500s"
    return "<uuid>" if isinstance(value, str) and _UUID.fullmatch(value) else value


def _query_pairs(query: Any) -> Iterator[tuple[str, str]]:
    """Yield a query as the SDK's HTTP client writes it."""
    from databricks.sdk import _base_client  # what it sends with; private, and nothing else tells

    for name, given in (getattr(_base_client, "_BaseClient")._fix_query_string(query) or {}).items():  # noqa: B009, SLF001
        for item in given if isinstance(given, list) else [given]:
            yield name, _plain(str(item))


def _message(name: str | None) -> Any:
    from databricks.sdk.common.types.fieldmask import FieldMask
    from google.protobuf.duration_pb2 import Duration as DurationMessage
    from google.protobuf.timestamp_pb2 import Timestamp as TimestampMessage

    kinds = {"date-time": TimestampMessage, "duration": DurationMessage, "field-mask": FieldMask}
    return kinds[name]() if name in kinds else None
