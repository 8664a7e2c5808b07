"""
Queries, and EXPLAIN of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from sqlglot import exp

    from lakewire_local.front.reader import Reader

_PLANS = ("EXTENDED", "FORMATTED", "COST", "CODEGEN")


@attrs.frozen
class QueryStatement:
    """A query."""

    tree: exp.Expr


@attrs.frozen(kw_only=True)
class Explain:
    """EXPLAIN of a query; *kind* is empty without one."""

    kind: str
    tree: exp.Expr


def query(reader: Reader) -> QueryStatement:
    """Read a query; its markers stay, because the engine takes their values."""
    reader.keep_markers()
    return QueryStatement(reader.query())


def explain(reader: Reader) -> Explain:
    """Read what follows EXPLAIN."""
    reader.keep_markers()
    kind = reader.one_of(*_PLANS)
    if not reader.begins_query():
        raise reader.refusal("EXPLAIN")
    return Explain(kind=kind, tree=reader.query())
