"""
Check that the bindings send and read the same as the official SDK.

Both are called in this process; nothing is sent over the network.

Treated as equal: quoting of paths (the SDK does not quote), empty lists and maps (the SDK leaves them out), ``3.5s``
and ``3.500s``, and random tokens. Other differences must be in ``specs/parity.json``, each with its reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs

from codegen.errors import CodegenError
from codegen.examples import Examples
from codegen.spec import SCHEMAS, Document, Operation, Schema, operations, target
from lakewire_runtime import Duration, Started, Timestamp, decode, encode, encode_query, structure

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    What one call did: its requests in a common form, and its result.
    """

    requests: list[dict[str, Any]] = attrs.Factory(list)
    result: Any = None
    response: Any = None
    """The response to every request."""

    account_id = _ACCOUNT

    def add(self, **request: Any) -> None:
        """
        Record one request; a second one ends the call.
        """
        self.requests.append(request)
        if len(self.requests) == 2:
            raise _Enough


class SdkTrace(Trace):
    """
    Replaces the SDK's HTTP client.
    """

    models = apis = "databricks.sdk.service.{service}"

    class _cfg:  # noqa: N801  # the SDK's name
        workspace_id = "7"

    def do(self, method: str, path: str, **given: Any) -> Any:
        """
        Record the request and return the response.
        """
        headers = given["headers"]
        body = given.get("data", given.get("body"))
        self.add(
            method=method,
            path=unquote(path),
            query=sorted(_query_pairs(given.get("query"))),
            body=_plain(body),
            accept=headers.get("Accept", "application/json"),
            content=headers.get("Content-Type", "application/json") if body is not None else None,
            scope="workspace" if _WORKSPACE_HEADER in headers else "account",
        )
        return self.response

    @staticmethod
    def read(made: Any, value: Any) -> Any:
        """
        Return a value of a class of the SDK.
        """
        return made(value) if issubclass(made, Enum) else made.from_dict(value)

    @staticmethod
    def read_text(kind: str | None, value: Any) -> Any:
        """
        Return a plain value in the form that the SDK accepts.
        """
        from databricks.sdk.common.types.fieldmask import FieldMask
        from google.protobuf.duration_pb2 import Duration as DurationMessage
        from google.protobuf.timestamp_pb2 import Timestamp as TimestampMessage

        kinds: Any = {"date-time": TimestampMessage, "duration": DurationMessage, "field-mask": FieldMask}
        if kind not in kinds:
            return value
        made = kinds[kind]()
        made.FromJsonString(value)
        return made


class OurTrace(Trace):
    """
    Replaces the transport.
    """

    models, apis = "lakewire_api.{service}.models", "lakewire_api.{service}.api.{module}"

    def send(self, operation: Any, path: str, *, query: Any = None, body: Any = None) -> Any:
        """
        Record the request and return the response.
        """
        self.add(
            method=operation.method,
            path=unquote(path),
            query=sorted((name, _plain(text)) for name, text in encode_query(query or {})),
            body=_plain(encode(body) if operation.content == "application/json" else body),
            accept=operation.accept,
            content=operation.content if body is not None else None,
            scope=operation.scope,
        )
        return None if operation.stream else decode(operation, json.dumps(self.response).encode(), {})

    read = staticmethod(structure)

    @staticmethod
    def read_text(kind: str | None, value: Any) -> Any:
        """
        Return a plain value in the form that the bindings accept.
        """
        parse = {"date-time": Timestamp.parse, "duration": Duration.parse}.get(kind or "")
        return parse(value) if parse else value


