"""Large files over several connections at a time: every byte at its place, or the old file."""

import threading
from contextlib import suppress
from email.utils import formatdate

import pytest

from lakewire import errors

PATH = "/Volumes/main/default/v/x.bin"
STAMP = formatdate(1_700_000_000, usegmt=True)
LATER = formatdate(1_700_000_100, usegmt=True)
CONTENT = bytes(range(256)) * (52 << 12) + b"the end"


class Origin:
    """Serves a file whole and in ranges; *spoil* may change what a range gets."""

    def __init__(self, server, content=CONTENT, spoil=lambda *_: {}):
        self.content, self.spoil, self.stamp = content, spoil, STAMP
        self.ranges, self.whole, self.running, self.most, self._lock = [], 0, 0, 0, threading.Lock()
        server.script(self.serve)

    def serve(self, connection, request):
        text = request.headers.get("range")
        start, stop = (int(edge) for edge in text[6:].split("-")) if text else (0, len(self.content) - 1)
        with self._lock:
            self.running += 1
            self.most = max(self.most, self.running)
            self.ranges += [start] if text else []
            self.whole += not text
            change = self.spoil(self, start, len(self.ranges)) if text else {}
        body = change.get("body", self.content[start : stop + 1])
        status = change.get("status", 206 if text else 200)
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {change.get('length', len(body))}", "Connection: close"]
        lines += [f"Last-Modified: {self.stamp}"]
        if text:
            where = change.get("range", f"bytes {start}-{stop}/{len(self.content)}")
            lines.append(f"Content-Range: {where}")
        with suppress(OSError):
            connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
            connection.sendall(body)
        with self._lock:
            self.running -= 1


@pytest.fixture
def target(tmp_path):
    (tmp_path / "x").write_bytes(b"old")
    return tmp_path / "x"


def names(target):
    return sorted(path.name for path in target.parent.iterdir())


def test_a_large_file_comes_in_ranges(client, server, target):
    """Each byte once, over several connections, from the same state of the file."""
    origin = Origin(server)

    assert len(CONTENT) == client.files.download(PATH, target)
    assert CONTENT == target.read_bytes()
    assert sorted(origin.ranges) == list(range(0, len(CONTENT), 8 << 20))
    assert 1 < origin.most
    assert {STAMP} == {seen.headers["if-unmodified-since"] for seen in server.seen[1:]}


def test_what_is_not_written_to_a_path_comes_in_order(client, server):
    """A pipe has no places."""
    origin = Origin(server)

    assert CONTENT == client.files.download(PATH)
    assert ([], 1) == (origin.ranges, origin.whole)


def test_a_range_that_breaks_is_asked_for_again(client, server, target):
    """And nothing else."""
    origin = Origin(server, spoil=lambda _o, _start, n: {"body": b"x" * 100, "length": 1000} if n in {2, 3} else {})

    client.files.download(PATH, target)
    assert CONTENT == target.read_bytes()
    assert 9 == len(origin.ranges)


@pytest.mark.parametrize(
    "change",
    [
        {"status": 200},
        {"range": "bytes 0-99/100"},
        {"range": "bytes 1-8388608/54525959"},
        {"range": "nonsense"},
        {"body": b"x" * ((8 << 20) + 1)},
    ],
)
def test_bytes_from_elsewhere_are_an_error(client, server, target, change):
    """They never end up in the file."""
    Origin(server, spoil=lambda *_: change)

    with pytest.raises((errors.IncompleteResultError, errors.FileChangedError)):
        client.files.download(PATH, target)
    assert (b"old", ["x"]) == (target.read_bytes(), names(target))


def test_a_file_that_is_replaced_meanwhile_is_read_from_the_start(client, server, target):
    """Once; parts of two files are never put together."""
    new = CONTENT[::-1]

    def replaced(origin, _start, number):
        if number == 3:
            origin.content, origin.stamp = new, LATER
        return {"status": 412, "body": b"{}"} if number in {3, 4} else {}

    Origin(server, spoil=replaced)
    client.files.download(PATH, target)

    assert new == target.read_bytes()


def test_a_range_that_never_comes_leaves_the_old_file(client, server, clock, target):
    """The error is that of the connection."""
    Origin(server, spoil=lambda *_: {"body": b"", "length": 1000})

    with pytest.raises(errors.ConnectionLostError):
        client.files.download(PATH, target)
    assert (b"old", ["x"]) == (target.read_bytes(), names(target))
