"""
ANALYZE: its names are checked, and there is nothing to do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire.schema.types import parse_type
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.writing import writing

if TYPE_CHECKING:
    from lakewire_local.front.statements.upkeep import Analyze
    from lakewire_local.sql.statement import Statement

_SIZES = "STRUCT<min: BIGINT, max: BIGINT, avg: DOUBLE, totalFiles: BIGINT, totalSize: BIGINT>"
_METRICS = parse_type(
    f"STRUCT<numFilesAdded: BIGINT, numFilesRemoved: BIGINT, filesAdded: {_SIZES}, filesRemoved: {_SIZES}, "
    "partitionsOptimized: BIGINT, numBatches: BIGINT, totalConsideredFiles: BIGINT, totalFilesSkipped: BIGINT>"
)
_DEFAULT_RETENTION_HOURS = 168.0
_INTERVAL = re.compile(r"(?:interval\s+)?(\d+)\s+(hour|day|week)s?", re.IGNORECASE)
_HOURS = {"hour": 1, "day": 24, "week": 168}


def analyze_tables(statement: Statement, asked: Analyze) -> QueryResult:
    """Run an ANALYZE: the engine reads the statistics of files, so there is nothing to compute."""
    if asked.all_tables:
        schema = statement.schema_name(asked.name) if asked.name else (statement.catalog, statement.schema)
        statement.metastore.schemas.get(*schema)
        return no_result()
    with writing(statement, asked.name, check=False) as target:
        for name in asked.columns:
            target.column(name)
    return no_result()