def check_parity(project: Project) -> str:
    """
    Compare every operation, with all and with required arguments only, and every model.

    Raises:
        CodegenError: A difference is not allowed, or an allowed difference does not exist.
    """
    documents = project.read_specs()
    allowed = {(entry["operation"], entry["part"]) for entry in project.read_parity()}
    found = dict(_differences(Comparer(documents)))
    problems = [f"{name} {part}: {text}" for (name, part), text in found.items() if (name, part) not in allowed]
    problems += [f"{name} {part}: is allowed to differ but does not" for name, part in sorted(allowed - found.keys())]
    if problems:
        raise CodegenError("compare with databricks-sdk", problems[:_SHOWN])
    models = [schema for item in documents.values() for schema in item["components"]["schemas"].values()]
    return (
        f"{sum(1 for _ in operations(documents))} operations and {sum('enum' not in item for item in models)} models "
        f"behave as in databricks-sdk, except for {len(allowed)} named differences"
    )


def _differences(comparer: Comparer) -> Iterator[tuple[tuple[str, str], str]]:
    for operation in operations(comparer.documents):
        for names in (list(operation.arguments), operation.signature[0]):
            for part, text in comparer.operation(operation, names):
                yield (operation.id, part), text
    for service, document in comparer.documents.items():
        for name, schema in document["components"]["schemas"].items():
            if "enum" not in schema and (difference := comparer.model(service, name, schema)):
                yield (f"{service}.{name}", "model"), difference


class Comparer:
    """
    Call the SDK and the bindings with the same example values.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self._examples = Examples(documents)

    def operation(self, operation: Operation, names: list[str]) -> list[tuple[str, str]]:
        """
        Return what differs when an operation is called with the arguments *names*.
        """
        values = {name: self._examples.argument(operation, name) for name in names}
        response = self._examples.response(operation)
        try:
            return _compare(
                *(self._call(trace(response=response), operation, values) for trace in (SdkTrace, OurTrace))
            )
        except (ValueError, RecursionError, AttributeError, TypeError) as error:
            return [("call", f"{type(error).__name__} {error}"[:200])]

    def model(self, service: str, name: str, schema: Schema) -> str | None:
        """
        Return how a model differs after reading and writing it, None if it does not.
        """
        reference = {"$ref": f"{SCHEMAS}{name}"}
        value = self._examples.value(reference, service)
        theirs, ours = (self._given(trace(), reference, value, service) for trace in (SdkTrace, OurTrace))
        same = _plain(theirs.as_dict()) == _plain(encode(ours)) and len(value) == len(schema.get("properties", {}))
        return None if same else f"sdk {theirs}, ours {ours}"

    def _call(self, trace: Any, operation: Operation, values: dict[str, Any]) -> Any:
        """Call one side, and read its result to the end; a generator is a listing."""
        service, schemas = operation.service, operation.arguments
        given = {name: self._given(trace, schemas[name], value, service) for name, value in values.items()}
        module = import_module(trace.apis.format(service=service, module=operation.module))
        with suppress(_Enough):
            trace.result = getattr(getattr(module, operation.owner)(trace), operation.name)(**given)
            if isinstance(trace.result, Iterator):
                items, trace.result = trace.result, []
                for item in items:
                    trace.result.append(item)
        return trace

    def _given(self, trace: Any, schema: Schema, value: Any, service: str) -> Any:
        """Return a JSON value in the form that one side accepts."""
        if "$ref" in schema:
            owner, name, _ = target(self.documents, schema["$ref"], service)
            return trace.read(getattr(import_module(trace.models.format(service=owner)), name), value)
        if schema.get("type") == "array":
            return [self._given(trace, schema["items"], item, service) for item in value]
        return trace.read_text(schema.get("format"), value)


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
    """Return the result of a call as JSON, without the objects that wait for its effect."""
    if isinstance(value, list):
        return [_result(item) for item in value]
    if isinstance(value, Started):
        value = value.first_response
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
    from databricks.sdk import _base_client  # private, but the only place of the SDK's encoding of queries

    for name, given in (getattr(_base_client, "_BaseClient")._fix_query_string(query) or {}).items():  # noqa: B009, SLF001
        for item in given if isinstance(given, list) else [given]:
            yield name, _plain(str(item))
