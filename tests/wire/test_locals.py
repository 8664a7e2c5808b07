"""What tools show that write the locals of each frame of a traceback: no token and no secret."""

import base64
import signal
import threading
import time
import traceback

import pytest
import structlog

from lakewire import DatabricksClient, errors
from lakewire.files.parts import LEAST_IN_PARTS
from lakewire.http import Deadline
from lakewire_runtime import Operation
from tests.support.scripted import answer, reset
from tests.support.waiting import QUICK

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
TOKEN = "dapi0123456789abcdef0123456789abcdef"
SECRET = "dose0123456789abcdef0123456789abcdef"


def send(client):
    return client._transport.with_deadline(20).send(READ, "/x")


def ctrl_c():
    """Interrupt the main thread as a terminal does; any thread may get what is sent to the process."""
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)


def locals_of(error):
    """A traceback as tools write it that show the locals of each frame of ours, and of libraries."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = []
    while shown:
        frames += [f"{f.name} {f.locals}" for f in shown.stack if "/tests/" not in f.filename]
        shown = shown.__cause__ or shown.__context__
    return "".join(frames)


@pytest.mark.parametrize("failure", [reset, answer(404, {"message": "m"}), answer(200, "<html>"), answer(503)])
def test_the_locals_of_a_traceback_show_no_token(server, failure):
    """Whatever went wrong with a call, the frames that it came through do not show the token."""
    server.script(failure)

    with (
        DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client,
        pytest.raises(errors.LakewireError) as caught,
    ):
        send(client)
    assert TOKEN not in locals_of(caught.value)


def test_the_locals_of_an_interrupted_call_show_no_token(server):
    """Ctrl-C in the middle of a wait leaves frames of libraries, which hold the headers."""
    server.script(lambda *_: (ctrl_c(), time.sleep(5)))

    with (
        DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client,
        pytest.raises(KeyboardInterrupt) as caught,
    ):
        send(client)
    assert TOKEN not in locals_of(caught.value)


def test_the_locals_of_an_interrupted_sending_show_no_token(server, monkeypatch):
    """Ctrl-C while the request is written leaves the frames that hold its headers as bytes."""

    def interrupted(*_):
        raise KeyboardInterrupt

    with DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client:
        monkeypatch.setattr("http.client.HTTPConnection.send", interrupted)
        with pytest.raises(KeyboardInterrupt) as caught:
            send(client)
    assert TOKEN not in locals_of(caught.value)


@pytest.mark.parametrize(
    "failure",
    [reset, answer(401, {"error": "no"}), answer(200, {"access_token": TOKEN}), answer(200, {"expires_in": 1})],
    ids=["reset", "refused", "no lifetime", "no token"],
)
def test_the_locals_of_a_token_request_show_no_secret(server, failure):
    """A token request that fails shows neither the client's secret nor the response."""
    server.script(failure)

    with (
        DatabricksClient(host=server.host, client_id="i", client_secret=SECRET, retry=QUICK) as client,
        pytest.raises(errors.AuthError, match=server.host) as caught,
    ):
        send(client)
    shown = locals_of(caught.value)
    assert SECRET not in shown
    assert TOKEN not in shown
    assert base64.b64encode(f"i:{SECRET}".encode()).decode() not in shown


@pytest.mark.parametrize("has_rich", [True, False])
def test_tracebacks_of_structlog_show_no_secret(server, monkeypatch, has_rich):
    """They show the beginning of long text, and the fields of attrs classes, whatever those say of themselves."""
    token = "eyJ" + "0123456789" * 20
    server.script(answer(200, {"access_token": token, "expires_in": 3600}), answer(200, {"run_id": "many"}))

    with DatabricksClient(host=server.host, client_id="i", client_secret=SECRET, retry=QUICK) as client:
        config = client.config
        with pytest.raises(errors.DecodeError) as caught:
            client.api.jobs.get_run(7)
    if not has_rich:
        monkeypatch.setattr(structlog.tracebacks, "rich", None, raising=False)
    found = structlog.tracebacks.extract(type(caught.value), caught.value, caught.value.__traceback__, show_locals=True)
    shown = str([frame.locals for stack in found.stacks for frame in stack.frames if "/tests/" not in frame.filename])
    assert "'headers'" in shown
    assert token[:20] not in shown
    assert SECRET not in shown + structlog.tracebacks.to_repr(config)


@pytest.mark.parametrize("failure", [reset, answer(403, "no"), answer(500, "no")])
def test_the_locals_of_a_fetch_show_neither_link_nor_keys(server, failure):
    """A link is enough to read what it leads to, and its headers may be the key to it."""
    server.script(failure)

    with (
        DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client,
        pytest.raises(errors.LakewireError) as caught,
    ):
        client._transport.get_external(f"{server.host}/c?sig={SECRET}", {"x-key": TOKEN}, Deadline(5))
    shown = locals_of(caught.value)
    assert "get_external" in shown
    assert SECRET not in shown
    assert TOKEN not in shown


@pytest.mark.parametrize("failure", [reset, answer(403, "no"), answer(500, "no")])
def test_the_locals_of_an_upload_in_parts_show_neither_link_nor_keys(server, failure, tmp_path):
    """The first part arrives, so that the second one's failure is the error of the upload."""
    large = tmp_path / "large"
    large.write_bytes(bytes(LEAST_IN_PARTS))
    headers = [{"name": "x-key", "value": TOKEN}]

    def reply(request):
        if "initiate-upload" in request.target:
            return answer(200, {"multipart_upload": {"session_token": "s"}})
        if "part-urls" in request.target:
            number = request.json()["start_part_number"]
            url = f"{server.host}/part/{number}?sig={SECRET}"
            return answer(200, {"upload_part_urls": [{"url": url, "part_number": number, "headers": headers}]})
        if "/part/1" in request.target:
            return answer(200, b"", {"ETag": "e"})
        return failure if "/part/" in request.target else answer(200, {})

    server.reply_to_each(reply)
    with (
        DatabricksClient(host=server.host, token=TOKEN, retry=QUICK) as client,
        pytest.raises(errors.LakewireError) as caught,
    ):
        client.files.upload("/Volumes/a/b/c/large", large)
    shown = locals_of(caught.value)
    assert "put_external" in shown
    assert SECRET not in shown
    assert TOKEN not in shown
