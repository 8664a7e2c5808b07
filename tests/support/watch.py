"""
What every test is watched for: a secret in a log, a connection to another machine.
"""

import ipaddress
import logging
import re
import sys

import pytest

PACKAGES = ("lakewire", "urllib3", "requests")
# Secrets of the tests and of the local workspace; signatures of links; texts of statements.
SECRETS = re.compile(
    r"canary|dapi[\w-]{3}|dose[\w-]{8}|\beyJ[\w-]{8}|\b(?:AKIA|ASIA)\w{8}|(?:Bearer|Basic) \w"
    r"|my-secret|client_secret=|access_token|sig=|signature=|credential=|security-token"
    r"|\bselect\b.+\bfrom\b|\binsert into\b|\bvalues ?\(",
    re.IGNORECASE,
)
UNRESOLVABLE = (".invalid", ".example")


class Listener(logging.Filter):
    """Reads every line at DEBUG, with its arguments and traceback; what a test captures does not change."""

    def __init__(self):
        super().__init__()
        self.leaks = []
        self._format = logging.Formatter("%(name)s %(message)s").format

    def filter(self, record):
        text = self._format(record)
        if SECRETS.search(text):
            self.leaks.append(text)
        return record.levelno >= logging.getLogger().level


@pytest.fixture(scope="session")
def listener():
    """One listener for all loggers that a client uses."""
    made = Listener()
    for name in [*PACKAGES, *(name for name in logging.root.manager.loggerDict if name.split(".")[0] in PACKAGES)]:
        logging.getLogger(name).addFilter(made)
        logging.getLogger(name).setLevel(logging.DEBUG)
    return made


@pytest.fixture(autouse=True)
def nothing_leaks(listener):
    """Fail a test during which a secret was logged."""
    yield
    leaks, listener.leaks = listener.leaks, []
    assert [] == leaks


def stay_here(event, arguments):
    """Fail on connections to other machines, and on looking up their addresses."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        assert is_here(str(arguments[1][0])), f"a test connects to {arguments[1]}"
    if event == "socket.getaddrinfo":
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0])
        assert is_here(host) or host.endswith(UNRESOLVABLE), f"a test looks up {host}"


def is_here(host):
    if host in {"localhost", "None", ""}:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


sys.addaudithook(stay_here)
