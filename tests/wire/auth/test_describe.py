"""``python -m lakewire.auth describe`` as a process."""

import os
import subprocess
import sys

import pytest

from tests.support import programs
from tests.wire.auth.cases import ARM, AWS, AZURE, M2M, PAT, Case, profile


def describe(world, case, *options):
    """Run it in the machine of a case; return exit code, output and errors."""
    world.set_up(case)
    command = [sys.executable, "-W", "error", "-m", "lakewire.auth", "describe", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=dict(os.environ))
    assert "canary" not in done.stdout + done.stderr
    return done.returncode, done.stdout, done.stderr


def line(output, name):
    """Return what a line says."""
    return next(text[28:] for text in output.splitlines() if text.startswith(f"{name} "))


def test_a_sign_in_that_works(world):
    """Each setting with its source, secrets as stars, the kind, the others and why not, and who it is: one request."""
    code, output, errors = describe(world, Case(name="", env={"DATABRICKS_HOST": AWS + "/?o=77", **M2M}))

    assert (0, "") == (code, errors)
    assert f"{AWS}  (DATABRICKS_HOST, path and query left out)" == line(output, "host")
    assert "77  (?o= of the host)" == line(output, "workspace_id")
    assert "***  (DATABRICKS_CLIENT_SECRET)" == line(output, "client_secret")
    assert line(output, "auth_type").startswith("oauth-m2m  (chosen by client_id from DATABRICKS_CLIENT_ID, ")
    assert "not used: token is missing" == line(output, "pat")
    assert "yes, as me@acme.example" == line(output, "works")
    assert 1 == sum(url.endswith("/scim/v2/Me") for url in world.internet.requests)


def test_a_sign_in_that_is_passed_over(world):
    """Nobody is signed in to the first program, so the second one is used, and both are named."""
    case = Case(
        name="",
        env={"DATABRICKS_HOST": AZURE},
        programs={"az": programs.AZ_LOGGED_OUT, "databricks": programs.cli()},
    )
    code, output, _ = describe(world, case)

    assert 0 == code
    assert line(output, "azure-cli").startswith("passed over: az account get-access-token failed")
    assert "databricks-cli" == line(output, "used")


def test_a_sign_in_that_does_not_work(world):
    """The exit code says it, and the last line why."""
    refused = {"DATABRICKS_HOST": AZURE, **ARM, "ARM_CLIENT_ID": "refused"}
    code, output, _ = describe(world, Case(name="", env=refused))

    assert (1, True) == (code, "AADSTS7000215: Invalid client secret." in line(output, "works"))


@pytest.mark.parametrize(
    ("case", "options", "words"),
    [
        (Case(name=""), [], "no host"),
        (Case(name="", env={**PAT, **M2M}), [], "2 ways of signing in are set"),
        (Case(name="", env=PAT), ["--auth-type", "magic"], "is unknown: use pat"),
        (Case(name="", profile=profile(host=AWS, token="t")), ["--profile", "p"], "which has DEFAULT"),
        (Case(name=""), ["--host", AWS], "databricks auth login"),
    ],
)
def test_settings_that_choose_none(world, case, options, words):
    """Another exit code, and an error that says what to do."""
    code, _, errors = describe(world, case, *options)

    assert (2, True, 1) == (code, words in errors, errors.count("\n"))
