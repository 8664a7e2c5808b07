"""
Calls of routines in a tree, found before names are resolved: each becomes a node with the full name of the routine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.function_names import SYNONYMS, is_of_databricks
from lakewire_local.front.names import derived_name
from lakewire_local.front.nodes import call, quoted, text
from lakewire_local.front.places import placed
from lakewire_local.front.rights import rights_of
from lakewire_local.front.routine_call import routine_call
from lakewire_local.front.routines import arranged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.routines import Routine

_CALLS = (exp.Anonymous, exp.AnonymousAggFunc)
MEMBERS = {"is_account_group_member", "is_member"}
COPIED = "lakewire copied"  # what COPY INTO reads; no function of users can have a blank in its name
STREAMED = "lakewire streamed"  # files of read_files that a stream has not read yet
_TABLES = {COPIED, STREAMED, "range", "read_files", "table_changes"}
# Clauses that only functions of the engine can have.
_AROUND = {exp.Window: "OVER", exp.Filter: "FILTER", exp.WithinGroup: "WITHIN GROUP", exp.IgnoreNulls: "IGNORE NULLS"}


def marked(tree: exp.Expr, lookups: Lookups, *, is_kept: bool = False) -> None:
    """
    Mark the calls below *tree*; ``is_member`` becomes what it means for the caller, except in a text that is kept.

    Raises:
        LocalError: There is no such routine, or it does not take these arguments.
    """
    for node in list(tree.find_all(*_CALLS)):
        parts = _parts(node)
        if len(parts) > 1 or not _is_builtin(node):
            with placed(node):
                in_from = isinstance(node.parent, (exp.Table, exp.Lateral))
                routine = lookups.called(parts, rights_of(node), in_from=in_from)
            _mark(node, routine)
        elif not is_kept and node.name.lower() in MEMBERS:
            _is_member(node, lookups)


def calls_routine(*trees: exp.Expr | None) -> bool:
    """Return whether a tree calls a function that is none of Databricks."""
    calls = (node for tree in trees if tree is not None for node in tree.find_all(*_CALLS))
    return any(len(_parts(node)) > 1 or not _is_builtin(node) for node in calls)


def _is_builtin(node: exp.Expr) -> bool:
    name = node.name.lower()
    return isinstance(node, exp.AnonymousAggFunc) or is_of_databricks(SYNONYMS.get(name, name)) or name in _TABLES


def _parts(node: exp.Expr) -> tuple[str, ...]:
    """Return the name of a called function; its qualifiers are in the nodes around it."""
    around = node.parent
    if isinstance(around, exp.Table) and node.arg_key == "this":
        named = [around.args.get(key) for key in ("catalog", "db")]
        return (*(part.name for part in named if part is not None), node.name)
    if isinstance(around, exp.Dot) and node.arg_key == "expression":
        qualifiers = [*_identifiers(around.this)]
        return (*(part.name for part in qualifiers if part is not None), node.name) if all(qualifiers) else (node.name,)
    return (node.name,)


def _identifiers(node: exp.Expr) -> Iterator[exp.Identifier | None]:
    """Yield the parts of a dotted name, None for what is none."""
    if isinstance(node, exp.Dot):
        yield from _identifiers(node.this)
        yield from _identifiers(node.expression)
    else:
        yield node if isinstance(node, exp.Identifier) else None


def _mark(node: exp.Expr, routine: Routine) -> None:
    around, place = node.parent, node
    if isinstance(around, exp.Table):
        around.set("db", None)
        around.set("catalog", None)
    elif isinstance(around, exp.Dot) and node.arg_key == "expression":
        place = around
    _refuse_syntax(node, place, routine)
    place.replace(routine_call(routine.name, arranged(routine, node.expressions)))


def _refuse_syntax(node: exp.Expr, place: exp.Expr, routine: Routine) -> None:
    if any(isinstance(item, exp.Star) for item in node.expressions):
        raise unsupported(f"{routine.name[-1]}(*)")
    clause = next((words for kind, words in _AROUND.items() if isinstance(place.parent, kind)), "")
    if place.arg_key != "this" or not clause:
        clause = "DISTINCT" if any(isinstance(item, exp.Distinct) for item in node.expressions) else ""
    if clause == "OVER":
        message = f"Using SQL function {routine.shown} in Window is not supported"
        raise sql_error("UNSUPPORTED_SQL_UDF_USAGE", message, "0A000")
    if clause:
        raise sql_error(
            "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
            f"Invalid SQL syntax: The function {routine.shown} does not support {clause}",
            "42000",
        )


def _is_member(node: exp.Expr, lookups: Lookups) -> None:
    """Write the question whether the caller is in a group as a comparison with the groups of the caller."""
    if len(node.expressions) != 1:
        raise sql_error(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            f"The `{node.name}` requires 1 parameters but the actual number is {len(node.expressions)}",
            "42605",
        )
    shown = derived_name(node) or node.name
    groups = lookups.groups(of_account=node.name.lower() == "is_account_group_member")
    new: exp.Expr = exp.In(this=call("lower", node.expressions[0]), expressions=[text(group) for group in groups])
    if isinstance(node.parent, exp.Select) and node.arg_key == "expressions":
        new = exp.Alias(this=new, alias=quoted(shown))
    node.replace(new if isinstance(new, exp.Alias) else exp.Paren(this=new))
