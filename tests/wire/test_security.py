"""Secrets stay secret, and hostile answers stay harmless."""

import gzip
import io
import json
import logging
import pickle
import resource
import ssl
import traceback

import pytest
import structlog
import trustme
from hypothesis import given
from hypothesis import strategies as st

from lakewire import DatabricksClient, errors
from lakewire.http import Deadline
from lakewire_api.runtime import Operation
from tests.support.proxy import Proxy
from tests.support.scripted import ScriptedServer, answer, cut, leave, reset

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
TOKEN = "dapi0123456789abcdef0123456789abcdef"
SECRET = "dose0123456789abcdef0123456789abcdef"
CANARY = "canary-value"
QUERY, LITERAL = "canary-query", "canary-literal"
LEAKS = {
    "token": TOKEN,
    "oauth": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl",
    "client secret": SECRET,
    "aws key": "AKIA0123456789CANARY",
    "sas": "sig=canary%2Fsignature%3D",
    "aws link": "X-Amz-Signature=canaryfeedface",
    "google link": "X-Goog-Signature=canaryfeedface",
    "header": "Bearer canary-opaque-token",
}


def send(client, operation=READ, **arguments):
    return client._transport.with_deadline(20).send(operation, "/x", **arguments)


@pytest.fixture
def heard(caplog):
    """Everything that any logger says at DEBUG."""
    caplog.set_level(logging.DEBUG)
    return caplog


def everything(error):
    """All that a person or a tool sees of an exception."""
    shown = "".join(traceback.format_exception(error))
    chain = []
    while error is not None:
        chain.append(f"{error!r} {error} {vars(error)} {pickle.dumps(error)}")
        error = error.__cause__ or error.__context__
    return shown + "".join(chain)


@pytest.mark.parametrize("kind", LEAKS)
@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 409, 429, 500, 503])
@pytest.mark.parametrize("shape", ["json", "html", "cut"])
def test_what_a_server_says_leaks_nothing(server, heard, kind, status, shape):
    """A server that repeats a credential in its answer does not get it into errors, their causes, or any log."""
    leak = LEAKS[kind]
    bodies = {
        "json": {"error_code": "X", "message": f"bad {leak} given"},
        "html": f"<p>{leak}</p>",
        "cut": f'{{"a": "{leak}'.encode(),
    }
    server.script(answer(status, bodies[shape], {"Location": f"https://evil.example/?t={leak}", "Retry-After": "99"}))
    value = leak.partition("=")[2] or leak.removeprefix("Bearer ")

    with DatabricksClient(host=server.host, token=TOKEN) as client:
        try:
            send(client, ONCE, query={"q": QUERY}, body={"literal": LITERAL})
        except errors.LakewireError as error:
            seen = everything(error) + repr(client) + repr(client.config) + str(client.config.explain())
            seen += str(pickle.dumps(client))
        else:
            seen = ""
    seen += heard.text + str([vars(record) for record in heard.records])
    assert value not in seen
    assert TOKEN not in seen
    assert QUERY not in seen
    assert LITERAL not in seen


@pytest.mark.parametrize("failure", [reset, leave, cut])
def test_a_broken_link_leaks_nothing(server, heard, failure):
    """What requests and urllib3 know of a request that broke is not in the error's chain."""
    server.script(failure)

    with DatabricksClient(host=server.host, token=TOKEN) as client, pytest.raises(errors.LakewireError) as caught:
        send(client, query={"q": QUERY})
    seen = everything(caught.value) + heard.text
    assert TOKEN not in seen
    assert QUERY not in seen


def test_a_token_endpoint_leaks_nothing(server, heard):
    """A refusal that repeats the client's secret is redacted, and the form is nowhere."""
    server.script(answer(400, {"error": "invalid_client", "error_description": f"{SECRET} is wrong\nfor you"}))

    with (
        DatabricksClient(host=server.host, client_id="i", client_secret=SECRET) as client,
        pytest.raises(errors.AuthError, match=r"is wrong.+for you") as caught,
    ):
        send(client)
    assert SECRET not in everything(caught.value) + heard.text + repr(client.config)


