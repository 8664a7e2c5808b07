"""What every test is watched for is seen."""

import logging
import socket

import pytest


@pytest.mark.parametrize("name", ["lakewire", "urllib3.connectionpool", "requests"])
@pytest.mark.parametrize(
    "text", ["token dapi0123", "GET /c?sig=abc", "Authorization: Bearer abc", "SELECT a FROM t", "INSERT INTO t"]
)
def test_a_secret_in_a_log_is_seen(listener, name, text):
    """In any logger of lakewire, requests and urllib3."""
    logging.getLogger(name).debug("%s", text)

    leaks, listener.leaks = listener.leaks, []
    assert 1 == len(leaks)


def test_a_secret_in_a_traceback_is_seen(listener):
    """Also in a logged exception."""
    logging.getLogger("lakewire").error("failed", exc_info=ValueError("dapi0123"))

    leaks, listener.leaks = listener.leaks, []
    assert 1 == len(leaks)


@pytest.mark.parametrize("address", [("192.0.2.1", 9), ("2001:db8::1", 9)])
def test_a_connection_to_another_machine_is_refused(address):
    """Tests connect to this machine only."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as away, pytest.raises(AssertionError, match="a test connects"):
        away.connect(address)


def test_a_name_of_another_machine_is_not_looked_up():
    """Nor does a test look up an address."""
    with pytest.raises(AssertionError, match="a test looks up"):
        socket.getaddrinfo("lakewire.test", 80)
