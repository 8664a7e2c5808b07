"""
A request as it goes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import requests
from requests.structures import CaseInsensitiveDict

from lakewire.http.attempt import Attempt

__all__ = ["Request"]


class Request(requests.PreparedRequest):
    """
    A prepared request that knows the attempt it belongs to.

    Built without the merging that ``Session.request`` does for each call: no cookies, no ``.netrc``, no defaults.
    """

    def __init__(
        self, method: str, url: str, headers: Mapping[str, str], body: Any = None, *, attempt: Attempt
    ) -> None:
        super().__init__()
        self.method = method
        self.url = url
        self.headers = CaseInsensitiveDict(headers)
        self.body = body
        self.attempt = attempt
