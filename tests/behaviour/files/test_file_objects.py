"""Copies, patterns, and files of volumes as file objects, in the local workspace."""

import csv
import io
import os
import random
import zipfile
from itertools import count

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lakewire import errors

CONTENT = random.Random(1).randbytes(3_000_000)  # noqa: S311 # any bytes will do
_numbers = count()


@pytest.fixture(scope="module")
def files(client, root):
    client.files.upload(f"{root}/content", CONTENT)
    return client.files


@pytest.fixture
def there(root):
    """A path in a volume, or the workspace, at which nothing is yet."""
    return f"{root}/{next(_numbers)}"


@pytest.mark.parametrize("prefix", ["dbfs:/Volumes/main/default/spelled", "volume://main.default.spelled"])
def test_paths_may_be_spelled_in_other_ways(client, prefix, tmp_path):
    """By every call; what is returned has the one of the Files API."""
    client.catalog.volumes.create("main.default.spelled", if_not_exists=True)
    files, inside = client.files, f"{next(_numbers)}"
    there, other = f"/Volumes/main/default/spelled/{inside}", f"{prefix}/{inside}"
    files.upload(f"{other}/a.csv", b"a")

    assert b"a" == files.download(f"{other}/a.csv") == files.open(f"{other}/a.csv", "rb").read()
    assert (
        [f"{there}/a.csv"]
        == [entry.path for entry in files.list(other)]
        == [entry.path for entry in files.glob(f"{other}/*.csv")]
    )
    assert 1 == files.sync(other, tmp_path / "down").files
    assert files.exists(prefix)


def test_patterns_find_files_and_folders(files, there):
    """In the folders that can have them."""
    for name in ("a.csv", "b.txt", "x/a.csv", "x/y/a.csv", "x/y/b.csv", "z/y/a.csv"):
        files.upload(f"{there}/{name}", b"1")

    def found(pattern):
        return {entry.path[len(there) + 1 :] for entry in files.glob(f"{there}/{pattern}")}

    assert {"a.csv"} == found("*.csv")
    assert {"a.csv", "x/a.csv", "x/y/a.csv", "x/y/b.csv", "z/y/a.csv"} == found("**/*.csv")
    assert {"x/y/a.csv", "z/y/a.csv"} == found("*/y/a.*")
    assert {"x/y", "z/y"} == found("[xz]/y")
    assert {"x/y/a.csv", "x/y/b.csv"} == found("x/**/y/?.csv")
    assert set() == found("nothing*")
    assert 2 == len(list(files.glob(f"{there}/**/*.csv", limit=2)))
    with pytest.raises(errors.InvalidPathError, match="none of the signs"):
        files.glob(f"{there}/a.csv")
    with pytest.raises(errors.NotFoundError):
        list(files.glob(f"{there}/nowhere/*"))


def test_a_tree_is_drawn(files, there):
    """With sizes; as deep as asked for."""
    for name in ("b/c.csv", "b/d/e", "f"):
        files.upload(f"{there}/{name}", b"x" * 1234)

    assert [
        there, "├── b/", "│   ├── c.csv (1,234 bytes)", "│   └── d/", "│       └── e (1,234 bytes)",
        "└── f (1,234 bytes)",
    ] == files.tree(there).split("\n")  # fmt: skip
    assert [there, "├── b/", "└── f (1,234 bytes)"] == files.tree(there, depth=1).split("\n")
    assert files.stat(f"{there}/f") == files.info(f"{there}/f")


def test_files_and_folders_are_copied_and_moved(files, there):
    """Whole; what is there is replaced only if asked."""
    files.upload(f"{there}/a/b/c", CONTENT)
    files.create_directory(f"{there}/a/empty")
    files.copy(f"{there}/a/b/c", f"{there}/c")
    files.copy(f"{there}/a", f"{there}/copy", recursive=True)

    assert CONTENT == files.download(f"{there}/c") == files.download(f"{there}/copy/b/c")
    assert files.exists(f"{there}/copy/empty")
    files.upload(f"{there}/a/b/c", b"new", overwrite=True)
    with pytest.raises(errors.AlreadyExistsError):
        files.copy(f"{there}/a/b/c", f"{there}/c")
    with pytest.raises(errors.FolderConflictError, match="'b/c': there already"):
        files.move(f"{there}/a", f"{there}/copy", recursive=True)
    files.move(f"{there}/a", f"{there}/copy", recursive=True, overwrite=True)
    files.move(f"{there}/c", f"{there}/d/e")
    assert (b"new", CONTENT) == (files.download(f"{there}/copy/b/c"), files.download(f"{there}/d/e"))
    assert ["copy", "d"] == sorted(entry.name for entry in files.list(there))


@pytest.mark.parametrize(
    ("source", "target", "recursive"), [("a", "a", False), ("a", "a", True), ("a", "a/b", True), ("a/b", "a", True)]
)
def test_nothing_is_copied_into_itself(files, there, source, target, recursive):
    """Nor moved, which would delete it."""
    for call in (files.copy, files.move):
        with pytest.raises(errors.InvalidArgumentError, match="within each other"):
            call(f"{there}/{source}", f"{there}/{target}", recursive=recursive)


