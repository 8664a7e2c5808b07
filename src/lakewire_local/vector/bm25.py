"""
Scores of texts for the words of a query: Okapi BM25.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from lakewire_local.vector.embedding import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SATURATION, _LENGTH = 1.2, 0.75  # k1 and b, as Lucene has them


class WordIndex:
    """
    Know in which texts each word is.

    Args:
        texts: One per row.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        import numpy as np

        rows: dict[str, list[int]] = {}
        counts: dict[str, list[int]] = {}
        lengths = np.zeros(len(texts))
        for row, text in enumerate(texts):
            words = words_of(text)
            lengths[row] = len(words)
            for word, count in Counter(words).items():
                rows.setdefault(word, []).append(row)
                counts.setdefault(word, []).append(count)
        self._rows, self._counts = rows, counts
        self._weights = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / max(lengths.mean() if len(texts) else 1, 1))

    def scores(self, query: str) -> Any:
        """Return the score of each row, 0 where no word of the query is."""
        import numpy as np

        scores = np.zeros(len(self._weights))
        for word in set(words_of(query)):
            rows, counts = np.asarray(self._rows.get(word, ()), int), np.asarray(self._counts.get(word, ()))
            rarity = np.log(1 + (len(scores) - len(rows) + 0.5) / (len(rows) + 0.5))
            scores[rows] += rarity * counts * (_SATURATION + 1) / (counts + self._weights[rows])
        return scores
