"""Databricks types to Arrow types and back."""

import pyarrow as pa
import pytest
from hypothesis import given

from lakewire.errors import InvalidArgumentError
from lakewire.schema.arrow import from_arrow_schema, from_arrow_type, to_arrow_schema, to_arrow_type
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    VOID,
    CharType,
    Field,
    IntervalType,
    MapType,
    OtherType,
    Primitive,
    parse_type,
    relaxed,
    walk,
)
from tests.unit.schema.test_types import types


@given(types())
def test_arrow_holds_every_type(data_type):
    """A type survives the way to Arrow and back, but for those that Arrow can hold only as text."""
    as_text = any(
        isinstance(inside, CharType | IntervalType | OtherType) or inside == Primitive("VARIANT")
        for inside in walk(data_type)
    )

    arrow_type = to_arrow_type(data_type)

    void_keys = any(isinstance(inside, MapType) and inside.key == VOID for inside in walk(data_type))
    if not as_text and not void_keys:
        assert relaxed(data_type) == relaxed(from_arrow_type(arrow_type))


@pytest.mark.parametrize(
    ("text", "arrow_type"),
    [
        ("timestamp", pa.timestamp("us", "UTC")),
        ("timestamp_ntz", pa.timestamp("us")),
        ("decimal(10,2)", pa.decimal128(10, 2)),
        ("void", pa.null()),
        ("variant", pa.string()),
        ("varchar(3)", pa.string()),
        ("interval year to month", pa.string()),
        ("interval day to second", pa.duration("us")),
        ("geometry", pa.string()),
        ("map<int,string>", pa.map_(pa.int32(), pa.string())),
    ],
)
def test_each_type_has_one_arrow_type(text, arrow_type):
    """Times have microseconds, decimals their scale, and what Arrow lacks is text."""
    assert arrow_type == to_arrow_type(parse_type(text))


@pytest.mark.parametrize(
    ("arrow_type", "text"),
    [
        (pa.uint8(), "smallint"),
        (pa.uint64(), "decimal(20,0)"),
        (pa.list_(pa.int8(), 3), "array<tinyint>"),
        (pa.list_view(pa.int8()), "array<tinyint>"),
        (pa.dictionary(pa.int8(), pa.string()), "string"),
        (pa.run_end_encoded(pa.int32(), pa.date32()), "date"),
        (pa.binary(4), "binary"),
        (pa.uuid(), "binary"),
        (pa.decimal32(5, 2), "decimal(5,2)"),
        (pa.timestamp("ns", "Asia/Tokyo"), "timestamp"),
    ],
    ids=str,
)
def test_other_arrow_types_have_a_counterpart_that_holds_their_values(arrow_type, text):
    """Unsigned, encoded and fixed-size types become the plain type that holds them."""
    assert parse_type(text) == from_arrow_type(arrow_type)


@pytest.mark.parametrize(
    "arrow_type",
    [
        pa.time64("us"),
        pa.month_day_nano_interval(),
        pa.decimal128(5, -2),
        pa.decimal256(60, 2),
        pa.dense_union([pa.field("a", pa.int8())]),
    ],
    ids=str,
)
def test_arrow_types_databricks_cannot_hold_are_refused(arrow_type):
    """The message names the column, down to the field of a struct."""
    schema = pa.schema([("s", pa.struct([("f", arrow_type)]))])

    with pytest.raises(InvalidArgumentError, match=r"column 's\.f'.*has no Databricks counterpart"):
        from_arrow_schema(schema)


def test_nullability_survives():
    """NOT NULL is kept in schemas, also inside."""
    schema = TableSchema([Field("a", "bigint", nullable=False), Field("s", parse_type("struct<x:int not null>"))])

    assert schema == from_arrow_schema(to_arrow_schema(schema))
