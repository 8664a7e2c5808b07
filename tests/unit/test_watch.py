"""That the watch over the whole run of the tests sees what it is there for."""

import logging
import socket

import pytest


@pytest.mark.parametrize("name", ["lakewire", "urllib3.connectionpool", "requests"])
@pytest.mark.parametrize(
    "text", ["token dapi0123", "GET /c?sig=abc", "Authorization: Bearer abc", "SELECT a FROM t", "INSERT INTO t"]
)
def test_a_secret_in_a_log_is_seen(listener, name, text):
    """In the words of any logger below ours and those of what we send with."""
    logging.getLogger(name).debug("%s", text)

    leaks, listener.leaks = listener.leaks, []
    assert 1 == len(leaks)


def test_a_secret_in_a_traceback_is_seen(listener):
    """A logged exception is a line too."""
    logging.getLogger("lakewire").error("failed", exc_info=ValueError("dapi0123"))

    leaks, listener.leaks = listener.leaks, []
    assert 1 == len(leaks)


@pytest.mark.parametrize("address", [("192.0.2.1", 9), ("2001:db8::1", 9)])
def test_a_connection_to_another_machine_is_refused(address):
    """The tests talk to this machine only."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as away, pytest.raises(AssertionError, match="a test connects"):
        away.connect(address)


def test_a_name_of_another_machine_is_not_asked_for():
    """Nor does a test ask anybody for an address."""
    with pytest.raises(AssertionError, match="a test asks"):
        socket.getaddrinfo("lakewire.test", 80)
