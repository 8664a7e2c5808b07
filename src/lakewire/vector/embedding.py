"""
Vectors of texts: by a function of the caller's, or by a serving endpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, ResponseError
from lakewire_runtime import Effect
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Deadline, Transport

__all__ = ["Embed", "embedded"]

Embed = Callable[[list[str]], Sequence[Sequence[float]]] | str
"""A function from texts to vectors, or the name of a serving endpoint."""
_AT_ONCE = (
    100  # texts; embedding endpoints take 150, https://docs.databricks.com/machine-learning/foundation-model-apis
)


def embedded(embed: Embed, texts: Sequence[Any], sender: Transport, deadline: Deadline | None) -> list[Any]:
    """
    Return a vector for each text, in requests of 100 texts where an endpoint makes them.

    Raises:
        InvalidArgumentError: Something is no text, or the function returns another number of vectors.
        ResponseError: The endpoint does.
    """
    if bad := next((text for text in texts if not isinstance(text, str)), None) or (None in texts):
        raise InvalidArgumentError(f"data: {shown(None if bad is True else bad)} is to be embedded; accepted is text")
    vectors: list[Any] = []
    for start in range(0, len(texts), _AT_ONCE):
        part = list(texts[start : start + _AT_ONCE])
        made = _asked(embed, part, sender, deadline) if isinstance(embed, str) else list(embed(part))
        if len(made) != len(part):
            kind = ResponseError if isinstance(embed, str) else InvalidArgumentError
            raise kind(f"embed: {len(made)} vectors for {len(part)} texts; accepted is one for each")
        vectors += made
    return vectors


def _asked(name: str, texts: list[str], sender: Transport, deadline: Deadline | None) -> list[Any]:
    from lakewire_api.serving.api.serving_endpoints import ServingEndpointsAPI

    found = ServingEndpointsAPI(sender.with_deadline(deadline, effect=Effect.READ)).query(name, input=texts)
    in_order = sorted(found.data or (), key=lambda each: each.index or 0)
    return [each.embedding for each in in_order]
