"""The exact requests of client.files, and what is refused before one is sent."""

import io
import os
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

import pytest
from attrs import evolve

from lakewire import errors
from tests.support.odd_values import Text
from tests.support.scripted import answer, cut, reset

ROOT = "/Volumes/main/default/v"
PATH = f"{ROOT}/x.bin"
MADE = answer(204, b"")
BUSY = answer(429, {"message": "slow down"}, {"Retry-After": "0"})
EXISTS = answer(409, {"error_code": "ALREADY_EXISTS", "message": "the file exists"})
NOT_FOUND = answer(404, b"")
NASTY = [
    "a b", "a#b", "a?b", "a%b", "a+b", "a&b", "a=b", "a;b", "a:b", "a@b", "a,b", "a$b", "a!b", "a'b", 'a"b',
    "a`b", "a(b)", "a[b]", "a{b}", "a|b", "a^b", "a~b", "a*b", "<a>", "-a", "_a", ".a", "a.", "..a", "a..b",
    "...", "~", "%41", "%zz", "a%20b", "ü", "日本", "e\u0301", "a\u202eb", "😀", "CON", "a" * 200,
]  # fmt: skip
REFUSED = [
    "", "/", "x", "relative/x", "/Volumes", "/Volumes/", "/Volumes/a", "/Volumes/a/b", "/Volumes/a/b/c",
    "/volumes/a/b/c/x", "/Workspaces/x", "dbfs:/x", "dbfs:/Volumes/a/b/c/../x", "volume://a.b/x", "volume://a.b.c.d/x",
    "volume://a.b.c/../x", "volume:///x", "volume://a.b.c/%2e%2e/x", "//Volumes/a/b/c/x", "/Volumes//b/c/x",
    "/Volumes/a//c/x", "/Volumes/a/b//x", f"{ROOT}//x", f"{ROOT}/./x", f"{ROOT}/../x", f"{ROOT}/..",
    f"{ROOT}/.", f"{ROOT}/x/..", f"{ROOT}/x/../y", "/Volumes/../../../../2.0/token/list",
    "/Volumes/../a/b/c/x", f"{ROOT}/%2e%2e/x", f"{ROOT}/%2E%2E/x", f"{ROOT}/%2e/x", f"{ROOT}/.%2e/x",
    f"{ROOT}/x%2f..%2fy", f"{ROOT}/x%2f%2fy", f"{ROOT}/a\\b", f"{ROOT}/..\\x", f"{ROOT}/a%5cb",
    f"{ROOT}/a\0b", f"{ROOT}/a%00b", f"{ROOT}/a\nb", f"{ROOT}/a\rb", f"{ROOT}/a%0ab", f"{ROOT}/a\tb",
    f"{ROOT}/a\x7fb", f"{ROOT}/a\x1bb", f"{ROOT}/\ud800", "/Volumes/a b/c/d/x", "/Volumes/a.b/c/d/x",
    f"{ROOT}/x/", 7, None, b"/Volumes/a/b/c/x",
]  # fmt: skip


def test_upload_is_one_put(client, server):
    """The bytes go out as they are, with their length and the overwrite flag."""
    server.script(MADE)
    client.files.upload(PATH, b"content")
    (seen,) = server.seen

    assert ("PUT", f"/api/2.0/fs/files{PATH}?overwrite=false", b"content") == (seen.method, seen.target, seen.body)
    assert ("7", "application/octet-stream") == (seen.headers["content-length"], seen.headers["content-type"])


def test_everything_binary_can_be_uploaded(client, server, tmp_path):
    """Bytes, views, paths and open files, each read from its position."""
    server.script(MADE)
    path = tmp_path / "x"
    path.write_bytes(b"content")
    file = io.BytesIO(b"head content")
    file.seek(5)
    for data in (b"content", bytearray(b"content"), memoryview(b"content"), path, str(path), file):
        client.files.upload(PATH, data, overwrite=True)

    assert {b"content"} == {seen.body for seen in server.seen}
    assert {f"/api/2.0/fs/files{PATH}?overwrite=true"} == {seen.target for seen in server.seen}


