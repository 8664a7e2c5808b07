"""
Databricks data types as frozen values, their SQL and REST spellings, and the reader of both.

Pure values. Delta's schema JSON lives in ``delta_json.py``, Arrow in ``arrow.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import quote_identifier, quote_string, unquote_string

# SQL name -> (REST ``type_name``, Delta's JSON name); the REST ``type_text`` is the SQL name in lower case.
PRIMITIVES: Mapping[str, tuple[str, str]] = {
    "TINYINT": ("BYTE", "byte"),
    "SMALLINT": ("SHORT", "short"),
    "INT": ("INT", "integer"),
    "BIGINT": ("LONG", "long"),
    "FLOAT": ("FLOAT", "float"),
    "DOUBLE": ("DOUBLE", "double"),
    "STRING": ("STRING", "string"),
    "BINARY": ("BINARY", "binary"),
    "BOOLEAN": ("BOOLEAN", "boolean"),
    "DATE": ("DATE", "date"),
    "TIMESTAMP": ("TIMESTAMP", "timestamp"),
    "TIMESTAMP_NTZ": ("TIMESTAMP_NTZ", "timestamp_ntz"),
    "VARIANT": ("VARIANT", "variant"),
    "VOID": ("NULL", "void"),
}
_SYNONYMS = {"REAL": "FLOAT", "TIMESTAMP_LTZ": "TIMESTAMP", "NULL": "VOID", "INTEGER": "INT"}
_BY_WORD = (
    {name: name for name in PRIMITIVES} | {delta.upper(): name for name, (_, delta) in PRIMITIVES.items()} | _SYNONYMS
)
INTERVAL_UNITS = ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
_MAX_PRECISION = 38
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# What an unknown type may look like in a statement: words, numbers, brackets; no quotes, no ';'.
_SAFE_TYPE_TEXT = re.compile(r"[A-Za-z_][A-Za-z0-9_ ,:()<>]*")


class DataType:
    """
    Stand for any Databricks type.
    """

    __slots__ = ()

    def sql(self) -> str:
        """
        Return the type as SQL, for example ``STRUCT<`a`: INT NOT NULL>``.

        Raises:
            InvalidArgumentError: An unknown type whose text is not made of words, numbers and brackets only.
        """
        return _sql(self)

    def simple(self) -> str:
        """
        Return the REST spelling (``type_text``), for example ``struct<a:int>``.
        """
        return _simple(self)

    @property
    def type_name(self) -> str:
        """
        Return the REST ``type_name``, for example ``LONG`` or ``STRUCT``.
        """
        return _type_name(self)

    def __str__(self) -> str:
        """
        Return the REST spelling.
        """
        return _simple(self)


@attrs.frozen(str=False)
class Primitive(DataType):
    """
    A type without parameters; *name* is its SQL name, a key of ``PRIMITIVES``.
    """

    name: str = attrs.field(validator=attrs.validators.in_(PRIMITIVES))


TINYINT, SMALLINT, INT, BIGINT = map(Primitive, ("TINYINT", "SMALLINT", "INT", "BIGINT"))
FLOAT, DOUBLE, BOOLEAN, VOID = map(Primitive, ("FLOAT", "DOUBLE", "BOOLEAN", "VOID"))
STRING, BINARY, VARIANT, DATE = map(Primitive, ("STRING", "BINARY", "VARIANT", "DATE"))
TIMESTAMP, TIMESTAMP_NTZ = map(Primitive, ("TIMESTAMP", "TIMESTAMP_NTZ"))


@attrs.frozen(str=False)
class DecimalType(DataType):
    """
    DECIMAL(precision, scale); 1 <= precision <= 38, 0 <= scale <= precision.
    """

    precision: int = 10
    scale: int = 0

    def __attrs_post_init__(self) -> None:
        """
        Refuse what no Databricks decimal has.
        """
        if not (1 <= self.precision <= _MAX_PRECISION and 0 <= self.scale <= self.precision):
            raise InvalidArgumentError(
                f"type: DECIMAL({self.precision},{self.scale}) does not exist; "
                f"accepted are 1 <= precision <= {_MAX_PRECISION}, 0 <= scale <= precision"
            )


@attrs.frozen(str=False)
class CharType(DataType):
    """
    CHAR(length) or, with *varying*, VARCHAR(length); length in characters, >= 1.
    """

    length: int
    varying: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Refuse a length no Databricks type has.
        """
        if self.length < 1:
            raise InvalidArgumentError(f"type: {_simple(self)} does not exist; accepted is a length >= 1")


@attrs.frozen(str=False)
class IntervalType(DataType):
    """
    INTERVAL *start* [TO *end*], units in upper case: YEAR, MONTH, DAY, HOUR, MINUTE, SECOND.
    """

    start: str = attrs.field(validator=attrs.validators.in_(INTERVAL_UNITS))
    end: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.in_(INTERVAL_UNITS))
    )

    @property
    def in_months(self) -> bool:
        """
        Tell a year-month interval from a day-time interval.
        """
        return self.start in {"YEAR", "MONTH"}


