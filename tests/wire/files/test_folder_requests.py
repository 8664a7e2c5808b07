"""The requests of folders: how many at a time, what ends them, and what is refused before one is sent."""

import threading
import time
from pathlib import Path, PurePosixPath

import pytest

from lakewire import errors
from tests.support.scripted import answer

ROOT = "/Volumes/main/default/v/x"
NOT_FOUND = answer(404, {"error_code": "NOT_FOUND", "message": "nothing"})
DENIED = answer(403, {"error_code": "PERMISSION_DENIED", "message": "not yours"})


@pytest.fixture
def folder(tmp_path):
    for number in range(40):
        (tmp_path / "source").mkdir(exist_ok=True)
        (tmp_path / "source" / f"{number:02}").write_text(f"{number}")
    return tmp_path / "source"


def volume(server, put=lambda _: answer(204, b""), contents=()):
    """Respond as an empty volume does, or one with some files."""

    def reply(seen):
        path = seen.target.partition("?")[0]
        if seen.method == "PUT":
            return put(seen)
        if path.startswith("/api/2.0/fs/files"):
            return answer(200, b"content", {"Last-Modified": "Tue, 14 Nov 2023 22:13:20 GMT"})
        return answer(200, {"contents": list(contents)})

    server.reply_to_each(reply)


def test_each_file_is_one_request_and_several_run_at_a_time(client, server, folder):
    """Beside one for each folder; never more at a time than asked for."""
    running, most, lock = [0], [0], threading.Lock()

    def slowly(_):
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.02)
        with lock:
            running[0] -= 1
        return answer(204, b"")

    volume(server, slowly)
    client.files.sync(folder, ROOT, parallel=5)

    assert ["GET"] + ["PUT"] * 40 == [seen.method for seen in server.seen]
    assert 5 == most[0]
    assert {f"{number}".encode() for number in range(40)} == {seen.body for seen in server.seen[1:]}


def test_the_first_error_ends_the_rest(client, server, folder):
    """It is the error of the file, with how far it came; nothing more is begun, and nothing is left running."""
    volume(server, lambda seen: DENIED if "/05?" in seen.target else answer(204, b""))

    with pytest.raises(errors.PermissionDeniedError, match="not yours") as caught:
        client.files.sync(folder, ROOT, parallel=2)
    assert "of 40 files were transferred; the same call again does the rest" in caught.value.__notes__[0]
    assert len(server.seen) < 20
    assert [] == [thread.name for thread in threading.enumerate() if thread.name.startswith("lakewire-files")]


def test_the_deadline_bounds_all_of_it(client, server, folder):
    """However many files there are."""

    def slowly(_):
        time.sleep(0.2)
        return answer(204, b"")

    volume(server, slowly)
    began = time.monotonic()
    with pytest.raises(errors.LakewireError):
        client.files.sync(folder, ROOT, parallel=1, timeout=1)
    assert time.monotonic() - began < 4


def test_a_file_that_appears_meanwhile_is_not_replaced_unasked(client, server, folder):
    """An upload of a folder says so in each request; a sync makes the volume equal."""
    volume(server)
    client.files.upload_folder(ROOT, folder)
    client.files.sync(folder, ROOT)
    flags = [seen.target.rpartition("?")[2] for seen in server.seen if seen.method == "PUT"]

    assert ["overwrite=false"] * 40 + ["overwrite=true"] * 40 == flags


@pytest.mark.parametrize("path", ["../x", "/etc/x", "/Volumes/main/default/v/y", "/Volumes/main/default/w/x/y", ""])
def test_a_listing_that_leads_elsewhere_writes_nothing(client, server, tmp_path, path):
    """Whatever a server lists, nothing is written outside of the folder, and nothing deleted."""
    (tmp_path / "down").mkdir()
    (tmp_path / "down" / "mine").write_text("mine")
    volume(server, contents=[{"path": path, "name": path.rpartition("/")[2], "is_directory": False}])

    with pytest.raises(errors.LakewireError):
        client.files.sync(ROOT, tmp_path / "down", delete=True)
    assert ["down", "mine"] == sorted(found.name for found in tmp_path.rglob("*"))
    assert {"GET"} == {seen.method for seen in server.seen}


def test_a_file_without_a_time_is_fetched_again(client, server, tmp_path):
    """What is not known to be equal is not taken for equal."""
    volume(server, contents=[{"path": f"{ROOT}/a", "name": "a", "is_directory": False, "file_size": 7}])

    assert [1, 1] == [client.files.sync(ROOT, tmp_path / "down").files for _ in range(2)]
    assert "content" == (tmp_path / "down" / "a").read_text()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("here", "there"), (ROOT, ROOT), ("here", "/Volumes/main/default"), ("here", f"{ROOT}/../y"),
        ("here", "/Volumes/main/default/v/%2e%2e/y"), (7, ROOT), ("here", None), (None, None), ("a\0b", ROOT),
    ],
)  # fmt: skip
def test_places_that_cannot_be_synced_are_refused(client, server, source, target):
    """Two of one kind, paths out of the volume, and what is no path. Nothing is sent."""
    with pytest.raises(errors.InvalidArgumentError):
        client.files.sync(source, target)
    assert [] == server.seen


def test_a_path_of_pathlib_is_local(client, server, tmp_path):
    """Also where its text looks like one of a volume, as on a Mac; there are no two kinds then."""
    volume(server)
    with pytest.raises(errors.InvalidArgumentError, match="as text"):
        client.files.sync(tmp_path, Path(ROOT))
    client.files.sync(tmp_path, PurePosixPath(ROOT))


@pytest.mark.parametrize(
    "given",
    [
        {"compare": "md5"}, {"compare": []}, {"parallel": 0}, {"parallel": 129}, {"parallel": "4"}, {"delete": "no"},
        {"dry_run": 1}, {"allow_empty": "no"}, {"on_progress": 7}, {"include": 7}, {"exclude": [7]}, {"timeout": 0},
    ],
)  # fmt: skip
def test_options_that_mean_nothing_are_refused(client, server, folder, given):
    """Each by its name; nothing is sent."""
    with pytest.raises(errors.InvalidArgumentError, match=next(iter(given))):
        client.files.sync(folder, ROOT, **given)
    assert [] == server.seen
