"""``python -m lakewire.auth describe`` and ``lakewire auth`` as processes."""

import json
import os
import subprocess
import sys

import pytest

from tests.support import programs
from tests.support.internet import ACCOUNT
from tests.wire.auth.cases import ACCOUNTS, ARM, AWS, AZURE, M2M, PAT, Case, profile


def describe(world, case, *options, command=("lakewire.auth", "describe")):
    """Run it in the machine of a case; return exit code, output and errors."""
    world.set_up(case)
    command = [sys.executable, "-W", "error", "-m", *command, *options]
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


def test_an_account_is_asked(world):
    """A sign-in to an account works if the account responds, which this one does not."""
    account = {"DATABRICKS_HOST": ACCOUNTS, "DATABRICKS_ACCOUNT_ID": ACCOUNT, **M2M}
    code, output, _ = describe(world, Case(name="", env=account))

    assert (1, True) == (code, line(output, "works").startswith("no: "))
    assert any("/workspaces" in url for url in world.internet.requests)


def test_the_command_says_the_same(world):
    """``lakewire auth describe`` is the same report; as JSON it is one object."""
    case = Case(name="", env={"DATABRICKS_HOST": AWS, **M2M})
    command = ("lakewire", "auth", "describe")

    assert describe(world, case) == describe(world, case, command=command)
    code, output, _ = describe(world, case, "--json", command=command)
    assert (0, "yes, as me@acme.example") == (code, json.loads(output)["works"])


@pytest.mark.parametrize(("host", "code"), [(AZURE, 1), ("", 2)])
def test_the_command_ends_with_the_same_codes(world, host, code):
    """A sign-in that is refused, and none."""
    case = Case(name="", env={"DATABRICKS_HOST": host, **ARM, "ARM_CLIENT_ID": "refused"})

    assert code == describe(world, case, command=("lakewire", "auth", "describe"))[0]


def test_profiles_are_listed_without_their_secrets(world):
    """Each with its host and its kind, or why it cannot be used; the environment has no part in it."""
    text = f"""[DEFAULT]
host = {AWS}
token = canary
[m2m]
host = {AWS}
client_id = i
client_secret = canary
[bare]
host = {AWS}
"""
    case = Case(name="", profile=f"[__settings__]\ndefault_profile = m2m\n{text}", env=PAT)

    code, output, errors = describe(world, case, "--json", command=("lakewire", "auth", "profiles"))

    found = json.loads(output)
    assert (0, "") == (code, errors)
    assert [("DEFAULT", AWS, "pat"), ("m2m", AWS, "oauth-m2m"), ("bare", AWS, "")] == [
        (each["name"], each["host"], each["kind"]) for each in found
    ]
    assert "no credentials" in found[2]["problem"]
