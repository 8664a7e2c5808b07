"""What type checkers make of Delta calls; checked, never run."""

from typing import assert_type

from lakewire import DatabricksClient
from lakewire.delta import (
    Advice,
    Checkpoint,
    DeltaClient,
    DeltaTable,
    HistoryRecord,
    MergeBuilder,
    MergeResult,
    RestoreResult,
    TableChanges,
    Transaction,
    WriteResult,
)
from lakewire.delta.direct.table import OpenTable
from lakewire.delta.transaction import TransactionMerge
from lakewire.schema.table_schema import TableSchema
from lakewire.sql import Result, Statement
from lakewire.sql.row import Row


def calls(client: DatabricksClient, rows: list[dict[str, int]]) -> None:
    """A dry run returns statements, a run returns its result."""
    assert_type(client.delta, DeltaClient)
    table = client.delta.table("orders")
    assert_type(client.delta.create_table("orders", "id INT"), DeltaTable)
    assert_type(client.delta.create_table("orders", "id INT", dry_run=True), list[Statement])
    assert_type(client.delta.create_table("orders", like="other", location="s3://b"), DeltaTable)
    assert_type(table.set_tags({"team": "sales"}), list[Statement])
    assert_type(table.rename("other"), DeltaTable)
    assert_type(table.rename("other", dry_run=True), list[Statement])
    assert_type(table.read(columns=["id"], version=1), Result)
    assert_type(table.open_direct(columns=["id"], version=1), OpenTable)
    assert_type(table.open_direct().count_rows([("id", "in", [1, 2])]), int)
    assert_type(table.at(version=1).read(), Result)
    assert_type(table.write(rows, mode="overwrite"), WriteResult)
    assert_type(table.write(rows, schema_mode="evolve", dry_run=True), list[Statement])
    assert_type(table.merge(rows, "id").when_matched_update_all().execute(), MergeResult)
    assert_type(table.merge(rows, "id").when_matched_delete().execute(dry_run=True), list[Statement])
    assert_type(table.upsert(rows, "id", delete_missing=True), MergeResult)
    assert_type(table.upsert(rows, "id", dry_run=True), list[Statement])
    assert_type(table.merge_scd2(rows, "id", effective_at="at"), MergeResult)
    assert_type(table.merge_scd2(rows, "id", effective_at="at", dry_run=True), list[Statement])
    assert_type(table.update({"id": 1}, where="id = 2"), int)
    assert_type(table.delete(where="true", dry_run=True), list[Statement])
    assert_type(table.history(limit=1), list[HistoryRecord])
    assert_type(table.schema(), TableSchema)
    assert_type(table.restore(version=1), RestoreResult)
    assert_type(table.changes(from_version=1), TableChanges)
    assert_type(table.changes(checkpoint="c", from_version=1), Checkpoint)
    assert_type(table.diff(1, 2), Result)
    assert_type(table.clone("other", shallow=True), DeltaTable)
    assert_type(table.clone("other", dry_run=True), list[Statement])
    assert_type(table.optimize(full=True), Row)
    assert_type(table.vacuum(list_only=True), list[str])
    table.analyze(delta=True)
    assert_type(table.analyze(dry_run=True), list[Statement])
    table.cluster_by(None)
    assert_type(table.cluster_by("AUTO", dry_run=True), list[Statement])
    assert_type(table.reorg(), Row)
    assert_type(table.advice(), Advice)
    assert_type(client.delta.write_table("orders", rows), WriteResult)
    assert_type(client.delta.write_table("orders", rows, mode="overwrite", dry_run=True), list[Statement])
    assert_type(client.delta.read_table("orders", where="id = :id", parameters={"id": 1}), Result)
    assert_type(client.delta.merge_into("orders", rows, "id"), MergeBuilder)
    assert_type(client.delta.update_table("orders", {"id": 1}, where="true"), int)
    assert_type(client.delta.delete_from("orders", where="true", dry_run=True), list[Statement])
    assert_type(client.delta.vacuum("orders", mode="lite", dry_run=True), list[Statement])
    assert_type(client.delta.optimize("orders"), Row)
    with client.delta.transaction() as tx:
        assert_type(tx, Transaction)
        assert_type(tx.table("orders").merge(rows, "id").when_matched_update_all(), TransactionMerge)


def rows_and_files(table: DeltaTable, rows: list[dict[str, object]]) -> None:
    """Inserts, partitions, files that are there already."""
    assert_type(table.insert({"id": 1}), int)
    assert_type(table.insert({"id": 1}, dry_run=True), list[Statement])
    assert_type(table.write(rows, partition={"day": 1}), WriteResult)
    assert_type(table.copy_into("/Volumes/a/b/c", file_format="csv", by_position=True, force=True), WriteResult)
    assert_type(table.validate_files("/Volumes/a/b/c", file_format="csv", rows=5), Result)
    assert_type(table.validate_files("/Volumes/a/b/c", file_format="csv", dry_run=True), list[Statement])
    assert_type(table.set_managed("move"), list[Statement])
    assert_type(table.at(version=1).sql(), str)
