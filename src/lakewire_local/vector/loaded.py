"""
An index in memory: its rows, its vectors as one matrix, and exact search over them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import STRING, ArrayType
from lakewire_local.vector.bm25 import WordIndex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from lakewire.schema.types import DataType

    Hits = Sequence[tuple[int, float]]

_AT_ONCE = 4096  # vectors compared in 64 bits at a time
_MOST_SQUARE = 1e37  # of lengths whose differences 32 bits hold
_RANK = 60  # rrf_param, https://docs.databricks.com/aws/en/ai-search/ai-search
_TIMES = ("DATE", "TIMESTAMP")


class LoadedIndex:
    """
    Search rows.

    Args:
        change: Of the rows as they are stored.
        rows: Key, JSON and vector of each.
        types: Columns without the vector.
        dimension: Of the vectors; 0 without any.
    """

    def __init__(self, change: str, rows: Sequence[Any], types: Mapping[str, DataType], dimension: int) -> None:
        import numpy as np

        self.change = change
        self.rows: list[dict[str, Any]] = json.loads(f"[{','.join(row['json'] for row in rows)}]")
        self._types = types
        self._columns: dict[str, pa.Array] = {}
        self._indexes: dict[tuple[str, ...], WordIndex] = {}
        vectors = b"".join(row["vector"] for row in rows) if dimension else b""
        self.vectors = np.frombuffer(vectors, np.float32).reshape(len(rows), dimension)
        self._squares = np.einsum("nd,nd->n", self.vectors, self.vectors)
        self._largest = float(self._squares.max(initial=0.0))

    def column(self, name: str) -> pa.Array:
        """Return a column as Arrow; times are texts that compare as the times do."""
        if name not in self._columns:
            self._columns[name] = self._made_column(name)
        return self._columns[name]

    def nearest(self, vector: Sequence[float], count: int, allowed: Any) -> Hits:
        """
        Return the nearest rows to a vector and 1 / (1 + d²) of each, best first; rows as near in their order.

        32 bits find who may be among them, 64 bits decide.
        """
        import numpy as np

        query = np.asarray(vector, np.float32)
        count = min(count, len(self.rows) if allowed is None else int(allowed.sum()))
        if not count:
            return []
        places = self._near(query, count, allowed)
        exact = np.concatenate([self._distances(query, part) for part in _parts(places)])
        best = np.argsort(exact, kind="stable")[:count]
        return [(int(places[place]), 1 / (1 + float(exact[place]))) for place in best]

    def by_words(self, text: str, columns: Sequence[str], count: int, allowed: Any) -> Hits:
        """Return the rows with words of a text and the score of each, best first."""
        import numpy as np

        scores = self._words(tuple(columns)).scores(text)
        if allowed is not None:
            scores = np.where(allowed, scores, 0)
        best = np.argsort(-scores, kind="stable")[:count]
        return [(int(row), float(scores[row])) for row in best if scores[row] > 0]

    def _made_column(self, name: str) -> pa.Array:
        import pyarrow as pa

        data_type = self._types[name]
        inner = data_type.element if isinstance(data_type, ArrayType) else data_type
        kept = to_arrow_type(STRING if inner.sql() in _TIMES else inner)
        return pa.array([row.get(name) for row in self.rows], pa.list_(kept) if inner is not data_type else kept)

    def _words(self, columns: tuple[str, ...]) -> WordIndex:
        if columns not in self._indexes:
            texts = [" ".join(row[name] for name in columns if row.get(name)) for row in self.rows]
            self._indexes[columns] = WordIndex(texts)
        return self._indexes[columns]

    def _near(self, query: Any, count: int, allowed: Any) -> Any:
        """Return rows among which the nearest are."""
        import numpy as np

        size = self._largest + float(np.einsum("d,d->", query, query))
        if not size < _MOST_SQUARE:
            return np.arange(len(self.rows)) if allowed is None else np.flatnonzero(allowed)
        roughly = self._squares - 2 * (self.vectors @ query)
        if allowed is not None:
            roughly[~allowed] = np.inf
        # a sum of n products in 32 bits is off by n units in the last place of |x||q| at most, or of the least number
        kind = np.finfo(np.float32)
        slack = 4 * len(query) * float(kind.eps * size + kind.smallest_subnormal)
        return np.flatnonzero(roughly <= np.partition(roughly, count - 1)[count - 1] + slack)

    def _distances(self, query: Any, places: Any) -> Any:
        """Return the squares of distances in 64 bits."""
        import numpy as np

        away = self.vectors[places].astype(np.float64) - query.astype(np.float64)
        return np.einsum("nd,nd->n", away, away)


def fused(rankings: Sequence[Hits]) -> Hits:
    """
    Return what several rankings found, by reciprocal rank: 1 for what is first in each, 0 is the least.

    Source: https://docs.databricks.com/aws/en/ai-search/ai-search
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, (row, _) in enumerate(ranking):
            scores[row] = scores.get(row, 0) + _RANK / (_RANK + rank) / len(rankings)
    return sorted(scores.items(), key=lambda hit: (-hit[1], hit[0]))


def _parts(places: Any) -> list[Any]:
    return [places[start : start + _AT_ONCE] for start in range(0, len(places), _AT_ONCE)]
