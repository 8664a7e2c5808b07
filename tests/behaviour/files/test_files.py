"""Files in a volume of the local workspace: every name, every size, there and back."""

import io
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from lakewire import errors

ROOT = "/Volumes/main/default/files"
NASTY = [
    "a b", "a#b", "a?b", "a%b", "a+b", "a&b", "a=b", "a;b", "a:b", "a@b", "a,b", "a$b", "a!b", "a'b", 'a"b',
    "a`b", "a(b)", "a[b]", "a{b}", "a|b", "a^b", "a~b", "a*b", "<a>", "-a", "_a", ".a", "a.", "..a", "a..b",
    "...", "~", "%41", "%zz", "a%20b", "ü", "日本", "e\u0301", "a\u202eb", "😀", "CON", "a" * 200,
    " leading", "trailing ", "a=1,b=2", "x.tar.gz", "${HOME}", "$(id)",
]  # fmt: skip


@pytest.fixture(scope="module")
def files(client):
    client.catalog.volumes.create("main.default.files")
    return client.files


@pytest.mark.parametrize("name", NASTY)
def test_every_name_makes_the_round_trip(files, name):
    """As a file and as a folder: upload, look, list, download, delete."""
    folder, content = f"{ROOT}/names/{name}", f"content of {name}".encode()
    path = f"{folder}/{name}"
    files.upload(path, content)

    assert content == files.download(path)
    assert (len(content), False) == ((found := files.info(path)).size_bytes, found.is_dir)
    assert [(name, path)] == [(entry.name, entry.path) for entry in files.list(folder)]
    assert name in [entry.name for entry in files.list(f"{ROOT}/names")]
    files.delete(path)
    assert not files.exists(path)
    files.delete(folder, recursive=True)
    assert not files.exists(folder)


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 5_000_001])
def test_every_size_makes_the_round_trip(files, tmp_path, size):
    """Bytes, a path and an open file carry the same content there and back."""
    content = random.Random(size).randbytes(size)  # noqa: S311 # any bytes will do
    local = tmp_path / "up"
    local.write_bytes(content)
    for number, data in enumerate([content, local, io.BytesIO(content)]):
        files.upload(f"{ROOT}/sizes/{size}-{number}", data)

    assert content == files.download(f"{ROOT}/sizes/{size}-0")
    assert size == files.download(f"{ROOT}/sizes/{size}-1", tmp_path / "down")
    assert content == (tmp_path / "down").read_bytes()
    memory = io.BytesIO()
    assert size == files.download(f"{ROOT}/sizes/{size}-2", memory)
    assert content == memory.getvalue()


def test_a_pipe_can_be_uploaded(files):
    """What has no length is sent in chunks."""
    reader, writer = os.pipe()
    os.write(writer, b"from a pipe")
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        files.upload(f"{ROOT}/pipe", pipe)

    assert b"from a pipe" == files.download(f"{ROOT}/pipe")


def test_an_existing_file_is_replaced_only_if_asked(files):
    """Without overwrite it stays as it was."""
    path = f"{ROOT}/kept"
    files.upload(path, b"old")

    with pytest.raises(errors.AlreadyExistsError):
        files.upload(path, b"new")
    assert b"old" == files.download(path)
    files.upload(path, b"new", overwrite=True)
    assert b"new" == files.download(path)


def test_info_has_the_time_of_the_last_change(files):
    """The time has a time zone and is about now."""
    files.upload(f"{ROOT}/now", b"x", overwrite=True)

    assert abs(files.info(f"{ROOT}/now").modified_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_tree_is_listed_and_deleted(files):
    """Recursively, with a limit, each folder before what is in it."""
    for name in ("tree/a/1", "tree/a/b/2", "tree/c/3", "tree/4"):
        files.upload(f"{ROOT}/{name}", b"x")
    files.create_directory(f"{ROOT}/tree/empty")
    listed = [entry.path.rstrip("/") for entry in files.list(f"{ROOT}/tree", recursive=True)]

    assert {f"{ROOT}/tree/{name}" for name in ("a", "a/1", "a/b", "a/b/2", "c", "c/3", "4", "empty")} == set(listed)
    assert listed.index(f"{ROOT}/tree/a") < listed.index(f"{ROOT}/tree/a/b") < listed.index(f"{ROOT}/tree/a/b/2")
    assert 3 == len(list(files.list(f"{ROOT}/tree", recursive=True, limit=3)))
    with pytest.raises(errors.LakewireError):
        files.delete(f"{ROOT}/tree")
    files.delete(f"{ROOT}/tree", recursive=True)
    assert not files.exists(f"{ROOT}/tree")


def test_a_folder_of_many_files_is_listed_whole(files):
    """Over several pages nothing is missing and nothing comes twice."""
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: files.upload(f"{ROOT}/many/{number:04}", b""), range(1100)))

    assert [f"{number:04}" for number in range(1100)] == sorted(entry.name for entry in files.list(f"{ROOT}/many"))


