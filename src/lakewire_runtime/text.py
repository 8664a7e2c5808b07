"""
How text of others becomes part of a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any, TypeGuard

# What looks like a credential in the words of a server: Databricks tokens and secrets, JWTs, AWS key ids, bearer
# values, values of what is named like a secret, user and password in a URL. Compiled by re on its first use, which
# most programs never come to.
_CREDENTIALS = (
    r"(?i)\b(?:dapi|dose|dkea|dsapi)[\w-]{8,}"
    r"|\beyJ[\w-]{8,}\.[\w.-]+"
    r"|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"
    r"|(?<=Bearer )\S+"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"
    r"|(?:\b|_)(?:sig|signature|credential|password|passwd|secret|token|secret_?key|access_?key|account_?key|api_?key)"
    r"\\?['\"]?(?:\s*=\s*\\?['\"]?|\s*:\s*\\?['\"])(?P<value>[^&\s'\",;)\\]+)"
)


def one_line(text: str, limit: int = 500) -> str:
    r"""
    Make text of a server one line of *limit* bytes that cannot forge log lines and shows no credential.

    Control characters are escaped, as in ``\n``.
    """
    line = masked(text[: 8 * limit].strip())  # what is cut anyway need not be searched
    if not line.isprintable():
        line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    data = line.encode()
    return line if len(data) <= limit else data[: limit - 3].decode(errors="ignore") + "…"


def shown(value: object, limit: int = 80) -> str:
    """
    Return what an error message shows of an argument: its repr, at most *limit* characters.
    """
    try:
        text = repr(value)
        return text if len(text) <= limit else f"{text[: limit - 1]}…"
    except (ValueError, RecursionError):  # a number of thousands of digits, a list that holds itself very often
        return f"<{type(value).__name__}>"


def masked(text: str) -> str:
    """
    Put stars in the place of what looks like a credential.
    """
    return re.sub(_CREDENTIALS, _stars, text)


def is_listed(value: object) -> TypeGuard[Iterable[Any]]:
    """
    Return whether a value can be read item by item. A file is none: what it holds are bytes, and it may be closed.
    """
    return isinstance(value, Iterable) and not hasattr(value, "read")


def key_text(key: object) -> str:
    """
    Return what is sent for a key of a mapping: the value of a member of an enum, else its text.
    """
    return str(key.value if isinstance(key, Enum) else key)


def has_surrogates(text: str) -> bool:
    """
    Return whether *text* holds a lone surrogate, which no encoding of URLs and headers has.
    """
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def _stars(match: re.Match[str]) -> str:
    whole, value = match[0], match["value"]
    return f"{whole[: -len(value)]}***" if value else "***"
