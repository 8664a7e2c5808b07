"""
Signed links to result chunks and parts of uploads, in place of presigned storage links of a cloud.

A link is valid until it expires, for everyone who has it; it contains no credential of the caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import attrs

from lakewire_local.timestamps import now_s

if TYPE_CHECKING:
    from lakewire_local.credentials import Credentials

PREFIX = "/storage/results"


@attrs.frozen(kw_only=True)
class Links:
    """
    Make and check links.

    Args:
        seconds: How long a link is valid; 15 minutes on Databricks.
    """

    credentials: Credentials
    seconds: float = 900.0

    def make(self, host: str, statement_id: str, chunk_index: int) -> tuple[str, float]:
        """Return a link to a chunk and when it expires, seconds since the epoch."""
        return self.signed(host, f"{PREFIX}/{statement_id}/{chunk_index}")

    def signed(self, host: str, path: str) -> tuple[str, float]:
        """Return a link to a path of the storage and when it expires, seconds since the epoch."""
        expires = now_s() + self.seconds
        query = {"expires": f"{expires:.3f}", "signature": self.credentials.sign(f"{path}?{expires:.3f}")}
        return f"{host}{path}?{urlencode(query)}", expires

    def is_ours(self, path: str, expires: str, signature: str) -> bool:
        """Return whether the signature of a link is valid."""
        return self.credentials.signed(f"{path}?{expires}", signature)
