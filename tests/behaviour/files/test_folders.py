"""Folders between this machine and a server: whole, complete after every interruption, and nothing outside touched."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from itertools import count, pairwise
from pathlib import Path

import pytest

from lakewire import errors
from lakewire.files import FolderProgress

_numbers = count()


@pytest.fixture(scope="module")
def files(client):
    return client.files


@pytest.fixture
def there(root):
    """A folder in a volume, or the workspace, that is not there yet."""
    return f"{root}/{next(_numbers)}"


@pytest.fixture
def here(tmp_path):
    """A local folder with some files, one of them in a folder that is as empty as another is."""
    tree(tmp_path / "here", {"a.csv": "1", "b/c.csv": "22", "b/d é#%.txt": "333", "b/e/f": "", "b/none/": None})
    return tmp_path / "here"


def tree(folder, content):
    folder.mkdir(exist_ok=True)
    for name, text in content.items():
        path = folder / name
        (path if text is None else path.parent).mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text)


def read(folder):
    """What is in a local folder: text by path, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else None for path in folder.rglob("*")
    }


def read_remote(files, folder):
    """What is in a folder of the server, likewise."""
    return {
        entry.path[len(folder) + 1 :]: None if entry.is_dir else files.download(entry.path).decode()
        for entry in files.list(folder, recursive=True)
    }


def test_a_folder_goes_up_and_comes_down(files, here, there, tmp_path):
    """Every file and every empty folder; the second time there is nothing to do."""
    up = files.upload_folder(there, here)
    down = files.download_folder(there, tmp_path / "down")

    assert read(here) == read_remote(files, there) == read(tmp_path / "down")
    assert (4, 6, 0) == (up.files, up.size_bytes, up.unchanged) == (down.files, down.size_bytes, down.unchanged)
    assert (0, 4) == ((again := files.upload_folder(there, here)).files, again.unchanged)
    assert (0, 4) == ((again := files.download_folder(there, tmp_path / "down")).files, again.unchanged)
    assert (0, 4) == ((back := files.sync(tmp_path / "down", there)).files, back.unchanged)


def test_files_that_differ_are_replaced_only_if_asked(files, here, there, tmp_path):
    """Nothing is sent and nothing is fetched; the error names them."""
    files.upload_folder(there, here)
    files.download_folder(there, tmp_path / "down")
    (here / "a.csv").write_text("2")
    (here / "new").write_text("new")
    (tmp_path / "down" / "a.csv").write_text("3")

    with pytest.raises(errors.FolderConflictError, match=r"'a.csv': .* overwrite=True") as up:
        files.upload_folder(there, here)
    with pytest.raises(errors.FolderConflictError, match=r"'a.csv': .* overwrite=True"):
        files.download_folder(there, tmp_path / "down")
    assert ("a.csv",) == up.value.paths
    assert ("1", False) == (read_remote(files, there)["a.csv"], files.exists(f"{there}/new"))
    assert 2 == files.upload_folder(there, here, overwrite=True).files
    assert 2 == files.download_folder(there, tmp_path / "down", overwrite=True).files
    assert read(here) == read(tmp_path / "down")


def test_a_plan_says_what_a_sync_would_do(files, here, there, tmp_path):
    """Each change with its reason, in the order in which it is done; nothing is changed."""
    plan = files.sync(here, there, dry_run=True)
    assert [("create", "b/none"), ("upload", "a.csv")] == [(step.kind, step.path) for step in plan.actions][:2]
    assert not files.exists(there)
    files.sync(here, there)
    (here / "a.csv").write_text("9")
    (here / "b/c.csv").write_text("longer")
    shutil.rmtree(here / "b/e")
    plan = files.sync(here, there, delete=True, dry_run=True)

    assert (str(here), there, 1) == (plan.source, plan.target, plan.unchanged)
    assert [
        "upload a.csv (time)",
        "upload b/c.csv (size)",
        "delete b/e/f (extra)",
        "delete b/e/ (extra)",
    ] == [str(step) for step in plan.actions]
    assert (2, 2, 7) == (len(plan.transfers), len(plan.deletes), plan.size_bytes)
    assert f"{here} -> {there}, 1 unchanged\n  upload a.csv (time)" in str(plan)
    assert not files.sync(here, there).deleted
    assert 2 == files.sync(here, there, delete=True).deleted
    assert read(here) == read_remote(files, there)