@pytest.mark.parametrize("failure", [reset, cut, answer(503, "<html>busy</html>"), answer(500)])
def test_a_lost_upload_is_retried_whole(client, server, tmp_path, failure):
    """The second attempt sends the same bytes as the first, not none."""
    path = tmp_path / "x"
    path.write_bytes(b"content" * 100_000)
    server.script(failure, MADE)
    client.files.upload(PATH, path)

    assert [path.read_bytes()] * 2 == [seen.body for seen in server.seen]


def test_a_pipe_is_not_retried(client, server):
    """What was read from a pipe is gone, so a lost response is an error and not an empty file."""
    server.script(answer(503, "<html>busy</html>"), MADE)
    reader, writer = os.pipe()
    os.write(writer, b"content")
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe, pytest.raises(errors.LakewireError):
        client.files.upload(PATH, pipe)

    assert [b"content"] == [seen.body for seen in server.seen]
    assert "chunked" == server.seen[0].headers["transfer-encoding"]


class Shrinking(io.BytesIO):
    """A file of which half is gone when it is read."""

    def read(self, size=-1):
        """Read the half that is left."""
        return super().read(min(size, max(0, 50 - self.tell())))


def test_a_file_that_shrinks_is_not_uploaded(client, server):
    """The server was promised more than there is; the upload ends at once and is not tried again."""
    server.script(MADE)

    with pytest.raises(errors.LocalFileError, match="lost 50 bytes"):
        client.files.upload(PATH, Shrinking(b"x" * 100))
    assert {50} >= {len(seen.body) for seen in server.seen}


def test_meeting_its_own_file_is_success(client, server):
    """The first response was lost, the second says that the file exists: it is ours, as its size shows."""
    server.script(reset, EXISTS, answer(200, b"", {"X": "y"}).replace(b"Content-Length: 0", b"Content-Length: 7"))
    client.files.upload(PATH, b"content")

    assert ["PUT", "PUT", "HEAD"] == [seen.method for seen in server.seen]


def test_meeting_another_file_is_an_error(client, server):
    """The first response was lost, and the file that exists is not ours."""
    server.script(reset, EXISTS, answer(200, b"").replace(b"Content-Length: 0", b"Content-Length: 8"))

    with pytest.raises(errors.AlreadyExistsError, match="an earlier attempt of this call may have had") as caught:
        client.files.upload(PATH, b"content")
    assert "unknown" == caught.value.outcome


@pytest.mark.parametrize("first", [(), (BUSY,)], ids=["at once", "after a refusal"])
def test_an_existing_file_is_kept(client, server, first):
    """Without overwrite a file that was there before is an error, also when it is as large as ours would be."""
    server.script(*first, EXISTS, answer(200, b"").replace(b"Content-Length: 0", b"Content-Length: 7"))

    with pytest.raises(errors.AlreadyExistsError) as caught:
        client.files.upload(PATH, b"content")
    assert (len(first) + 1, "rejected") == (len(server.seen), caught.value.outcome)


def test_a_file_that_is_too_large_for_the_server_is_an_error(client, server):
    """The limit of a gateway may be lower than the documented one."""
    server.script(answer(413, "<html>too large"))

    with pytest.raises(errors.FileTooLargeError, match="7 bytes") as caught:
        client.files.upload(PATH, b"content")
    assert ("rejected", 413) == (caught.value.outcome, caught.value.__cause__.status)


def test_a_local_file_that_is_not_there(client, server, tmp_path):
    """Nothing is sent for a file that cannot be read."""
    with pytest.raises(errors.LocalFileError, match="missing"):
        client.files.upload(PATH, tmp_path / "missing")
    assert [] == server.seen


@pytest.mark.parametrize("name", NASTY)
def test_every_name_reaches_the_server_as_it_is(client, server, name):
    """Each segment is percent-encoded once, in every operation."""
    server.script(MADE)
    path = f"{ROOT}/{name}/{name}"
    client.files.upload(path, b"")
    client.files.delete(path)
    client.files.create_directory(path)
    client.files.exists(path)

    for seen in server.seen:
        sent = seen.target.split("?")[0].split("/")
        assert [quote(name, safe=""), quote(name, safe="")] == sent[-2:]
        assert path == "/" + "/".join(map(unquote, sent[5:]))


