"""
Authorization codes: each is good once, for a minute, for whoever knows its verifier.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

import attrs

from lakewire_local.timestamps import now_s

_SECONDS = 60.0
_MOST = 1000


@attrs.frozen(kw_only=True)
class Code:
    """Hold what a code was given for."""

    client_id: str
    redirect: str
    challenge: str
    scope: str
    owner: str
    expires_at: float = attrs.field(factory=lambda: now_s() + _SECONDS)

    def is_for(self, client_id: str, redirect: str, verifier: str) -> bool:
        """Return whether this is who may use it."""
        digest = hashlib.sha256(verifier.encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return (
            (client_id, redirect) == (self.client_id, self.redirect)
            and hmac.compare_digest(challenge, self.challenge)
            and now_s() < self.expires_at
        )


class Codes:
    """
    Keep codes in memory: they do not survive the server.
    """

    def __init__(self) -> None:
        self._codes: dict[str, Code] = {}

    def add(self, code: Code) -> str:
        """Return the text of a new code."""
        text = secrets.token_urlsafe(24)
        while len(self._codes) >= _MOST:
            self._codes.pop(next(iter(self._codes)), None)
        self._codes[text] = code
        return text

    def take(self, text: str) -> Code | None:
        """Return a code, which is then used up; None when it is unknown."""
        return self._codes.pop(text, None)