def test_patterns_choose_what_is_meant(files, here, there, tmp_path):
    """On both sides: what they leave out is neither sent nor deleted."""
    tree(here, {"b/skip/x.csv": "x", "y.tmp": "y"})
    files.upload(f"{there}/b/skip/kept.csv", b"kept")
    files.upload(f"{there}/b/gone.csv", b"gone")
    files.upload(f"{there}/b/other.txt", b"other")
    done = files.sync(here, there, include="*.csv", exclude=["skip", "*.tmp"], delete=True)

    assert ["a.csv", "b/c.csv"] == [step.path for step in done.plan.transfers]
    assert ["b/gone.csv"] == [step.path for step in done.plan.deletes]
    assert {"b/skip/kept.csv", "b/other.txt"} <= read_remote(files, there).keys()
    files.download_folder(there, tmp_path / "down", exclude="b/**/*.csv")
    assert {"a.csv", "b", "b/other.txt", "b/skip"} == read(tmp_path / "down").keys()


def test_a_folder_that_keeps_something_is_not_deleted(files, here, there):
    """Its other files are."""
    for name in ("old/a.csv", "old/keep/b.log", "older/c"):
        files.upload(f"{there}/{name}", b"x")
    files.sync(here, there, delete=True, exclude="*.log")

    assert {"old", "old/keep", "old/keep/b.log"} == {path for path in read_remote(files, there) if "old" in path}


@pytest.mark.parametrize("up", [True, False])
def test_a_file_in_place_of_a_folder_is_replaced_only_with_delete(files, here, there, tmp_path, up):
    """And the other way round."""
    tree(tmp_path / "other", {"a.csv/x": "x", "b": "b", "only": "only"})
    files.upload_folder(there, here if up else tmp_path / "other")
    source, target = (tmp_path / "other", there) if up else (there, here)
    before = read_remote(files, there), read(here)

    with pytest.raises(errors.FolderConflictError, match=r"'a.csv' and 1 more: .* delete=True replaces"):
        files.sync(source, target)
    assert before == (read_remote(files, there), read(here))
    with pytest.raises(errors.FolderConflictError, match="include= or exclude= keep"):
        files.sync(source, target, delete=True, exclude="d *.txt" if up else "d*")
    files.sync(source, target, delete=True)
    assert read(tmp_path / "other") == read_remote(files, there) == (read(tmp_path / "other") if up else read(here))


def test_nothing_is_deleted_for_a_source_that_is_empty(files, here, there, tmp_path):
    """A disk that is not mounted looks like that; one that is not there is an error."""
    files.sync(here, there)
    (tmp_path / "empty").mkdir()

    with pytest.raises(errors.InvalidArgumentError, match="allow_empty=True"):
        files.sync(tmp_path / "empty", there, delete=True)
    with pytest.raises(errors.LocalFileError, match="No such file"):
        files.sync(tmp_path / "nowhere", there, delete=True)
    with pytest.raises(errors.NotFoundError):
        files.sync(f"{there}/nowhere", here, delete=True)
    assert read(here) == read_remote(files, there)
    assert 0 == files.sync(tmp_path / "empty", there).files
    files.sync(tmp_path / "empty", there, delete=True, allow_empty=True)
    assert {} == read_remote(files, there)


def test_an_empty_folder_is_made(files, there, tmp_path):
    """Here and there, also where no file makes it."""
    (tmp_path / "empty").mkdir()
    files.sync(tmp_path / "empty", there)
    files.sync(there, tmp_path / "deep" / "down")

    assert files.info(there).is_dir
    assert (tmp_path / "deep" / "down").is_dir()


@pytest.mark.parametrize("path", ["/Volumes/main/default/none/x", "/Volumes/main/none/v/x", "/Volumes/none/default/v"])
def test_a_volume_that_is_missing_is_not_found(files, here, path):
    """Before anything is read of the files; it is not made by the way."""
    for call in (files.sync, lambda source, target: files.upload_folder(target, source)):
        with pytest.raises(errors.NotFoundError):
            call(here, path)
    with pytest.raises(errors.NotFoundError):
        files.sync(here, path, dry_run=True)


