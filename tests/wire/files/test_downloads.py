"""Downloads over connections that break, and from servers that send anything: the whole file, or an error."""

import io
import threading
import time
from contextlib import suppress
from email.utils import formatdate

import pytest

from lakewire import errors
from tests.support.scripted import Seen, answer

PATH = "/Volumes/main/default/v/x.bin"
CONTENT = bytes(range(256)) * 20_000  # 5 MB
STAMP = formatdate(1_700_000_000, usegmt=True)
LATER = formatdate(1_700_000_100, usegmt=True)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def header_text(status, length, **headers):
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {length}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def start_of(request):
    """The first byte that a request asks for."""
    text = request.headers.get("range", "bytes=0-")
    return int(text.removeprefix("bytes=").removesuffix("-"))


def serve(content=CONTENT, *, upto=None, stamp=STAMP, ranges=True, status=None, content_range=None, length=None):
    """Send a file, or as much of it as *upto* before the connection breaks."""

    def action(connection, request: Seen):
        start = start_of(request) if ranges else 0
        body = content[start:]
        code = status or (206 if start else 200)
        extra = {}
        if code == 206:
            extra["Content_Range"] = content_range or f"bytes {start}-{len(content) - 1}/{len(content)}"
        head = header_text(code, len(body) if length is None else length, Last_Modified=stamp, **extra)
        sent = body if upto is None else body[: max(0, upto - start)]
        with suppress(OSError):
            connection.sendall(head + sent)

    return action


def closes(content, announced):
    """Close the connection cleanly after less than was announced."""

    def action(connection, _):
        connection.sendall(header_text(200, announced, Last_Modified=STAMP) + content)

    return action


def test_a_file_arrives(client, server, tmp_path):
    """To memory, to a path and to an open file: the same bytes, one request each."""
    server.script(serve())
    target = tmp_path / "x"

    assert CONTENT == client.files.download(PATH)
    assert len(CONTENT) == client.files.download(PATH, target)
    with (tmp_path / "y").open("wb") as file:
        assert len(CONTENT) == client.files.download(PATH, file)
    assert CONTENT == target.read_bytes() == (tmp_path / "y").read_bytes()
    assert [f"/api/2.0/fs/files{PATH}"] * 3 == [seen.target for seen in server.seen]
    assert {"identity"} == {seen.headers["accept-encoding"] for seen in server.seen}


def test_an_empty_file_arrives(client, server):
    """No bytes are a file too."""
    server.script(serve(b""))

    assert b"" == client.files.download(PATH)


def test_a_broken_transfer_is_resumed_where_it_broke(client, server, tmp_path):
    """Only what is missing is asked for, and only of the same file."""
    server.script(serve(upto=1_000_000), serve(upto=3_000_000), serve())
    client.files.download(PATH, tmp_path / "x")
    first, second, third = server.seen

    assert CONTENT == (tmp_path / "x").read_bytes()
    assert "range" not in first.headers
    assert 0 < start_of(second) <= 1_000_000 < start_of(third) <= 3_000_000
    assert STAMP == second.headers["if-unmodified-since"]


def test_a_clean_early_end_is_no_end(client, server):
    """A server that closes the connection after half the file has not sent the file."""
    server.script(closes(CONTENT[:1000], len(CONTENT)), serve())

    assert CONTENT == client.files.download(PATH)


def test_a_server_that_ignores_the_range_makes_it_start_again(client, server, tmp_path):
    """A 200 for a range is the whole file, not its continuation."""
    server.script(serve(upto=1_000_000), serve(ranges=False))
    client.files.download(PATH, tmp_path / "x")

    assert CONTENT == (tmp_path / "x").read_bytes()


@pytest.mark.parametrize(
    "wrong", ["bytes 5-9/10", "bytes 0-4999999/5120000", "nonsense", "bytes */5120000", "items 1-2/3"]
)
def test_a_wrong_range_is_an_error(client, server, tmp_path, wrong):
    """Bytes from another place than asked for never end up in the file."""
    (tmp_path / "x").write_bytes(b"old")
    server.script(serve(upto=1_000_000), serve(status=206, content_range=wrong))

    with pytest.raises(errors.IncompleteResultError, match="were asked for"):
        client.files.download(PATH, tmp_path / "x")
    assert (b"old", ["x"]) == ((tmp_path / "x").read_bytes(), names(tmp_path))


NEW = b"new content" * 100_000


@pytest.mark.parametrize(
    "changed",
    [
        serve(NEW, stamp=LATER),
        answer(412, {"error_code": "PRECONDITION_FAILED", "message": "changed"}),
        answer(416, {"error_code": "BAD_REQUEST", "message": "range"}),
    ],
)
def test_a_file_that_changes_is_read_from_the_start(client, server, clock, changed):
    """Parts of two different files are never put together."""
    server.script(serve(upto=500_000), changed, serve(NEW, stamp=LATER))

    assert NEW == client.files.download(PATH)


