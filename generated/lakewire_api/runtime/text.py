"""
How text of others becomes part of a message.
"""

from __future__ import annotations

import re

# What looks like a credential in the words of a server: Databricks tokens and secrets, JWTs, AWS key ids,
# bearer values, signatures of presigned links.
_SECRET = re.compile(
    r"\b(?:dapi|dose|dkea|dsapi)[\w-]{8,}|\beyJ[\w-]{8,}\.[\w.-]+|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|(?<=Bearer )\S+"
    r"|(?<=sig=)[^&\s]+|(?<=Signature=)[^&\s]+|(?<=Credential=)[^&\s]+|(?<=Security-Token=)[^&\s]+",
    re.IGNORECASE,
)


def one_line(text: str, limit: int = 500) -> str:
    r"""
    Make text of a server one line of *limit* bytes that cannot forge log lines and shows no credential.

    Control characters are escaped, as in ``\n``.
    """
    line = _SECRET.sub("***", text.strip())
    if not line.isprintable():
        line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    data = line.encode()
    return line if len(data) <= limit else data[: limit - 3].decode(errors="ignore") + "…"