def test_a_change_of_the_same_size_is_seen(files, here, there, tmp_path):
    """By the time of the change here, also where the file carries an old one; by its time in the volume."""
    files.sync(here, there)
    (tmp_path / "old").write_text("8")
    os.utime(tmp_path / "old", (0, 0))
    (tmp_path / "old").rename(here / "a.csv")
    assert ["a.csv"] == [step.path for step in files.sync(here, there).plan.transfers]
    files.sync(there, tmp_path / "down")
    files.upload(f"{there}/a.csv", b"7", overwrite=True)
    assert ["a.csv"] == [step.path for step in files.sync(there, tmp_path / "down").plan.transfers]
    (tmp_path / "down" / "a.csv").write_text("6")
    assert ["a.csv"] == [step.path for step in files.sync(there, tmp_path / "down").plan.transfers]
    assert "7" == (tmp_path / "down" / "a.csv").read_text()


def test_hashes_see_what_times_do_not(files, here, there, tmp_path):
    """What somebody else wrote into the target, with the same size; what is equal is not sent whatever its time."""
    files.sync(here, there)
    files.upload(f"{there}/a.csv", b"X", overwrite=True)

    assert 0 == files.sync(here, there).files
    assert ["upload a.csv (hash)"] == [str(step) for step in files.sync(here, there, compare="hash").plan.actions]
    os.utime(here / "a.csv")
    assert 0 == files.sync(here, there, compare="hash").files
    assert 0 == files.sync(there, here, compare="hash").files
    assert 0 == files.sync(there, here, compare="size").files
    assert 4 == files.sync(there, here).files  # their times are other ones


def test_links_are_sent_as_what_they_lead_to(files, here, there, tmp_path):
    """To files and folders, also outside."""
    tree(tmp_path / "outside", {"x": "x"})
    (here / "file").symlink_to(here / "a.csv")
    (here / "folder").symlink_to(tmp_path / "outside")
    files.sync(here, there)

    assert ("1", "x") == ((found := read_remote(files, there))["file"], found["folder/x"])


def _circle(here):
    (here / "b" / "up").symlink_to(here)


def _nowhere(here):
    (here / "b" / "gone").symlink_to(here / "nothing")


def _itself(here):
    (here / "b" / "self").symlink_to(here / "b" / "self")


def _pipe(here):
    os.mkfifo(here / "b" / "pipe")


@pytest.mark.parametrize(
    ("make", "words"),
    [(_circle, "above itself"), (_nowhere, "No such file"), (_itself, "symbolic links"), (_pipe, "neither a file nor")],
)
def test_what_cannot_be_sent_is_refused_before_anything_is(files, here, there, make, words):
    """Links in a circle or to nothing, and pipes; what is left out does not disturb."""
    make(here)

    with pytest.raises(errors.LocalFileError, match=words):
        files.sync(here, there)
    assert not files.exists(there)
    files.sync(here, there, exclude=["up", "gone", "self", "pipe"])
    assert 4 == len([text for text in read_remote(files, there).values() if text is not None])


@pytest.mark.parametrize("name", ["back\\slash", "new\nline", "%2e%2e", b"\xff".decode(errors="surrogateescape")])
def test_names_that_no_volume_has_are_refused_before_anything_is_sent(files, here, there, name):
    """The error names them; what is left out does not disturb."""
    (here / "b" / name).write_text("x")

    with pytest.raises(errors.InvalidPathError):
        files.sync(here, there)
    assert not files.exists(there)
    assert 1 == files.sync(here, there, include="a.csv").files


@pytest.mark.parametrize("include", [None, "*.csv"])
def test_nothing_is_written_through_a_link(files, here, there, tmp_path, include):
    """It could lead anywhere; a link in place of a file is replaced itself."""
    files.sync(here, there)
    tree(tmp_path / "outside", {"c.csv": "outside"})
    tree(tmp_path / "down", {})
    (tmp_path / "down" / "a.csv").symlink_to(tmp_path / "outside" / "c.csv")
    (tmp_path / "down" / "b").symlink_to(tmp_path / "outside")

    with pytest.raises(errors.FileTransferError):
        files.sync(there, tmp_path / "down", include=include)
    assert {"c.csv": "outside"} == read(tmp_path / "outside")
    if include is None:
        files.sync(there, tmp_path / "down", delete=True)
        assert read(here) == read(tmp_path / "down")
        assert {"c.csv": "outside"} == read(tmp_path / "outside")


