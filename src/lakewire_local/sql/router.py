"""
Runs the value that a statement stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.disk import if_there_is_room
from lakewire_local.front.named_places import named_in
from lakewire_local.front.statements import (
    alterations,
    changes,
    copying,
    datasets,
    functions,
    grants,
    immediate,
    objects,
    queries,
    scripts,
    sessions,
    shows,
    tables,
    upkeep,
)
from lakewire_local.sql.alter.comments import comment_on
from lakewire_local.sql.alter.grants import grant_or_revoke, show_grants
from lakewire_local.sql.alter.table import alter
from lakewire_local.sql.create.functions import create_function, drop_function
from lakewire_local.sql.create.objects import alter_object, create_object, drop_object, drop_table, use
from lakewire_local.sql.create.table import create_table
from lakewire_local.sql.create.temporary_views import create_temporary_view
from lakewire_local.sql.create.views import create_view
from lakewire_local.sql.datasets.statements import create_dataset, refresh, refuse_flow
from lakewire_local.sql.lineage import fills, note_lineage
from lakewire_local.sql.maintenance.analyze import analyze_tables
from lakewire_local.sql.maintenance.optimize import optimize, reorg
from lakewire_local.sql.maintenance.restore import restore
from lakewire_local.sql.maintenance.vacuum import vacuum
from lakewire_local.sql.query import run_query
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.rows.copy_into import copy_into
from lakewire_local.sql.rows.insert import insert
from lakewire_local.sql.rows.merge import merge
from lakewire_local.sql.rows.update_delete import delete, truncate, update
from lakewire_local.sql.scripting.immediate import execute_immediate
from lakewire_local.sql.scripting.scripts import run_script
from lakewire_local.sql.session.settings import reset_parameter, set_parameter
from lakewire_local.sql.session.tags import set_tags
from lakewire_local.sql.session.variables import declare, drop_variable, set_variables
from lakewire_local.sql.show.catalog import show_catalog
from lakewire_local.sql.show.describe import describe_object, describe_query, describe_table
from lakewire_local.sql.show.functions import describe_function, show_functions
from lakewire_local.sql.show.history import describe_detail, describe_history
from lakewire_local.sql.show.lists import show_columns, show_create, show_list, show_partitions, show_properties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.sql.result import QueryResult
    from lakewire_local.sql.statement import Statement


_READING = (
    functions.DescribeFunction,
    functions.ShowFunctions,
    grants.ShowGrants,
    queries.Explain,
    queries.QueryStatement,
    shows.DescribeObject,
    shows.DescribeQuery,
    shows.DescribeTable,
    shows.ShowCatalog,
    shows.ShowColumns,
    shows.ShowCreate,
    shows.ShowList,
    shows.ShowPartitions,
    shows.ShowProperties,
    upkeep.DescribeDetail,
    upkeep.DescribeHistory,
)
_COMPOSED = (changes.Delete, changes.Merge, changes.Update)  # their expressions are parts of queries made here


def only_reads(asked: object) -> bool:
    """Return whether a statement changes nothing: neither tables nor names, rights or the session."""
    return isinstance(asked, _READING)


def run_value(statement: Statement, asked: object) -> QueryResult:
    """Run what a statement stands for."""
    if not fills(asked):
        return _run(statement, asked)
    alone = attrs.evolve(statement, reads=set())  # in a script, each statement has its own
    result = _run(alone, asked)
    with if_there_is_room("lineage"):
        note_lineage(alone, asked)
    return result


def _run(statement: Statement, asked: object) -> QueryResult:
    if not isinstance(asked, _COMPOSED):
        return _HANDLERS[type(asked)](statement, asked)
    with named_in(statement.text):
        return _HANDLERS[type(asked)](statement, asked)


def _query(statement: Statement, asked: queries.QueryStatement) -> QueryResult:
    return run_query(query_for_engine(statement, asked.tree))


def _explain(statement: Statement, asked: queries.Explain) -> QueryResult:
    query = query_for_engine(statement, asked.tree)
    return run_query(query.with_text(f"EXPLAIN {asked.kind} {query.text}"))


_HANDLERS: Mapping[type, Callable[[Statement, Any], QueryResult]] = {
    alterations.Alter: alter,
    alterations.AlterObject: alter_object,
    changes.Delete: delete,
    changes.Insert: insert,
    changes.Merge: merge,
    changes.Truncate: truncate,
    changes.Update: update,
    copying.CopyInto: copy_into,
    datasets.CreateDataset: create_dataset,
    datasets.CreateFlow: refuse_flow,
    functions.CreateFunction: create_function,
    functions.DescribeFunction: describe_function,
    functions.DropFunction: drop_function,
    functions.ShowFunctions: show_functions,
    grants.Grant: grant_or_revoke,
    grants.ShowGrants: show_grants,
    immediate.ExecuteImmediate: lambda statement, asked: execute_immediate(statement, asked, run_value),
    objects.CommentOn: comment_on,
    objects.CreateObject: create_object,
    objects.DropObject: drop_object,
    objects.DropTable: drop_table,
    objects.Use: use,
    queries.Explain: _explain,
    queries.QueryStatement: _query,
    scripts.Script: lambda statement, asked: run_script(statement, asked, run_value),
    sessions.CreateTemporaryView: create_temporary_view,
    sessions.Declare: declare,
    sessions.DropVariable: drop_variable,
    sessions.ResetParameter: reset_parameter,
    sessions.SetParameter: set_parameter,
    sessions.SetTags: set_tags,
    sessions.SetVariables: set_variables,
    shows.DescribeObject: describe_object,
    shows.DescribeQuery: describe_query,
    shows.DescribeTable: describe_table,
    shows.ShowCatalog: show_catalog,
    shows.ShowColumns: show_columns,
    shows.ShowCreate: show_create,
    shows.ShowList: show_list,
    shows.ShowPartitions: show_partitions,
    shows.ShowProperties: show_properties,
    tables.CreateTable: create_table,
    tables.CreateView: create_view,
    upkeep.Analyze: analyze_tables,
    upkeep.DescribeDetail: describe_detail,
    upkeep.DescribeHistory: describe_history,
    upkeep.Optimize: optimize,
    upkeep.Refresh: refresh,
    upkeep.Reorg: reorg,
    upkeep.Restore: restore,
    upkeep.Vacuum: vacuum,
}
