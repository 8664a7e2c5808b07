"""
What is known of an engine: the one place that says how engines differ.

A profile is data. The modules that prepare statements ask it what to rewrite and what to refuse, so that no engine
gets the refusals of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.engine.connect import EngineError
    from lakewire_local.errors import LocalError
    from lakewire_local.front.rules import Rules


# Features of Delta tables that both engines write correctly.
WRITABLE_FEATURES = frozenset(
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
)
# Spark writes them, but commits of the workspace itself (RESTORE, COPY INTO, ALTER) would not keep them.
UNWRITABLE_PROPERTIES = {
    "delta.enableRowTracking": "row tracking",
    "delta.enableInCommitTimestamps": "in-commit timestamps",
    "delta.enableIcebergCompatV1": "Iceberg compatibility",
    "delta.enableIcebergCompatV2": "Iceberg compatibility",
}


@attrs.frozen(kw_only=True)
class EngineProfile:
    """
    Hold the facts about one engine.

    Attributes:
        name: As users write it: ``sail``, ``spark``.
        config: Settings of every session.
        rules: What is written for it.
        tables_by_path: Tables are written as ``delta.`path` ``; else they are registered in the session by name.
        misreads_statistics: It takes inexact file statistics for values; tables with such are refused.
        checks_early: It checks what is written before the conditions of its query have dropped rows.
        loose_updates: Its UPDATE checks no constraints, and takes a variant that is NULL for another type.
        writes_changes: It writes the change data feed of what it changes, and reads it.
        commits_nothing: Its DELETE makes a version where no row matches.
        writable_features: Features of Delta tables that it writes correctly.
        unwritable_properties: Table properties that turn on what it does not write -> the name of that.
        one_file: Text of a query of one result file, for each partition; ``{0}`` is the query without ``SELECT``.
        marks_ends: It marks the end of a result when it is asked to, and a failure in the middle looks like the end.
        interrupts: An interrupt ends what runs; else the process has to be ended.
        keeps_tables: It keeps what it has read of the log of a table.
        time_zones: A session may have another time zone than UTC.
        session_lost: In the message for a session that the engine no longer has.
        to_error: Turns a failure into Databricks' error.
    """

    name: str
    config: Mapping[str, str]
    rules: Rules
    tables_by_path: bool
    misreads_statistics: bool
    checks_early: bool
    loose_updates: bool
    writes_changes: bool
    commits_nothing: bool
    writable_features: frozenset[str]
    unwritable_properties: Mapping[str, str]
    one_file: str
    marks_ends: bool
    interrupts: bool
    keeps_tables: bool
    time_zones: bool
    session_lost: Sequence[str]
    to_error: Callable[[EngineError], LocalError]

    def has_lost_session(self, error: EngineError) -> bool:
        """Return whether a statement failed because its session no longer exists."""
        return any(words in error.text for words in self.session_lost)
