"""
Clauses that statements about tables share. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_column_name, quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.values import scalar_text
from lakewire.sql.arguments import check_flags, check_type, names_of

__all__ = [
    "COLUMN_DEFAULTS",
    "COLUMN_MAPPING",
    "TYPE_WIDENING",
    "Path",
    "features_of",
    "listed",
    "missing_features",
    "partition_sql",
    "path_sql",
    "place_sql",
    "properties_sql",
    "texts",
]

COLUMN_MAPPING = {"delta.columnMapping.mode": "name"}
TYPE_WIDENING = {"delta.enableTypeWidening": "true"}
COLUMN_DEFAULTS = {"delta.feature.allowColumnDefaults": "supported"}

Path = str | Sequence[str]


def features_of(schema: TableSchema) -> dict[str, str]:
    """
    Return the properties without which Delta refuses a table of these columns.
    """
    mapping = COLUMN_MAPPING if schema.needs_column_mapping else {}
    return mapping | (COLUMN_DEFAULTS if schema.has_defaults else {})


def missing_features(wanted: Mapping[str, str], properties: Mapping[str, str]) -> dict[str, str]:
    """
    Return those of the *wanted* features that a table of these *properties* lacks.
    """
    modes = ("name", "id")  # either does what columns need, and one cannot be changed to the other
    if properties.get("delta.columnMapping.mode") in modes:
        properties = {**properties, **COLUMN_MAPPING}
    return {key: value for key, value in wanted.items() if properties.get(key) != value}


def path_sql(path: Path) -> str:
    """
    Return the place of a column, or of a field inside one, quoted part by part.

    Args:
        path: A column name, or the names from the column inwards.
    """
    parts = names_of(path, "column")
    if not parts:
        raise InvalidArgumentError("column: is empty; accepted is a name, or the names from the column inwards")
    return ".".join(quote_identifier(check_column_name(part)) for part in parts)


def place_sql(*, first: bool = False, after: str | None = None) -> str:
    """
    Return ``FIRST``, ``AFTER column`` or nothing.

    Raises:
        InvalidArgumentError: Both.
    """
    check_flags(first=first)
    if first and after is not None:
        raise InvalidArgumentError("first and after: both are given; accepted is one of them")
    return "FIRST" if first else "" if after is None else f"AFTER {quote_identifier(check_column_name(after, 'after'))}"


def partition_sql(values: Mapping[str, object], argument: str = "partition") -> str:
    """
    Return ``PARTITION (column = 'value', …)``: values as texts, which the table reads by the types of its columns.

    Args:
        values: Column to value; None for NULL.
        argument: Its name, for errors.

    Raises:
        InvalidArgumentError: No column, or a value that has no text.
    """
    check_type(argument, values, Mapping, "{'column': value, …}")
    if not values:
        raise InvalidArgumentError(f"{argument}: is empty; accepted is {{'column': value, …}}")
    return f"PARTITION ({', '.join(_equal(name, value, argument) for name, value in values.items())})"


def _equal(name: str, value: object, argument: str) -> str:
    column = quote_identifier(check_column_name(name, argument))
    try:
        return f"{column} = {'NULL' if value is None else quote_string(scalar_text(value))}"
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"{argument}[{name!r}]: {error.message}") from None


def properties_sql(properties: Mapping[str, str]) -> str:
    """
    Return ``'key' = 'value', …``.
    """
    return ", ".join(f"{quote_string(key)} = {quote_string(value)}" for key, value in texts(properties).items())


def texts(properties: Mapping[str, str] | None) -> dict[str, str]:
    """
    Return properties that are text, each checked.

    Raises:
        InvalidArgumentError: No mapping of text to text.
    """
    if properties is None:
        return {}
    check_type("properties", properties, Mapping, "{'key': 'value', …}")
    for key, value in properties.items():
        check_type(f"properties[{key!r}]", value, str, "text, such as 'true' or '7'")
    return dict(properties)


def listed(parts: Sequence[str], argument: str) -> str:
    """
    Return parts of a list in brackets, with commas.

    Raises:
        InvalidArgumentError: There are none.
    """
    if not parts:
        raise InvalidArgumentError(f"{argument}: is empty; accepted are one or more")
    return ", ".join(parts)
