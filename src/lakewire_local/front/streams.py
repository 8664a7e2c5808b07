"""
STREAM in queries: which relations only bring new rows, and whether each of these can be answered for itself.

A query over new rows alone gives the same rows as one over all of them if it looks at each row by itself. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATEFUL = {
    "group": "GROUP BY",
    "having": "HAVING",
    "distinct": "DISTINCT",
    "qualify": "QUALIFY",
    "order": "ORDER BY",
    "sort": "SORT BY",
    "limit": "LIMIT",
    "offset": "OFFSET",
}


SKIPPING, FEEDING = "skipchangecommits", "readchangefeed"
FEED = {"_change_type": "STRING", "_commit_version": "BIGINT", "_commit_timestamp": "TIMESTAMP"}


def is_on(stream: exp.Stream, option: str) -> bool:
    """Return whether an option of a stream is true."""
    return bool(stream.meta["options"].get(option) == "true")


def streams_in(query: exp.Expr) -> list[exp.Stream]:
    """Return the relations of a query that only bring new rows, in the order of the text."""
    return list(query.find_all(exp.Stream, bfs=False))


def refuse_stateful(query: exp.Expr) -> None:
    """
    Refuse a query in which a row depends on others of a stream.

    Raises:
        LocalError: It names the clause, or an option that is not known.
    """
    options = {name for stream in streams_in(query) for name in stream.meta["options"]}
    if unknown := sorted(options - {SKIPPING, FEEDING}):
        raise unsupported(f"the option {unknown[0]} of STREAM")
    seen = set[int]()
    _query(query, frozenset(), seen)
    if any(id(stream) not in seen for stream in streams_in(query)):
        raise unsupported("STREAM in a subquery that is no relation")


def as_batch(query: exp.Expr) -> exp.Expr:
    """Return a query over all rows of its streams."""
    root = exp.Paren(this=query.copy())
    for stream in streams_in(root):
        table = stream.this.copy()
        stream.replace(_with_feed(table) if is_on(stream, FEEDING) else table)
    found: exp.Expr = root.this.pop()
    return found


def _with_feed(table: exp.Expr) -> exp.Expr:
    """Return a table with the columns of its change data feed."""
    alias = table.args.get("alias") or exp.TableAlias(this=exp.to_identifier(table.name, quoted=True))
    table.set("alias", None)
    added = [exp.alias_(exp.cast(exp.Null(), kind), name) for name, kind in FEED.items()]
    query = exp.Select(expressions=[exp.Star(), *added], from_=exp.From(this=table))
    return exp.Subquery(this=query, alias=alias)


def _query(tree: exp.Expr, ctes: frozenset[str], seen: set[int]) -> bool:
    """Return whether a query reads a stream; *ctes* are the common table expressions around it that do."""
    ctes = _with(tree, ctes, seen)
    if isinstance(tree, exp.Subquery):
        found = _query(tree.this, ctes, seen)
    elif isinstance(tree, exp.SetOperation):
        found = any([_query(tree.left, ctes, seen), _query(tree.right, ctes, seen)])
        if found and not (isinstance(tree, exp.Union) and not tree.args.get("distinct")):
            raise unsupported("set operations over STREAM other than UNION ALL")
    elif isinstance(tree, exp.Select):
        found = _select(tree, ctes, seen)
    else:
        return False
    if found:
        _refuse(tree)
    return found


def _with(tree: exp.Expr, ctes: frozenset[str], seen: set[int]) -> frozenset[str]:
    around = tree.args.get("with_")
    for cte in around.expressions if around else ():
        name = {cte.alias.casefold()}
        ctes = ctes | name if _query(cte.this, ctes, seen) else ctes - name
    return ctes


def _select(select: exp.Select, ctes: frozenset[str], seen: set[int]) -> bool:
    source = select.args.get("from_")
    found = _relation(source.this, ctes, seen) if source else False
    for join in select.args.get("joins") or ():
        joined = _relation(join.this, ctes, seen)
        if found or joined:
            _refuse_join(join, found, joined)
        found = found or joined
    return found


def _relation(tree: exp.Expr, ctes: frozenset[str], seen: set[int]) -> bool:
    if isinstance(tree, exp.Stream):
        seen.add(id(tree))
        return True
    if isinstance(tree, exp.Table):
        return len(tree.parts) == 1 and tree.name.casefold() in ctes
    return _query(tree, ctes, seen)


def _refuse_join(join: exp.Join, before: bool, joined: bool) -> None:  # noqa: FBT001
    """Refuse a join of streams, and one whose rows without a match depend on rows that are still to come."""
    if before and joined:
        raise unsupported("joins of STREAM with STREAM")
    side, kind = join.side.upper(), join.kind.upper()
    kept = {"LEFT": before, "RIGHT": joined, "FULL": False}.get(side, True)
    if not kept or (kind in ("SEMI", "ANTI") and joined):
        raise unsupported(f"{side or kind} joins in which STREAM is not the side that is kept")


def _refuse(query: exp.Expr) -> None:
    clause = next((words for key, words in _STATEFUL.items() if query.args.get(key)), "")
    if not clause and isinstance(query, exp.Select):
        clause = next(_computed(query), "")
    if clause:
        raise unsupported(f"{clause} over STREAM; a materialized view over all rows works")


def _computed(select: exp.Select) -> Iterator[str]:
    """Yield what a query computes over several rows."""
    for node in select.walk(prune=lambda node: node is not select and isinstance(node, exp.Query)):
        if isinstance(node, exp.Window):
            yield "window functions"
        elif isinstance(node, exp.AggFunc):
            yield f"{node.name or node.sql_name()}"
