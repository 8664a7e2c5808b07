"""
The key of a Google service account; needs ``pip install "lakewire[google]"``.

https://docs.databricks.com/gcp/dev-tools/auth/authentication-google-id
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lakewire.auth.google import SCOPES, google_recipe, installed
from lakewire.auth.token import Ask
from lakewire.errors import ConfigError

__all__ = ["RECIPE"]


def _identity(ask: Ask) -> Any:
    account = installed("google.oauth2.service_account")
    return _made(account.IDTokenCredentials, ask, target_audience=ask.host)


def _access(ask: Ask) -> Any:
    account = installed("google.oauth2.service_account")
    return _made(account.Credentials, ask, scopes=SCOPES)


def _made(kind: Any, ask: Ask, **options: Any) -> Any:
    try:
        return kind.from_service_account_info(_key(ask.secret("google_credentials")), **options)
    except (OSError, ValueError, TypeError):  # without its text, which may hold a part of the key
        raise ConfigError(_MALFORMED.format(source=ask.config.source("google_credentials"))) from None


def _key(given: str) -> dict[str, Any]:
    text = given if given.lstrip().startswith("{") else Path(given).expanduser().read_text("utf-8")
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError
    return found


_MALFORMED = (
    "google_credentials ({source}) is no key of a service account: give its JSON or the path of its file, "
    "gcloud iam service-accounts keys create key.json --iam-account …"
)
RECIPE = google_recipe(_identity, _access)
