"""
What is known of Sail 0.7.2: what it reads wrongly, computes wrongly or cannot parse.
"""

from __future__ import annotations

from lakewire_local.engine.profile import UNWRITABLE_PROPERTIES, WRITABLE_FEATURES, EngineProfile
from lakewire_local.engine.sail_errors import sail_error
from lakewire_local.front.sail.rules import SailRules

SAIL = EngineProfile(
    name="sail",
    config={"spark.sql.session.timeZone": "UTC", "spark.sql.ansi.enabled": "true"},
    rules=SailRules(),
    tables_by_path=False,
    misreads_statistics=True,
    checks_early=True,
    loose_updates=True,
    writes_changes=False,
    commits_nothing=True,
    writable_features=WRITABLE_FEATURES | {"inCommitTimestamp"},
    unwritable_properties=UNWRITABLE_PROPERTIES,
    # A limit that no table reaches makes it write one file.
    one_file=f"SELECT {{0}} LIMIT {2**63 - 1}",
    marks_ends=True,  # a panic ends the stream without an error
    # It acknowledges an interrupt at once but may continue to compute: a cross join never yields.
    interrupts=False,
    keeps_tables=False,
    time_zones=False,
    session_lost=("is not running",),
    to_error=sail_error,
)
