"""Where downloaded bytes go: no partial file is ever left behind."""

import errno
import io
import os
import pickle
import resource

import pytest

from lakewire.disk.sinks import OpenFile, Replacement
from lakewire.errors import FileTransferError, InvalidArgumentError, LocalFileError


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_when_all_is_there(tmp_path):
    """The new content replaces the old, and the folder holds nothing else."""
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")
    with Replacement(target) as sink:
        sink.write(b"new ")
        sink.write(b"content")
        before = target.read_bytes()

    assert (b"old", b"new content") == (before, target.read_bytes())
    assert ["x.bin"] == names(tmp_path)


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_file_is_kept_when_the_transfer_ends_early(tmp_path, kind):
    """Whatever ends the transfer, the file holds what it held, and the part is gone."""
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")

    def interrupted():
        with Replacement(target) as sink:
            sink.write(b"new")
            raise kind

    with pytest.raises(kind):
        interrupted()
    assert (b"old", ["x.bin"]) == (target.read_bytes(), names(tmp_path))


def test_a_transfer_that_starts_over_discards_what_it_wrote(tmp_path):
    """After a restart only the new bytes count, also when they are fewer."""
    with Replacement(tmp_path / "x") as sink:
        sink.write(b"much too long")
        sink.restart()
        sink.write(b"short")
    memory = io.BytesIO()
    with OpenFile(memory) as sink:
        sink.write(b"much too long")
        sink.restart()
        sink.write(b"short")

    assert (b"short", b"short") == ((tmp_path / "x").read_bytes(), memory.getvalue())


def test_a_longest_possible_name_is_no_problem(tmp_path):
    """The part file has a short name, so a target name at the limit of the file system works."""
    target = tmp_path / ("x" * 255)
    with Replacement(target) as sink:
        sink.write(b"x")

    assert b"x" == target.read_bytes()


@pytest.mark.parametrize(("name", "code"), [("missing/x", errno.ENOENT), ("", errno.EISDIR), ("file/x", errno.ENOTDIR)])
def test_a_target_that_cannot_be_is_refused_at_once(tmp_path, name, code):
    """A missing folder, or a folder in place of a file, is an error before anything is fetched."""
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(LocalFileError) as caught:
        Replacement(tmp_path / name)
    assert (code, "failed") == (caught.value.errno, caught.value.outcome)


@pytest.fixture
def small_disk():
    """No file may grow beyond 4 MiB: writing fails as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4 << 20, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_is_an_error_and_leaves_no_part(tmp_path):
    """The error of the disk becomes an error of lakewire; the old file stays and the part is removed."""
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")

    def fill():
        with Replacement(target) as sink:
            for _ in range(64):
                sink.write(b"x" * (1 << 20))

    with pytest.raises(LocalFileError) as caught:
        fill()
    assert errno.EFBIG == caught.value.errno
    assert (b"old", ["x.bin"]) == (target.read_bytes(), names(tmp_path))


def test_a_local_file_error_can_be_pickled():
    """It keeps its reason in another process."""
    error = pickle.loads(pickle.dumps(LocalFileError("x: no space left", errno=errno.ENOSPC, outcome="failed")))

    assert ("x: no space left", errno.ENOSPC, "failed") == (str(error), error.errno, error.outcome)


def test_a_callers_file_is_written_from_its_position():
    """What was there before the transfer stays, also when the transfer starts over."""
    file = io.BytesIO(b"head")
    file.seek(4)
    with OpenFile(file) as sink:
        sink.write(b"wrong")
        sink.restart()
        sink.write(b"tail")

    assert b"headtail" == file.getvalue()


def test_a_pipe_cannot_start_over():
    """Bytes that have gone down a pipe cannot be taken back, so the transfer ends with an error."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb"), os.fdopen(writer, "wb") as pipe, OpenFile(pipe) as sink:
        sink.write(b"x")
        with pytest.raises(FileTransferError, match="cannot be rewound"):
            sink.restart()


@pytest.mark.parametrize("to", [io.StringIO(), 7])
def test_only_binary_files_are_written(to):
    """A text file would change the bytes."""
    with pytest.raises(InvalidArgumentError, match="open for writing bytes"):
        OpenFile(to)
