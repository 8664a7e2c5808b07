"""Libraries open paths of volumes by ``dbvol://``, with the settings of the environment or of their own options."""

import pickle

import duckdb
import fsspec
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from lakewire.fs import VolumeFileSystem

ROOT = "dbvol://main.default.libraries"
TABLE = pa.table({"id": range(5), "text": [f"é{number}" for number in range(5)]})


@pytest.fixture(scope="module", autouse=True)
def _volume(client):
    client.catalog.volumes.create("main.default.libraries")


@pytest.fixture
def options(workspace):
    """What finds the workspace."""
    return {"host": workspace.host, "token": workspace.token}


@pytest.fixture
def fs(client):
    return VolumeFileSystem(client=client)


def test_the_protocol_is_registered(workspace, monkeypatch):
    """By the package; the settings come from the environment."""
    monkeypatch.setenv("DATABRICKS_HOST", workspace.host)
    monkeypatch.setenv("DATABRICKS_TOKEN", workspace.token)
    with fsspec.open(f"{ROOT}/a.txt", "w") as file:
        file.write("é")
    with fsspec.open(f"{ROOT}/a.txt") as file:
        assert "é".encode() == file.read()
    assert isinstance(fsspec.filesystem("dbvol"), VolumeFileSystem)


def test_pandas_reads_and_writes(options):
    """CSV and Parquet."""
    frame = TABLE.to_pandas()
    frame.to_csv(f"{ROOT}/pandas/a.csv.gz", index=False, storage_options=options)
    frame.to_parquet(f"{ROOT}/pandas/a.parquet", storage_options=options)

    assert frame.equals(pd.read_csv(f"{ROOT}/pandas/a.csv.gz", storage_options=options))
    assert frame.equals(pd.read_parquet(f"{ROOT}/pandas/a.parquet", storage_options=options))


def test_polars_reads_and_writes(fs):
    """Through file objects."""
    frame = pl.from_arrow(TABLE)
    with fs.open(f"{ROOT}/polars.parquet", "wb") as file:
        frame.write_parquet(file)
    with fs.open(f"{ROOT}/polars.parquet", "rb") as file:
        assert frame.equals(pl.read_parquet(file))


def test_pyarrow_reads_and_writes_datasets(fs):
    """Folders of files, with partitions and filters."""
    ds.write_dataset(
        TABLE, "/Volumes/main/default/libraries/dataset", filesystem=fs, format="parquet", partitioning=["id"]
    )
    found = ds.dataset(
        "/Volumes/main/default/libraries/dataset", filesystem=fs, partitioning=ds.partitioning(TABLE.schema.remove(1))
    )

    assert TABLE.select(["text", "id"]) == found.to_table().sort_by("id")
    assert ["é3"] == found.to_table(filter=ds.field("id") == 3)["text"].to_pylist()
    pq.write_table(TABLE, "/Volumes/main/default/libraries/one.parquet", filesystem=fs)
    assert TABLE == pq.read_table("/Volumes/main/default/libraries/one.parquet", filesystem=fs)


def test_duckdb_reads(fs):
    """With patterns."""
    for number in range(3):
        with fs.open(f"{ROOT}/duck/{number}.csv", "w") as file:
            file.write(f"id\n{number}\n")
    pq.write_table(TABLE, "/Volumes/main/default/libraries/duck/t.parquet", filesystem=fs)
    with duckdb.connect() as connection:
        connection.register_filesystem(fs)
        assert [(3,)] == connection.sql(f"SELECT count(*) FROM read_csv('{ROOT}/duck/*.csv')").fetchall()
        assert [(10,)] == connection.sql(f"SELECT sum(id) FROM '{ROOT}/duck/t.parquet'").fetchall()


def test_paths_have_several_spellings(fs):
    """All of them are the one of the Files API."""
    inside = "/Volumes/main/default/libraries/x"
    for path in (
        f"{ROOT}/x",
        f"dbvol://{inside}",
        f"dbvol:/{inside}".replace("dbvol:/", "dbfs:"),
        inside,
        f"{inside}/",
    ):
        assert inside == fs._strip_protocol(path)


def test_what_is_not_there_is_the_error_of_the_system(fs):
    """As callers of filesystems catch it."""
    for call in (fs.ls, fs.info, fs.open, fs.rm_file, fs.cat_file):
        with pytest.raises(FileNotFoundError):
            call(f"{ROOT}/nowhere")
    assert not fs.exists("dbvol://main.default/x")
    with pytest.raises(FileNotFoundError):
        fs.ls("dbvol://nowhere/x")
    fs.makedirs(f"{ROOT}/folder")
    with pytest.raises(FileExistsError):
        fs.mkdir(f"{ROOT}/folder")
    with pytest.raises(IsADirectoryError):
        fs.open(f"{ROOT}/folder")
    with pytest.raises(ValueError, match="no transactions"), fs.transaction:
        fs.open(f"{ROOT}/x", "wb")


def test_text_that_fails_writes_nothing(fs):
    """Nor do bytes."""
    for mode, content in (("w", "x"), ("wb", b"x")):
        with pytest.raises(ZeroDivisionError), fs.open(f"{ROOT}/failed", mode) as file:
            file.write(content * (1 // len(content[1:])))
        assert not fs.exists(f"{ROOT}/failed")


def test_a_filesystem_goes_to_other_processes(fs, workspace, monkeypatch):
    """Without its secrets, which the other process has in its environment."""
    monkeypatch.setenv("DATABRICKS_HOST", workspace.host)
    monkeypatch.setenv("DATABRICKS_TOKEN", workspace.token)
    fs.pipe_file(f"{ROOT}/pickled", b"x")
    text = pickle.dumps(fs)

    assert workspace.token.encode() not in text
    other = pickle.loads(text)
    assert b"x" == other.cat_file(f"{ROOT}/pickled")
    other.client.close()
