"""
Embeddings of texts by hashing words: deterministic, without a model. Texts with common words are near each other.

The names of Databricks' own embedding models stand for the same with their dimensions, so that programs for a
workspace run here; what they find is as good as common words are.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Sequence

MODELS = {
    "lakewire-hashing-256": 256,
    "databricks-bge-large-en": 1024,
    "databricks-gte-large-en": 1024,
    "databricks-qwen3-embedding-0-6b": 1024,
}
"""Dimension by the name of the serving endpoint."""
_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def dimension_of(model: str) -> int:
    """
    Return the dimension of what a serving endpoint embeds.

    Raises:
        LocalError: It embeds nothing here.
    """
    if model not in MODELS:
        raise LocalError(
            404,
            "RESOURCE_DOES_NOT_EXIST",
            f"The local workspace has no embedding model behind the endpoint {model!r:.100}; "
            f"it has {', '.join(MODELS)}.",
        )
    return MODELS[model]


def embedded(model: str, texts: Sequence[str]) -> Any:
    """Return the embeddings of texts, shape (n, dimension), float32, each of length 1; of no words, 0."""
    import numpy as np

    dimension = dimension_of(model)
    found = np.zeros((len(texts), dimension), np.float32)
    for row, text in zip(found, texts, strict=True):
        for word in words_of(text):
            code = zlib.crc32(word.encode())
            row[code % dimension] += 1.0 if code >> 31 else -1.0
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    return found / np.where(lengths == 0, 1, lengths)