@pytest.mark.parametrize("path", REFUSED)
@pytest.mark.parametrize(
    "call",
    [
        lambda files, path: files.upload(path, b""),
        lambda files, path: files.download(path),
        lambda files, path: files.delete(path),
        lambda files, path: files.delete(path, recursive=True) if not str(path).endswith("/x/") else files.delete(path),
    ],
    ids=["upload", "download", "delete", "delete-folder"],
)
def test_what_is_no_file_in_a_volume_is_refused(client, server, path, call):
    """Nothing that could lead elsewhere is sent, encoded or not."""
    with pytest.raises(errors.InvalidPathError):
        call(client.files, path)
    assert [] == server.seen


@pytest.mark.parametrize("path", [path for path in REFUSED if path not in {"/Volumes/a/b/c", f"{ROOT}/x/"}])
@pytest.mark.parametrize("verb", ["list", "info", "exists", "create_directory"])
def test_what_is_not_in_a_volume_is_refused(client, server, path, verb):
    """The same for folders; the volume itself is one."""
    with pytest.raises(errors.InvalidPathError):
        getattr(client.files, verb)(path)
    assert [] == server.seen


def test_info_of_a_file(client, server):
    """Size, time and type come from the headers of one HEAD."""
    head = answer(200, b"", {"Last-Modified": "Tue, 14 Nov 2023 22:13:20 GMT"})
    server.script(head.replace(b"Content-Length: 0", b"Content-Length: 12345"))
    found = client.files.info(PATH)

    assert (PATH, "x.bin", False, 12345) == (found.path, found.name, found.is_dir, found.size_bytes)
    assert datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC) == found.modified_at
    assert [("HEAD", f"/api/2.0/fs/files{PATH}")] == [(seen.method, seen.target) for seen in server.seen]


def test_info_of_a_folder(client, server):
    """A path without a file may be a folder."""
    server.script(NOT_FOUND, answer(200, b""))

    assert client.files.info(ROOT).is_dir
    assert f"/api/2.0/fs/directories{ROOT}" == server.seen[1].target


def test_nothing_is_there(client, server):
    """Neither a file nor a folder: exists says no, info says why."""
    server.script(NOT_FOUND)

    assert not client.files.exists(PATH)
    with pytest.raises(errors.NotFoundError):
        client.files.info(PATH)


@pytest.mark.parametrize(
    "sent", [None, "", "yesterday", "Tue, 99 Nov 2023 22:13:20 GMT", "Tue, 14 Nov 99999 22:13:20 GMT"]
)
def test_a_time_that_cannot_be_read_is_none(client, server, sent):
    """The rest of what is known of the file is returned all the same."""
    server.script(answer(200, b"", {} if sent is None else {"Last-Modified": sent}))

    assert client.files.info(PATH).modified_at is None


def test_listings_and_lookups_have_the_same_fields_in_the_same_units(client, server):
    """Bytes and a time with its zone, whichever way a file was found; a folder has the size 0."""
    entries = [
        {"path": PATH, "name": "x.bin", "is_directory": False, "file_size": 7, "last_modified": 1_700_000_000_000},
        {"path": f"{ROOT}/f/", "name": "f", "is_directory": True},
    ]
    head = answer(200, b"", {"Last-Modified": "Tue, 14 Nov 2023 22:13:20 GMT"})
    server.script(answer(200, {"contents": entries}), head.replace(b"Content-Length: 0", b"Content-Length: 7"))
    listed, folder = client.files.list(ROOT)
    found = client.files.info(PATH)

    assert listed == evolve(found, content_type="")
    assert (7, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)) == (listed.size_bytes, listed.modified_at)
    assert (f"{ROOT}/f", "f", True, 0, None) == (
        folder.path,
        folder.name,
        folder.is_dir,
        folder.size_bytes,
        folder.modified_at,
    )


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("is_directory", "is_dir", False),
        ("file_size", "size_bytes", 7),
        ("modified", "modified_at", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("last_modified", "modified_at", 1_700_000_000_000),
    ],
)
def test_old_names_of_fields_still_work(client, server, old, new, value):
    """Each warns and names the new one; the old value comes in its old unit."""
    entry = {"path": PATH, "is_directory": False, "file_size": 7, "last_modified": 1_700_000_000_000}
    server.script(answer(200, {"contents": [entry]}))
    (found,) = client.files.list(ROOT)

    with pytest.warns(DeprecationWarning, match=f"FileInfo.{old} is now FileInfo.{new}"):
        assert value == getattr(found, old)


