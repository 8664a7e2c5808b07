"""
Rows and schemas as users give them, converted to an Arrow table or a ``TableSchema``.

pyarrow is imported inside the functions; pandas and polars are never imported: their data says what it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, SchemaMismatchError
from lakewire.schema.arrow import from_arrow_schema, from_arrow_type, to_arrow_type
from lakewire.schema.names import check_column_name
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VARIANT, ArrayType, DataType, Field, MapType, StructType, parse_fields, relaxed
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pyarrow as pa

_ACCEPTED_DATA = (
    "a list of dicts, a dict of lists, a pandas DataFrame or anything with __arrow_c_stream__ (pyarrow, polars, …)"
)
_ACCEPTED_SCHEMA = "a list of Field, {'id': 'BIGINT'}, 'id BIGINT, name STRING' or a pyarrow.Schema"
# Arrow spells these in several ways that all mean the same to Parquet and to us: no copy is made.
_SAME_BYTES = frozenset({"string", "large_string", "binary", "large_binary", "extension<arrow.json>"})


def as_schema(given: object) -> TableSchema:
    """
    Read a schema in any accepted form and check that Delta can store it.

    Args:
        given: A ``TableSchema``, a list of ``Field``, a mapping of column name to type,
            text such as ``"id BIGINT NOT NULL, name STRING"``, or a ``pyarrow.Schema``.

    Raises:
        InvalidArgumentError: None of these, without columns, or with a column twice.
        InvalidNameError: A column has a name Delta cannot store.
    """
    if isinstance(given, TableSchema):
        return given.checked()
    if isinstance(given, str):
        return TableSchema(parse_fields(given)).checked()
    if isinstance(given, Mapping):
        return TableSchema(Field(name, data_type) for name, data_type in given.items()).checked()
    if hasattr(given, "__arrow_c_schema__"):
        import pyarrow as pa

        return from_arrow_schema(pa.schema(given)).checked()
    fields = list(given) if isinstance(given, Iterable) else []
    if not fields or not all(isinstance(field, Field) for field in fields):
        raise InvalidArgumentError(f"schema: {shown(given)} is not a schema; accepted are {_ACCEPTED_SCHEMA}")
    return TableSchema(fields).checked()


def as_arrow(data: Any, schema: TableSchema | None = None) -> pa.Table:
    """
    Read tabular data in any accepted form into an Arrow table whose types Databricks has.

    Python values get the types pyarrow infers, except that *schema* makes dicts maps and any values variants
    where it says so; lists and dicts without a common type become JSON, which only VARIANT holds. Arrow data
    keeps its types, except those Databricks lacks (unsigned integers, nanoseconds, dictionaries), which become
    the next type that holds the same values; Arrow's JSON type is VARIANT.

    Args:
        data: Rows, shape (n, k): a list of dicts (a key missing in a row is NULL), a dict of lists,
            a pandas DataFrame (the index is not data), or anything with ``__arrow_c_stream__``.
        schema: The table the rows are for, where it is known.

    Returns:
        Rows, shape (n, k), n >= 1, k >= 1, every column nullable.

    Raises:
        InvalidArgumentError: Not tabular, empty, a column twice, or values that no Databricks type holds.
        InvalidNameError: A column has a name Delta cannot store.
    """
    import pyarrow as pa

    table = _read(data, schema)
    from_arrow_schema(table.schema).checked("data")
    if table.num_rows == 0:
        raise InvalidArgumentError("data: has no rows; accepted is at least one row")
    columns = [_storable(name, table.column(name)) for name in table.column_names]
    return pa.Table.from_arrays(columns, names=table.column_names)


def is_python_rows(data: object) -> bool:
    """
    Return whether the types of *data* are inferred from Python values rather than declared.
    """
    return isinstance(data, (Mapping, Sequence)) and not hasattr(data, "__arrow_c_stream__")


def _read(data: Any, schema: TableSchema | None) -> pa.Table:
    import pyarrow as pa

    if type(data).__module__.partition(".")[0] == "pandas" and hasattr(data, "columns"):
        return _guarded("data", lambda: pa.Table.from_pandas(data, preserve_index=False))
    if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
        try:
            return pa.table(data)
        except (pa.ArrowException, TypeError, ValueError) as error:  # one column, such as a Series
            raise InvalidArgumentError(
                f"data: {type(data).__name__} is not tabular ({error}); accepted are {_ACCEPTED_DATA}"
            ) from error
    if isinstance(data, Mapping):
        return _from_columns(data, schema)
    if isinstance(data, Sequence) and not isinstance(data, (str, bytes)):
        return _from_columns(_turned(data), schema)
    raise InvalidArgumentError(f"data: {type(data).__name__} is not tabular; accepted are {_ACCEPTED_DATA}")


def _turned(rows: Sequence[Any]) -> dict[str, list[Any]]:
    if not rows:
        raise InvalidArgumentError("data: has no rows; accepted is at least one row")
    for index, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise InvalidArgumentError(
                f"data: row {index} is {type(row).__name__}; accepted is a dict of column to value"
            )
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}


def _from_columns(columns: Mapping[str, Any], schema: TableSchema | None) -> pa.Table:
    import pyarrow as pa

    for name, values in columns.items():
        check_column_name(name)
        if not hasattr(values, "__len__") or isinstance(values, str):
            raise InvalidArgumentError(f"data: column {name!r} is {type(values).__name__}; accepted is a list")
    if lengths := {name: len(values) for name, values in columns.items()}:
        shortest, longest = min(lengths, key=lengths.__getitem__), max(lengths, key=lengths.__getitem__)
        if lengths[shortest] != lengths[longest]:
            raise InvalidArgumentError(
                f"data: column {shortest!r} has {lengths[shortest]} values, column {longest!r} has "
                f"{lengths[longest]}; accepted are columns of one length"
            )
    arrays = [_column(name, values, schema) for name, values in columns.items()]
    return pa.Table.from_arrays(arrays, names=list(columns))


def _column(name: str, values: Any, schema: TableSchema | None) -> pa.Array:
    import pyarrow as pa

    if isinstance(values, (pa.Array, pa.ChunkedArray)):
        return values
    field = schema.find(name) if schema else None
    if field and field.type == VARIANT:
        return _json(name, values)
    if field and _says_more_than_values(field.type):
        for value in values:
            _check_keys(name, value, field.type)
        return _guarded(name, lambda: pa.array(values, to_arrow_type(field.type)))
    try:
        array = _guarded(name, lambda: pa.array(values))
    except InvalidArgumentError:
        if schema is None and any(isinstance(value, dict | list) for value in values):
            return _json(name, values)  # no other type holds them all; the table decides whether VARIANT does
        raise
    _check_zones(name, array, values)
    return array


def _json(name: str, values: Any) -> pa.Array:
    import pyarrow as pa

    def text(value: Any) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    return _guarded(name, lambda: pa.ExtensionArray.from_storage(pa.json_(), pa.array(map(text, values), pa.string())))


def _says_more_than_values(data_type: DataType) -> bool:
    """
    Return whether Python values alone would be read as another type: a dict in a MAP looks like a STRUCT.
    """
    match data_type:
        case MapType():
            return True
        case ArrayType(element):
            return _says_more_than_values(element)
        case StructType(fields):
            return any(_says_more_than_values(field.type) for field in fields)
        case _:
            return False


def _check_keys(name: str, value: Any, data_type: DataType) -> None:
    """
    Raise for dict keys that a STRUCT does not have: Arrow would drop them silently.
    """
    if value is None:
        return
    match data_type:
        case ArrayType(element):
            for item in value:
                _check_keys(name, item, element)
        case MapType(_, item_type) if isinstance(value, Mapping):
            for item in value.values():
                _check_keys(name, item, item_type)
        case StructType(fields) if isinstance(value, Mapping):
            known = {field.name: field.type for field in fields}
            if unknown := value.keys() - known.keys():
                raise SchemaMismatchError(f"column {name!r}: has no fields {sorted(unknown)}; it has {list(known)}")
            for key, item in value.items():
                _check_keys(name, item, known[key])
        case _:
            return


def _check_zones(name: str, array: pa.Array, values: Any) -> None:
    """
    Refuse times with and without a zone in one column: Arrow would take the latter for UTC.
    """
    from pyarrow import types as pat

    if not pat.is_timestamp(array.type):
        return
    zoned = {getattr(value, "tzinfo", None) is not None for value in values if value is not None}
    if len(zoned) == 2:
        raise InvalidArgumentError(
            f"column {name!r}: holds datetimes with and without a time zone; accepted is one or the other"
        )


def _storable(name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """
    Return *column* in a type that Databricks has.
    """
    if str(column.type) in _SAME_BYTES:
        return column
    target = to_arrow_type(relaxed(from_arrow_type(column.type, name)))
    return column if column.type == target else _guarded(name, lambda: column.cast(target))


def _guarded(name: str, convert: Callable[[], Any]) -> Any:
    import pyarrow as pa

    try:
        return convert()
    except (pa.ArrowException, OverflowError, TypeError, ValueError) as error:
        raise InvalidArgumentError(f"column {name!r}: {error}") from error
