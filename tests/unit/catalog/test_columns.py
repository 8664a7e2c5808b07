"""How columns are described to Unity Catalog."""

import json

import pytest

from lakewire.catalog.tables import column_infos
from lakewire.schema.types import Field, parse_fields


def test_columns_carry_every_spelling_of_their_type():
    """Text, name and JSON of each type, its place, and its comment if it has one."""
    first, second = column_infos(parse_fields("id BIGINT NOT NULL, `größe cm` DECIMAL(10,2) COMMENT 'in cm'"))

    assert {
        "name": "id",
        "position": 0,
        "type_text": "bigint",
        "type_name": "LONG",
        "type_json": '{"name": "id", "type": "long", "nullable": false, "metadata": {}}',
        "nullable": False,
    } == first
    assert ("größe cm", 1, "decimal(10,2)", "DECIMAL", True, "in cm") == (
        second["name"],
        second["position"],
        second["type_text"],
        second["type_name"],
        second["nullable"],
        second["comment"],
    )


@pytest.mark.parametrize(
    ("text", "name", "delta"),
    [
        ("TINYINT", "BYTE", "byte"),
        ("TIMESTAMP_NTZ", "TIMESTAMP_NTZ", "timestamp_ntz"),
        ("ARRAY<INT>", "ARRAY", {"type": "array", "elementType": "integer", "containsNull": True}),
        ("VARIANT", "VARIANT", "variant"),
    ],
)
def test_types_have_their_catalog_names(text, name, delta):
    """Unity Catalog has other names for types."""
    (column,) = column_infos([Field("c", text)])

    assert (name, delta) == (column["type_name"], json.loads(column["type_json"])["type"])