@pytest.mark.parametrize("path", [Text.PATH, PurePosixPath(Text.PATH.value)], ids=["enum", "path"])
def test_paths_may_be_what_counts_as_text(client, server, path):
    """A member of an enum of texts, and a path of pathlib."""
    server.script(MADE)
    client.files.upload(path, b"content")

    assert f"/api/2.0/fs/files{Text.PATH.value}?overwrite=false" == server.seen[0].target


def listing(folder, *names, token=None):
    contents = [
        {"path": f"{folder}/{name.rstrip('/')}", "name": name.rstrip("/"), "is_directory": name.endswith("/")}
        for name in names
    ]
    return answer(200, {"contents": contents, "next_page_token": token})


def test_listing_follows_the_pages_lazily(client, server):
    """Nothing is sent before the first entry is asked for, and no page that is not needed."""
    server.script(listing(ROOT, "a", "b", token="p2"), listing(ROOT, "c"))
    found = client.files.list(ROOT)

    assert [] == server.seen
    assert ["a", "b", "c"] == [entry.name for entry in found]
    assert f"/api/2.0/fs/directories{ROOT}?page_token=p2" == server.seen[1].target


def test_listing_stops_at_the_limit(client, server):
    """A real limit, also in the middle of a page."""
    server.script(listing(ROOT, "a", "b", "c", token="p2"))

    assert ["a", "b"] == [entry.name for entry in client.files.list(ROOT, limit=2)]
    assert 1 == len(server.seen)
    with pytest.raises(errors.InvalidArgumentError, match=r"limit: .* got -1"):
        client.files.list(ROOT, limit=-1)


def test_a_recursive_listing_descends(client, server):
    """Each folder comes before what is in it."""
    server.script(listing(ROOT, "a/", "b"), listing(f"{ROOT}/a", "c/", "d"), listing(f"{ROOT}/a/c"))

    assert [f"{ROOT}/a", f"{ROOT}/b", f"{ROOT}/a/c", f"{ROOT}/a/d"] == [
        entry.path for entry in client.files.list(ROOT, recursive=True)
    ]


@pytest.mark.parametrize(
    "path", ["/Volumes/main/default/other/x", f"{ROOT}/a/b", "/Volumes/main/default/v/../w/x", "../x", "/etc/x", ""]
)
def test_a_listing_that_leads_elsewhere_is_not_followed(client, server, path):
    """Whatever paths a server sends, a recursive listing or delete stays below its folder."""
    server.script(answer(200, {"contents": [{"path": path, "is_directory": True}]}))

    with pytest.raises(errors.LakewireError):
        list(client.files.list(ROOT, recursive=True))
    with pytest.raises(errors.LakewireError):
        client.files.delete(f"{ROOT}/f", recursive=True)
    assert {"GET"} == {seen.method for seen in server.seen}


def test_a_folder_is_deleted_from_the_inside(client, server):
    """Files first, then folders, the deepest first, because only empty folders can be deleted."""
    folder = f"{ROOT}/f"
    server.script(listing(folder, "a/", "b"), listing(f"{folder}/a", "c"), MADE)
    client.files.delete(folder, recursive=True)

    assert [
        f"/api/2.0/fs/files{folder}/b",
        f"/api/2.0/fs/files{folder}/a/c",
        f"/api/2.0/fs/directories{folder}/a",
        f"/api/2.0/fs/directories{folder}",
    ] == [seen.target for seen in server.seen if seen.method == "DELETE"]


def test_no_folder_is_deleted_by_mistake(client, server):
    """Text that says no is not taken for yes."""
    with pytest.raises(errors.InvalidArgumentError, match="recursive: expected True or False, got str 'no'"):
        client.files.delete(f"{ROOT}/f", recursive="no")
    assert [] == server.seen


def test_a_retried_delete_is_success(client, server):
    """The first response was lost and the file is gone: the first request deleted it."""
    server.script(reset, NOT_FOUND)
    client.files.delete(PATH)

    assert 2 == len(server.seen)


def test_a_delete_of_nothing_is_an_error(client, server):
    """A file that never existed is not found."""
    server.script(NOT_FOUND)

    with pytest.raises(errors.NotFoundError):
        client.files.delete(PATH)
