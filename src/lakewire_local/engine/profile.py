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


@attrs.frozen(kw_only=True)
class EngineProfile:
    """
    Hold the facts about one engine.

    Attributes:
        name: As users write it: ``sail``, ``spark``.
        config: Settings of every session.
        tables_by_path: Tables are written as ``delta.`path` ``; else they are registered in the session by name.
        lossy_in: ``IN (SELECT …)`` gives FALSE for NULL in some places; such statements are refused.
        misreads_statistics: It takes inexact file statistics for values; tables with such are refused.
        variants_by_query: Its UPDATE takes a variant that may be NULL for another type than the table's.
        merges_variants: Its MERGE assigns variants.
        binds_in_commands: It takes parameters in statements that write; else their values become literals.
        reads_select_as_type: It reads ``IN (SELECT 'text')`` as a literal of a type SELECT.
        commits_nothing: Its DELETE makes a version where no row matches.
        counts_matches: Its MERGE counts a row once for each source row that deletes it.
        functions: Function -> text with ``{0}`` for its arguments, where the function itself is wrong.
        refused_functions: Functions with wrong results that nothing replaces.
        json_wildcards: ``get_json_object`` takes ``[*]``.
        constructs: What its parser does not know. The first match counts.
        misread_constructs: What its parser takes for a name.
        writable_features: Features of Delta tables that it writes correctly.
        unwritable_properties: Table properties that turn on what it does not write -> the name of that.
        one_file: Text of a query of one result file, for each partition; ``{0}`` is the query without ``SELECT``.
        interrupts: An interrupt ends what runs; else the process has to be ended.
        session_lost: In the message for a session that the engine no longer has.
        to_error: Turns a failure into Databricks' error.
        missing_column: Returns the parts of the column that was not found; none when the failure is another.
        missing_table: Returns the last part of the table that was not found; empty when the failure is another.
    """

    name: str
    config: Mapping[str, str]
    tables_by_path: bool
    lossy_in: bool
    misreads_statistics: bool
    variants_by_query: bool
    merges_variants: bool
    binds_in_commands: bool
    reads_select_as_type: bool
    commits_nothing: bool
    counts_matches: bool
    functions: Mapping[str, str]
    refused_functions: frozenset[str]
    json_wildcards: bool
    constructs: Sequence[tuple[tuple[str, ...], str]]
    misread_constructs: Sequence[tuple[tuple[str, ...], str]]
    writable_features: frozenset[str]
    unwritable_properties: Mapping[str, str]
    one_file: str
    interrupts: bool
    session_lost: Sequence[str]
    to_error: Callable[[EngineError], LocalError]
    missing_column: Callable[[EngineError], Sequence[str]]
    missing_table: Callable[[EngineError], str]

    def has_lost_session(self, error: EngineError) -> bool:
        """Return whether a statement failed because its session no longer exists."""
        return any(words in error.text for words in self.session_lost)