@pytest.mark.parametrize(
    "call",
    [
        lambda files: files.download(f"{ROOT}/nowhere"),
        lambda files: files.info(f"{ROOT}/nowhere"),
        lambda files: files.delete(f"{ROOT}/nowhere"),
        lambda files: list(files.list(f"{ROOT}/nowhere")),
        lambda files: files.delete(f"{ROOT}/nowhere", recursive=True),
        lambda files: files.upload("/Volumes/main/default/no_volume/x", b""),
        lambda files: files.download("/Volumes/main/no_schema/files/x"),
    ],
)
def test_what_does_not_exist_is_not_found(files, call):
    """A missing file, folder, volume or schema is the same typed error."""
    with pytest.raises(errors.NotFoundError):
        call(files)


def test_many_threads_share_a_client(files):
    """Each gets its own bytes back."""
    contents = {f"{ROOT}/threads/{number}": os.urandom(50_000) for number in range(40)}

    def there_and_back(path):
        files.upload(path, contents[path])
        return files.download(path)

    with ThreadPoolExecutor(8) as pool:
        assert list(contents.values()) == list(pool.map(there_and_back, contents))


DOWNLOADS = """
import sys
from lakewire import DatabricksClient

with DatabricksClient() as client:
    print("ready", flush=True)
    while True:
        client.files.download(sys.argv[1], sys.argv[2])
        client.files.download(sys.argv[3], sys.argv[2])
"""


def test_a_killed_download_leaves_a_whole_file(files, workspace, tmp_path):
    """However hard a process dies, the file holds the one content or the other, never a part."""
    contents = [bytes([number]) * (24 << 20) for number in (1, 2)]
    paths = [f"{ROOT}/whole-{number}" for number in (1, 2)]
    for path, content in zip(paths, contents, strict=True):
        files.upload(path, content)
    target = tmp_path / "target"
    target.write_bytes(contents[1])
    env = os.environ | {"DATABRICKS_HOST": workspace.host, "DATABRICKS_TOKEN": workspace.token}
    for number in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", DOWNLOADS, paths[0], target, paths[1]], env=env, stdout=subprocess.PIPE
        )
        process.stdout.readline()
        time.sleep(0.03 + number * 0.037)  # anywhere in a transfer; every moment must do
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        process.stdout.close()

        assert target.read_bytes() in contents


def test_large_files_make_the_round_trip(files, tmp_path):
    """In parts up and in ranges down; by a path, bytes, an open file, and within a folder."""
    content = random.Random(7).randbytes((53 << 20) + 1)  # noqa: S311 # any bytes will do
    (tmp_path / "up").mkdir()
    local = tmp_path / "up" / "large"
    local.write_bytes(content)
    with local.open("rb") as file:
        for number, data in enumerate([content, local, file]):
            files.upload(f"{ROOT}/large/{number}", data)
    files.sync(tmp_path / "up", f"{ROOT}/large/folder")
    files.sync(f"{ROOT}/large", tmp_path / "down")

    assert [content] * 4 == [(tmp_path / "down" / name).read_bytes() for name in ("0", "1", "2", "folder/large")]


UPLOADS = """
import sys
from lakewire import DatabricksClient

with DatabricksClient() as client:
    print("ready", flush=True)
    while True:
        client.files.upload(sys.argv[1], sys.argv[2], overwrite=True)
        client.files.upload(sys.argv[1], sys.argv[3], overwrite=True)
"""


def test_a_killed_upload_in_parts_leaves_a_whole_file(files, workspace, tmp_path):
    """The one content or the other, never a part; nothing else is in the folder."""
    contents = [bytes([number]) * (60 << 20) for number in (1, 2)]
    for number, content in enumerate(contents):
        (tmp_path / str(number)).write_bytes(content)
    path = f"{ROOT}/killed/target"
    files.upload(path, contents[0])
    env = os.environ | {"DATABRICKS_HOST": workspace.host, "DATABRICKS_TOKEN": workspace.token}
    for number in range(4):
        command = [sys.executable, "-c", UPLOADS, path, tmp_path / "1", tmp_path / "0"]
        process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(0.1 + number * 0.17)  # anywhere in a transfer; every moment must do
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        process.stdout.close()

        assert files.download(path) in contents
        assert ["target"] == [entry.name for entry in files.list(f"{ROOT}/killed")]