def test_a_file_that_keeps_changing_is_an_error(client, server, tmp_path):
    """It is read from the start once; after that somebody is writing to it all the time."""
    changed = answer(412, {"error_code": "PRECONDITION_FAILED", "message": "changed"})
    server.script(serve(upto=500_000), changed, serve(upto=500_000), changed)

    with pytest.raises(errors.FileChangedError, match="changed while it was read"):
        client.files.download(PATH, tmp_path / "x")
    assert [] == names(tmp_path)


def test_a_connection_that_never_lasts_is_given_up(client, server, clock, tmp_path):
    """After a minute of resumes that bring nothing, the error of the connection is raised; the old file is kept."""
    (tmp_path / "x").write_bytes(b"old")
    server.script(serve(upto=1000))

    with pytest.raises(errors.ConnectionLostError):
        client.files.download(PATH, tmp_path / "x")
    assert (b"old", ["x"]) == ((tmp_path / "x").read_bytes(), names(tmp_path))
    assert len(server.seen) < 60
    assert 60 <= sum(clock.slept) < 80


def test_an_outage_of_half_a_minute_is_survived(client, server, clock):
    """The file arrives whole, however often the connection broke without progress."""
    server.script(*[serve(upto=1000)] * 8, serve())

    assert CONTENT == client.files.download(PATH)


def test_the_patience_begins_with_the_first_failure(client, server, clock):
    """Whatever came slowly before it, a connection that breaks is resumed."""

    def slowly(connection, request):
        clock.sleep(200)
        serve(upto=1000)(connection, request)

    server.script(slowly, serve())

    assert CONTENT == client.files.download(PATH)


def test_a_deadline_ends_the_resumes(client, server, clock):
    """Nothing is tried again when the time would be up before it."""
    server.script(serve(upto=1000))
    before = clock.now

    with pytest.raises(errors.LakewireError):
        client.files.download(PATH, timeout=15)
    assert clock.now - before <= 15


def test_without_a_timeout_there_is_no_bound(client, server, clock):
    """A transfer of hours ends well as long as each resume brings something."""

    def slowly(mark):
        def action(connection, request):
            clock.sleep(1000)
            serve(upto=mark)(connection, request)

        return action

    server.script(*map(slowly, range(1_100_000, len(CONTENT), 1_100_000)), serve())

    assert CONTENT == client.files.download(PATH, timeout=None)
    assert sum(clock.slept) >= 4000


def test_a_bad_connection_that_makes_progress_is_survived(client, server, clock):
    """A large file may need many resumes, as long as each one brings something."""
    content = CONTENT * 3
    marks = range(1_100_000, len(content), 1_100_000)
    server.script(*[serve(content, upto=mark) for mark in marks], serve(content))

    assert content == client.files.download(PATH)
    assert len(marks) + 1 == len(server.seen)


class Pipe(io.RawIOBase):
    """Takes bytes and never gives them back."""

    def writable(self):
        """Be written to."""
        return True

    def write(self, piece):
        """Take it."""
        return len(piece)


def test_a_pipe_cannot_take_a_transfer_that_starts_over(client, server):
    """Bytes that went down a pipe cannot be taken back: an error, and no mixture."""
    server.script(serve(upto=1_000_000), serve(ranges=False))

    with pytest.raises(errors.FileTransferError, match="cannot be rewound"):
        client.files.download(PATH, Pipe())


def test_a_missing_file_leaves_no_trace(client, server, tmp_path):
    """The server's refusal arrives as its typed error; the folder is as it was."""
    server.script(answer(404, {"error_code": "NOT_FOUND", "message": "no such file"}))

    with pytest.raises(errors.NotFoundError):
        client.files.download(PATH, tmp_path / "x")
    assert [] == names(tmp_path)


def test_the_time_given_is_kept(client, server, tmp_path):
    """A server that trickles does not outlast the timeout, and the old file is kept."""
    (tmp_path / "x").write_bytes(b"old")
    stop = threading.Event()

    def trickle(connection, _):
        connection.sendall(header_text(200, 1000, Last_Modified=STAMP))
        while not stop.wait(0.05):
            try:
                connection.sendall(b"x")
            except OSError:
                return

    server.script(trickle)
    began = time.monotonic()
    with pytest.raises(errors.DeadlineExceededError):
        client.files.download(PATH, tmp_path / "x", timeout=1)
    stop.set()
    assert time.monotonic() - began < 20  # all of it would take 50
    assert (b"old", ["x"]) == ((tmp_path / "x").read_bytes(), names(tmp_path))


def test_a_target_that_cannot_be_written_is_refused_before_anything_is_sent(client, server, tmp_path):
    """No byte is fetched for a folder that is not there."""
    with pytest.raises(errors.LocalFileError):
        client.files.download(PATH, tmp_path / "missing" / "x")
    assert [] == server.seen
