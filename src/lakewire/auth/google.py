"""
Google's library, an extra, over the connections of this package.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import attrs

from lakewire._lazy import extra
from lakewire.auth.token import AUTHORIZATION, Ask, Fetch, Recipe, Token, claims, seconds_until
from lakewire.config import Masked
from lakewire.errors import AuthError, NotSignedInError, one_line
from lakewire.forks import FORK_WAITS
from lakewire.observability import log
from lakewire_runtime.deadline import Deadline

__all__ = ["SCOPES", "GoogleToken", "Requests", "google_recipe", "installed"]

SCOPES = ["https://www.googleapis.com/auth/cloud-platform", "https://www.googleapis.com/auth/compute"]
"""
Of the access token that some operations of accounts need besides the identity.
"""

_ACCESS = "X-Databricks-GCP-SA-Access-Token"
_LIFETIME_S = 3600.0  # of Google's tokens, where they do not say


@attrs.define
class GoogleToken:
    """
    Credentials that are a token already, as gcloud prints it.
    """

    token: str = attrs.field(repr=False)


def google_recipe(identity: Callable[[Ask], Any], access: Callable[[Ask], Any]) -> Recipe:
    """
    Return the recipe of a sign-in by Google.

    Args:
        identity: Makes the credentials whose token says who it is.
        access: Makes those of the access token, which is left out where it cannot be had.
    """
    sources: Mapping[str, Fetch] = {
        AUTHORIZATION: lambda ask: _token(ask, identity, "Bearer"),
        _ACCESS: lambda ask: _optional(ask, access),
    }
    return Recipe(sources=sources)


def installed(module: str) -> Any:
    """
    Import a module of google-auth.

    Raises:
        MissingExtraError: It is not installed.
    """
    with extra("google"), FORK_WAITS:
        return import_module(module)


def _token(ask: Ask, make: Callable[[Ask], Any], scheme: str) -> Token:
    made = make(ask)
    if not isinstance(made, GoogleToken):
        _refresh(ask, made)
    value = str(made.token)
    end = claims(value).get("exp")
    return Token(value, scheme, seconds_until(end, "Google") if end else _LIFETIME_S)


def _optional(ask: Ask, access: Callable[[Ask], Any]) -> Token:
    try:
        return _token(ask, access, "")
    except (AuthError, NotSignedInError) as error:
        log().warning("no access token of Google, which some operations of accounts need", error=str(error))
        return Token("", "", _LIFETIME_S)


def _refresh(ask: Ask, credentials: Any) -> None:
    exceptions = installed("google.auth.exceptions")
    try:
        credentials.refresh(Requests(ask))
    except exceptions.GoogleAuthError as error:
        raise AuthError(f"Google refused a token: {one_line(str(error), 200)}") from None


@attrs.frozen
class Requests:
    """
    Google's ``transport.Request``, over the connections of this package.
    """

    ask: Ask

    def __call__(self, url: str, method: str = "GET", body: Any = None, **options: Any) -> Any:
        """
        Send one request; google-auth gives headers, and a timeout where it only tries whether somebody is there.
        """
        text = Masked(body.decode() if isinstance(body, bytes) else body or "")
        deadline = Deadline(self.ask.deadline.within(options.get("timeout") or _LIFETIME_S))
        headers = dict(options.get("headers") or {})
        here = url.startswith("http:")  # the metadata of the machine itself: no proxy
        reply = self.ask.wire(method, url, deadline=deadline, headers=headers, body=text or None, direct=here)
        return _Response(reply.status, reply.headers, reply.body)


@attrs.frozen
class _Response:
    status: int
    headers: Mapping[str, str]
    data: bytes