@pytest.mark.parametrize("show", [repr, str, "{}".format, lambda config: json.dumps(vars_of(config), default=str)])
def test_a_config_shows_no_secret(show):
    """However settings are printed, secrets are stars."""
    config = DatabricksClient(host="https://a.example", token=TOKEN, proxy="http://u:canary@p.example:3128").config

    assert TOKEN not in show(config)
    assert "canary" not in repr(config) + str(config.explain())


def vars_of(config):
    return {name: getattr(config, name) for name in ("host", "token", "client_secret")}


def test_logs_are_one_line(server, heard):
    """Line breaks and escape sequences of a server do not reach a log or a message."""
    server.script(
        answer(400, {"error_code": "X\nFAKE", "message": "a\nERROR forged\x1b[31m line\r\n"}, {"x-request-id": "r"})
    )

    with DatabricksClient(host=server.host, token="t") as client, pytest.raises(errors.BadRequestError) as caught:
        send(client)
    assert r"X\nFAKE: a\nERROR forged\x1b[31m line (" in str(caught.value)
    assert not set("\n\r\x1b") & set(str(caught.value))


@pytest.mark.parametrize("message", ["x" * 100_000, "é" * 5000])
def test_messages_are_short(client, server, message):
    """However much a server says, an error's text is at most 1 KB."""
    server.script(answer(400, {"error_code": "Y" * 9000, "message": message}))

    with pytest.raises(errors.BadRequestError) as caught:
        send(client)
    assert len(str(caught.value)) <= 1024


@pytest.mark.parametrize("field", ["token", "client_secret", "client_id"])
@pytest.mark.parametrize("text", ["dapiX\nEvil: 1", "dapiX\r\nEvil: 1", "dapi X", "dapiX\x00", "dapiXé", ""])
def test_credentials_that_break_headers_are_refused(field, text):
    """They are named, not shown, and nothing is sent."""
    settings = {"host": "https://a.example", "client_id": "i", "client_secret": "s", field: text}
    if field == "token":
        settings = {"host": "https://a.example", "token": text}
    with pytest.raises(errors.ConfigError, match=field) as caught:
        DatabricksClient(**settings)
    assert "dapi" not in everything(caught.value).replace("test_", "").split("ConfigError")[-1]


@given(st.text())
def test_no_text_of_a_server_makes_a_second_line(text):
    """Whatever the text, a message is one printable line of bounded length."""
    line = errors.one_line(text)

    assert line.isprintable()
    assert len(line) <= 500


def bomb(mebibytes):
    sink = io.BytesIO()
    with gzip.GzipFile(fileobj=sink, mode="wb", compresslevel=9) as packed:
        for _ in range(mebibytes):
            packed.write(b" " * (1 << 20))
    return sink.getvalue()


def test_a_decompression_bomb_is_dropped(client, server):
    """Half a megabyte that unpacks to 512 MiB is an error, and memory hardly grows."""
    server.script(answer(200, bomb(512), {"Content-Encoding": "gzip"}))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(errors.ResponseError, match="more than 64 MiB"):
        send(client)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 200


def test_chunks_are_counted_whatever_length_is_stated(client, server):
    """A length beside chunks says nothing: what swells beyond the limit is dropped."""
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
    """What Python's parser cannot take ends as a ResponseError, and the process goes on."""
    server.script(answer(200, body))

    with pytest.raises(errors.ResponseError):
        send(client)


def test_a_gzip_that_is_none_is_an_error_of_ours(client, server):
    """A body that does not unpack is a broken link."""
    server.script(answer(200, b"{}", {"Content-Encoding": "gzip"}))

    with pytest.raises(errors.ConnectionLostError):
        send(client)


@pytest.fixture
def authority():
    return trustme.CA()


def tls_server(authority, *names):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    served = ScriptedServer(tls=context)
    served.script(answer(200, {"a": 1}))
    return served


def test_an_unknown_certificate_is_refused_at_once(authority):
    """One connection, no request, an error that trying again will not help."""
    server = tls_server(authority, "127.0.0.1")

    with DatabricksClient(host=server.host, token="t") as client, pytest.raises(errors.TlsError) as caught:
        send(client, ONCE)
    assert ("not_sent", False, 1, 0) == (
        caught.value.outcome,
        caught.value.retryable,
        caught.value.attempts,
        len(server.seen),
    )


