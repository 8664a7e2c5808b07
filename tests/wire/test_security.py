"""Secrets in logs and errors, and text from a server in log lines."""

import json
import pickle
from contextlib import nullcontext

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from lakewire import DatabricksClient, errors
from lakewire.http import Deadline
from tests.support.scripted import answer, cut, leave, reset
from tests.support.security import ONCE, everything, send
from tests.support.waiting import QUICK

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


@pytest.mark.parametrize("kind", LEAKS)
@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 409, 429, 500, 503])
@pytest.mark.parametrize("shape", ["json", "html", "cut"])
def test_a_credential_in_a_response_does_not_leak(server, heard, kind, status, shape):
    """A credential that a server echoes appears in no error, no cause of one, and no log."""
    leak = LEAKS[kind]
    bodies = {
        "json": {"error_code": "X", "message": f"bad {leak} given"},
        "html": f"<p>{leak}</p>",
        "cut": f'{{"a": "{leak}'.encode(),
    }
    server.script(answer(status, bodies[shape], {"Location": f"https://evil.example/?t={leak}", "Retry-After": "99"}))
    value = leak.partition("=")[2] or leak.removeprefix("Bearer ")

    with DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client:
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
def test_a_lost_connection_leaks_nothing(server, heard, failure):
    """Exceptions of requests and urllib3, which show the URL, are not in the error's chain."""
    server.script(failure)

    with (
        DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client,
        pytest.raises(errors.LakewireError) as caught,
    ):
        send(client, query={"q": QUERY})
    seen = everything(caught.value) + heard.text
    assert TOKEN not in seen
    assert QUERY not in seen


def test_a_token_endpoint_leaks_nothing(server, heard):
    """A client secret that the endpoint echoes is redacted, and the form appears nowhere."""
    server.script(answer(400, {"error": "invalid_client", "error_description": f"{SECRET} is wrong\nfor you"}))

    with (
        DatabricksClient(host=server.host, client_id="i", client_secret=SECRET) as client,
        pytest.raises(errors.AuthError, match=r"is wrong.+for you") as caught,
    ):
        send(client)
    assert SECRET not in everything(caught.value) + heard.text + repr(client.config)


@pytest.mark.parametrize("show", [repr, str, "{}".format, lambda config: json.dumps(vars_of(config), default=str)])
def test_a_config_shows_no_secret(show):
    """However settings are printed, secrets appear as asterisks."""
    config = DatabricksClient(host="https://a.example", token=TOKEN, proxy="http://u:canary@p.example:3128").config

    assert TOKEN not in show(config)
    assert "canary" not in repr(config) + str(config.explain())


def vars_of(config):
    return {name: getattr(config, name) for name in ("host", "token", "client_secret")}


def test_log_entries_are_one_line(server, heard):
    """Line breaks and escape sequences from a server are escaped in logs and messages."""
    server.script(
        answer(400, {"error_code": "X\nFAKE", "message": "a\nERROR forged\x1b[31m line\r\n"}, {"x-request-id": "r"})
    )

    with DatabricksClient(host=server.host, token="t") as client, pytest.raises(errors.BadRequestError) as caught:
        send(client)
    assert r"X\nFAKE: a\nERROR forged\x1b[31m line (" in str(caught.value)
    assert not set("\n\r\x1b") & set(str(caught.value))


@pytest.mark.parametrize("message", ["x" * 100_000, "é" * 5000])
def test_messages_are_short(client, server, message):
    """However long the server's text is, an error's message has at most 1 KB."""
    server.script(answer(400, {"error_code": "Y" * 9000, "message": message}))

    with pytest.raises(errors.BadRequestError) as caught:
        send(client)
    assert len(str(caught.value)) <= 1024


@pytest.mark.parametrize("field", ["token", "client_secret", "client_id"])
@pytest.mark.parametrize("text", ["dapiX\nEvil: 1", "dapiX\r\nEvil: 1", "dapi X", "dapiX\x00", "dapiXé", ""])
def test_credentials_that_break_headers_are_refused(field, text):
    """The error names the setting and does not show its value; nothing is sent."""
    settings = {"host": "https://a.example", "client_id": "i", "client_secret": "s", field: text}
    if field == "token":
        settings = {"host": "https://a.example", "token": text}
    with pytest.raises(errors.ConfigError, match=field) as caught:
        DatabricksClient(**settings)
    assert "dapi" not in everything(caught.value).replace("test_", "").split("ConfigError")[-1]


@given(st.text())
def test_text_of_a_server_makes_no_second_line(text):
    """Whatever the text, a message is one printable line of bounded length."""
    line = errors.one_line(text)

    assert line.isprintable()
    assert len(line) <= 500


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
    """User information, queries and invalid names are refused, and the error does not show them."""
    with pytest.raises(errors.ConfigError, match=r"host \(argument\)") as caught:
        DatabricksClient(host=host, token="t")
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(("mode", "is_refused"), [(0o600, False), (0o644, True), (0o640, True)])
def test_a_profile_file_that_others_can_read_is_refused(tmp_path, monkeypatch, heard, mode, is_refused):
    """The error names the file and shows nothing of its content."""
    path = tmp_path / "profiles"
    path.write_text(f"[DEFAULT]\nhost = https://a.example\ntoken = {TOKEN}\n")
    path.chmod(mode)
    monkeypatch.setenv("DATABRICKS_CONFIG_FILE", str(path))

    with pytest.raises(errors.ConfigError, match="chmod 600") if is_refused else nullcontext() as caught:
        DatabricksClient()

    assert TOKEN not in heard.text
    assert TOKEN not in str(caught.value if is_refused else "")


def test_presigned_links_are_in_no_log(server, heard):
    """Neither lakewire nor urllib3 logs the query of a link, which is its signature."""
    server.script(answer(200, b"rows"))
    with DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client:
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


def test_the_structlog_configuration_of_the_application_is_used(server):
    """Where the application has configured structlog, its processors get events with their keys."""
    server.script(answer(503, "x"), answer(200, {}))
    with structlog.testing.capture_logs() as lines, DatabricksClient(host=server.host, token="t") as client:
        structlog.configure(processors=structlog.get_config()["processors"])
        send(client)
    structlog.reset_defaults()

    assert [("request retried", "warning", "tests.read", "503", 1)] == [
        (line["event"], line["log_level"], line["operation"], line["reason"], line["attempt"])
        for line in lines
        if line["event"] != "client made"
    ]
