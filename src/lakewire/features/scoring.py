"""
Batches scored by a model, with the features that training had.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lakewire.delta.sending.services import Services
from lakewire.errors import InvalidArgumentError
from lakewire.features.spec import FeatureSpec
from lakewire.features.training import planned
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["scored"]


def scored(
    services: Services, model: Any, data: Any, spec: FeatureSpec, *, output: str, timeout: float | None
) -> pa.Table:
    """
    Return the rows with their features and what the model says of each.

    Raises:
        InvalidArgumentError: The model is none, the batch lacks a column, or the model gives another number of values.
    """
    import pyarrow as pa

    predict = _predict(model)
    deadline = services.deadline(timeout)
    _, join = planned(services, data, spec.lookups, deadline, label=None, exclude=(), versions=False)
    if missing := [name for name in spec.outputs if name not in join.outputs]:
        raise InvalidArgumentError(f"data: lacks the column {missing[0]!r}, which the model was trained with")
    rows = join.read(deadline, ordered=True).to_arrow()
    predictions = predict(rows.select(list(spec.outputs)).to_pandas()) if rows.num_rows else []
    values = pa.array(predictions)
    if len(values) != rows.num_rows:
        raise InvalidArgumentError(f"model: gave {len(values)} values for {rows.num_rows} rows")
    return rows.append_column(output, values)


def _predict(model: Any) -> Callable[[Any], Any]:
    """Return the method ``predict`` of a model, or the callable itself."""
    found = getattr(model, "predict", model)
    if not callable(found):
        raise InvalidArgumentError(f"model: {shown(model)} has no method predict, and is no callable")
    return found  # type: ignore[no-any-return]
