"""The behaviour table of signing in: real sockets, real programs, no network."""

import pytest

from lakewire import DatabricksClient, errors
from lakewire_runtime import Operation
from lakewire_runtime.deadline import Deadline
from tests.support.waiting import QUICK
from tests.wire.auth.cases import CASES

ME = Operation(name="tests.me", method="GET", path="/api/2.0/preview/scim/v2/Me", returns=dict)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_settings_mean_one_sign_in(world, case):
    """The kind, the host, the headers and the requests of each line; or its error, which shows no secret."""
    world.set_up(case)
    if case.error:
        with pytest.raises((errors.ConfigError, errors.AuthError), match=case.error) as caught:
            signed(case)
        assert "canary" not in str(caught.value)
        return

    kind, host, headers = signed(case)

    assert (case.kind, case.host) == (kind, host)
    assert {name: world.filled(value) for name, value in case.headers.items()} == headers
    if case.asked is not None:
        assert case.asked == world.internet.requests


def signed(case):
    """Return kind, host and headers of the client that a case makes."""
    with DatabricksClient(**case.args, retry=QUICK) as client:
        explained = {setting.name: setting for setting in client.config.explain()}
        headers = dict(client.auth.headers(Deadline(20)))
        assert "canary" not in str([client.config, client.config.explain(), client.auth, client])
        kind = client.auth.kind
        assert kind in {explained["auth_type"].value, *(each.name for each in client.config.kinds)}
        return kind, client.config.host or client.auth.host(Deadline(20)), headers


def test_the_table_is_large():
    """Each line has a name of its own."""
    assert 160 <= len({case.name for case in CASES}) == len(CASES)
