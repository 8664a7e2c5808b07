"""Files of the workspace by the verbs of client.files, against the local workspace."""

import io
import uuid

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
    with pytest.raises(errors.InvalidArgumentError, match="data: expected bytes, the path of a file, .* got int"):
        client.files.upload(f"{folder}/odd", 7)
    with pytest.raises(errors.LocalFileError):
        client.files.upload(f"{folder}/odd", tmp_path / "missing")