@pytest.mark.parametrize("recursive", [True, False])
def test_a_copy_of_nothing_is_an_error(files, there, recursive):
    """Nothing is made by the way."""
    for call in (files.copy, files.move):
        with pytest.raises(errors.NotFoundError):
            call(f"{there}/nowhere", f"{there}/x", recursive=recursive)
    assert not files.exists(there)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.integers(0, 400_000)),
        st.tuples(st.just("seek"), st.integers(0, 3_100_000)),
        st.tuples(st.just("back"), st.integers(0, 3_000_000)),
        st.tuples(st.just("rest"), st.just(0)),
    ),
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_a_file_is_read_as_one_on_the_disk(files, root, steps):
    """Whatever is read after whatever jump."""
    with files.open(f"{root}/content", "rb") as ours:
        theirs = io.BytesIO(CONTENT)
        for step, number in steps:
            for file in (ours, theirs):
                if step == "seek":
                    file.seek(number)
                elif step == "back":
                    file.seek(-number, io.SEEK_END)
            if step in {"read", "rest"}:
                assert theirs.read(number if step == "read" else -1) == ours.read(number if step == "read" else -1)
            assert theirs.tell() == ours.tell()


def test_libraries_read_and_write_file_objects(files, there):
    """Parquet in ranges, archives, which jump while they are written, and lines of text."""
    table = pa.table({"id": range(1000), "text": [f"é{number}" for number in range(1000)]})
    with files.open(f"{there}.parquet", "wb") as file:
        pq.write_table(table, file)
    with files.open(f"{there}.parquet", "rb") as file:
        assert pq.read_table(file, columns=["text"]) == table.select(["text"])
    with files.open(f"{there}.zip", "wb") as file, zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", "content")
    with files.open(f"{there}.zip", "rb") as file, zipfile.ZipFile(file) as archive:
        assert b"content" == archive.read("a")
    with files.open(f"{there}.csv", "w", newline="") as file:
        csv.writer(file).writerows([["é", 1], ["b", 2]])
    with files.open(f"{there}.csv") as file:
        assert ["é,1\n", "b,2\n"] == list(file)
    assert "é,1\r\n".encode() == files.download(f"{there}.csv")[:6]
    with files.open(f"{there}.latin", "x", encoding="latin-1") as file:
        file.write("é")
    assert b"\xe9" == files.download(f"{there}.latin")


@pytest.mark.parametrize("mode", ["w", "wb"])
def test_a_file_is_there_when_it_is_closed(files, there, mode):
    """Not before, and not at all when the block is left by an exception; then the old one stays."""
    text = "new" if mode == "w" else b"new"
    with files.open(there, mode) as file:
        file.write(text)
        file.flush()
        assert not files.exists(there)
    assert b"new" == files.download(there)
    with pytest.raises(ZeroDivisionError), files.open(there, mode) as file:
        file.write(text * (2 // (len(text) - 3)))
    assert b"new" == files.download(there)
    with pytest.raises(ValueError, match="closed"):
        file.write(text)
    file.close()


@pytest.mark.parametrize("mode", ["w", "wb"])
def test_a_file_that_is_dropped_is_not_written(files, there, mode):
    """A program that has lost track of it has not said that it is whole."""
    file = files.open(there, mode)
    file.write("x" if mode == "w" else b"x")
    held = [file]
    del file
    with pytest.warns(ResourceWarning, match="was not closed, and not written"):
        held.clear()
    assert not files.exists(there)


def test_what_cannot_be_opened_is_an_error(files, root, there):
    """A missing file, one that is there, a missing volume, a folder, and modes that do not exist."""
    with pytest.raises(errors.NotFoundError):
        files.open(there)
    with pytest.raises(errors.AlreadyExistsError), files.open(f"{root}/content", "xb") as file:
        file.write(b"x")
    with pytest.raises(errors.NotFoundError), files.open("/Volumes/main/default/none/x", "w") as file:
        file.write("x")
    for mode in ("a", "r+", "rw", "", "b", "rbt", "q"):
        with pytest.raises(errors.InvalidArgumentError, match="mode"):
            files.open(there, mode)
    for options in ({"encoding": "none"}, {"newline": "x"}):
        for mode in ("r", "w"):
            with pytest.raises(errors.InvalidArgumentError, match="encoding"):
                files.open(f"{root}/content", mode, **options)
    with pytest.raises(errors.InvalidArgumentError, match="for text"):
        files.open(there, "rb", encoding="utf-8")
    with files.open(f"{root}/content", "rb") as file, pytest.raises(ValueError, match=r"no position|negative"):
        file.raw.seek(-1)


def test_a_file_that_changes_is_not_read_on(files, there):
    """Bytes of two states never end up in one reader: it is an error, or where a file is read at once, the old ones."""
    before = os.urandom(1_000_000)
    files.upload(there, before)
    with files.open(there, "rb") as file:
        file.read(10)
        files.upload(there, b"other", overwrite=True)
        file.seek(900_000)
        if there.startswith("/Workspace/"):
            assert before[900_000:] == file.read()
        else:
            with pytest.raises(errors.LakewireError):
                file.read()
