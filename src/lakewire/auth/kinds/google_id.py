"""
Whoever is signed in to Google, acting as a service account: by google-auth where that is installed, else by gcloud.

https://docs.databricks.com/gcp/dev-tools/auth/authentication-google-id
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

from lakewire.auth.commands import executable, run_text
from lakewire.auth.google import SCOPES, GoogleToken, Requests, google_recipe, installed
from lakewire.auth.token import Ask
from lakewire.config import home
from lakewire.errors import NotSignedInError

__all__ = ["RECIPE"]

_KEPT = "application_default_credentials.json"
_REMEDY = "gcloud auth application-default login"


def _identity(ask: Ask) -> Any:
    target = _impersonated(ask, [])
    if target is None:
        return _by_gcloud(ask, "print-identity-token", f"--audiences={ask.host}", "--include-email")
    google = installed("google.auth.impersonated_credentials")
    return google.IDTokenCredentials(target, target_audience=ask.host, include_email=True)


def _access(ask: Ask) -> Any:
    return _impersonated(ask, SCOPES) or _by_gcloud(ask, "print-access-token", f"--scopes={','.join(SCOPES)}")


def _impersonated(ask: Ask, scopes: list[str]) -> Any:
    """Return the service account by the default credentials of this machine; None where gcloud is to be asked."""
    if _is_for_gcloud(ask):
        return None
    auth, google = installed("google.auth"), installed("google.auth.impersonated_credentials")
    try:
        source, _ = auth.default(scopes=SCOPES, request=Requests(ask))
    except auth.exceptions.DefaultCredentialsError:
        return None
    account = ask.config.google_service_account
    return google.Credentials(source_credentials=source, target_principal=account, target_scopes=scopes)


def _is_for_gcloud(ask: Ask) -> bool:
    """Return whether to ask gcloud: nothing else is kept on this machine, or there is nothing that could read it."""
    if find_spec("google") is None or find_spec("google.auth") is None:
        return True
    env = ask.config.env
    folder = Path(env.get("CLOUDSDK_CONFIG") or home(env) / ".config" / "gcloud")
    is_kept = env.get("GOOGLE_APPLICATION_CREDENTIALS") or (folder / _KEPT).is_file()
    return not is_kept and which("gcloud", path=env.get("PATH")) is not None


def _by_gcloud(ask: Ask, what: str, *options: str) -> GoogleToken:
    try:
        program = executable(ask, "gcloud")
    except NotSignedInError:
        raise NotSignedInError(f"nobody is signed in to Google on this machine: {_REMEDY}") from None
    account = f"--impersonate-service-account={ask.config.google_service_account}"
    return GoogleToken(run_text(ask, [program, "auth", what, account, *options], "gcloud auth login").strip())


RECIPE = google_recipe(_identity, _access)
