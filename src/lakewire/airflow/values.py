"""
Values of XComs: plain JSON that loses nothing, of a bounded size.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from lakewire.airflow.exceptions import XComTooLargeError

__all__ = ["bounded", "plain"]


def plain(value: Any) -> Any:
    """
    Return a value as JSON has it: decimals and times as text, bytes in base64.

    What JSON has no form for is text as well, as a float that is no number, and an interval.
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, bytes | bytearray):
        return base64.b64encode(value).decode()
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return str(value)


def bounded(value: Any, most_bytes: int) -> Any:
    """
    Return a value of an XCom if it is not too large.

    Raises:
        XComTooLargeError: It is; the message says what to do.
    """
    size = len(json.dumps(value, ensure_ascii=False).encode())
    if size > most_bytes:
        raise XComTooLargeError(
            f"the value has {size:,} bytes, and an XCom may have {most_bytes:,}: write it to a file (to=…), return "
            "nothing of it (fetch='none'), or raise max_xcom_bytes"
        )
    return value
