"""
OPTIMIZE and REORG. Rows are rewritten by the engine, which keeps every feature of a table.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from lakewire.schema.types import STRING, parse_type
from lakewire_local.delta_log import active_files, remove_actions, write_commit
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.parsing import written
from lakewire_local.sql.result import QueryResult, rows_result
from lakewire_local.sql.rewrites import condition_for_engine
from lakewire_local.sql.staging import StagedRows, stage
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.front.statements.upkeep import Optimize, Reorg
    from lakewire_local.sql.statement import Statement

_SIZES = "STRUCT<min: BIGINT, max: BIGINT, avg: DOUBLE, totalFiles: BIGINT, totalSize: BIGINT>"
_METRICS = parse_type(
    f"STRUCT<numFilesAdded: BIGINT, numFilesRemoved: BIGINT, filesAdded: {_SIZES}, filesRemoved: {_SIZES}, "
    "partitionsOptimized: BIGINT, numBatches: BIGINT, totalConsideredFiles: BIGINT, totalFilesSkipped: BIGINT>"
)
_DEFAULT_RETENTION_HOURS = 168.0
_INTERVAL = re.compile(r"(?:interval\s+)?(\d+)\s+(hour|day|week)s?", re.IGNORECASE)
_HOURS = {"hour": 1, "day": 24, "week": 168}


def optimize(statement: Statement, asked: Optimize) -> QueryResult:
    """Run an OPTIMIZE."""
    with writing(statement, asked.table) as target:
        for name in asked.zorder:
            target.column(name)
        _check_clustering(target, asked)
        where = _partition_condition(statement, target, asked.where) if asked.where else ""
        metrics = _optimize(statement, target, where, list(asked.zorder or target.table.cluster_by))
        return _rewritten(target, metrics)


def reorg(statement: Statement, asked: Reorg) -> QueryResult:
    """Run a REORG … APPLY (PURGE): files with deleted rows, or of dropped columns, are written without them."""
    with writing(statement, asked.table) as target:
        where = _partition_condition(statement, target, asked.where) if asked.where else ""
        order, files = list(target.table.cluster_by), active_files(target.folder)
        dropped = target.snapshot.properties.get("delta.columnMapping.mode", "none") != "none"
        if not dropped and not any(file.get("deletionVector") for file in files):
            return _rewritten(target, _metrics([], [], len(files)))
        return _rewritten(target, _optimize(statement, target, where, order, operation="REORG"))


def _rewritten(target: Target, metrics: Mapping[str, Any]) -> QueryResult:
    return rows_result({"path": STRING, "metrics": _METRICS}, [[target.folder.as_uri(), metrics]])


def _check_clustering(target: Target, asked: Optimize) -> None:
    """Refuse what does not go with clustering, or without it."""
    if asked.full and not target.table.cluster_by:
        raise sql_error(
            "DELTA_OPTIMIZE_FULL_NOT_SUPPORTED",
            "OPTIMIZE FULL is only supported for clustered tables with non-empty clustering columns",
            "42601",
        )
    if asked.zorder and target.table.cluster_by:
        raise sql_error(
            "DELTA_CLUSTERING_WITH_ZORDER_BY",
            "OPTIMIZE command for Delta table with Liquid clustering cannot specify ZORDER BY. Please remove ZORDER BY "
            f"({', '.join(asked.zorder)})",
            "42613",
        )
    if asked.where is not None and target.table.cluster_by:
        raise sql_error(
            "DELTA_CLUSTERING_WITH_PARTITION_PREDICATE",
            "OPTIMIZE command for Delta table with Liquid clustering doesn't support partition predicates. Please "
            f"remove the predicates: {written(asked.where)}",
            "0A000",
        )


def _partition_condition(statement: Statement, target: Target, where: exp.Expr) -> str:
    """Return a predicate for the engine; refuse other columns than partition columns, as Databricks does."""
    partitions = {name.casefold() for name in target.snapshot.partition_columns}
    for column in where.find_all(exp.Column):
        if target.find(column.name) and column.name.casefold() not in partitions:
            raise sql_error(
                "DELTA_NON_PARTITION_COLUMN_REFERENCE",
                f"Predicate references non-partition column '{column.name}'. Only the partition columns may be "
                f"referenced: [{', '.join(target.snapshot.partition_columns)}]",
                "42P10",
            )
    return condition_for_engine(statement, written(where), target.name)


def _optimize(
    statement: Statement, target: Target, where: str, order: Sequence[str], *, operation: str = "OPTIMIZE"
) -> dict[str, Any]:
    files = active_files(target.folder)
    per_partition = Counter(json.dumps(file.get("partitionValues")) for file in files)
    vectors = any(file.get("deletionVector") for file in files)
    if operation == "OPTIMIZE" and not (where or order or vectors) and max(per_partition.values(), default=0) < 2:
        return _metrics([], [], len(files))
    names = ", ".join(quoted(field.name) for field in target.fields)
    condition = f" WHERE {where}" if where else ""
    sorting = f" ORDER BY {', '.join(map(quoted, order))}" if order else ""
    rows_of = f"{names} FROM {quoted(*target.name)}{condition}{sorting}"
    query = statement.resources.engine.profile.one_file.format(rows_of)
    with stage(statement, query, target.snapshot) as rows:
        removed = _replaced(files, rows) if where else files
        if not removed:
            return _metrics([], [], len(files))
        rows.move_to(target.folder)
        added = [action["add"] | {"dataChange": False} for action in rows.adds]
        parameters = {"predicate": [where] if where else [], "zOrderBy": list(order)}
        _commit(statement, target, operation, parameters, added=added, removed=removed)
    return _metrics(added, removed, len(files))


def _commit(
    statement: Statement,
    target: Target,
    operation: str,
    parameters: Mapping[str, object],
    *,
    added: Sequence[Mapping[str, Any]],
    removed: Sequence[Mapping[str, Any]],
) -> None:
    write_commit(
        target.folder,
        target.snapshot.version + 1,
        operation=operation,
        parameters=parameters,
        user=statement.user,
        actions=[*remove_actions(removed, data_change=False), *({"add": file} for file in added)],
        metrics={
            "numRemovedFiles": len(removed),
            "numAddedFiles": len(added),
            "numRemovedBytes": sum(file["size"] for file in removed),
            "numAddedBytes": sum(file["size"] for file in added),
        },
    )


def _replaced(files: Sequence[Mapping[str, Any]], rows: StagedRows) -> list[Mapping[str, Any]]:
    """Return the files of the partitions that were rewritten, if they contain exactly the rewritten rows."""
    partitions = [action["add"]["partitionValues"] for action in rows.adds]
    found = [file for file in files if file.get("partitionValues") in partitions]
    if sum(map(_row_count, found)) != rows.metrics.get("numOutputRows", 0):
        raise unsupported("OPTIMIZE … WHERE on this table; OPTIMIZE without WHERE works")
    return found


def _row_count(file: Mapping[str, Any]) -> int:
    stats = json.loads(file.get("stats") or "{}")
    vector = file.get("deletionVector") or {}
    return int(stats.get("numRecords", -1)) - int(vector.get("cardinality", 0))


def _metrics(added: Sequence[Mapping[str, Any]], removed: Sequence[Mapping[str, Any]], total: int) -> dict[str, Any]:
    return {
        "numFilesAdded": len(added),
        "numFilesRemoved": len(removed),
        "filesAdded": _sizes(added),
        "filesRemoved": _sizes(removed),
        "partitionsOptimized": len({json.dumps(file.get("partitionValues")) for file in removed}),
        "numBatches": 1 if removed else 0,
        "totalConsideredFiles": total,
        "totalFilesSkipped": total - len(removed),
    }


def _sizes(files: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    sizes = [file["size"] for file in files]
    average = sum(sizes) / len(sizes) if sizes else 0.0
    return {
        "min": min(sizes, default=None),
        "max": max(sizes, default=None),
        "avg": average,
        "totalFiles": len(sizes),
        "totalSize": sum(sizes),
    }
