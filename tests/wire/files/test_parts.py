"""Large files in parts: what is sent where, what is tried again, and what ends without a trace."""

import os
import threading
from itertools import count

import pytest

from lakewire import errors
from tests.support.scripted import answer, leave, reset

PATH = "/Volumes/main/default/v/large"
FILE = f"/api/2.0/fs/files{PATH}"
SIZE = (50 << 20) + 7
EXISTS = answer(409, {"error_code": "ALREADY_EXISTS", "message": "the file exists"})
EXPIRED = [
    answer(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"),
    answer(400, "<Error><Code>ExpiredToken</Code></Error>"),
    answer(403, "<Error><Code>AuthenticationFailed</Code></Error>"),
]


@pytest.fixture
def file(tmp_path):
    with (tmp_path / "large").open("wb") as large:
        for number in range(SIZE >> 20):
            large.write(bytes([number]) * (1 << 20))
        large.write(b"the end")
    return tmp_path / "large"


class Storage:
    """A workspace with a storage, on one port; each request may be answered differently by *spoil*."""

    def __init__(self, server, spoil=lambda *_: None):
        self.parts, self.kinds, self.completed, self.size = {}, [], None, 0
        self._server, self._spoil, self._counts = server, spoil, {}
        self._lock = threading.Lock()
        server.reply_to_each(self.reply)

    def reply(self, seen):
        kind = next(
            (
                kind
                for kind in ("initiate", "create-upload-part-urls", "complete", "abort", "/storage/")
                if kind in seen.target
            ),
            seen.method,
        )
        with self._lock:
            self.kinds.append(kind)
            number = next(self._counts.setdefault(kind, count(1)))
        spoiled = self._spoil(kind, number)
        if spoiled is not None:
            return spoiled
        return getattr(self, kind.strip("/").replace("-", "_").lower())(seen)

    def initiate(self, _):
        return answer(200, {"multipart_upload": {"session_token": "s/1"}})

    def create_upload_part_urls(self, seen):
        number = seen.json()["start_part_number"]
        url = f"{self._server.host}/storage/{number}?sig=canary"
        headers = [{"name": "x-ms-blob-type", "value": "BlockBlob"}]
        return answer(200, {"upload_part_urls": [{"url": url, "part_number": number, "headers": headers}]})

    def storage(self, seen):
        assert "authorization" not in seen.headers
        assert "BlockBlob" == seen.headers["x-ms-blob-type"]
        number = int(seen.target.split("/")[2].split("?")[0])
        self.parts[number] = seen.body
        return answer(201, b"", {"ETag": f"tag{number}"})

    def complete(self, seen):
        self.completed = seen.json()["parts"]
        return answer(200)

    def abort(self, _):
        return answer(200)

    def put(self, seen):
        self.size = len(seen.body)
        return answer(204, b"")

    def head(self, _):
        return answer(200, b"").replace(b"Content-Length: 0", f"Content-Length: {SIZE}".encode())


def test_a_large_file_is_sent_in_parts(client, server, file, heard):
    """Each to its link, without the credentials of the workspace; then they are put together, in order."""
    storage = Storage(server)
    client.files.upload(PATH, file)

    assert file.read_bytes() == b"".join(storage.parts[number] for number in sorted(storage.parts))
    assert [{"part_number": number, "etag": f"tag{number}"} for number in (1, 2, 3, 4)] == storage.completed
    assert f"{FILE}?action=initiate-upload&overwrite=false" == server.seen[0].target
    assert f"{FILE}?action=complete-upload&upload_type=multipart&session_token=s%2F1" == server.seen[-1].target
    assert "canary" not in heard.text


def test_bytes_and_open_files_are_sent_in_parts_as_well(client, server, file):
    """From memory, and from the position of a file."""
    for make in (file.read_bytes, lambda: memoryview(bytearray(file.read_bytes())), lambda: file.open("rb")):
        storage, data = Storage(server), make()
        client.files.upload(PATH, data)
        assert file.read_bytes() == b"".join(storage.parts[number] for number in sorted(storage.parts))
        getattr(data, "close", lambda: None)()


@pytest.mark.parametrize("refusal", [*EXPIRED, answer(503, "busy"), answer(500), reset, leave])
def test_a_part_is_sent_again_with_another_link(client, server, file, refusal):
    """Links that have expired, in each cloud's words, a storage that is busy, and connections that break."""
    storage = Storage(server, lambda kind, number: refusal if kind == "/storage/" and number in {2, 5} else None)
    client.files.upload(PATH, file)

    assert file.read_bytes() == b"".join(storage.parts[number] for number in sorted(storage.parts))
    assert 6 == storage.kinds.count("create-upload-part-urls")
    assert 0 == storage.kinds.count("abort")


def test_a_part_that_cannot_be_sent_ends_the_upload(client, server, file):
    """It is aborted; nothing is put together, and nothing is sent in another way once a part has arrived."""
    storage = Storage(server, lambda kind, number: answer(500) if kind == "/storage/" and number > 1 else None)

    with pytest.raises(errors.LakewireError, match="storage responded 500"):
        client.files.upload(PATH, file)
    assert (1, 0, 0) == tuple(storage.kinds.count(kind) for kind in ("abort", "complete", "PUT"))


@pytest.mark.parametrize(
    "kind", ["initiate", "create-upload-part-urls", "/storage/"], ids=["start", "links", "storage"]
)
def test_where_there_are_no_parts_it_is_one_request(client, server, file, kind):
    """A workspace that has none, or a network that lets nothing through to the storage."""
    storage = Storage(server, lambda asked, _: answer(403, {"message": "no"}) if asked == kind else None)
    client.files.upload(PATH, file)

    assert (SIZE, None) == (storage.size, storage.completed)
    assert (kind != "initiate") == ("abort" in storage.kinds)


def test_a_start_that_offers_no_parts_is_one_request(client, server, file):
    """As for volumes of Google's storage."""
    other = answer(200, {"resumable_upload": {"session_token": "s"}})
    storage = Storage(server, lambda kind, _: other if kind == "initiate" else None)
    client.files.upload(PATH, file)

    assert (SIZE, ["initiate", "PUT"]) == (storage.size, storage.kinds)


def test_a_storage_that_cannot_be_reached_is_found_out_at_once(client, server, file):
    """It costs a few refused connections, and no patience."""
    link = {"url": "http://127.0.0.1:1/x", "part_number": 1, "headers": []}
    storage = Storage(
        server,
        lambda kind, _: answer(200, {"upload_part_urls": [link]}) if kind == "create-upload-part-urls" else None,
    )
    client.files.upload(PATH, file)

    assert SIZE == storage.size
    assert storage.kinds.count("create-upload-part-urls") <= 4


@pytest.mark.parametrize("kind", ["initiate", "complete"])
def test_a_file_that_exists_is_not_walked_around(client, server, file, kind):
    """Whether it was there before or came meanwhile."""
    storage = Storage(server, lambda asked, _: EXISTS if asked == kind else None)

    with pytest.raises(errors.AlreadyExistsError):
        client.files.upload(PATH, file)
    assert "PUT" not in storage.kinds
    assert (kind == "complete") == ("abort" in storage.kinds)


def test_a_lost_response_at_the_end_is_success_if_the_file_is_there(client, server, file):
    """The second time there is no such upload any more: the first completed it."""
    gone = answer(404, {"error_code": "NOT_FOUND", "message": "no such upload"})
    storage = Storage(server, lambda kind, number: (reset, gone)[number - 1] if kind == "complete" else None)
    client.files.upload(PATH, file)

    assert ["complete", "complete", "HEAD"] == storage.kinds[-3:]


def test_a_file_that_changes_is_not_put_together(client, server, file):
    """It is aborted, and there is nothing of it."""

    def spoil(kind, number):
        if kind == "/storage/" and number == 3:
            os.utime(file)

    storage = Storage(server, spoil)
    with pytest.raises(errors.FileChangedError, match="large changed while it was sent"):
        client.files.upload(PATH, file)
    assert storage.completed is None
    assert "abort" in storage.kinds  # a part that was under way may arrive after it


def test_a_file_that_shrinks_is_not_put_together(client, server, file):
    """Its parts are no longer what was announced."""
    storage = Storage(server, lambda kind, _: os.truncate(file, 1000) if kind == "initiate" else None)

    with pytest.raises(errors.LakewireError):
        client.files.upload(PATH, file)
    assert storage.completed is None
    assert "abort" in storage.kinds  # a part that was under way may arrive after it


def test_a_file_of_more_than_5_gib_needs_parts(client, server, tmp_path):
    """Where there are none, nothing of it is sent."""
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate((5 << 30) + 1)
    storage = Storage(server, lambda kind, _: answer(501) if kind == "initiate" else None)

    with pytest.raises(errors.FileTooLargeError, match="5368709121 bytes; here one upload takes 5368709120"):
        client.files.upload(PATH, tmp_path / "huge")
    assert {"initiate"} == set(storage.kinds)
