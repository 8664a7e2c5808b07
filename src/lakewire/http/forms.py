"""
Token requests: a form posted on its own, outside the transport that needs the token.
"""

from __future__ import annotations

from collections.abc import Mapping

import requests
from requests.auth import HTTPBasicAuth

from lakewire.errors import AuthError
from lakewire.http.pool import USER_AGENT

__all__ = ["post_form"]

_CONNECT_S = 5.0


def post_form(url: str, form: Mapping[str, str], client: tuple[str, str], seconds: float) -> tuple[int, bytes]:
    """
    Post *form* with basic authentication and return status and body.

    Raises:
        AuthError: No answer within *seconds*; the reason is named, the secret is not.
    """
    timeout = (min(_CONNECT_S, seconds), seconds)
    try:
        with requests.post(
            url,
            data=dict(form),
            auth=HTTPBasicAuth(*client),
            headers={"User-Agent": USER_AGENT},
            timeout=timeout,
            allow_redirects=False,
        ) as response:
            return response.status_code, response.content
    except requests.RequestException as error:
        raise AuthError(f"the token endpoint did not answer: {type(error).__name__}") from None
