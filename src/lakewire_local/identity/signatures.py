"""
JSON Web Tokens of other identity providers: signed with RS256 by a key of their JWKS.

Checking a signature needs public numbers only, so that Python's own arithmetic does.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from typing import Any

from lakewire_local.timestamps import now_s

_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")  # DigestInfo of RFC 8017, section 9.2
_LEAST_BITS = 2048
_LEEWAY_S = 60.0


def verified_claims(token: str, jwks: dict[str, Any]) -> dict[str, Any] | None:
    """
    Return what a token says, if a key of *jwks* has signed it and its time is not over; None otherwise.
    """
    try:
        head, body, signature = token.split(".")
        header, claims = json.loads(_bytes(head)), json.loads(_bytes(body))
        keys = [key for key in jwks.get("keys", []) if key.get("kid") == header.get("kid") or "kid" not in header]
        is_signed = header.get("alg") == "RS256" and any(
            _is_signed(f"{head}.{body}".encode(), _bytes(signature), key) for key in keys
        )
        return claims if is_signed and _is_current(claims) else None
    except (ValueError, TypeError, AttributeError, KeyError, binascii.Error):
        return None


def _is_signed(message: bytes, signature: bytes, key: dict[str, Any]) -> bool:
    modulus, exponent = (int.from_bytes(_bytes(key[name])) for name in ("n", "e"))
    size = (modulus.bit_length() + 7) // 8
    if key.get("kty") != "RSA" or modulus.bit_length() < _LEAST_BITS or len(signature) != size:
        return False
    digest = _SHA256 + hashlib.sha256(message).digest()
    expected = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return hmac.compare_digest(pow(int.from_bytes(signature), exponent, modulus).to_bytes(size), expected)


def _is_current(claims: dict[str, Any]) -> bool:
    now = now_s()
    return bool(claims["exp"] > now - _LEEWAY_S and claims.get("nbf", now) <= now + _LEEWAY_S)


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
