"""Volumes whose files are read and written without the workspace between."""

import sys
import uuid

import pytest

from lakewire import errors
from tests.support.principals import Somebody

NAMES = ["a.csv", "folder/b c.csv", "ü", "percent%41", "hash#question?", "a+b&c=d;e", "semi~colon"]


@pytest.fixture
def volume(client):
    name = f"main.default.v{uuid.uuid4().hex[:8]}"
    client.catalog.volumes.create(name)
    yield name
    client.catalog.volumes.delete(name)


def path_of(volume, file):
    return f"/Volumes/{volume.replace('.', '/')}/{file}"


@pytest.mark.parametrize("name", NAMES)
def test_files_are_those_of_the_workspace(client, volume, name):
    """What is written directly is there for others, and the other way round, whatever its name."""
    storage = client.catalog.volumes.open_direct(volume, write=True)
    storage.write(name, b"direct")
    seen = client.files.open(path_of(volume, name), "rb").read()
    client.files.upload(path_of(volume, name), b"through the workspace", overwrite=True)

    assert (b"direct", b"through the workspace") == (seen, storage.read(name))
    assert [(name, 21)] == [(file.path, file.size_bytes) for file in storage.list()]
    storage.delete(name)
    assert ([], False) == (list(storage.list()), client.files.exists(path_of(volume, name)))


def test_files_of_the_disk_and_parts_of_files(client, volume, tmp_path):
    """A path is written as it is; a range is what a file has of it."""
    (tmp_path / "x").write_bytes(b"0123456789")
    storage = client.catalog.volumes.open_direct(volume.rpartition(".")[2], write=True)
    storage.write("deep/er/x", tmp_path / "x")

    assert b"345" == bytes(storage.read_range("deep/er/x", 3, 3))
    assert b"89" == bytes(storage.read_range("deep/er/x", 8, 100))
    assert ["deep/er/x"] == [file.path for file in storage.list("deep")]
    assert f"Storage({storage.url!r})" == repr(storage)


def test_a_missing_file_is_an_error_that_says_so(client, volume):
    """Of reading, and of a local file that is to be written."""
    storage = client.catalog.volumes.open_direct(volume, write=True)
    with pytest.raises(errors.StorageError, match="no such file") as caught:
        storage.read("nope")

    assert caught.value.missing


def test_who_may_not_write_is_refused(client, volume):
    """When it is opened, before any file is touched."""
    somebody = Somebody(client)
    grants = client.catalog.grants
    grants.grant("main", somebody.name, "USE CATALOG")
    grants.grant("main.default", somebody.name, "USE SCHEMA", "EXTERNAL USE SCHEMA")
    grants.grant(volume, somebody.name, "READ VOLUME", kind="volume")
    theirs = somebody.client.catalog.volumes

    assert [] == list(theirs.open_direct(volume).list())
    with pytest.raises(errors.PermissionDeniedError, match="WRITE VOLUME"):
        theirs.open_direct(volume, write=True)
    somebody.client.close()


@pytest.mark.parametrize("path", ["", "/", "/a", "a/", "a//b", "../x", "a/../b", ".", "a\\b", "a\nb", "a\0", None, 5])
def test_paths_that_leave_the_volume_are_refused(client, volume, path):
    """For every call."""
    storage = client.catalog.volumes.open_direct(volume, write=True)
    for call in (storage.read, storage.delete, lambda p: storage.write(p, b""), lambda p: storage.read_range(p, 0, 1)):
        with pytest.raises(errors.InvalidPathError):
            call(path)


def test_without_the_package_it_says_which_extra(client, volume, monkeypatch):
    """Before anything is sent."""
    monkeypatch.setitem(sys.modules, "obstore", None)
    monkeypatch.setitem(sys.modules, "obstore.store", None)
    with pytest.raises(errors.ConfigError, match=r'pip install "lakewire\[direct\]"'):
        client.catalog.volumes.open_direct(volume)
