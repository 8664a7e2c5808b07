"""
A machine and its network as a line of the table of sign-ins has them: home folder, programs, variables, hosts.
"""

import json
import os
from functools import cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.support.internet import jwt
from tests.support.programs import ENDS, install
from tests.support.scripted import answer

PERSON = {"type": "authorized_user"}
OURS = ("DATABRICKS_", "ARM_", "AZURE_", "GOOGLE_", "ACTIONS_", "SYSTEM_", "IDENTITY_", "IS_IN_", "SERVING_", "DB_")


@cache
def google_key():
    """Return the key of a service account of Google, as JSON."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    account = {"type": "service_account", "client_email": "sa@acme.example", "private_key": pem}
    return json.dumps({**account, "token_uri": "https://oauth2.googleapis.com/token"})


class World:
    """Holds what a case is run in; texts of cases may name parts of it in braces."""

    def __init__(self, folder, monkeypatch, internet, local):
        self.home = folder / "home"
        self.home.mkdir()
        self._monkeypatch = monkeypatch
        self.internet, self.local = internet, local
        internet.requests.clear()
        local.reply_to_each(on_this_machine)
        self.calls = install(self.home / "bin")
        for name in [name for name in os.environ if name.startswith(OURS)]:
            monkeypatch.delenv(name)
        for name, value in {**internet.variables(), "HOME": str(self.home), "PATH": str(self.home / "bin")}.items():
            monkeypatch.setenv(name, value)

    def set_up(self, case):
        """Make files, programs and variables of a case."""
        files = {
            "subject": "subject-3\n",
            "empty": "\n",
            "google.json": google_key(),
            "adc.json": json.dumps(dict.fromkeys(("client_id", "client_secret", "refresh_token"), "x") | PERSON),
            "model-dependencies-oauth-token": '{"OAUTH_TOKEN": [{"oauthTokenValue": "of-serving"}]}',
        }
        for name, text in files.items():
            (self.home / name).write_text(text)
        if case.profile:
            path = self.home / ".databrickscfg"
            path.write_text(case.profile, "utf-8")
            path.chmod(0o600)
        self.calls = install(self.home / "bin", **case.programs)
        for name, value in case.env.items():
            self._monkeypatch.setenv(name, self.filled(value))

    def filled(self, text):
        """Put the parts of this world into a text."""
        identity = jwt(aud="https://1.1.gcp.databricks.com", exp=ENDS)
        parts = {
            "home": str(self.home),
            "local": self.local.host,
            "google": google_key(),
            "identity": identity,
            "gcloud": jwt(sub="sa@acme.example", exp=ENDS),
            "impersonated": jwt(sub="impersonated", exp=ENDS),
        }
        for name, part in parts.items():
            text = text.replace(f"{{{name}}}", part)
        return text


def on_this_machine(request):
    """Answer as the services that listen on a machine itself."""
    path, query = request.path_and_query()
    place = urlsplit(path).path
    who = f"{query.get('client_id', '')}/{query.get('resource', '')}"
    if place == "/canary" and request.headers.get("x-databricks-metadata-version") == "1":
        return answer(200, {"access_token": "of-the-editor", "token_type": "Bearer", "expires_on": ENDS})
    if place == "/metadata/identity/oauth2/token" and request.headers.get("metadata") == "true":
        return answer(200, {"access_token": f"msi/{who}", "expires_on": str(ENDS)})
    if place == "/app" and request.headers.get("x-identity-header") == "h":
        return answer(200, {"access_token": f"app/{who}", "expires_on": str(ENDS)})
    return answer(404)
