"""
A login in the browser: authorization code with PKCE, on a port of this machine.

https://datatracker.ietf.org/doc/html/rfc8252
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import sys
import threading
import webbrowser
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import cast
from urllib.parse import parse_qsl, urlencode, urlsplit

import attrs

from lakewire.config import Masked
from lakewire.errors import NotSignedInError, TokenEndpointError, one_line
from lakewire_runtime.deadline import Deadline

__all__ = ["Consent"]

_PORTS = range(8020, 8040)  # those that the client of the Databricks CLI is registered for
_POLL_S = 0.2
_PAGE = b"<!doctype html><title>lakewire</title><p>%s You can close this tab."
_WHO_LOOKS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


@attrs.frozen(kw_only=True)
class Consent:
    """
    What a person has agreed to: a code, for whoever knows the verifier.
    """

    code: str = attrs.field(repr=False)
    verifier: str = attrs.field(repr=False)
    redirect: str

    @classmethod
    def ask_for(cls, authorize: str, asked: Mapping[str, str], deadline: Deadline) -> Consent:
        """
        Send a person to the login page and wait until it comes back.

        Args:
            authorize: Address of the login page.
            asked: Client, scopes and further arguments of the page.
            deadline: When to give up.

        Raises:
            NotSignedInError: Nobody logged in in time, or no port is free.
            TokenEndpointError: The login was refused.
        """
        verifier, state = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
        with _listener(state) as listener:
            redirect = f"http://localhost:{listener.server_port}"
            query = {
                **asked,
                "response_type": "code",
                "redirect_uri": redirect,
                "state": state,
                "code_challenge": _challenge(verifier),
                "code_challenge_method": "S256",
            }
            url = f"{authorize}{'&' if urlsplit(authorize).query else '?'}{urlencode(query)}"
            threading.Thread(target=_show, args=(url,), daemon=True).start()  # some browsers hold their caller
            while listener.landed is None:
                if not deadline.remaining():
                    raise NotSignedInError("nobody logged in in the browser in time")
                listener.timeout = deadline.within(_POLL_S)
                listener.handle_request()
        return cls(code=_code(listener.landed), verifier=verifier, redirect=redirect)

    def form(self) -> dict[str, str]:
        """
        Return the grant for the token endpoint.
        """
        return {
            "grant_type": "authorization_code",
            "code": self.code,
            "code_verifier": self.verifier,
            "redirect_uri": self.redirect,
        }


class _Listener(HTTPServer):
    """Waits for the browser to come back; what does not know the state is turned away and changes nothing."""

    allow_reuse_address = os.name == "posix"  # elsewhere it would share the port of another program
    landed: dict[str, str] | None = None

    def __init__(self, port: int, state: str) -> None:
        super().__init__(("127.0.0.1", port), _Visit)
        self.state = state

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore a browser that hangs up."""


class _Visit(BaseHTTPRequestHandler):
    timeout = 2.0  # a browser that connects ahead and sends nothing

    def do_GET(self) -> None:
        listener = cast("_Listener", self.server)
        query = dict(parse_qsl(urlsplit(self.path).query))
        known = secrets.compare_digest(query.get("state", "").encode(), listener.state.encode())
        if known and ("code" in query or "error" in query):
            listener.landed = query
            self._respond(200, b"You are logged in." if "code" in query else b"The login was refused.")
        else:
            self._respond(400, b"This is not the login that was asked for.")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is http.server's
        """Say nothing: the address holds the code."""

    def _respond(self, status: int, text: bytes) -> None:
        page = _PAGE % text
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(page)


def _listener(state: str) -> _Listener:
    for port in _PORTS:
        try:
            return _Listener(port, state)
        except OSError:
            continue
    raise NotSignedInError(f"a login needs one of the ports {_PORTS[0]} to {_PORTS[-1]}, and none is free")


def _show(url: str) -> None:
    """Open the page, or print its address where nobody looks at a browser."""
    is_seen = sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in _WHO_LOOKS)
    if not (is_seen and webbrowser.open_new(url)):
        sys.stderr.write(f"Log in to Databricks in a browser of this machine:\n{url}\n")
        sys.stderr.flush()


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _code(query: Mapping[str, str]) -> str:
    if "code" not in query:
        words = one_line(f"{query['error']} {query.get('error_description', '')}", 200)
        raise TokenEndpointError(f"the login was refused: {words}")
    return Masked(query["code"])
