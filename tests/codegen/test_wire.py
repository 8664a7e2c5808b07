"""Every operation over a real socket: what arrives is what its spec says, and what is answered is what is returned."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from codegen.examples import Examples, argument_schemas, operations, python_name
from codegen.names import module_name, python_names
from codegen.project import Project
from lakewire import DatabricksClient
from lakewire.errors import NotFoundError
from lakewire_api.runtime import Pages, Started, encode

DOCUMENTS = Project(Path(__file__).parents[2]).read_corrected()
EXAMPLES = Examples(DOCUMENTS)
OPERATIONS = [(*place, operation) for *place, operation in operations(DOCUMENTS)]
GONE = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"}
STREAMED = b"\x00 bytes"


class Answering(BaseHTTPRequestHandler):
    """Give the prepared answer and keep what was asked."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet
    status, headers_to_send, body, seen = 200, {}, b"", None

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        type(self).seen = (self.command, self.path, self.rfile.read(length), self.headers)
        self.send_response(self.status)
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        if "content-length" not in self.headers_to_send:
            self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(self.body)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer  # noqa: N815  # the names http.server looks for

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def client():
    """A client of a server that answers as it is told."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    with DatabricksClient(host=f"http://127.0.0.1:{server.server_port}", token="t", account_id="acc/1") as made:
        yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("service", "path", "method", "operation"), OPERATIONS, ids=[item[3]["operationId"] for item in OPERATIONS]
)
def test_an_operation_on_the_wire(client, service, path, method, operation):
    """Method, path, query and body are the spec's, the answer is decoded, and a refusal is a typed error."""
    values = {
        name: b"bytes" if schema.get("format") == "binary" else EXAMPLES.value(schema, service)
        for name, schema in argument_schemas(operation).items()
    }
    expected = expected_answer(operation, service)
    result = call(client, service, operation, values)
    seen_method, target, body, headers = Answering.seen

    assert (method, expected_path(path, operation, values)) == (seen_method, urlsplit(target).path)
    assert expected_query(operation, values) == sorted(parse_qsl(urlsplit(target).query, keep_blank_values=True))
    assert expected_body(operation, values) == (json.loads(body) if "json" in headers.get("Content-Type", "") else body)
    assert "Bearer t" == headers["Authorization"]
    assert expected == seen_of(result, operation)
    refused(client, service, operation, values)


def call(client, service, operation, values):
    owner, _, method = operation["operationId"].partition(".")
    api = getattr(import_module(f"lakewire_api.{service}.api.{module_name(owner)}"), owner)(client._transport)
    result = getattr(api, f"{method}_" if method in ("import", "global") else method)(**values)
    if isinstance(result, Pages):
        return next(result.pages())
    return result.answer if isinstance(result, Started) else result


def refused(client, service, operation, values):
    owner, _, method = operation["operationId"].partition(".")
    Answering.status, Answering.headers_to_send = 404, {"Content-Type": "application/json"}
    Answering.body = json.dumps(GONE).encode()
    with pytest.raises(NotFoundError) as error:
        call(client, service, operation, values)

    assert (f"{module_name(owner)}.{method}", 404) == (error.value.operation, error.value.status)


def expected_path(path, operation, values):
    for item in operation.get("parameters", []):
        if item["in"] == "path":
            config = item.get("x-databricks-config")
            value = "acc/1" if config else str(values[python_name(item)])
            safe = "/" if item.get("x-databricks-multi-segment") else ""
            path = path.replace(f"{{{item['name']}}}", quote(value, safe=safe))
    return path


def expected_query(operation, values):
    given = [
        (item["name"], values[python_name(item)]) for item in operation.get("parameters", []) if item["in"] == "query"
    ]
    return sorted(pair for name, value in given for pair in flat(name, value))


def flat(name, value):
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in flat(f"{name}.{key}", item)]
    if isinstance(value, list):
        return [pair for item in value for pair in flat(name, item)]
    return [(name, json.dumps(value) if isinstance(value, bool) else str(value))]


def expected_body(operation, values):
    body = operation.get("requestBody")
    if body is None:
        return b""
    if "x-databricks-python-name" in body:
        return values[python_name({**body, "name": ""})]
    names = python_names(next(iter(body["content"].values()))["schema"])
    return {wire: values[name] for wire, name in names.items()}


def expected_answer(operation, service):
    """Prepare the server's answer, and return what shall come of it."""
    response = operation["responses"]["200"]
    content, media = next(iter(response.get("content", {}).items()), ("application/json", None))
    Answering.status, Answering.headers_to_send, Answering.body = 200, {"Content-Type": content}, b""
    if operation.get("x-databricks-stream"):
        Answering.body = STREAMED
        return STREAMED
    if media is None and "x-databricks-model" not in response:
        return None
    schema = media["schema"] if media else {"$ref": f"#/components/schemas/{response['x-databricks-model']}"}
    answer = EXAMPLES.value(schema, service)
    in_headers = {name: str(answer[name]) for name in response.get("headers", {})}
    Answering.headers_to_send = in_headers if "content-type" in in_headers else {"Content-Type": content, **in_headers}
    Answering.body = json.dumps(
        {k: v for k, v in answer.items() if k not in in_headers} if in_headers else answer
    ).encode()
    wire = operation.get("x-databricks-pagination", {}).get("items", operation.get("x-databricks-unwrap"))
    return answer[wire] if wire else answer


def seen_of(result, operation):
    if operation.get("x-databricks-stream"):
        return result.read()
    return encode(result)
