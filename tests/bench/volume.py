"""
The Files API of the bench: volumes that take everything, keep nothing, and are as far away as real ones.
"""

from __future__ import annotations

import json
import time

FIRST_BYTE_S = 0.040
RATE = 20e6  # bytes a second on each connection
SLICE = 256 << 10


def receive(stream, size: int) -> None:
    """Read a body as fast as a connection of the bench is."""
    due = time.monotonic()
    while size:
        step = min(SLICE, size)
        stream.read(step)
        size -= step
        due = max(due, time.monotonic() - 0.01) + step / RATE
        time.sleep(max(0.0, due - time.monotonic()))


def respond(method: str, path: str) -> bytes:
    """Return what a volume without files says."""
    time.sleep(FIRST_BYTE_S)
    if method in {"PUT", "DELETE"}:
        return b"HTTP/1.1 204 No Content\r\n\r\n"
    text = json.dumps({"contents": []} if "/directories/" in path else {}).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n".encode()
    return head if method == "HEAD" else head + text