def test_a_certificate_of_another_host_is_refused(authority, tmp_path):
    """A known authority is not enough: the name has to fit."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "other.example")

    with (
        DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle)) as client,
        pytest.raises(errors.TlsError),
    ):
        send(client)
    assert 1 == server.connections


@pytest.mark.parametrize("way", ["setting", "environment"])
def test_a_private_authority_is_trusted_on_request(authority, tmp_path, monkeypatch, way):
    """By a setting, or as requests users know it by REQUESTS_CA_BUNDLE."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    if way == "environment":
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    server = tls_server(authority, "127.0.0.1")

    with DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle) if way == "setting" else None) as client:
        assert {"a": 1} == send(client)


@pytest.mark.parametrize("way", ["setting", "environment"])
def test_a_bundle_that_is_not_there_is_named(tmp_path, monkeypatch, way):
    """Nothing is sent, and the error names file and setting."""
    missing = str(tmp_path / "none.pem")
    if way == "environment":
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", missing)
    client = DatabricksClient(host="https://127.0.0.1:9", token="t", ca_bundle=missing if way == "setting" else None)

    with client, pytest.raises(errors.ConfigError, match=r"none\.pem"):
        send(client)


def test_certificates_are_ignored_with_one_warning(authority, heard):
    """verify_tls=False works, and says once what it means."""
    server = tls_server(authority, "other.example")

    with DatabricksClient(host=server.host, token="t", verify_tls=False) as client:
        for _ in range(5):
            assert {"a": 1} == send(client)
        assert {"a": 1} == client._transport.apart().send(READ, "/x")

    warned = [record.message for record in heard.records if record.levelno >= logging.WARNING]
    assert 1 == len(warned)
    assert "certificates are not verified" in warned[0]


def test_a_proxy_carries_the_api(server, monkeypatch):
    """Settings and environment name a proxy; NO_PROXY takes hosts out."""
    server.script(answer(200, {"a": 1}))
    proxy = Proxy()
    with DatabricksClient(host=server.host, token="t", proxy=proxy.url) as client:
        assert {"a": 1} == send(client)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    with DatabricksClient(host=server.host, token="t") as client:
        assert {"a": 1} == send(client)
    assert 2 == len(proxy.asked)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for given_proxy in (None, proxy.url):
        with DatabricksClient(host=server.host, token="t", proxy=given_proxy) as client:
            assert {"a": 1} == send(client)
    assert 2 == len(proxy.asked)


