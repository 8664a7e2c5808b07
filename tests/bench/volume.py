"""
The Files API of the bench: volumes that take everything, keep nothing, and are as far away as real ones.
"""

from __future__ import annotations

import json
import time

FIRST_BYTE_S = 0.040
RESPONSE_S = 0.030
RATE = 20e6  # bytes a second on each connection
SLICE = 256 << 10


def receive(stream, size: int) -> bytes:
    """Read a body as fast as a connection of the bench is, and return its last piece."""
    due, piece = time.monotonic(), b""
    while size:
        step = min(SLICE, size)
        piece = stream.read(step)
        size -= step
        due = max(due, time.monotonic() - 0.01) + step / RATE
        time.sleep(max(0.0, due - time.monotonic()))
    return piece


def respond(method: str, target: str, sent: bytes, base: str) -> bytes:
    """Return what a volume without files says; links to parts lead to *base*."""
    time.sleep(RESPONSE_S if method == "POST" else FIRST_BYTE_S)
    if method in {"PUT", "DELETE"}:
        return b"HTTP/1.1 204 No Content\r\n\r\n"
    text = json.dumps(_found(target, sent, base)).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n".encode()
    return head if method == "HEAD" else head + text


def store() -> bytes:
    """Return what the storage says of a part that it has received."""
    time.sleep(FIRST_BYTE_S)
    return b'HTTP/1.1 200 OK\r\nETag: "x"\r\nContent-Length: 0\r\n\r\n'


def _found(target: str, sent: bytes, base: str) -> dict[str, object]:
    if "/directories/" in target:
        return {"contents": []}
    if "initiate-upload" in target:
        return {"multipart_upload": {"session_token": "s"}}
    if "create-upload-part-urls" not in target:
        return {}
    asked = json.loads(sent)
    numbers = range(asked["start_part_number"], asked["start_part_number"] + asked["count"])
    urls = [{"part_number": n, "url": f"{base}/storage/uploads/s/{n}", "headers": []} for n in numbers]
    return {"upload_part_urls": urls}
