"""Hostile responses and hostile links."""

import gzip
import io
import random
import resource

import pytest

from lakewire import DatabricksClient, errors
from lakewire.http import Deadline
from lakewire_runtime import Operation
from tests.support.scripted import answer
from tests.support.security import everything, send, tls_server

TOKEN = "dapi0123456789abcdef0123456789abcdef"
CANARY = "canary-value"
STREAM = Operation(name="tests.stream", method="GET", path="/x", stream=True)


def bomb(mebibytes):
    sink = io.BytesIO()
    with gzip.GzipFile(fileobj=sink, mode="wb", compresslevel=9) as packed:
        for _ in range(mebibytes):
            packed.write(b" " * (1 << 20))
    return sink.getvalue()


def test_a_decompression_bomb_is_dropped(client, server):
    """Half a megabyte that decompresses to 512 MiB is an error, and memory hardly grows."""
    server.script(answer(200, bomb(512), {"Content-Encoding": "gzip"}))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(errors.ResponseError, match="more than 64 MiB"):
        send(client)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 200


def test_chunks_are_counted_whatever_length_is_stated(client, server):
    """Content-Length does not count beside chunked encoding: a body beyond the limit is dropped."""
    stated = (
        b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"

    def swell(connection, _):
        connection.sendall(stated + chunk)
        for _ in range(100):
            connection.sendall(chunk)
        connection.sendall(b"0\r\n\r\n")

    server.script(swell)

    with pytest.raises(errors.ResponseTooLargeError, match="more than 64 MiB"):
        send(client)


@pytest.mark.parametrize(
    "body",
    [b"[" * 200_000, b'{"a": ' + b"9" * 5000 + b"}", b'{"a": ' * 100_000, b"\xff\xfe{}", b'{"a": "\xff"}', b"nul"],
    ids=["deep list", "huge number", "deep object", "other encoding", "no text", "no value"],
)
def test_hostile_json_is_an_error_of_ours(client, server, body):
    """JSON that Python's parser cannot read raises a ResponseError, and the process goes on."""
    server.script(answer(200, body))

    with pytest.raises(errors.ResponseError):
        send(client)


@pytest.mark.parametrize("size", [20, 5_000, -9, -1])
def test_a_truncated_compressed_file_is_an_error(client, server, size):
    """A file that the server compresses unasked must end as gzip does, whatever Content-Length says."""
    packed = gzip.compress(bytes(range(256)) * 400 + random.Random(1).randbytes(20_000))  # noqa: S311  # no secret
    server.script(answer(200, packed[:size], {"Content-Encoding": "gzip"}))

    with client._transport.send(STREAM, "/x") as stream, pytest.raises(errors.ConnectionLostError, match="broke off"):
        stream.read()


def test_an_invalid_gzip_body_is_an_error_of_ours(client, server):
    """A body that cannot be decompressed counts as a lost connection."""
    server.script(answer(200, b"{}", {"Content-Encoding": "gzip"}))

    with pytest.raises(errors.ConnectionLostError):
        send(client)


HOSTILE = [
    "file:///etc/passwd",
    "ftp://storage.example/x",
    "http://storage.example/x",
    "//storage.example/x",
    "/api/2.0/token/list",
    "storage.example/x",
    "",
    "https://",
    "https:///x",
    "https://user:pw@storage.example/x",
    "https://storage.example@169.254.169.254/x",
    "https://169.254.169.254\\@storage.example/x",
    "https://storage.example\\.evil.example/x",
    "https://storage.example:0/x",
    "https://storage.example:x/x",
    "https://storage.example/x y",
    "https://storage.example/x\r\nEvil: 1",
    "https://storäge.example/x",
    "https://169.254.169.254/latest/meta-data",
    "https://169.254.169.254./latest/meta-data",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f.0.0.1/x",
    "https://0177.0.0.1/x",
    "https://0/x",
    "https://0.0.0.0/x",
    "https://10.0.0.1/x",
    "https://172.16.0.1/x",
    "https://192.168.0.1/x",
    "https://100.64.0.1/x",
    "https://224.0.0.1/x",
    "https://[::1]/x",
    "https://[::]/x",
    "https://[fe80::1]/x",
    "https://[fd00:ec2::254]/x",
    "https://[::ffff:169.254.169.254]/x",
    "https://[64:ff9b::a9fe:a9fe]/x",
    "https://[2002:a9fe:a9fe::]/x",
    "https://[::a9fe:a9fe]/x",
    "https://[::ffff:0:a9fe:a9fe]/x",
    "https://[64:ff9b:1::a9fe:a9fe]/x",
    "https://[fec0::1]/x",
    "https://localhost.localdomain/x",
    "https://localhost/x",
    "https://localhost./x",
    "https://LOCALHOST/x",
    "https://db.localhost/x",
    "https://metadata/x",
    "https://metadata.google.internal/x",
    "https://printer.local/x",
]


@pytest.fixture
def untouched(monkeypatch):
    """Fail if a name is resolved or a connection opened."""
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("connected"))
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: pytest.fail("resolved"))


