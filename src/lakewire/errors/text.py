"""
How text of others becomes part of a message.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["listing", "one_line"]

# What looks like a credential in the words of a server: Databricks tokens and secrets, JWTs, AWS key ids,
# bearer values, signatures of presigned links.
_SECRET = re.compile(
    r"\b(?:dapi|dose|dkea|dsapi)[\w-]{8,}|\beyJ[\w-]{8,}\.[\w.-]+|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|(?<=Bearer )\S+"
    r"|(?<=sig=)[^&\s]+|(?<=Signature=)[^&\s]+|(?<=Credential=)[^&\s]+|(?<=Security-Token=)[^&\s]+",
    re.IGNORECASE,
)


def one_line(text: str, limit: int = 500) -> str:
    """
    Shorten text of a server to one line that cannot forge log lines and shows nothing that looks like a credential.
    """
    words = "".join(c if c.isprintable() else " " for c in text).split()
    line = _SECRET.sub("***", " ".join(words))
    return line if len(line) <= limit else line[: limit - 1] + "…"


def listing(names: Sequence[str]) -> str:
    """
    Join names for a message: ``a, b or c``.
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
