"""
Which pandas types hold the columns of a result exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["pandas_types"]


def pandas_types(table: Any, dtype_backend: str | None) -> Callable[[Any], Any]:
    """
    Return what ``pyarrow.Table.to_pandas`` asks for the pandas type of an Arrow type; None means numpy's.

    Without a *dtype_backend*, types with NULL in one of their columns are nullable: numpy would make floats of whole
    numbers, which hold 53 bits, and objects of booleans.
    """
    import pandas as pd
    import pyarrow as pa

    if dtype_backend == "pyarrow":
        return lambda arrow_type: pd.ArrowDtype(arrow_type)  # noqa: PLW0108  # typed, as the class is not
    nullable: dict[Any, Any] = {
        pa.int8(): pd.Int8Dtype(),
        pa.int16(): pd.Int16Dtype(),
        pa.int32(): pd.Int32Dtype(),
        pa.int64(): pd.Int64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    if dtype_backend == "numpy_nullable":
        more = {pa.float32(): pd.Float32Dtype(), pa.float64(): pd.Float64Dtype(), pa.string(): pd.StringDtype()}
        return {**nullable, **more}.get
    with_null = {column.type for column in table.columns if column.null_count}
    return lambda arrow_type: nullable.get(arrow_type) if arrow_type in with_null else None
