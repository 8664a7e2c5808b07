"""
Programs that people sign in with, as real executables: they write down how they were called.
"""

from tests.support.internet import jwt

ENDS = 4070908800  # in 2099
PERSON = jwt(upn="me@acme.example")
SERVICE = jwt(appid="a1")

AZ = """
case "$*" in
  "account show"*) echo '{"user": {"type": "user", "name": "me@acme.example"}}' ;;
  *"--subscription"*) echo 'ERROR: no access to the subscription' >&2; exit 1 ;;
  *) echo '{"accessToken": "TOKEN", "tokenType": "Bearer",'
     echo '"expiresOn": "2099-01-01 00:00:00.000000", "expires_on": ENDS}' ;;
esac
"""
AZ_LOGGED_OUT = """
echo "ERROR: Please run 'az login' to setup account." >&2
exit 1
"""
CLI = """
case "$*" in
  version*) echo '{"Version": "VERSION", "Major": MAJOR, "Minor": MINOR, "Patch": PATCH}' ;;
  *) echo '{"access_token": "TOKEN", "token_type": "Bearer", "expiry": "2099-01-01T00:00:00Z"}' ;;
esac
"""
CLI_LOGGED_OUT = """
case "$*" in
  version*) echo '{"Major": 0, "Minor": 300, "Patch": 0}' ;;
  *) echo 'Error: databricks OAuth is not configured for this host' >&2; exit 1 ;;
esac
"""
CLI_ENDED = """
case "$*" in
  version*) echo '{"Major": 0, "Minor": 300, "Patch": 0}' ;;
  *) echo 'Error: a new access token could not be retrieved because the refresh token is invalid.' >&2; exit 1 ;;
esac
"""
GCLOUD = """
case "$*" in
  *print-identity-token*) echo 'TOKEN' ;;
  *) echo 'gcloud-access' ;;
esac
"""


def az(token=PERSON):
    """Return an Azure CLI to which somebody is signed in."""
    return AZ.replace("TOKEN", token).replace("ENDS", str(ENDS))


def cli(token="of-the-cli", version=(0, 300, 0)):  # noqa: S107  # no secret
    """Return a Databricks CLI to which somebody is signed in."""
    script = CLI.replace("TOKEN", token).replace("VERSION", "v" + ".".join(map(str, version)))
    for name, number in zip(("MAJOR", "MINOR", "PATCH"), version, strict=True):
        script = script.replace(name, str(number))
    return script


def gcloud():
    """Return a gcloud to which somebody is signed in."""
    return GCLOUD.replace("TOKEN", jwt(sub="sa@acme.example", exp=ENDS))


def install(folder, **programs):
    """Write executables into a folder, and return what they are called with."""
    folder.mkdir(exist_ok=True)
    log = folder / "calls"
    for name, script in programs.items():
        path = folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> {log}\n{script.strip()}\n')
        path.chmod(0o755)
    return lambda: log.read_text().splitlines() if log.exists() else []
