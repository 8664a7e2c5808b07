"""
What is known of Sail 0.7.2: what it reads wrongly, computes wrongly or cannot parse.
"""

from __future__ import annotations

from lakewire_local.engine.profile import EngineProfile
from lakewire_local.engine.sail_errors import missing_column, missing_table, sail_error

SAIL = EngineProfile(
    name="sail",
    config={"spark.sql.session.timeZone": "UTC", "spark.sql.ansi.enabled": "true"},
    tables_by_path=False,
    # Wherever IN is not a plain condition of WHERE or ON.
    lossy_in=True,
    misreads_statistics=True,
    variants_by_query=True,
    merges_variants=False,
    binds_in_commands=False,
    reads_select_as_type=False,
    commits_nothing=True,
    counts_matches=True,
    # weekday(Sunday) is -1, timestamp_seconds drops the fraction of a decimal.
    functions={
        "WEEKDAY": "((dayofweek({0}) + 5) % 7)",
        "TIMESTAMP_SECONDS": "CAST(({0}) AS TIMESTAMP)",
    },
    # Percentiles are interpolated, half-even rounding is half-up, listagg of NULLs adds a row.
    refused_functions=frozenset({"PERCENTILE_APPROX", "APPROX_PERCENTILE", "BROUND", "LISTAGG", "TRY_SUBTRACT"}),
    json_wildcards=False,
    constructs=(
        (("QUALIFY",), "QUALIFY; a subquery with the window function works"),
        (("|>",), "pipe syntax"),
        (("*", "EXCEPT", "("), "SELECT * EXCEPT; a list of columns works"),
        (("PIVOT",), "PIVOT"),
        (("COLLATE",), "collations"),
        (("DESCRIBE",), "DESCRIBE inside of a query"),
        (("STREAM",), "STREAM"),
        ((":",), "paths into semi-structured values; variant_get and get_json_object work"),
    ),
    misread_constructs=(
        (("WITH", "RECURSIVE"), "recursive common table expressions"),
        (("BY", "ALL"), "GROUP BY ALL and ORDER BY ALL; a list of columns works"),
    ),
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
            "inCommitTimestamp",
            "invariants",
            "timestampNtz",
            "typeWidening",
            "v2Checkpoint",
            "variantType",
        }
    ),
    unwritable_properties={
        "delta.enableChangeDataFeed": "the change data feed",
        "delta.enableRowTracking": "row tracking",
        "delta.enableInCommitTimestamps": "in-commit timestamps",
        "delta.enableIcebergCompatV1": "Iceberg compatibility",
        "delta.enableIcebergCompatV2": "Iceberg compatibility",
    },
    # A limit that no table reaches makes it write one file.
    one_file=f"SELECT {{0}} LIMIT {2**63 - 1}",
    # It acknowledges an interrupt at once but may continue to compute: a cross join never yields.
    interrupts=False,
    session_lost=("is not running",),
    to_error=sail_error,
    missing_column=missing_column,
    missing_table=missing_table,
)
