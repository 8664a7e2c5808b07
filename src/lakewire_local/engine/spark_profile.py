"""
What is known of Spark 4.0 with Delta 4.4 behind Spark Connect.
"""

from __future__ import annotations

from lakewire_local.engine.profile import EngineProfile
from lakewire_local.engine.spark_errors import spark_error
from lakewire_local.front.spark import SparkRules

SPARK = EngineProfile(
    name="spark",
    config={
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.storeAssignmentPolicy": "ANSI",
        "spark.sql.scripting.enabled": "true",
    },
    rules=SparkRules(),
    # Its session catalog takes names of two parts.
    tables_by_path=True,
    misreads_statistics=False,
    loose_updates=False,
    commits_nothing=False,
    writable_features=frozenset(
        {
            "allowColumnDefaults",
            "appendOnly",
            "changeDataFeed",
            "checkConstraints",
            "columnMapping",
            "deletionVectors",
            "generatedColumns",
            "identityColumns",
            "invariants",
            "timestampNtz",
            "typeWidening",
            "v2Checkpoint",
            "variantType",
        }
    ),
    # It writes them, but commits of the workspace itself (RESTORE, COPY INTO, ALTER) would not keep them.
    unwritable_properties={
        "delta.enableChangeDataFeed": "the change data feed",
        "delta.enableRowTracking": "row tracking",
        "delta.enableInCommitTimestamps": "in-commit timestamps",
        "delta.enableIcebergCompatV1": "Iceberg compatibility",
        "delta.enableIcebergCompatV2": "Iceberg compatibility",
    },
    # A LIMIT of its own is an INT; the hint keeps the order of a sorted query.
    one_file="SELECT /*+ COALESCE(1) */ * FROM (SELECT {0}) AS lakewire_rows",
    interrupts=True,
    time_zones=True,
    session_lost=("INVALID_HANDLE.SESSION_",),
    to_error=spark_error,
)
