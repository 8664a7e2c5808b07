"""
Rows as the source of a statement: literals in its text, or staged files. Pure; ``staging.py`` uploads.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from lakewire.rows.fit import Rows
from lakewire.schema.arrow import from_arrow_type, to_arrow_type
from lakewire.schema.literals import cell_sql, typed_sql
from lakewire.schema.names import VolumePath, quote_identifier
from lakewire.schema.types import VARIANT, VOID, DataType, Field

__all__ = ["Source", "inline_source", "own_type", "staged_source"]

# Beyond these the warehouse takes longer to parse a statement than to fetch a file.
_INLINE_ROWS = 256
_INLINE_BYTES = 64 << 10


@attrs.frozen(kw_only=True)
class Source:
    """
    The rows that a statement reads.

    Attributes:
        columns: Names of the columns, in order; none where only the warehouse knows them.
        rows: Number of rows; None where only the warehouse knows it.
        items: One ``expression AS column`` for each column.
        relation: What stands behind FROM.
        folder: Folder of the staged files; None when the rows are in the text.
        files: Names of the staged files.
    """

    columns: tuple[str, ...]
    rows: int | None
    items: tuple[str, ...]
    relation: str
    folder: VolumePath | None = None
    files: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """
        Return the SELECT that yields the rows, every column typed and named.
        """
        return f"SELECT {', '.join(self.items)} FROM {self.relation}"


def inline_source(rows: Rows) -> Source | None:
    """
    Return the rows as literals in the text of the statement; None when that is too much text.

    Rows are written alike whether they are few or many: each in its own type, and cast where SQL is to convert.
    """
    if rows.count > _INLINE_ROWS or rows.table.nbytes > _INLINE_BYTES:
        return None
    columns = [_cells(rows, index, field) for index, field in enumerate(rows.schema)]
    tuples = ", ".join(f"({', '.join(cells)})" for cells in zip(*columns, strict=True))
    if len(tuples) > _INLINE_BYTES:
        return None
    names = _names(rows)
    nothing = f"({', '.join(['NULL'] * len(names))}) AS v({', '.join(names)}) WHERE false"
    return Source(
        columns=rows.schema.names,
        rows=rows.count,
        items=tuple(_item(rows, index, field, is_text=True) for index, field in enumerate(rows.schema)),
        relation=f"VALUES {tuples} AS v({', '.join(names)})" if tuples else f"VALUES {nothing}",
    )


def staged_source(
    rows: Rows,
    folder: VolumePath,
    files: Sequence[str],
    *,
    count: int | None = None,
    unseen: Collection[str] = (),
) -> Source:
    """
    Return the rows as one Parquet file, or as all files of a folder, with the columns ``c0``, ``c1``, … in order.

    Args:
        rows: All of them, or none but their columns.
        folder: Where the files are.
        files: Their names.
        count: How many rows there are. Default: as *rows* has.
        unseen: Columns that are in the files and have no values.
    """
    place = folder.child(files[0]) if len(files) == 1 else folder
    path = str(place).replace("`", "``")
    seen = [(index, field) for index, field in enumerate(rows.schema) if field.name not in unseen]
    return Source(
        columns=tuple(field.name for _, field in seen),
        rows=rows.count if count is None else count,
        items=tuple(_item(rows, index, field, is_text=False) for index, field in seen),
        relation=f"parquet.`{path}`",
        folder=folder,
        files=tuple(files),
    )


def _cells(rows: Rows, index: int, field: Field) -> list[str]:
    own = own_type(rows, index, field)
    return [cell_sql(value, own) for value in rows.table.column(index).to_pylist()]


def own_type(rows: Rows, index: int, field: Field) -> DataType:
    """
    Return the type in which the values of a column are; another than the field's where SQL converts them.
    """
    arrow_type = rows.table.column(index).type
    return field.type if arrow_type == to_arrow_type(field.type) else from_arrow_type(arrow_type)


def _item(rows: Rows, index: int, field: Field, *, is_text: bool) -> str:
    own, value = own_type(rows, index, field), f"c{index}"
    if is_text or own in (VOID, VARIANT):  # a file holds no column of the one, and the other as text
        value = typed_sql(value, own)
    return f"{value if own == field.type else typed_sql(value, field.type)} AS {quote_identifier(field.name)}"


def _names(rows: Rows) -> list[str]:
    return [f"c{index}" for index in range(len(rows.schema))]
