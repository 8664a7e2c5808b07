"""
Node classes that no pass knows: refused, so that nothing goes to the engine that was not understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED: Mapping[type[exp.Expr], str] = {
    exp.Collate: "collations",
    exp.Describe: "DESCRIBE inside of a query",
    exp.MatchRecognize: "MATCH_RECOGNIZE",
    exp.QueryTransform: "TRANSFORM … USING",
    exp.Command: "this statement",
    exp.JSONExtractScalar: "->> over JSON",
}


def refuse_unknown(tree: exp.Expr) -> None:
    """Refuse what no engine here is given."""
    for node in tree.walk():
        if name := _NAMED.get(type(node)):
            raise unsupported(name)
