"""What is sent in an upload: a fixed part of a file, the same in every attempt."""

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError, LocalFileError
from lakewire.files.upload import FileWindow, size_of


@given(st.binary(max_size=300), st.integers(0, 300), st.lists(st.integers(1, 50), max_size=20))
def test_a_source_reads_the_same_twice(content, start, sizes):
    """From the file's position to its end, in any pieces, and the same after a rewind."""
    file = io.BytesIO(content)
    file.seek(min(start, len(content)))
    source = FileWindow(file, size_of(file))
    expected = content[min(start, len(content)) :]
    for size in sizes:
        source.read(size)
    source.seek(0)

    assert expected == source.read()
    assert b"" == source.read(10)


def test_a_file_that_grows_is_sent_as_it_was(tmp_path):
    """Bytes added after the length was announced are not sent."""
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    with path.open("rb") as file:
        source = FileWindow(file, size_of(file))
        with path.open("ab") as more:
            more.write(b"6789")

        assert (b"12345", b"") == (source.read(), source.read())


def test_a_file_that_shrinks_is_an_error(tmp_path):
    """The server was promised more, so the upload ends with an error instead of a wait."""
    path = tmp_path / "x"
    path.write_bytes(b"x" * 100)
    with path.open("rb") as file:
        source = FileWindow(file, size_of(file))
        os.truncate(path, 10)
        source.read(50)

        with pytest.raises(LocalFileError, match="lost 90 bytes"):
            source.read(50)


@pytest.mark.parametrize("data", [b"abc", bytearray(b"abc"), memoryview(b"abc"), io.BytesIO(b"abc")])
def test_bytes_and_files_know_their_size(data):
    """The length is known before anything is sent."""
    assert 3 == size_of(data)


def test_a_pipe_does_not_know_its_size():
    """It is sent in chunks."""
    reader, writer = os.pipe()
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        assert size_of(pipe) is None


def closed():
    file = io.BytesIO(b"abc")
    file.close()
    return file


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (io.StringIO("abc"), "open for reading bytes, got StringIO"),
        (closed(), "open for reading bytes, got BytesIO"),
        (7, "expected bytes, the path of a file, .*, got int"),
        (None, "got NoneType"),
        (io.BytesIO, "got type"),
    ],
)
def test_what_cannot_be_uploaded_is_refused(data, message):
    """Text files and other values."""
    with pytest.raises(InvalidArgumentError, match=message):
        size_of(data)
