"""Every operation over a real socket: the server gets the request of its spec, and its response is returned."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from codegen.examples import Examples
from codegen.names import identifier
from codegen.project import Project
from codegen.spec import operations, python_name, python_names
from lakewire import DatabricksClient
from lakewire.errors import NotFoundError
from lakewire_runtime import Pages, Started, encode

DOCUMENTS = Project(Path(__file__).parents[2]).read_corrected()
EXAMPLES = Examples(DOCUMENTS)
OPERATIONS = list(operations(DOCUMENTS))
GONE = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"}
STREAMED = b"\x00 bytes"


class Answering(BaseHTTPRequestHandler):
    """Send the prepared response and record the request."""

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
    """A client of a server with prepared responses."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    with DatabricksClient(host=f"http://127.0.0.1:{server.server_port}", token="t", account_id="acc/1") as made:
        yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("operation", OPERATIONS, ids=[item.id for item in OPERATIONS])
def test_an_operation_on_the_wire(client, operation):
    """Method, path, query and body are the spec's, the response is decoded, and an error status is a typed error."""
    values = {name: EXAMPLES.argument(operation, name) for name in operation.arguments}
    expected = expected_result(operation)
    result = call(client, operation, values)
    seen_method, target, body, headers = Answering.seen

    assert (operation.method, expected_path(operation, values)) == (seen_method, urlsplit(target).path)
    assert expected_query(operation, values) == sorted(parse_qsl(urlsplit(target).query, keep_blank_values=True))
    assert expected_body(operation, values) == (json.loads(body) if "json" in headers.get("Content-Type", "") else body)
    assert ("Bearer t", accepted(operation)) == (headers["Authorization"], headers["Accept"])
    assert expected == seen_of(result, operation)
    refused(client, operation, values)


def call(client, operation, values):
    module = import_module(f"lakewire_api.{operation.service}.api.{operation.module}")
    api = getattr(module, operation.owner)(client._transport)
    result = getattr(api, identifier(operation.name))(**values)
    if isinstance(result, Pages):
        return next(result.pages())
    return result.first_response if isinstance(result, Started) else result


def refused(client, operation, values):
    Answering.status, Answering.headers_to_send = 404, {"Content-Type": "application/json"}
    Answering.body = json.dumps(GONE).encode()
    with pytest.raises(NotFoundError) as error:
        call(client, operation, values)

    assert (f"{operation.module}.{operation.name}", 404) == (error.value.operation, error.value.status)


def expected_path(operation, values):
    path = operation.path
    for item in operation.parameters:
        if item["in"] == "path":
            config = item.get("x-databricks-config")
            value = "acc/1" if config else str(values[python_name(item)])
            safe = "/" if item.get("x-databricks-multi-segment") else ""
            path = path.replace(f"{{{item['name']}}}", quote(value, safe=safe))
    return path


def expected_query(operation, values):
    given = [(item["name"], values[python_name(item)]) for item in operation.parameters if item["in"] == "query"]
    return sorted(pair for name, value in given for pair in flat(name, value))


def flat(name, value):
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in flat(f"{name}.{key}", item)]
    if isinstance(value, list):
        return [pair for item in value for pair in flat(name, item)]
    return [(name, json.dumps(value) if isinstance(value, bool) else str(value))]


def expected_body(operation, values):
    if operation.body is None:
        return b""
    if operation.whole_body:
        return values[operation.whole_body]
    names = python_names(operation.body)
    return {wire: values[name] for wire, name in names.items()}


def accepted(operation):
    return next(iter(operation.response.get("content", {"application/json": None})))


def expected_result(operation):
    """Prepare the server's response, and return the expected result."""
    content = accepted(operation)
    Answering.status, Answering.headers_to_send, Answering.body = 200, {"Content-Type": content}, b""
    if operation.data.get("x-databricks-stream"):
        Answering.body = STREAMED
        return STREAMED
    if operation.returned is None:
        return None
    response = EXAMPLES.response(operation)
    in_headers = {name: str(response[name]) for name in operation.response.get("headers", {})}
    Answering.headers_to_send = in_headers if "content-type" in in_headers else {"Content-Type": content, **in_headers}
    Answering.body = json.dumps(
        {k: v for k, v in response.items() if k not in in_headers} if in_headers else response
    ).encode()
    return response[operation.items] if operation.items else response


def seen_of(result, operation):
    if operation.data.get("x-databricks-stream"):
        return result.read()
    return encode(result)
