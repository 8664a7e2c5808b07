"""
What is known of Spark 4.0 with Delta 4.4 behind Spark Connect.
"""

from __future__ import annotations

from lakewire_local.engine.profile import UNWRITABLE_PROPERTIES, WRITABLE_FEATURES, EngineProfile
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
    checks_early=False,
    loose_updates=False,
    writes_changes=True,
    commits_nothing=False,
    writable_features=WRITABLE_FEATURES,
    unwritable_properties=UNWRITABLE_PROPERTIES,
    # A LIMIT of its own is an INT; the hint keeps the order of a sorted query.
    one_file="SELECT /*+ COALESCE(1) */ * FROM (SELECT {0}) AS lakewire_rows",
    marks_ends=False,  # it reports every failure
    interrupts=True,
    keeps_tables=True,
    time_zones=True,
    session_lost=("INVALID_HANDLE.SESSION_",),
    to_error=spark_error,
)