def test_a_proxy_tunnels_tls_and_tokens(authority, tmp_path):
    """API and token requests go through the same proxy, with its password, in a tunnel."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "127.0.0.1")
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}), answer(200, {"a": 1}))
    proxy = Proxy(password="pw")

    with DatabricksClient(
        host=server.host,
        client_id="i",
        client_secret="s",
        ca_bundle=str(bundle),
        proxy=f"http://user:pw@127.0.0.1:{proxy.port}",
    ) as client:
        assert {"a": 1} == send(client)
    assert [f"CONNECT 127.0.0.1:{server.port}"] * 2 == proxy.asked


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_a_password_is_asked_once(heard, scheme):
    """407 is permanent; the error says so, and the password that was wrong is nowhere."""
    proxy = Proxy(password="right")
    with (
        DatabricksClient(
            host=f"{scheme}://127.0.0.1:9", token="t", proxy=f"http://user:{CANARY}@127.0.0.1:{proxy.port}"
        ) as client,
        pytest.raises(errors.ProxyError, match="407") as caught,
    ):
        send(client)
    assert ("not_sent", 1) == (caught.value.outcome, len(proxy.asked))
    assert CANARY not in everything(caught.value) + heard.text


@pytest.mark.parametrize(
    "proxy", ["proxy.example:3128", "ftp://p", "http://", "http://p:x", "http://user:canary@", "p"]
)
def test_a_malformed_proxy_is_refused(proxy):
    """It is named and not shown."""
    with pytest.raises(errors.ConfigError, match=r"proxy \(argument\)") as caught:
        DatabricksClient(host="https://a.example", token="t", proxy=proxy)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "proxy", ["socks5://u:canary@127.0.0.1:9", "http://", "http://u:canary@[::1", "http://p:99999"]
)
def test_a_malformed_proxy_of_the_environment_is_refused(server, monkeypatch, proxy):
    """It is named and not shown, before anything is sent, and not tried again."""
    monkeypatch.setenv("HTTP_PROXY", proxy)

    with (
        DatabricksClient(host=server.host, token="t") as client,
        pytest.raises(errors.ConfigError, match=r"proxy \(.*environment") as caught,
    ):
        send(client)
    assert CANARY not in everything(caught.value)
    assert [] == server.seen


@pytest.mark.parametrize(
    "host",
    [
        "https://u:canary@a.example",
        "https://a.example/?token=canary",
        "https://a.example:canary",
        "https://a b",
        "https://",
    ],
)
def test_a_malformed_host_is_refused(host):
    """User information, queries and what is no name are refused without being shown."""
    with pytest.raises(errors.ConfigError, match=r"host \(argument\)") as caught:
        DatabricksClient(host=host, token="t")
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(("mode", "warnings"), [(0o600, 0), (0o644, 1), (0o640, 1)])
def test_a_profile_file_that_others_can_read_warns_once(tmp_path, monkeypatch, heard, mode, warnings):
    """The warning names the file and nothing in it."""
    path = tmp_path / "profiles"
    path.write_text(f"[DEFAULT]\nhost = https://a.example\ntoken = {TOKEN}\n")
    path.chmod(mode)
    monkeypatch.setenv("DATABRICKS_CONFIG_FILE", str(path))

    DatabricksClient()

    assert warnings == len([record for record in heard.records if "read by others" in record.getMessage()])
    assert TOKEN not in heard.text


def test_presigned_links_are_in_no_log(server, heard):
    """Neither we nor urllib3 tell the query of a link."""
    server.script(answer(200, b"rows"))
    with DatabricksClient(host=server.host, token=TOKEN) as client:
        stream = client._transport.get_external(f"{server.host}/chunk?sig={CANARY}", {}, Deadline(5))
        assert b"rows" == stream.read()
        server.script(answer(403, "<html>"))
        with pytest.raises(errors.ResponseError) as caught:
            client._transport.get_external(f"{server.host}/chunk?sig={CANARY}", {}, Deadline(5))
        server.script(reset)
        with pytest.raises(errors.ConnectionLostError) as lost:
            client._transport.get_external(f"{server.host}/chunk?sig={CANARY}", {}, Deadline(5))
    assert f"/chunk?sig={CANARY}" == server.seen[0].target
    assert CANARY not in heard.text + everything(caught.value) + everything(lost.value)
    assert any("/chunk" in record.getMessage() for record in heard.records)


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
    """What a hostile link may not do: find a name, open a connection."""
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("connected"))
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: pytest.fail("resolved"))


@pytest.mark.parametrize("link", HOSTILE)
def test_a_hostile_link_is_not_followed(untouched, link):
    """No other scheme, no user, no address of a private network in any spelling, nothing two parsers read apart."""
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
def test_headers_of_a_link_that_are_none_are_refused(untouched, name, value):
    """They may be keys of the storage: what cannot be sent is an error that does not show it."""
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
    """A storage of one's own network is reached by naming it."""
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
def test_the_link_to_the_next_chunk_is_not_taken_at_its_word(client, server, link):
    """Chunks are asked for by number under the statement's own id, whatever link the server gives."""
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


def test_a_private_link_is_named(client, server):
    """The redirect of a workspace that wants its private link has an error of its own."""
    server.script(answer(302, b"", {"Location": "/login.html?error=private-link-validation-error:1234"}))

    with pytest.raises(errors.NetworkPolicyError, match="private link"):
        send(client)
    assert 1 == len(server.seen)


def test_structlog_of_the_application_is_followed(server):
    """Where the application has configured structlog, its processors see our lines and their keys."""
    server.script(answer(503, "x"), answer(200, {}))
    with structlog.testing.capture_logs() as lines, DatabricksClient(host=server.host, token="t") as client:
        structlog.configure(processors=structlog.get_config()["processors"])
        send(client)
    structlog.reset_defaults()

    assert [("request repeated", "warning", "tests.read", "503", 1)] == [
        (line["event"], line["log_level"], line["operation"], line["reason"], line["attempt"])
        for line in lines
        if line["event"] != "client made"
    ]