@pytest.mark.parametrize("link", HOSTILE)
def test_a_hostile_link_is_not_followed(untouched, link):
    """No other scheme, no user, no private address in any notation, no URL that parsers disagree on."""
    with (
        DatabricksClient(host="https://acme.example", token=TOKEN) as client,
        pytest.raises(errors.ResponseError, match="not https to a public host") as caught,
    ):
        client._transport.get_external(link, {}, Deadline(5))
    assert not link or link not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-key", f"{CANARY}\r\nEvil: 1"),
        ("x-key", f"{CANARY}\u20ac"),
        ("x key", CANARY),
        ("", CANARY),
        ("Host", "evil.example"),
        ("transfer-encoding", "chunked"),
        ("Content-Length", "5"),
    ],
)
def test_invalid_headers_of_a_link_are_refused(untouched, name, value):
    """They may be keys of the storage, so the error does not show them."""
    with (
        DatabricksClient(host="https://acme.example", token=TOKEN) as client,
        pytest.raises(errors.ResponseError, match="headers that cannot be sent") as caught,
    ):
        client._transport.get_external("https://storage.example/x", {name: value}, Deadline(5))
    assert "applied" == caught.value.outcome
    assert CANARY not in everything(caught.value)


@pytest.mark.parametrize("link", ["https://a.blob.core.windows.net.evil.example/x", "http://a.blob.core.windows.net/x"])
def test_only_hosts_that_are_named_are_followed(untouched, link):
    """With link_hosts no other host gets a request, not even a public one."""
    with (
        DatabricksClient(host="https://acme.example", token="t", link_hosts=["*.blob.core.windows.net"]) as client,
        pytest.raises(errors.ResponseError, match="not https to one of link_hosts"),
    ):
        client._transport.get_external(link, {}, Deadline(5))


def test_a_private_host_is_followed_where_it_is_named(authority, tmp_path):
    """Naming a storage in a private network makes it reachable."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "127.0.0.1")
    settings = {"host": "https://acme.example", "token": TOKEN, "ca_bundle": str(bundle)}

    with DatabricksClient(**settings, link_hosts="127.0.0.*") as client:
        stream = client._transport.get_external(f"{server.host}/x?sig={CANARY}", {}, Deadline(5))
        assert b'{"a": 1}' == stream.read()
    assert "authorization" not in server.seen[0].headers


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/x",
        "//evil.example/x",
        "/api/2.0/token/list",
        "/api/2.0/sql/statements/other/result/chunks/1",
    ],
)
def test_the_link_to_the_next_chunk_is_not_used(client, server, link):
    """Chunks are requested by number under the statement's id, whatever link the server gives."""
    column = {"name": "n", "type_name": "INT", "type_text": "INT", "position": 0}
    chunk = {"chunk_index": 0, "row_offset": 0, "row_count": 1, "data_array": [["1"]]}
    first = {**chunk, "next_chunk_index": 7, "next_chunk_internal_link": link}
    manifest = {"format": "JSON_ARRAY", "schema": {"columns": [column]}, "total_row_count": 2, "total_chunk_count": 2}
    server.script(
        answer(200, {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": manifest, "result": first}),
        answer(200, {**chunk, "chunk_index": 1, "row_offset": 1}),
    )

    result = client.sql.execute("SELECT n", result="json")

    assert [(1,), (1,)] == [tuple(row) for row in result.rows()]
    assert "/api/2.0/sql/statements/s/result/chunks/1" == server.seen[1].target


def test_a_redirect_to_a_private_link_is_a_network_policy_error(client, server):
    """The redirect of a workspace that is reachable through its private link only has a separate error."""
    server.script(answer(302, b"", {"Location": "/login.html?error=private-link-validation-error:1234"}))

    with pytest.raises(errors.NetworkPolicyError, match="private link"):
        send(client)
    assert 1 == len(server.seen)