def test_progress_is_reported_on_the_calling_thread(files, here, there):
    """After each file; in the end everything has arrived, and a report that raises ends the transfer."""
    seen, threads = [], set()
    files.sync(here, there, on_progress=lambda found: (seen.append(found), threads.add(threading.get_ident())))

    assert {threading.get_ident()} == threads
    assert FolderProgress(files=4, total_files=4, size_bytes=6, total_bytes=6, path=seen[-1].path) == seen[-1]
    assert all(one.files <= other.files for one, other in pairwise(seen))
    with pytest.raises(ZeroDivisionError):
        files.sync(here, f"{there}-2", on_progress=lambda _: 1 / 0)
    files.sync(here, f"{there}-2")
    assert read(here) == read_remote(files, f"{there}-2")


def test_a_file_that_is_written_all_the_time_is_an_error(files, here, there):
    """Never a mixture of two states: what is there of it, if anything, is one of them."""
    stop = threading.Event()
    path = here / "busy"
    path.write_bytes(b"0" * (8 << 20))

    def write():
        with path.open("r+b") as file:
            while not stop.is_set():
                os.pwrite(file.fileno(), b"1", 0)
                time.sleep(0.001)

    thread = threading.Thread(target=write)
    thread.start()
    with contextlib.ExitStack() as stack:
        stack.callback(thread.join)
        stack.callback(stop.set)
        with pytest.raises(errors.FileChangedError, match="busy changed while it was sent") as caught:
            files.sync(here, there)
    assert "files were transferred; the same call again does the rest" in caught.value.__notes__[0]
    files.sync(here, there)
    assert read(here) == read_remote(files, there)


SYNCS = """
import sys
from lakewire import DatabricksClient

with DatabricksClient() as client:
    print("ready", flush=True)
    client.files.sync(sys.argv[1], sys.argv[2], delete=True)
    print("done", flush=True)
"""


@pytest.mark.parametrize("up", [True, False])
def test_a_killed_sync_is_completed_by_the_next_one(files, workspace, there, tmp_path, up):
    """However hard it dies: no file is there in part, and in the end everything is, and no trace of what died."""
    source = tmp_path / "source"
    contents = {f"{number % 5}/{number}": f"{number}," * (60_000 if number % 9 == 0 else 30) for number in range(120)}
    tree(source, contents)
    if not up:
        files.upload_folder(f"{there}/from", source)
    places = (source, f"{there}/to") if up else (f"{there}/from", tmp_path / "down")
    env = os.environ | {"DATABRICKS_HOST": workspace.host, "DATABRICKS_TOKEN": workspace.token}
    for number in range(6):
        process = subprocess.Popen([sys.executable, "-c", SYNCS, *map(str, places)], env=env, stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(0.02 + number * 0.05)  # anywhere in it; every moment must do
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        process.stdout.close()
        found = read_remote(files, places[1]) if up and files.exists(places[1]) else {}
        if not up and Path(places[1]).exists():
            found = {path: text for path, text in read(places[1]).items() if ".lakewire-" not in path}

        assert {path: text for path, text in found.items() if text is not None}.items() <= contents.items()
    done = files.sync(*places, delete=True)

    assert read(source) == (read_remote(files, places[1]) if up else read(places[1]))
    assert 120 == done.files + done.unchanged
    assert 120 == files.sync(*places, delete=True).unchanged


def test_unfinished_files_of_others_are_left_alone(files, here, there, tmp_path):
    """One that a process is writing stays, one that nobody writes goes; none of them is sent."""
    from lakewire.disk.sinks import Replacement

    files.sync(here, there)
    down = tmp_path / "down"
    files.sync(there, down)
    (down / ".lakewire-dead.part").write_text("dead")
    with Replacement(down / "alive") as alive:
        alive.write(b"alive")
        files.sync(there, down, delete=True)
        files.sync(down, f"{there}-2")
        assert 1 == len(list(down.glob(".lakewire-*.part")))
    assert read(here) == read_remote(files, f"{there}-2")
    assert "alive" == (down / "alive").read_text()
