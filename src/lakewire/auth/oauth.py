"""
Token endpoints: what is posted to them, and what they respond.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from lakewire.auth.discovery import endpoints
from lakewire.auth.token import Ask, Fetch, Token
from lakewire.auth.wire import Reply
from lakewire.config import Masked
from lakewire.errors import TokenEndpointError, one_line

__all__ = ["basic_auth", "exchange", "exchanged", "granted", "post_form", "scope"]

_LONGEST_S = 1e9
_TOKEN = re.compile(r"[!-~]+")  # what a header may hold
_JWT = "urn:ietf:params:oauth:token-type:jwt"


def scope(ask: Ask, *more: str) -> str:
    """
    Return the scopes to ask for, separated by blanks.
    """
    return " ".join(dict.fromkeys([*(ask.config.scopes or ("all-apis",)), *more]))


def granted(
    ask: Ask, form: Mapping[str, str], *, client: tuple[str, str] | None = None, url: str | None = None
) -> Token:
    """
    Ask Databricks' token endpoint for a token, with the rights of a group if one is set.

    Args:
        ask: The occasion.
        form: The grant.
        client: Id and secret, as basic authentication.
        url: Of the endpoint. Default: found by the host.

    Raises:
        TokenEndpointError: It refused, or responded with nothing that can be used.
    """
    options = {
        "authorization_details": ask.config.authorization_details,
        "resource": ask.config.token_resource,
        "assume_group": ask.config.group_id,
    }
    given = {name: value for name, value in options.items() if value}
    headers = {"Authorization": basic_auth(*client)} if client else {}
    return post_form(ask, url or endpoints(ask).token, {**form, **given}, headers)


def exchange(ask: Ask, subject_token: str, *, kind: str = _JWT, **more: str) -> Token:
    """
    Exchange a token of somebody else for one of Databricks.

    Source:
        https://docs.databricks.com/dev-tools/auth/oauth-federation-exchange
    """
    client = {"client_id": ask.config.client_id} if ask.config.client_id else {}  # none: a policy of the whole account
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token": subject_token,
        "subject_token_type": kind,
        "scope": scope(ask),
    }
    return granted(ask, {**form, **client, **more})


def exchanged(fetch: Fetch) -> Fetch:
    """
    Return what fetches a token of somebody else and exchanges it.
    """
    return lambda ask: exchange(ask, fetch(ask).value)


def basic_auth(name: str, password: str) -> str:
    """
    Return the header of basic authentication for an OAuth client; RFC 6749 wants both percent-encoded first.
    """
    return Masked(f"Basic {_base64(f'{quote(name)}:{quote(password)}')}")


def post_form(ask: Ask, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Token:
    """
    Post a form to any token endpoint and read the token of its response.

    Raises:
        TokenEndpointError: It refused, or responded with nothing that can be used.
    """
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    sent = {**(headers or {}), **kind}
    found = _read(ask.wire("POST", url, deadline=ask.deadline, headers=sent, body=Masked(urlencode(form))))
    if isinstance(found, str):  # raised here, in a frame that holds no token
        raise TokenEndpointError(f"the token endpoint {url} responded {found}")
    return found


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _read(reply: Reply) -> Token | str:
    """Read a token and its lifetime, or why there is none."""
    fields = reply.json()
    value: Any = fields.get("access_token")
    lifetime = _seconds(fields.get("expires_in"))
    if reply.status == 200 and isinstance(value, str) and _TOKEN.fullmatch(value) and 0 < lifetime < _LONGEST_S:
        refresh = fields.get("refresh_token")
        return Token(value, _scheme(fields), lifetime, refresh if isinstance(refresh, str) else None)
    code = fields.get("error", fields.get("errorCode", ""))
    text = fields.get("error_description", fields.get("errorSummary", ""))
    reason = one_line(f"{code} {text}", 200)
    return f"{reply.status}: {reason or 'no token and lifetime that can be used'}"


def _seconds(given: object) -> float:
    """Return a lifetime, which Entra's older endpoint gives as text; -1 for what is none."""
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return -1.0
    try:
        return float(given)
    except (ValueError, OverflowError):
        return -1.0


def _scheme(fields: Mapping[str, Any]) -> str:
    kind = fields.get("token_type")
    return kind if isinstance(kind, str) and kind.isalpha() and kind.lower() != "bearer" else "Bearer"
