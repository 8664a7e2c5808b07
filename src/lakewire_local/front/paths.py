"""
Paths into JSON and VARIANT, ``value:a.b``, as the functions that read them.
"""

from __future__ import annotations

from sqlglot import exp

from lakewire.schema.types import VARIANT
from lakewire_local.errors import unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import STRING, call, text


def path(node: exp.Expr, kind: str) -> exp.Expr:
    """Return ``value:path`` as the function that reads it from a value of the type *kind*."""
    if not node.args.get("variant_extract"):
        raise unsupported("such an access to JSON; get_json_object works")
    steps = node.expression.sql(Lake).replace('["', "['").replace('"]', "']")
    steps = f"${steps if steps.startswith('[') else '.' + steps}"
    if "*" in steps:
        raise unsupported("a path with a wildcard")
    if kind == "VARIANT":
        return call("variant_get", node.this, text(steps), data_type=VARIANT)
    if kind == "STRING":
        return call("get_json_object", node.this, text(steps), data_type=STRING)
    raise unsupported("a path into anything but a VARIANT or a STRING")
