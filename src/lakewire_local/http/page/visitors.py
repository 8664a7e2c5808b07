"""
Who looks at a page: a cookie says it, given for a code that the server prints once, or for a token.
"""

from __future__ import annotations

import secrets
import threading
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError
from lakewire_local.timestamps import now_s

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from lakewire_local.identity import Identity

_COOKIE = "lakewire"
_DAY_S = 86_400
_CODE_S = 600


class Visitors:
    """
    Let people in, and know them again.

    Args:
        identity: Knows tokens, and signs cookies.
    """

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._lock = threading.Lock()
        self._codes: dict[str, tuple[str, float]] = {}

    def code_for(self, user: str) -> str:
        """Return a code that lets somebody in once, within ten minutes."""
        code = secrets.token_urlsafe(24)
        with self._lock:
            self._codes[code] = (user, now_s() + _CODE_S)
        return code

    def by_code(self, code: str) -> str | None:
        """Return whom a code lets in; None when it was used, is too old, or is none."""
        with self._lock:
            user, good_until = self._codes.pop(code, ("", 0.0))
        return user if now_s() < good_until else None

    def by_token(self, token: str) -> str | None:
        """Return whose token it is; None when it is none."""
        try:
            return self._identity.caller(f"Bearer {token}")
        except LocalError:
            return None

    def remember(self, response: Response, user: str) -> None:
        """Give a cookie, for a day; no script reads it and no other site sends it."""
        facts = f"{now_s() + _DAY_S:.0f}:{user}"
        value = f"{self._identity.credentials.sign(f'page:{facts}')}:{facts}"
        response.set_cookie(_COOKIE, value, max_age=_DAY_S, httponly=True, samesite="strict")

    def of(self, request: Request) -> str | None:
        """Return who sent a request; None for somebody unknown."""
        signature, _, facts = request.cookies.get(_COOKIE, "").partition(":")
        good_until, _, user = facts.partition(":")
        if not user or not self._identity.credentials.signed(f"page:{facts}", signature):
            return None
        return user if now_s() < float(good_until) else None
