"""
DESCRIBE HISTORY and DESCRIBE DETAIL, with the columns Databricks shows.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from lakewire.schema.types import BIGINT, BOOLEAN, INT, STRING, TIMESTAMP, ArrayType, DataType, MapType, parse_type
from lakewire_local.delta_log import active_files, commit_info, commit_times, read_snapshot
from lakewire_local.sql.relations.policies import refuse_past
from lakewire_local.sql.result import QueryResult, rows_result
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.delta_log import Snapshot
    from lakewire_local.front.statements.upkeep import DescribeDetail, DescribeHistory
    from lakewire_local.sql.statement import Statement

_TEXTS = MapType(STRING, STRING)
_HISTORY: Mapping[str, DataType] = {
    "version": BIGINT,
    "timestamp": TIMESTAMP,
    "userId": STRING,
    "userName": STRING,
    "operation": STRING,
    "operationParameters": _TEXTS,
    "job": parse_type(
        "STRUCT<jobId: STRING, jobName: STRING, jobRunId: STRING, runId: STRING, jobOwnerId: STRING, "
        "triggerType: STRING>"
    ),
    "notebook": parse_type("STRUCT<notebookId: STRING>"),
    "clusterId": STRING,
    "readVersion": BIGINT,
    "isolationLevel": STRING,
    "isBlindAppend": BOOLEAN,
    "operationMetrics": _TEXTS,
    "userMetadata": STRING,
    "engineInfo": STRING,
}
_DETAIL: Mapping[str, DataType] = {
    "format": STRING,
    "id": STRING,
    "name": STRING,
    "description": STRING,
    "location": STRING,
    "createdAt": TIMESTAMP,
    "lastModified": TIMESTAMP,
    "partitionColumns": ArrayType(STRING),
    "clusteringColumns": ArrayType(STRING),
    "numFiles": BIGINT,
    "sizeInBytes": BIGINT,
    "properties": _TEXTS,
    "minReaderVersion": INT,
    "minWriterVersion": INT,
    "tableFeatures": ArrayType(STRING),
    "statistics": _TEXTS,
}


def describe_history(statement: Statement, asked: DescribeHistory) -> QueryResult:
    """Run a DESCRIBE HISTORY: newest commit first."""
    with writing(statement, asked.table, right="SELECT", check=False) as target:
        refuse_past(target.table, "DESCRIBE_HISTORY", "Reading commit history")
        notes = statement.metastore.commits.notes(target.table)
        times = sorted(commit_times(target.folder).items(), reverse=True)[: asked.limit]
        rows = [_history_row(target, version, at, notes.get(version, {})) for version, at in times]
    return rows_result(_HISTORY, rows)


def describe_detail(statement: Statement, asked: DescribeDetail) -> QueryResult:
    """Run a DESCRIBE DETAIL."""
    with writing(statement, asked.table, right="SELECT", check=False) as target:
        snapshot, files = read_snapshot(target.folder), active_files(target.folder)
    return rows_result(_DETAIL, [_detail_row(target, snapshot, files)])


def _history_row(target: Target, version: int, at: int, note: Mapping[str, object]) -> list[object]:
    info = commit_info(target.folder, version)
    parameters = {key: _parameter(key, value) for key, value in (info.get("operationParameters") or {}).items()}
    metrics = {key: _text(value) for key, value in (info.get("operationMetrics") or {}).items()}
    return [
        version,
        _moment(at),
        None,
        info.get("userName") or note.get("userName"),
        info.get("operation"),
        _pairs(parameters),
        None,
        None,
        None,
        info.get("readVersion", version - 1 if version else None),
        info.get("isolationLevel", "WriteSerializable"),
        info.get("isBlindAppend"),
        _pairs(metrics),
        info.get("userMetadata"),
        info.get("engineInfo"),
    ]


def _detail_row(target: Target, snapshot: Snapshot, files: list[dict[str, Any]]) -> list[object]:
    return [
        "delta",
        snapshot.table_id,
        target.table.full_name,
        snapshot.comment,
        target.folder.as_uri(),
        _moment(snapshot.created_at),
        _moment(snapshot.modified_at),
        list(snapshot.partition_columns),
        list(target.table.cluster_by),
        len(files),
        sum(file["size"] for file in files),
        _pairs(snapshot.properties),
        snapshot.protocol.reader,
        snapshot.protocol.writer,
        sorted(snapshot.protocol.features) or ["appendOnly", "invariants"],
        _pairs({}),
    ]


def _parameter(key: str, value: object) -> str | None:
    """Return an operation parameter as Databricks writes it: a predicate is a JSON list."""
    text = _text(value)
    if key == "predicate" and text and not text.startswith("["):
        return json.dumps([f"({text.strip()})"])
    return text


def _text(value: object) -> str | None:
    return value if isinstance(value, str) or value is None else json.dumps(value)


def _pairs(values: Mapping[str, str | None]) -> list[tuple[str, str | None]]:
    return list(values.items())


def _moment(milliseconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC)
