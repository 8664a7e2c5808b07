"""Files of the workspace by the verbs of client.files, against the local workspace."""

import base64
import io
import subprocess
import uuid
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from lakewire import errors
from lakewire.files import FileInfo


@pytest.fixture
def folder(client):
    made = f"/Workspace/Users/local@lakewire/w{uuid.uuid4().hex[:8]}"
    yield made
    if client.files.exists(made):
        client.files.delete(made, recursive=True)


@pytest.mark.parametrize("content", [b"", b"x = 1\n", bytes(range(256)) * 100, "größe 日本".encode()])
def test_what_is_uploaded_is_downloaded(client, folder, content, tmp_path):
    """From memory, a path and a file; into memory, a path and a file; folders are made."""
    path, local = f"{folder}/deep/er/a b.bin", tmp_path / "x"
    local.write_bytes(content)
    for place, data in ((path, content), (f"{path}2", local), (f"{path}3", io.BytesIO(content))):
        client.files.upload(place, data)
        assert content == client.files.download(place)

    target = io.BytesIO()
    assert len(content) == client.files.download(path, target) == client.files.download(path, tmp_path / "y")
    assert content == target.getvalue() == (tmp_path / "y").read_bytes()
    found = client.files.info(path)
    assert attrs.evolve(found, modified_at=None) == FileInfo(
        path=path, name="a b.bin", size_bytes=len(content), object_type="FILE"
    )


def test_a_folder_is_listed_and_deleted(client, folder):
    """Folders before what is in them; with a limit; a file that is there is not replaced unless asked for."""
    for name in ("a.txt", "sub/b.txt", "sub/deep/c.txt"):
        client.files.upload(f"{folder}/{name}", b"1")
    client.files.create_directory(f"{folder}/empty/er")
    names = [entry.path.removeprefix(f"{folder}/") for entry in client.files.list(f"{folder}/", recursive=True)]

    assert {"a.txt", "sub", "sub/b.txt", "sub/deep", "sub/deep/c.txt", "empty", "empty/er"} == set(names)
    assert names.index("sub") < names.index("sub/deep") < names.index("sub/deep/c.txt")
    assert ["a.txt", "empty", "sub"] == [entry.name for entry in client.files.list(folder)]
    assert 2 == len(list(client.files.list(folder, recursive=True, limit=2)))
    with pytest.raises(errors.AlreadyExistsError):
        client.files.upload(f"{folder}/a.txt", b"2")
    client.files.upload(f"{folder}/a.txt", b"2", overwrite=True)
    assert b"2" == client.files.download(f"{folder}/a.txt")
    with pytest.raises(errors.NotFoundError):
        client.files.delete(f"{folder}/sub")
    with pytest.raises(errors.NotFoundError):
        client.files.delete(f"{folder}/a.txt", recursive=True)
    with pytest.raises(errors.BadRequestError):
        client.files.delete_directory(f"{folder}/sub")
    client.files.delete_directory(f"{folder}/empty/er")
    client.files.delete(f"{folder}/a.txt")
    client.files.delete(f"{folder}/sub", recursive=True)
    assert ["empty"] == [entry.name for entry in client.files.list(folder)]


def test_a_notebook_is_read_as_its_source(client, folder):
    """A file that begins as one is one to Databricks."""
    client.files.create_directory(folder)
    source = b"# Databricks notebook source\nprint(1)\n"
    client.files.upload(f"{folder}/nb", source)

    assert source == client.files.download(f"{folder}/nb")
    assert not client.files.info(f"{folder}/nb").is_dir


@pytest.mark.parametrize(
    "path", ["/Workspace/a/../b", "/Workspace//a", "/Workspace/a\\b", "/Workspace/a\nb", "/Works/x"]
)
def test_a_path_that_cannot_be_meant_is_refused(client, path):
    """Before anything is sent, by every verb."""
    files = client.files
    calls = (files.download, files.list, files.info, files.exists, files.delete, files.create_directory)
    for call in (*calls, lambda given: files.upload(given, b"x"), files.delete_directory):
        with pytest.raises(errors.InvalidPathError):
            call(path)


def test_what_is_not_there_or_too_large_is_an_error(client, folder, tmp_path):
    """A local file stays as it is when nothing arrives; nothing is sent that is too large."""
    kept = tmp_path / "kept"
    kept.write_bytes(b"kept")
    with pytest.raises(errors.NotFoundError):
        client.files.download(f"{folder}/none", kept)
    assert (b"kept", ["kept"]) == (kept.read_bytes(), [each.name for each in tmp_path.iterdir()])
    with pytest.raises(errors.NotFoundError):
        list(client.files.list(f"{folder}/none"))
    client.files.upload(f"{folder}/file", b"x")
    with pytest.raises(errors.NotFoundError):
        list(client.files.list(f"{folder}/file"))
    assert not client.files.exists(f"{folder}/none")
    with pytest.raises(
        errors.FileTooLargeError, match="10485761 bytes are given; accepted below /Workspace are 10485760"
    ):
        client.files.upload(f"{folder}/large", bytes((10 << 20) + 1))
    with pytest.raises(errors.InvalidArgumentError, match=r"data: expected bytes, the path of a file, .* got int"):
        client.files.upload(f"{folder}/odd", 7)
    with pytest.raises(errors.LocalFileError):
        client.files.upload(f"{folder}/odd", tmp_path / "missing")


