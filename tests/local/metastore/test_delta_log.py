import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from lakewire_local.delta_log import (
    CommitConflictError,
    active_files,
    commit_info,
    is_table,
    latest_version,
    read_snapshot,
    remove_actions,
    write_commit,
)


@pytest.fixture
def folder(tmp_path):
    """A table that delta-rs made: one file, then another, with a checkpoint behind them."""
    data = pa.table({"id": [1, 2], "text \u2028": ["a", "b"]})
    write_deltalake(tmp_path / "t", data, description="line\u2028break", configuration={"delta.appendOnly": "false"})
    write_deltalake(tmp_path / "t", data, mode="append")
    DeltaTable(tmp_path / "t").create_checkpoint()
    return tmp_path / "t"


def test_a_snapshot_is_what_delta_rs_wrote(folder):
    """Version, comment, properties, columns and files are read, from commits and from checkpoints."""
    from_commits = (read_snapshot(folder), sorted(file["path"] for file in active_files(folder)))
    for version in range(2):
        (folder / "_delta_log" / f"{version:020d}.json").unlink()
    from_checkpoint = (read_snapshot(folder), sorted(file["path"] for file in active_files(folder)))

    snapshot, files = from_commits
    assert (1, "line\u2028break", {"delta.appendOnly": "false"}) == (
        snapshot.version,
        snapshot.comment,
        snapshot.properties,
    )
    assert ["id", "text \u2028"] == [field.name for field in snapshot.fields]
    assert 2 == len(files)
    assert files == from_checkpoint[1]
    assert snapshot.fields == from_checkpoint[0].fields


def test_an_older_version_has_its_own_files(folder):
    """A version has its own files."""
    assert [1, 2] == [len(active_files(folder, version)) for version in range(2)]


def test_a_version_is_written_once(folder):
    """A second commit of the same version is refused and the first one stays; nothing else is left behind."""
    write_commit(
        folder, 2, operation="FIRST", parameters={"n": 1}, user="u", actions=remove_actions(active_files(folder))
    )

    with pytest.raises(CommitConflictError):
        write_commit(folder, 2, operation="SECOND", parameters={}, user="u")

    assert ("FIRST", {"n": "1"}) == tuple(commit_info(folder, 2)[name] for name in ("operation", "operationParameters"))
    assert [] == active_files(folder)
    assert [] == DeltaTable(folder).file_uris()
    assert [] == list((folder / "_delta_log").glob(".*.tmp"))


def test_no_table_is_no_table(tmp_path):
    """A folder without a log is no table."""
    assert (False, -1) == (is_table(tmp_path), latest_version(tmp_path))
    with pytest.raises(FileNotFoundError):
        read_snapshot(tmp_path)
