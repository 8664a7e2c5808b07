"""
The application itself, without a socket.
"""

from __future__ import annotations

import asyncio
import json
import time

import pytest
from starlette.middleware import Middleware
from starlette.responses import Response

from lakewire_local.http.app import create_app
from lakewire_local.workspace import Workspace
from lakewire_local.workspace_files import WorkspaceFiles


@pytest.fixture
def opened(tmp_path):
    found = Workspace.open(WorkspaceFiles(tmp_path), host="http://127.0.0.1:1")
    yield found
    found.close()


def call(app, path, token=None):
    """Make one call and return status, headers and body."""
    sent = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:1")] + ([(b"authorization", f"Bearer {token}".encode())] if token else []),
        "server": ("127.0.0.1", 1),
        "scheme": "http",
        "root_path": "",
    }

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


class TooBusy:
    """A fault: every call is refused for now."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        await Response("busy", 429, {"retry-after": "7"})(scope, receive, send)


def test_faults_go_before_authentication(opened):
    """A response of a middleware needs no login and still has a request id."""
    app = create_app(opened, middleware=[Middleware(TooBusy)])
    status, headers, body = call(app, "/api/2.0/preview/scim/v2/Me")

    assert (429, "7", b"busy", 36) == (status, headers["retry-after"], body, len(headers["x-request-id"]))


def test_a_workspace_keeps_its_id(opened, tmp_path):
    """The id of a workspace is digits and the same after it was opened again."""
    before = opened.id
    opened.close()
    again = Workspace.open(WorkspaceFiles(tmp_path), host="http://127.0.0.1:2")
    again.close()

    assert (before, True) == (again.id, before.isdigit())


def test_an_expired_oauth_token_is_refused(opened):
    """An OAuth token is good until its time has ended."""
    app = create_app(opened)
    token, _ = opened.identity.tokens.issue("access", "somebody", seconds=1)
    fresh = call(app, "/api/2.0/preview/scim/v2/Me", token)[0]
    time.sleep(1)
    status, _, body = call(app, "/api/2.0/preview/scim/v2/Me", token)

    assert (200, 401, 401) == (fresh, status, json.loads(body)["error_code"])


def test_rows_of_a_killed_process_are_deleted(tmp_path):
    """What statements had laid down on their way is gone when the folder is opened the next time."""
    (tmp_path / "scratch" / "x").mkdir(parents=True)
    (tmp_path / "scratch" / "x" / "0.parquet").write_bytes(b"")

    Workspace.open(WorkspaceFiles(tmp_path), host="http://127.0.0.1:1").close()

    assert [] == [*(tmp_path / "scratch").iterdir()]