@attrs.frozen(str=False)
class ArrayType(DataType):
    """
    ARRAY<element>.
    """

    element: DataType
    contains_null: bool = True


@attrs.frozen(str=False)
class MapType(DataType):
    """
    MAP<key, value>.
    """

    key: DataType
    value: DataType
    value_contains_null: bool = True


def _as_type(given: DataType | str) -> DataType:
    return given if isinstance(given, DataType) else parse_type(given)


@attrs.frozen
class Field:
    """
    Describe one column of a table or one field of a struct.

    Args:
        name: As stored; any text Delta can store.
        type: A ``DataType``, or its text, for example ``"DECIMAL(10,2)"``.
        nullable: False for NOT NULL.
        comment: Free text.
    """

    name: str
    type: DataType = attrs.field(converter=_as_type)
    nullable: bool = True
    comment: str | None = None


def _as_fields(given: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(given)


@attrs.frozen(str=False)
class StructType(DataType):
    """
    STRUCT<fields>.
    """

    fields: tuple[Field, ...] = attrs.field(converter=_as_fields)


@attrs.frozen(str=False)
class OtherType(DataType):
    """
    A type this version does not know (collated strings, GEOMETRY, OBJECT, …), kept as its text.
    """

    text: str


def parse_type(text: str) -> DataType:
    """
    Read a type in its SQL, REST or Delta spelling; what cannot be read is kept as ``OtherType``.

    Args:
        text: For example ``"struct<a:int,b:array<decimal(10,2)>>"``, ``"BIGINT"`` or ``"long"``.

    Raises:
        InvalidArgumentError: Not text, or blank.
    """
    reader = _Reader(_need_text(text, "type", "'DECIMAL(10,2)'"))
    try:
        data_type = reader.data_type()
        reader.end()
    except _UnreadableError:
        return OtherType(text.strip())
    return data_type


def parse_fields(text: str) -> tuple[Field, ...]:
    """
    Read a list of columns, for example ``"id BIGINT NOT NULL, name STRING COMMENT 'given'"``.

    Raises:
        InvalidArgumentError: The text is not of that form.
    """
    reader = _Reader(_need_text(text, "schema", "'id BIGINT NOT NULL, name STRING'"))
    try:
        fields = reader.fields()
        reader.end()
    except _UnreadableError:
        raise InvalidArgumentError(
            f"schema: {text!r} cannot be read at character {reader.at}; accepted is 'id BIGINT NOT NULL, name STRING'"
        ) from None
    return fields


def walk(data_type: DataType) -> Iterator[DataType]:
    """
    Yield the type and every type inside it, outermost first.
    """
    yield data_type
    match data_type:
        case ArrayType(element):
            yield from walk(element)
        case MapType(key, value):
            yield from walk(key)
            yield from walk(value)
        case StructType(fields):
            for field in fields:
                yield from walk(field.type)
        case _:
            return


def relaxed(data_type: DataType) -> DataType:
    """
    Return the type with NULL allowed everywhere inside, and without comments.
    """
    match data_type:
        case ArrayType(element):
            return ArrayType(relaxed(element))
        case MapType(key, value):
            return MapType(relaxed(key), relaxed(value))
        case StructType(fields):
            return StructType(Field(field.name, relaxed(field.type)) for field in fields)
        case _:
            return data_type


def _need_text(text: object, argument: str, example: str) -> str:
    if not isinstance(text, str) or not text.strip():
        raise InvalidArgumentError(f"{argument}: {text!r} is not acceptable; accepted is text such as {example}")
    return text


def _sql(data_type: DataType) -> str:
    match data_type:
        case ArrayType(element):
            return f"ARRAY<{_sql(element)}>"
        case MapType(key, value):
            return f"MAP<{_sql(key)}, {_sql(value)}>"
        case StructType(fields):
            return f"STRUCT<{', '.join(map(_field_sql, fields))}>"
        case OtherType(text):
            if not _SAFE_TYPE_TEXT.fullmatch(text):
                raise InvalidArgumentError(f"type: {text!r} is not a data type, for example 'DECIMAL(10,2)'")
            return text
        case _:
            return _simple(data_type).upper()


def _field_sql(field: Field) -> str:
    not_null = "" if field.nullable else " NOT NULL"
    comment = "" if field.comment is None else f" COMMENT {quote_string(field.comment)}"
    return f"{quote_identifier(field.name)}: {_sql(field.type)}{not_null}{comment}"


def _simple(data_type: DataType) -> str:
    match data_type:
        case Primitive(name):
            return name.lower()
        case DecimalType(precision, scale):
            return f"decimal({precision},{scale})"
        case CharType(length, varying):
            return f"{'varchar' if varying else 'char'}({length})"
        case IntervalType(start, end):
            return f"interval {start} to {end}".lower() if end else f"interval {start}".lower()
        case ArrayType(element):
            return f"array<{_simple(element)}>"
        case MapType(key, value):
            return f"map<{_simple(key)},{_simple(value)}>"
        case StructType(fields):
            return f"struct<{','.join(f'{_plain_name(field.name)}:{_simple(field.type)}' for field in fields)}>"
        case OtherType(text):
            return text
        case _:
            raise TypeError(f"not a data type: {data_type!r}")


def _type_name(data_type: DataType) -> str:
    if isinstance(data_type, Primitive):
        return PRIMITIVES[data_type.name][0]
    if isinstance(data_type, CharType):
        return "STRING" if data_type.varying else "CHAR"
    return re.split(r"\W", _simple(data_type).upper(), maxsplit=1)[0]


def _plain_name(name: str) -> str:
    return name if _PLAIN_NAME.fullmatch(name) else quote_identifier(name)


class _UnreadableError(Exception):
    """
    Say that the text is not of the expected form from here on.
    """


class _Reader:
    """
    Read types and columns from text, left to right, in one pass; *at* is the place reached.
    """

    _WORD = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)")
    _NAME = re.compile(r"\s*(?:`((?:[^`]|``)+)`|([^\s`:<>,()]+))\s*:?")
    _LENGTHS = re.compile(r"\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)")
    _INTERVAL = re.compile(
        rf"\s+({'|'.join(INTERVAL_UNITS)})\b(?:\s+TO\s+({'|'.join(INTERVAL_UNITS)})\b)?", re.IGNORECASE
    )
    _UNKNOWN = re.compile(r"(?:\s+(?!(?:NOT|COMMENT)\b)\w+)*(?:\s*\([\w\s,:.-]*\))?", re.IGNORECASE)
    _COLLATE = re.compile(r"\s+COLLATE\s+\w+", re.IGNORECASE)
    _NOT_NULL = re.compile(r"\s*NOT\s+NULL\b", re.IGNORECASE)
    _COMMENT = re.compile(
        r"""\s*COMMENT\s*(?:'((?:[^'\\]|\\.|'')*)'|"((?:[^"\\]|\\.|"")*)")""", re.IGNORECASE | re.DOTALL
    )

    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0

    def end(self) -> None:
        if self._text[self.at :].strip():
            raise _UnreadableError

    def data_type(self) -> DataType:
        start = self.at
        word = self._need(self._WORD)[1].upper()
        match word:
            case "ARRAY":
                return ArrayType(self._bracketed_type())
            case "MAP":
                return self._map()
            case "STRUCT":
                return self._struct()
            case "DECIMAL" | "DEC" | "NUMERIC":
                lengths = self._take(self._LENGTHS)
                return DecimalType(int(lengths[1]), int(lengths[2] or 0)) if lengths else DecimalType()
            case "CHAR" | "CHARACTER" | "VARCHAR":
                return CharType(int(self._need(self._LENGTHS)[1]), word == "VARCHAR")
            case "INTERVAL" if units := self._take(self._INTERVAL):
                return IntervalType(units[1].upper(), units[2].upper() if units[2] else None)
            case _ if word in _BY_WORD and not self._take(self._COLLATE):
                return Primitive(_BY_WORD[word])
            case _:
                self._take(self._UNKNOWN)
                return OtherType(self._text[start : self.at].strip())

    def fields(self) -> tuple[Field, ...]:
        found = [self._field()]
        while self._symbol(","):
            found.append(self._field())
        return tuple(found)

    def _field(self) -> Field:
        quoted, bare = self._need(self._NAME).groups()
        data_type = self.data_type()
        nullable = not self._take(self._NOT_NULL)
        comment = self._take(self._COMMENT)
        text = None if comment is None else unquote_string(comment[1] if comment[2] is None else comment[2])
        return Field(bare if quoted is None else quoted.replace("``", "`"), data_type, nullable, text)

    def _bracketed_type(self) -> DataType:
        self._need_symbol("<")
        data_type = self.data_type()
        self._need_symbol(">")
        return data_type

    def _map(self) -> MapType:
        self._need_symbol("<")
        key = self.data_type()
        self._need_symbol(",")
        value = self.data_type()
        self._need_symbol(">")
        return MapType(key, value)

    def _struct(self) -> StructType:
        self._need_symbol("<")
        if self._symbol(">"):
            return StructType(())
        fields = self.fields()
        self._need_symbol(">")
        return StructType(fields)

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        if match := pattern.match(self._text, self.at):
            self.at = match.end()
        return match

    def _need(self, pattern: re.Pattern[str]) -> re.Match[str]:
        if match := self._take(pattern):
            return match
        raise _UnreadableError

    def _symbol(self, symbol: str) -> bool:
        return self._take(_SYMBOLS[symbol]) is not None

    def _need_symbol(self, symbol: str) -> None:
        self._need(_SYMBOLS[symbol])


_SYMBOLS = {symbol: re.compile(rf"\s*{symbol}") for symbol in "<>,"}
