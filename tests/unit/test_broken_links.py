"""The error and the outcome of a lost connection, for each exception of urllib3, without a socket."""

import socket
import ssl

import pytest
import requests
import urllib3

from lakewire import errors
from lakewire.http import Deadline
from lakewire.http.attempt import Attempt
from lakewire.http.failures import broken_link
from lakewire.http.retry import Reach
from lakewire.http.socks_connection import SocksRefusedError


def wrapped(cause):
    """Wrap a cause as requests does."""
    pool = urllib3.HTTPSConnectionPool("a.example")
    return requests.exceptions.ConnectionError(urllib3.exceptions.MaxRetryError(pool, "/?canary", cause))


def resolving():
    return urllib3.exceptions.ProtocolError("Connection aborted.", socket.gaierror(-2, "unknown"))


def connecting():
    return urllib3.exceptions.NewConnectionError(urllib3.connection.HTTPConnection("a.example"), "refused")


def chained(error, cause):
    error.__cause__ = cause
    return error


def socks(status):
    """What a SOCKS proxy that does not connect makes of a request."""
    return urllib3.exceptions.ProxyError("SOCKS", SocksRefusedError(status, "x"))


def tunnel(status):
    refused = OSError(f"Tunnel connection failed: {status} Words")
    return urllib3.exceptions.ProxyError("cannot connect", refused)


@pytest.mark.parametrize(
    ("cause", "kind", "reach", "most"),
    [
        (resolving(), errors.DnsError, Reach.NOT_SENT, 3),
        (connecting(), errors.ConnectError, Reach.NOT_SENT, None),
        (chained(connecting(), ConnectionRefusedError(111, "x")), errors.ConnectError, Reach.NOT_SENT, None),
        (urllib3.exceptions.ConnectTimeoutError(None, "x"), errors.ConnectError, Reach.NOT_SENT, None),
        (urllib3.exceptions.SSLError(ssl.SSLCertVerificationError(1, "x")), errors.TlsError, Reach.FINAL, None),
        (urllib3.exceptions.SSLError(ssl.SSLError(1, "wrong version")), errors.TlsError, Reach.FINAL, None),
        (urllib3.exceptions.SSLError(ssl.SSLEOFError(8, "eof")), errors.ConnectError, Reach.NOT_SENT, None),
        (ConnectionResetError(104, "x"), errors.ConnectError, Reach.NOT_SENT, None),
        (tunnel(407), errors.ProxyAuthError, Reach.FINAL, None),
        (tunnel(403), errors.ProxyError, Reach.FINAL, None),
        (tunnel(502), errors.ProxyError, Reach.NOT_SENT, None),
        (urllib3.exceptions.ProxyError("x", connecting()), errors.ProxyError, Reach.NOT_SENT, None),
        (urllib3.exceptions.ProxyError("x", resolving()), errors.ProxyError, Reach.NOT_SENT, 3),
    ],
    ids=str,
)
def test_before_the_request_was_sent(cause, kind, reach, most):
    """DNS, connecting, TLS and proxies: nothing was sent, and permanent failures are not retried."""
    failure = broken_link(wrapped(cause), "https://a.example", Attempt(Deadline(5)))

    assert (kind, reach, "not_sent") == (type(failure.error()), failure.reach, failure.error().outcome)
    assert "https://a.example" in failure.error().message
    assert "canary" not in failure.error().message
    assert (most or failure.most) == failure.most
    assert most == 3 or failure.most > 1000


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (ConnectionResetError(104, "x"), errors.ConnectionLostError),
        (urllib3.exceptions.ReadTimeoutError(None, "/?canary", "x"), errors.ReadTimeoutError),
        (TimeoutError("timed out"), errors.ReadTimeoutError),
        (urllib3.exceptions.ProtocolError("x", ConnectionAbortedError(103, "x")), errors.ConnectionLostError),
        (urllib3.exceptions.SSLError(ssl.SSLError(1, "x")), errors.ConnectionLostError),
        (urllib3.exceptions.IncompleteRead(1, 2), errors.ConnectionLostError),
    ],
    ids=lambda value: type(value).__name__,
)
def test_after_the_request_was_sent(cause, kind):
    """It may have run, whatever failed."""
    attempt = Attempt(Deadline(5))
    attempt.sent = True

    failure = broken_link(wrapped(cause), "https://a.example", attempt)

    assert (kind, Reach.MAYBE, "unknown") == (
        type(failure.error()),
        failure.reach,
        failure.error().outcome,
    )
    assert "the connection broke before the response was read" in failure.error().message


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (resolving(), "https://a.example: the name could not be resolved (DNS)"),
        (ConnectionResetError(104, "x"), "https://a.example: ConnectionResetError, could not connect"),
        (ssl.SSLCertVerificationError(1, "x"), "SSLCertVerificationError, no TLS connection that can be trusted"),
        (
            urllib3.exceptions.ProxyError("x", resolving()),
            "https://a.example: the name of its proxy (proxy or HTTPS_PROXY) could not be resolved (DNS)",
        ),
        (tunnel(407), "https://a.example: OSError: the proxy wants credentials (407)"),
        (tunnel(403), "https://a.example: OSError: the proxy refused (403)"),
        (
            tunnel(503),
            "https://a.example: OSError: no connection through the proxy; it is that of proxy or HTTPS_PROXY",
        ),
        (socks("407"), "https://a.example: SocksRefusedError: the proxy wants credentials (407)"),
        (socks("403"), "https://a.example: SocksRefusedError: the proxy refused (403)"),
        (socks("502"), "https://a.example: SocksRefusedError: no connection through the proxy"),
    ],
    ids=str,
)
def test_messages_name_host_and_cause(failure, words):
    """The message has the host, the exception and what it means."""
    assert words in broken_link(wrapped(failure), "https://a.example", Attempt(Deadline(5))).error().message