SOURCE = b"# Databricks notebook source\nprint(1)\n"


@pytest.fixture
def notebook(client, folder):
    """A notebook of the workspace."""
    client.files.create_directory(folder)
    content = base64.b64encode(SOURCE).decode()
    client.api.workspace.import_(f"{folder}/nb", content=content, language="PYTHON", format="SOURCE")
    return f"{folder}/nb"


def test_a_notebook_is_known_as_one(client, folder, notebook):
    """By look-ups, listings and trees; its size is not known."""
    found = client.files.info(notebook)

    assert ("NOTEBOOK", "PYTHON", 0, False) == (found.object_type, found.language, found.size_bytes, found.is_dir)
    assert [found] == list(client.files.list(folder)) == list(client.files.glob(f"{folder}/n*"))
    assert f"{folder}\n└── nb (PYTHON notebook)" == client.files.tree(folder)
    with client.files.open(notebook) as file:
        assert (notebook, SOURCE.decode()) == (file.name, file.read())


def test_a_notebook_is_not_replaced_by_a_file(client, folder, notebook, tmp_path):
    """Not with overwrite either; a sync says so before anything is sent, and replaces it only with delete."""
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "a").write_text("a")
    (tmp_path / "up" / "nb").write_bytes(b"x = 1\n")
    with pytest.raises(errors.BadRequestError, match="type mismatch"):
        client.files.upload(notebook, b"x = 1\n", overwrite=True)
    with pytest.raises(errors.BadRequestError, match="type mismatch"), client.files.open(notebook, "wb") as file:
        file.write(b"x = 1\n")
    for call in (
        lambda: client.files.sync(tmp_path / "up", folder),
        lambda: client.files.upload_folder(folder, tmp_path / "up", overwrite=True),
    ):
        with pytest.raises(errors.FolderConflictError, match="'nb': a file here, a folder or notebook there"):
            call()
    assert ([notebook], SOURCE) == ([each.path for each in client.files.list(folder)], client.files.download(notebook))

    plan = client.files.sync(tmp_path / "up", folder, delete=True, dry_run=True)
    assert ["delete nb (in the way)", "upload a (new)", "upload nb (new)"] == [str(step) for step in plan.actions]
    client.files.sync(tmp_path / "up", folder, delete=True)
    assert ("FILE", b"x = 1\n") == (client.files.info(notebook).object_type, client.files.download(notebook))


def test_a_notebook_comes_down_as_its_source(client, folder, notebook, tmp_path):
    """Under its name, once: by its time it is not fetched again, and a change here or there is seen."""
    down = tmp_path / "down"
    first, again = client.files.download_folder(folder, down), client.files.download_folder(folder, down)

    assert (SOURCE, 1, 0) == ((down / "nb").read_bytes(), first.files, again.files)
    assert 0 == client.files.sync(folder, down, compare="hash").files
    (down / "nb").write_bytes(SOURCE.replace(b"1", b"2"))
    assert ["download nb (time)"] == [str(step) for step in client.files.sync(folder, down, dry_run=True).actions]
    assert 1 == client.files.sync(folder, down, compare="hash").files
    assert SOURCE == (down / "nb").read_bytes()


@pytest.mark.parametrize("verb", ["copy", "move"])
def test_a_copied_notebook_is_a_notebook(client, folder, notebook, verb):
    """Alone and in a folder; a moved one is gone where it was."""
    files = client.files
    files.upload(f"{folder}/file", b"\x00\xff")
    files.copy(notebook, f"{folder}/other/nb2")
    getattr(files, verb)(folder, f"{folder}-2", recursive=True)

    kinds = {each.path[len(folder) + 3 :]: each.object_type for each in files.list(f"{folder}-2", recursive=True)}
    assert {"file": "FILE", "nb": "NOTEBOOK", "other": "DIRECTORY", "other/nb2": "NOTEBOOK"} == kinds
    assert SOURCE == files.download(f"{folder}-2/nb") == files.download(f"{folder}-2/other/nb2")
    assert b"\x00\xff" == files.download(f"{folder}-2/file")
    assert (verb == "copy") == files.exists(notebook) == files.exists(folder)
    files.delete(f"{folder}-2", recursive=True)


