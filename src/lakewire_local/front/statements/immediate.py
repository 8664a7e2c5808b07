"""
EXECUTE IMMEDIATE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire_local.front.reader import Name, Reader


@attrs.frozen(kw_only=True)
class ExecuteImmediate:
    """EXECUTE IMMEDIATE; *arguments* are values and their names, empty without one."""

    text: exp.Expr
    targets: Sequence[Name]
    arguments: Sequence[tuple[exp.Expr, str]]


def execute(reader: Reader) -> ExecuteImmediate:
    """Read what follows EXECUTE."""
    reader.expect("IMMEDIATE")
    text = reader.expression()
    targets: Sequence[Name] = ()
    if reader.accept("INTO"):
        targets = reader.items(reader.name) if reader.sees("(") else reader.separated(reader.name)
    arguments: Sequence[tuple[exp.Expr, str]] = ()
    if reader.accept("USING"):
        arguments = _arguments(reader)
    return ExecuteImmediate(text=text, targets=targets, arguments=arguments)


def _arguments(reader: Reader) -> Sequence[tuple[exp.Expr, str]]:
    """Read the arguments; brackets around all of them or around the first value look alike at first."""
    start = reader.at
    if reader.sees("(") and not _is_query(reader):
        found = reader.items(lambda: _argument(reader))
        if reader.done:
            return found
        reader.at = start
    return reader.separated(lambda: _argument(reader))


def _is_query(reader: Reader) -> bool:
    return reader.sees("(", "SELECT") or reader.sees("(", "WITH")


def _argument(reader: Reader) -> tuple[exp.Expr, str]:
    value = reader.expression()
    has_name = reader.accept("AS") or not (reader.done or reader.sees(",") or reader.sees(")"))
    return value, reader.identifier() if has_name else ""
