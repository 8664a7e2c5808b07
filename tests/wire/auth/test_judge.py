"""databricks-sdk reads the same environment, profile and arguments: same kind, same host, same headers."""

import os
from configparser import Error as ConfigParserError

import pytest
from databricks.sdk.config import Config

from tests.wire.auth.cases import CASES

JUDGED = [case for case in CASES if not case.sdk]


@pytest.fixture(autouse=True)
def nothing_leaks(listener):
    """Forget what was logged: the address of the metadata service, which the SDK logs, may be a secret."""
    yield
    listener.leaks.clear()


@pytest.mark.parametrize("case", JUDGED, ids=lambda case: case.name)
def test_the_sdk_agrees(world, case):
    """Where the table names no defect of it; what is refused, it refuses too, at the latest when it signs in."""
    world.set_up(case)
    if case.error:
        with pytest.raises((ValueError, OSError, KeyError, TypeError, AttributeError, ConfigParserError)):
            Config(**case.args).authenticate()
        return

    config = Config(**case.args)
    headers = {name: world.filled(value) for name, value in case.headers.items()}

    assert (case.kind, case.host, headers) == (config.auth_type, config.host, config.authenticate())


def test_most_lines_are_judged():
    """The defects are exceptions."""
    assert len(JUDGED) >= 0.6 * len(CASES)
    assert "DATABRICKS_HOST" not in os.environ
