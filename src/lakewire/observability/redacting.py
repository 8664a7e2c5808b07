"""
Secrets in texts that an application logs, blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["redact"]

_HIDDEN = "***"
_SECRET_NAMES = re.compile(
    r"token|secret|passw|authorization|credential|private.?key|access.?key|signature|cookie|^pwd$|^sig$|sas",
    re.IGNORECASE,
)
_SECRETS = [
    re.compile(r"(?i)\b((?:bearer|basic)\s+)[\w.~+/=-]{8,}"),
    re.compile(r"()\b(?:dapi|dose|dkea|dsapi)[0-9a-f]{16,}(?:-\d+)?"),  # tokens and OAuth secrets of Databricks
    re.compile(r"()\beyJ[\w-]+\.[\w-]+\.[\w-]*"),  # a JWT
    re.compile(r"(?i)(\w+://[^/\s:@]+:)[^/\s@]+(?=@)"),  # the password in a URL
    re.compile(
        r"(?i)([?&](?:x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature|x-goog-credential|sig"
        r"|signature|awsaccesskeyid|googleaccessid|access_token|token|code)=)[^&\s\"']+"
    ),
    re.compile(
        r"(?i)(\b[\w-]*(?:token|secret|password|passwd|pwd|api_?key|access_?key)[\w-]*[\"']?\s*[=:]\s*[\"']?)"
        r"(?!\*\*\*)[^\s\"',;&}]+"
    ),
]


def redact(value: Any) -> Any:
    """
    Return a text, or data with texts in it, without the secrets that can be recognized.

    Such are tokens of Databricks, JWTs, ``Authorization`` headers, passwords in URLs, the signatures of presigned
    links, and the values of names such as ``token``, ``client_secret`` or ``password``. As a processor of structlog:
    ``lambda _logger, _method, event: redact(event)``. What has no such form passes: it is a second line of defence.

    Args:
        value: A text; a mapping, a list or a tuple is copied; anything else is returned as it is.
    """
    if isinstance(value, str):
        return _without_secrets(value)
    if isinstance(value, Mapping):
        return {name: _HIDDEN if _is_secret(name, held) else redact(held) for name, held in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [redact(held) for held in value] if not isinstance(value, tuple) else tuple(map(redact, value))
    return value


def _without_secrets(text: str) -> str:
    for pattern in _SECRETS:
        text = pattern.sub(rf"\g<1>{_HIDDEN}", text)
    return text


def _is_secret(name: object, held: object) -> bool:
    return isinstance(name, str) and isinstance(held, str) and _SECRET_NAMES.search(name) is not None
