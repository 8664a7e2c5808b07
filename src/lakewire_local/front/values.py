"""
VALUES: each column has one type, the common one of its rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import VOID, DataType
from lakewire_local.errors import sql_error
from lakewire_local.front.coercion import common
from lakewire_local.front.nodes import type_of
from lakewire_local.front.scope import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.rules import Rules


def values_columns(node: exp.Values, rules: Rules) -> list[Column]:
    """Return the columns of VALUES; write every row in their types."""
    rows = [row.expressions if isinstance(row, exp.Tuple) else [row] for row in node.expressions]
    if len({len(row) for row in rows}) != 1:
        raise sql_error(
            "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
            "Rows of an inline table have different numbers of columns",
            "42000",
        )
    types = [_column_type([row[place] for row in rows]) for place in range(len(rows[0]))]
    for row in node.expressions:
        _write_row(row, types, rules)
    alias = node.args.get("alias")
    names = [name.name for name in alias.columns] if alias is not None else []
    names += [f"col{place}" for place in range(len(names) + 1, len(types) + 1)]
    return [Column(name, found) for name, found in zip(names, types, strict=False)]


def _column_type(cells: Sequence[exp.Expr]) -> DataType | None:
    types = {type_of(cell) for cell in cells}
    if None in types:
        return None
    found = common(types)
    names = {getattr(one, "name", "") for one in types if one != VOID}
    if found is None or ("STRING" in names and len(names) > 1):
        listed = ", ".join(sorted(str(one) for one in types))
        raise sql_error(
            "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
            f"Found incompatible types in a column of the inline table: {listed}",
            "42000",
        )
    return found


def _write_row(row: exp.Expr, types: Sequence[DataType | None], rules: Rules) -> None:
    cells = row.expressions if isinstance(row, exp.Tuple) else [row]
    for cell, wanted in zip(list(cells), types, strict=True):
        parent, key, index = cell.parent, cell.arg_key, cell.index
        if wanted is not None and wanted != VOID and parent is not None and key:
            parent.set(key, rules.cell(cell, wanted), index)
