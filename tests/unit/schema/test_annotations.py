"""Classes as schemas."""

import dataclasses
import datetime as dt
import enum
import uuid
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, Optional

import attrs
import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.schema.given import as_schema
from lakewire.schema.types import DecimalType


class Color(enum.StrEnum):
    """Values are texts."""

    RED = "red"


@attrs.frozen
class Address:
    """Part of a person."""

    street: str
    zip: str | None


@attrs.define
class Person:
    """One row."""

    id: int
    name: str | None
    score: float
    active: bool
    photo: bytes
    born: dt.date
    seen: dt.datetime
    key: uuid.UUID
    color: Color
    amount: Annotated[Decimal, "DECIMAL(10,2)"]
    rest: Annotated[Decimal | None, DecimalType(38, 0)]
    count: Annotated[int, "INT"] | None
    tags: list[str]
    more: Sequence[int | None]
    facts: dict[str, float]
    home: Address
    others: Optional[list[Address]]  # noqa: UP045  # the older spelling


PERSON = (
    "id BIGINT NOT NULL, name STRING, score DOUBLE NOT NULL, active BOOLEAN NOT NULL, photo BINARY NOT NULL, "
    "born DATE NOT NULL, seen TIMESTAMP NOT NULL, key STRING NOT NULL, color STRING NOT NULL, "
    "amount DECIMAL(10,2) NOT NULL, rest DECIMAL(38,0), count INT, tags ARRAY<STRING> NOT NULL, "
    "more ARRAY<BIGINT> NOT NULL, facts MAP<STRING, DOUBLE> NOT NULL, "
    "home STRUCT<street: STRING, zip: STRING> NOT NULL, "
    "others ARRAY<STRUCT<street: STRING, zip: STRING>>"
)


def test_annotations_are_types():
    """``T | None`` takes NULL, as all fields inside do; Annotated says what Python has no type for."""
    assert as_schema(PERSON) == as_schema(Person)


@dataclasses.dataclass
class Point:
    """A dataclass whose annotations are text."""

    x: "int"
    y: "float | None" = None


class Pair(NamedTuple):
    """A named tuple."""

    x: int
    y: float | None


@pytest.mark.parametrize("given", [Point, Pair])
def test_dataclasses_and_named_tuples_are_schemas(given):
    """As attrs classes are."""
    assert as_schema("x BIGINT NOT NULL, y DOUBLE") == as_schema(given)


def dataclass(**annotations):
    return dataclasses.make_dataclass("Odd", annotations.items())


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (dataclass(a=Decimal), r"Odd\.a is Decimal.*Annotated\[Decimal, 'DECIMAL\(10,2\)'\]"),
        (dataclass(a=Any), r"Odd\.a is .*Any"),
        (dataclass(a=int | str), r"Odd\.a"),
        (dataclass(a=dt.timedelta), r"Odd\.a"),
        (dataclass(a=list), r"Odd\.a"),
        (dataclass(a=tuple[int, str]), r"Odd\.a"),
        (dataclass(a=list[Decimal]), r"Odd\.a is Decimal"),
        (dataclass(a="Missing"), "cannot be read"),
        (dataclass(), "has no columns"),
        (int, "int is neither"),
        (dataclass(a=Annotated[int, "DECIMAL(99,0)"]), r"DECIMAL\(99,0\)"),
    ],
)
def test_classes_that_say_no_schema_are_refused(given, says):
    """The message names class and field."""
    with pytest.raises(InvalidArgumentError, match=says):
        as_schema(given)


@attrs.define
class Node:
    """It holds itself."""

    next: "Node | None"


def test_a_class_that_holds_itself_is_refused():
    """No column is nested without end."""
    with pytest.raises(InvalidArgumentError, match="Node holds itself"):
        as_schema(Node)
