"""
A workspace whose storage is as far away as a real one: each connection is slow, and each response takes its time.

``python -m tests.bench.storage`` prints its address. The text of a statement names a case; each execution has an id of
its own, so that chunks stall in each of them. A thread per connection and ``sendfile`` hold far more than 32 x 20 MB/s.
"""

from __future__ import annotations

import json
import os
import re
import socketserver
import tempfile
import threading
import time
from functools import cache
from itertools import count
from urllib.parse import urlsplit

import numpy as np
import pyarrow as pa

from tests.bench import volume
from tests.bench.cases import CASES, Case
from tests.bench.volume import FIRST_BYTE_S, RATE, RESPONSE_S, SLICE

PACKED = "-lz4"  # ends the id of a statement whose chunks are
TYPES = {"id": "bigint", "ts": "timestamp", "amount": "double", "country": "string", "payload": "string"}
NAMES = {"bigint": "LONG", "timestamp": "TIMESTAMP", "double": "DOUBLE", "string": "STRING"}


@cache
def body(size: int, *, packed: bool = False) -> tuple[int, int, int]:
    """Return rows, bytes and an open file of an Arrow stream of about *size* bytes, in an LZ4 frame if *packed*."""
    random = np.random.default_rng(7)

    def encoded(rows: int) -> pa.Buffer:
        ids = np.arange(rows)
        table = pa.table({
            "id": ids,
            "ts": pa.array(ids * 1_000_000, pa.timestamp("us", tz="UTC")),
            "amount": random.random(rows),
            "country": pa.array(np.array(["DE", "FR", "US", "CN"])[random.integers(0, 4, rows)]),
            "payload": pa.array(np.char.add("event-payload-", ids.astype(str))),
        })  # fmt: skip
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table, max_chunksize=50_000)
        return sink.getvalue()

    rows = int(size / encoded(10_000).size * 10_000)
    stored = tempfile.TemporaryFile()  # noqa: SIM115  # as long as the process
    plain = encoded(rows)
    stored.write(pa.compress(plain, "lz4") if packed else plain)
    stored.flush()
    return rows, os.fstat(stored.fileno()).st_size, os.dup(stored.fileno())


class Workspace(socketserver.ThreadingTCPServer):
    """
    Knows which statements were executed, and which of their chunks were asked for.
    """

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.base = f"http://127.0.0.1:{self.server_address[1]}"
        self.numbers = count()
        self.asked: set[str] = set()
        self.lock = threading.Lock()

    def is_first(self, path: str) -> bool:
        with self.lock:
            is_new = path not in self.asked
            self.asked.add(path)
        return is_new

    def respond(self, method: str, path: str, sent: bytes) -> dict[str, object]:
        if found := re.fullmatch(r"/api/2.0/sql/statements/([\w-]+)/result/chunks/(\d+)", path):
            return {"external_links": [self.link(found[1], int(found[2]))]}
        if path.rstrip("/") == "/api/2.0/sql/statements":
            asked = json.loads(sent)
            name = next(name for name in CASES if name in asked["statement"])
            packed = CASES[name].packed and asked.get("result_compression") == "LZ4_FRAME"
            return self.statement(f"{name}-{next(self.numbers)}{PACKED * packed}")
        if method == "GET" and path.startswith("/api/2.0/sql/statements/"):
            return self.statement(path.rpartition("/")[2])
        return {"session_id": "s"}

    def statement(self, statement_id: str) -> dict[str, object]:
        case = CASES[statement_id.partition("-")[0]]
        columns = [
            {"name": name, "type_text": text, "type_name": NAMES[text], "position": at}
            for at, (name, text) in enumerate(TYPES.items())
        ]
        manifest = {
            "format": "ARROW_STREAM",
            "schema": {"column_count": len(columns), "columns": columns},
            "total_chunk_count": case.chunks,
            "total_row_count": body(case.size)[0] * case.chunks,
            "total_byte_count": body(case.size)[1] * case.chunks,
            "chunks": [place(case, index) for index in range(case.chunks)],
            "truncated": False,
            "result_compression": "LZ4_FRAME" if statement_id.endswith(PACKED) else "NONE",
        }
        first = {"external_links": [self.link(statement_id, 0)]}
        return {"statement_id": statement_id, "status": {"state": "SUCCEEDED"}, "manifest": manifest, "result": first}

    def link(self, statement_id: str, index: int) -> dict[str, object]:
        case = CASES[statement_id.partition("-")[0]]
        after = f"/api/2.0/sql/statements/{statement_id}/result/chunks/{index + 1}"
        more = {"next_chunk_index": index + 1, "next_chunk_internal_link": after} if index + 1 < case.chunks else {}
        url = f"{self.base}/storage/{statement_id}/{index}"
        return {**place(case, index), "external_link": url, "expiration": "2099-01-01T00:00:00.000Z", **more}


def place(case: Case, index: int) -> dict[str, int]:
    rows, size, _ = body(case.size)
    return {"chunk_index": index, "row_offset": index * rows, "row_count": rows, "byte_count": size}


class Conversation(socketserver.StreamRequestHandler):
    """
    One connection, with its own share of the network.
    """

    disable_nagle_algorithm = True
    server: Workspace

    def handle(self) -> None:
        try:
            while line := self.rfile.readline():
                method, target, _ = line.decode().split(" ", 2)
                headers = dict(self.header_lines())
                size = int(headers.get("content-length", 0))
                path = urlsplit(target).path
                if path.startswith("/api/2.0/fs/"):
                    sent = volume.receive(self.rfile, size)
                    self.wfile.write(volume.respond(method, target, sent, self.server.base))
                    continue
                if path.startswith("/storage/uploads/"):
                    volume.receive(self.rfile, size)
                    self.wfile.write(volume.store())
                    continue
                sent = self.rfile.read(size)
                if path.startswith("/storage/"):
                    self.store(path)
                else:
                    time.sleep(RESPONSE_S)
                    text = json.dumps(self.server.respond(method, path, sent)).encode()
                    self.wfile.write(head("application/json", len(text)) + text)
        except (ConnectionError, TimeoutError):
            return

    def header_lines(self):
        while line := self.rfile.readline().strip():
            name, _, value = line.decode().partition(":")
            yield name.lower(), value.strip()

    def store(self, path: str) -> None:
        _, _, statement_id, index = path.split("/")
        case = CASES[statement_id.partition("-")[0]]
        _, size, file = body(case.size, packed=statement_id.endswith(PACKED))
        stalls = case.stalls(int(index)) and self.server.is_first(path)
        if case.limited:
            time.sleep(FIRST_BYTE_S)
        self.wfile.write(head("application/octet-stream", size))
        at, due = 0, time.monotonic()
        while at < size:
            if stalls and at >= size // 2:
                time.sleep(case.stall_s)
                stalls = False
            step = min(SLICE, size - at)
            if case.limited:
                due = max(due, time.monotonic() - 0.01) + step / RATE
                time.sleep(max(0.0, due - time.monotonic()))
            end = at + step
            while at < end:
                at += os.sendfile(self.connection.fileno(), file, at, end - at)


def head(kind: str, size: int) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {size}\r\n\r\n".encode()


def main() -> None:
    with Workspace() as workspace:
        print(workspace.base, flush=True)
        workspace.serve_forever()


if __name__ == "__main__":
    main()
