"""Schemas in the forms that users hand in."""

import pyarrow as pa
import pytest

from lakewire.errors import InvalidArgumentError, InvalidNameError
from lakewire.schema.given import as_schema
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field

SCHEMA = TableSchema([Field("id", "bigint"), Field("name", "string")])


@pytest.mark.parametrize(
    "given",
    [
        SCHEMA,
        "id BIGINT, name STRING",
        {"id": "BIGINT", "name": "STRING"},
        [Field("id", "BIGINT"), Field("name", "STRING")],
        (field for field in SCHEMA),
        pa.schema([("id", pa.int64()), ("name", pa.large_string())]),
        pa.table({"id": pa.array([1]), "name": pa.array(["a"])}).schema,
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_schema_is_taken_in_any_form(given):
    """Fields, mapping, text and Arrow schema all say the same table."""
    assert SCHEMA == as_schema(given)


@pytest.mark.parametrize("given", [None, 5, [], {}, "", ["id BIGINT"], [("id", "BIGINT")], TableSchema([])])
def test_what_is_no_schema_is_refused(given):
    """The message says what is accepted."""
    with pytest.raises(InvalidArgumentError, match=r"schema.*accepted"):
        as_schema(given)


def test_columns_that_differ_only_in_case_are_refused():
    """To Delta, names that differ only in case are the same."""
    with pytest.raises(InvalidArgumentError, match="'ID' is there twice"):
        as_schema("id INT, ID INT")


@pytest.mark.parametrize("name", ["", "x" * 256, "a\0b", "a\ud800"])
def test_column_names_delta_cannot_store_are_refused(name):
    """Empty and overlong names, NUL and lone surrogates are refused by name."""
    with pytest.raises(InvalidNameError, match="column"):
        as_schema([Field(name, "int")])


def test_a_schema_prints_as_columns_of_a_create_table():
    """Names are quoted, NOT NULL and comments are kept, any case finds a column."""
    schema = as_schema([Field("i d", "bigint", nullable=False), Field("n", "string", comment="it's")])

    assert r"`i d` BIGINT NOT NULL, `n` STRING COMMENT 'it\u0027s'" == schema.sql()
    assert (True, False) == (schema.needs_column_mapping, SCHEMA.needs_column_mapping)
    assert (schema.fields[1], None, ("i d", "n"), 2) == (schema.find("N"), schema.find("x"), schema.names, len(schema))


def test_names_inside_a_struct_need_column_mapping_too():
    """A struct field with a space is found at any depth."""
    assert as_schema([Field("a", "array<map<string,struct<`x y`:int>>>")]).needs_column_mapping
