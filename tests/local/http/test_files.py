"""
The Files API over a socket.
"""

from __future__ import annotations

import http.client
from urllib.parse import quote, urlsplit

import pytest

FILES = "/api/2.0/fs/files"
DIRECTORIES = "/api/2.0/fs/directories"
NASTY = [
    "plain.csv",
    "with space.csv",
    "a b#c?d.csv",
    "100%.csv",
    "%41.csv",
    "a+b&c=d;e.csv",
    "ünïcödé-表.csv",
    "quote'\"`.csv",
    "\u202ereversed",
    "~tilde,[brackets]{}|^$!*()@:",
    ".hidden",
    "x" * 200,
]


def put(api, path, content, **options):
    return api.call("PUT", f"{FILES}{quote(path)}", data=content, **options)


def read(api, path, **headers):
    return api.call("GET", f"{FILES}{quote(path)}", headers=headers)


@pytest.mark.parametrize("filename", NASTY)
def test_a_file_of_any_name_makes_the_round_trip(api, volume, filename):
    """What is stored under a name is listed, read and deleted under it."""
    path = f"{volume}/{filename}"
    put(api, path, b"content of " + filename.encode())
    listed = api.get(f"{DIRECTORIES}{quote(volume)}")["contents"]
    content = read(api, path).content
    deleted = api.call("DELETE", f"{FILES}{quote(path)}")

    assert [(filename, path, False, len(content))] == [
        (entry["name"], entry["path"], entry["is_directory"], entry["file_size"]) for entry in listed
    ]
    assert (b"content of " + filename.encode(), 204, 404) == (content, deleted.status_code, read(api, path).status_code)


def test_encoded_slashes_separate_as_well(api, volume):
    """Some clients encode the whole path, slashes included."""
    api.put_file(f"{volume}/folder/file", b"x")

    assert b"x" == api.call("GET", f"{FILES}/{quote(volume[1:] + '/folder/file', safe='')}").content


def test_headers_describe_the_file(api, volume):
    """HEAD gives size, type, time and tag, and no body."""
    api.put_file(f"{volume}/file", b"12345")
    head = api.call("HEAD", f"{FILES}{volume}/file")
    body = read(api, f"{volume}/file")

    assert ("5", "application/octet-stream", b"") == (
        head.headers["content-length"],
        head.headers["content-type"],
        head.content,
    )
    assert [head.headers[name] for name in ("last-modified", "etag")] == [
        body.headers[name] for name in ("last-modified", "etag")
    ]


@pytest.mark.parametrize(
    ("asked", "status", "expected", "place"),
    [
        ("bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=4-", 206, b"456789", "bytes 4-9/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=8-100", 206, b"89", "bytes 8-9/10"),
        ("bytes=10-", 416, b"", "bytes */10"),
        (None, 200, b"0123456789", None),
    ],
)
def test_ranges_are_served_exactly(api, volume, asked, status, expected, place):
    """A range returns its bytes and its position; one outside of the file is refused."""
    api.put_file(f"{volume}/file", b"0123456789")
    response = read(api, f"{volume}/file", **({"Range": asked} if asked else {}))

    assert (status, expected, place) == (response.status_code, response.content, response.headers.get("content-range"))


def test_a_file_that_has_changed_is_not_continued(api, volume):
    """If-Match and If-Unmodified-Since stop a reader whose file is another one by now."""
    api.put_file(f"{volume}/file", b"old")
    tag = read(api, f"{volume}/file").headers["etag"]
    same = read(api, f"{volume}/file", **{"If-Match": tag}).status_code
    api.put_file(f"{volume}/file", b"newer")
    changed = read(api, f"{volume}/file", **{"If-Match": tag, "Range": "bytes=1-"})
    since = read(api, f"{volume}/file", **{"If-Unmodified-Since": "Mon, 01 Jan 2001 00:00:00 GMT"})

    assert (200, 412, 412) == (same, changed.status_code, since.status_code)


def test_an_existing_file_is_kept_when_asked(api, volume):
    """overwrite=false refuses to replace; without it the file is replaced."""
    path = f"{volume}/file"
    api.put_file(path, b"first")
    refused = put(api, path, b"second", params={"overwrite": "false"})
    kept = read(api, path).content
    put(api, path, b"third", params={"overwrite": "true"})

    assert (409, "ALREADY_EXISTS", b"first", b"third") == (
        refused.status_code,
        refused.json()["error_code"],
        kept,
        read(api, path).content,
    )


def test_an_upload_makes_its_directories(api, volume):
    """Directories above a file come with it."""
    api.put_file(f"{volume}/a/b/file", b"x")

    assert [(f"{volume}/a/b/", True)] == [
        (entry["path"], entry["is_directory"]) for entry in api.get(f"{DIRECTORIES}{volume}/a")["contents"]
    ]