def test_files_are_copied_between_volumes_and_the_workspace(client, folder, notebook):
    """In both directions, also folders; a notebook is the file of its source in a volume."""
    client.catalog.volumes.create("main.default.beside", if_not_exists=True)
    there = f"/Volumes/main/default/beside/{uuid.uuid4().hex}"
    client.files.upload(f"{folder}/deep/er/a", b"a")
    client.files.copy(folder, there, recursive=True)
    client.files.move(f"{there}/deep", f"{folder}/back", recursive=True)

    assert (b"a", SOURCE) == (client.files.download(f"{folder}/back/er/a"), client.files.download(f"{there}/nb"))
    assert ["nb"] == [each.name for each in client.files.list(there, recursive=True)]
    with pytest.raises(errors.BadRequestError, match="type mismatch"):
        client.files.copy(f"{folder}/back/er/a", notebook, overwrite=True)


@pytest.mark.parametrize("verb", ["copy", "move"])
def test_a_folder_is_not_copied_over_what_it_cannot_replace(client, folder, notebook, verb):
    """A file in place of a notebook or a folder, and the other way round: nothing is copied, with overwrite too."""
    files, other = client.files, f"{folder}-2"
    for path in (f"{folder}/a/b", f"{folder}/c", f"{other}/a", f"{other}/c/d", f"{other}/nb"):
        files.upload(path, b"x")
    with pytest.raises(errors.FolderConflictError, match="'a' and 2 more: there already as something else") as caught:
        getattr(files, verb)(folder, other, recursive=True, overwrite=True)
    assert ("a", "c", "nb") == caught.value.paths
    with pytest.raises(errors.FolderConflictError, match="'a' and 2 more: there already as something else"):
        getattr(files, verb)(other, folder, recursive=True, overwrite=True)

    assert (b"x", SOURCE) == (files.download(f"{folder}/a/b"), files.download(notebook))
    assert {"a", "c", "c/d", "nb"} == {each.path[len(other) + 1 :] for each in files.list(other, recursive=True)}
    files.delete(other, recursive=True)


def test_what_is_too_large_is_refused_before_anything_is_sent(client, folder, tmp_path):
    """In folders too, and from a file, a pipe and a file object; the workspace takes ten mebibytes."""
    most = 10 << 20
    client.catalog.volumes.create("main.default.beside", if_not_exists=True)
    large = f"/Volumes/main/default/beside/{uuid.uuid4().hex}"
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "a").write_bytes(b"a")
    (tmp_path / "up" / "large").write_bytes(bytes(most + 1))
    client.files.upload_folder(large, tmp_path / "up")

    def write():
        with client.files.open(f"{folder}/x", "wb") as file:
            file.write(bytes(most + 1))

    for call in (
        lambda: client.files.upload_folder(folder, tmp_path / "up"),
        lambda: client.files.sync(tmp_path / "up", folder, dry_run=True),
        lambda: client.files.copy(large, folder, recursive=True),
        lambda: client.files.copy(f"{large}/large", f"{folder}/x"),
        lambda: client.files.upload(f"{folder}/x", tmp_path / "up" / "large"),
        write,
    ):
        with pytest.raises(errors.FileTooLargeError, match=str(most)):
            call()
    with subprocess.Popen(["head", "-c", str(most + 1), "/dev/zero"], stdout=subprocess.PIPE) as process:
        with pytest.raises(errors.FileTooLargeError, match="more bytes are given"):
            client.files.upload(f"{folder}/x", process.stdout)
        process.stdout.read()
    assert not client.files.exists(folder)
    client.files.upload(f"{folder}/x", bytes(most))
    assert bytes(most) == client.files.download(f"{folder}/x")


def test_the_workspace_itself_and_what_is_no_folder_are_not_deleted(client, folder):
    """The error comes before anything is."""
    client.files.upload(f"{folder}/file", b"x")
    for call in (
        lambda: client.files.delete("/Workspace", recursive=True),
        lambda: client.files.delete_directory("/Workspace/"),
        lambda: client.files.upload("/Workspace", b"x"),
        lambda: client.files.upload(f"{folder}/", b"x"),
        lambda: client.files.copy("/Workspace", "/Workspace/x", recursive=True),
    ):
        with pytest.raises(errors.InvalidPathError):
            call()
    with pytest.raises(errors.NotFoundError):
        client.files.delete_directory(f"{folder}/file")
    with pytest.raises(errors.NotFoundError):
        client.files.download(folder)
    with pytest.raises(errors.NotFoundError):
        client.files.tree(f"{folder}/file")
    assert b"x" == client.files.download(f"{folder}/file")


def test_a_file_that_is_replaced_is_whole_all_the_time(client, folder):
    """Who reads it meanwhile gets the old content or the new one."""
    contents = [bytes([number]) * 3_000_000 for number in (1, 2)]
    client.files.upload(f"{folder}/x", contents[0])
    with ThreadPoolExecutor(1) as pool:
        writes = [
            pool.submit(client.files.upload, f"{folder}/x", contents[number % 2], overwrite=True)
            for number in range(15)
        ]
        while not all(write.done() for write in writes):
            assert client.files.download(f"{folder}/x") in contents
            assert ["x"] == [entry.name for entry in client.files.list(folder)]
        assert [None] * 15 == [write.result() for write in writes]
