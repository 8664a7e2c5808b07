"""Connections to a workspace on which anything can be sent."""

import socket
from contextlib import contextmanager
from urllib.parse import urlsplit


@contextmanager
def connection(workspace):
    where = urlsplit(workspace.host)
    with socket.create_connection((where.hostname, where.port), timeout=60) as opened:
        yield opened


def response_to(opened):
    """Return the status line of what is received until the server closes the connection."""
    received = b""
    while piece := _received(opened):
        received += piece
    return received.split(b"\r\n", 1)[0].decode()


def _received(opened):
    try:
        return opened.recv(65536)
    except ConnectionResetError:  # the server has closed what the client still sends to
        return b""