def test_a_large_file_is_streamed(api, volume):
    """Twenty mebibytes arrive and leave whole, sent in pieces without a length."""
    content = bytes(range(256)) * 4096 * 20
    put(api, f"{volume}/large", (content[start : start + 70_000] for start in range(0, len(content), 70_000)))

    assert content == read(api, f"{volume}/large").content


def test_a_broken_upload_leaves_nothing(api, volume):
    """When the sender stops halfway there is no file, and no trace of one."""
    address = urlsplit(api.host)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    connection.putrequest("PUT", f"{FILES}{volume}/file")
    connection.putheader("Authorization", api.session.headers["Authorization"])
    connection.putheader("Content-Length", "1000000")
    connection.endheaders(b"x" * 1000)
    connection.close()
    api.put_file(f"{volume}/other", b"x")

    assert ["other"] == [entry["name"] for entry in api.get(f"{DIRECTORIES}{volume}")["contents"]]


@pytest.mark.parametrize("part", ["..", ".", "%2e%2e", "a/../..", "a//b", "a\\b", "a\x00b", "a\nb"])
def test_a_path_cannot_leave_its_volume(api, volume, part):
    """Dots, backslashes and control characters are refused, encoded ones too."""
    address = urlsplit(api.host)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    path = part if part.startswith("%") else quote(part)
    connection.request(
        "PUT", f"{FILES}{volume}/{path}/x", b"x", {"Authorization": api.session.headers["Authorization"]}
    )
    status = connection.getresponse().status
    connection.close()

    assert status in (400, 404)


@pytest.mark.parametrize("path", ["/etc/passwd", "/Volumes/main", "/Volumes/main/default", "/Workspace/x"])
def test_only_volumes_hold_files(api, path):
    """Paths outside of volumes are refused."""
    assert api.call("GET", f"{FILES}{path}").status_code in (400, 404)


def test_a_missing_volume_is_not_found(api):
    """A path into a volume that does not exist is not found."""
    assert 404 == api.call("GET", f"{FILES}/Volumes/main/default/nothing/file").status_code


def test_missing_files_and_directories_are_not_found(api, volume):
    """Nothing is at a path: 404 for every method; a directory is no file and a file no directory."""
    api.put_file(f"{volume}/folder/file", b"x")
    asked = [
        ("GET", f"{FILES}{volume}/none"),
        ("HEAD", f"{FILES}{volume}/none"),
        ("DELETE", f"{FILES}{volume}/none"),
        ("GET", f"{DIRECTORIES}{volume}/none"),
        ("HEAD", f"{DIRECTORIES}{volume}/none"),
        ("GET", f"{FILES}{volume}/folder"),
        ("GET", f"{DIRECTORIES}{volume}/folder/file"),
        ("GET", f"{FILES}{volume}/folder/file/below"),
    ]

    assert {404} == {api.call(method, path).status_code for method, path in asked}


def test_directories_are_made_and_removed(api, volume):
    """Making is idempotent; only an empty directory is removed."""
    made = [api.call("PUT", f"{DIRECTORIES}{volume}/a/b").status_code for _ in range(2)]
    there = api.call("HEAD", f"{DIRECTORIES}{volume}/a/b").status_code
    full = api.call("DELETE", f"{DIRECTORIES}{volume}/a")
    emptied = [api.call("DELETE", f"{DIRECTORIES}{volume}/{path}").status_code for path in ("a/b", "a")]

    assert ([204, 204], 200, 400, [204, 204]) == (made, there, full.status_code, emptied)
    assert "FILES_API_DIRECTORY_IS_NOT_EMPTY" == full.json()["details"][0]["reason"]


def test_a_file_is_not_overwritten_by_a_directory(api, volume):
    """A directory cannot be made where, or below where, a file is."""
    api.put_file(f"{volume}/file", b"x")

    assert [409, 409, 409] == [
        api.call("PUT", f"{DIRECTORIES}{volume}/file").status_code,
        api.call("PUT", f"{DIRECTORIES}{volume}/file/below").status_code,
        put(api, f"{volume}/file/below", b"x").status_code,
    ]


def test_a_directory_is_listed_in_pages(api, volume):
    """Pages hold every entry once, in order."""
    names = [f"file{number:02}" for number in range(7)]
    for name in names:
        api.put_file(f"{volume}/{name}", b"")
    seen, token = [], None
    while token != "":
        page = api.get(f"{DIRECTORIES}{volume}", page_size=3, **({"page_token": token} if token else {}))
        seen.append([entry["name"] for entry in page["contents"]])
        token = page.get("next_page_token", "")

    assert [names[:3], names[3:6], names[6:]] == seen
