"""
One statement for many rows of values: an INSERT takes them all at once, anything else runs for one row after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.sql.parameters import Parameters
from lakewire.sql.result import Result
from lakewire.sql.tokens import SqlToken, tokens
from lakewire_runtime.text import is_listed, shown

__all__ = ["AFFECTED", "Batch", "affected_rows", "statements_for"]

AFFECTED = "num_affected_rows"  # column of the result of a change
_MOST_ROWS = 10_000
_MOST_CHARACTERS = 4 << 20  # of the values; a statement may have 16 MiB
_ROW, _ROWS = "lakewire_row", "rows"  # an error about a value names the parameter


@attrs.frozen
class Batch:
    """
    A statement for some of the rows.

    Attributes:
        text: The statement.
        values: Values of its markers.
        rows: How many rows it is for.
    """

    text: str
    values: Parameters
    rows: int


@attrs.frozen
class _Insert:
    """An ``INSERT INTO t (…) VALUES (…)`` whose values have markers."""

    head: str
    row: str
    marks: tuple[SqlToken, ...]

    def of(self, rows: Sequence[Mapping[str, object]]) -> Batch:
        """Return one statement for all rows: they are one parameter, and each marker is a field of it."""
        unknown = {name for name in rows[0] if all(row[name] is None for row in rows)}  # no type: NULL fits any column
        parts, at = list[str](), 0
        for name, mark in zip(_names(self.marks), self.marks, strict=True):
            parts += [self.row[at : mark.start], "NULL" if name in unknown else f"{_ROW}.{name}"]
            at = mark.end
        values = "".join((*parts, self.row[at:]))
        if len(unknown) == len(rows[0]):
            return Batch(f"{self.head}VALUES {', '.join([f'({values})'] * len(rows))}", {}, len(rows))
        known = [{name: value for name, value in row.items() if name not in unknown} for row in rows]
        text = f"{self.head}SELECT {values} FROM (SELECT explode(:{_ROWS}) AS {_ROW})"
        return Batch(text, {_ROWS: known}, len(rows))


def statements_for(text: str, rows: Iterable[Parameters]) -> Iterator[Batch]:
    """
    Yield the statements that run *text* for each of the rows, in their order.

    Raises:
        InvalidArgumentError: A row has other values than the statement has markers.
    """
    if not is_listed(rows):
        raise InvalidArgumentError(f"rows: {shown(rows)}; accepted is an iterable of dicts or lists")
    insert = _insert(text)
    if insert is None:
        for row in rows:
            yield Batch(text, row, 1)
        return
    names, batch, size = list(dict.fromkeys(_names(insert.marks))), list[Mapping[str, object]](), 0
    for number, row in enumerate(rows):
        values = _checked(row, names, number)
        length = sum(len(str(value)) for value in values.values())
        if batch and (len(batch) == _MOST_ROWS or size + length > _MOST_CHARACTERS):
            yield insert.of(batch)
            batch, size = [], 0
        batch.append(values)
        size += length
    if batch:
        yield insert.of(batch)


def affected_rows(result: Result) -> int:
    """
    Return how many rows a statement inserted, updated or deleted; 0 where it says nothing of it.
    """
    row = result.fetchone() if AFFECTED in result.schema.names else None
    return int(row[AFFECTED] or 0) if row is not None else 0


def _insert(text: str) -> _Insert | None:
    """Return the parts of an INSERT with one row of VALUES and markers in it; None for any other statement."""
    found = [token for token in tokens(text) if token.kind != "other"]
    words = [token.value.upper() if token.kind == "word" else token.value for token in found]
    ends = words[-1:] == [";"]
    found, words = found[: len(found) - ends], words[: len(words) - ends]
    if words[:2] != ["INSERT", "INTO"] or "VALUES" not in words or words[-1] != ")":
        return None
    at = words.index("VALUES")
    row, head = found[at + 1 :], found[:at]
    marks = tuple(token for token in row if token.kind in ("marker", "place"))
    is_one = bool(row) and row[0].value == "(" and _closes(row) and "DEFAULT" not in words[at:]
    if not is_one or not marks or any(token.kind in ("marker", "place") for token in head):
        return None
    start = row[0].end
    moved = tuple(mark._replace(start=mark.start - start, end=mark.end - start) for mark in marks)
    return _Insert(text[: found[at].start], text[start : row[-1].start], moved)


def _closes(row: Sequence[SqlToken]) -> bool:
    """Return whether the first bracket is closed by the last token and not before."""
    depth = 0
    for number, token in enumerate(row, start=1):
        depth += (token.value == "(") - (token.value == ")") if token.kind == "symbol" else 0
        if depth == 0:
            return number == len(row)
    return False


def _names(marks: Sequence[SqlToken]) -> list[str]:
    """Return a name for each marker; those of ``?`` count."""
    return [mark.value if mark.kind == "marker" else f"p{number}" for number, mark in enumerate(marks, start=1)]


def _checked(row: object, names: Sequence[str], number: int) -> dict[str, object]:
    """Return the values of a row by name."""
    if isinstance(row, Mapping) and set(row) == set(names):
        return {name: row[name] for name in names}
    if isinstance(row, Sequence) and not isinstance(row, str | bytes) and len(row) == len(names):
        return dict(zip(names, row, strict=True))
    accepted = f"a value for each of {', '.join(names)}"
    raise InvalidArgumentError(f"rows: row {number} is {shown(row)}; accepted is {accepted}")
