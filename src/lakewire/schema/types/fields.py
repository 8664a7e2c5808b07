"""
Columns and fields of structs, and the reader of types and of columns in their SQL, REST and Delta spellings.
"""

from __future__ import annotations

import re

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import unquote_string
from lakewire.schema.types.nested import ArrayType, MapType, StructType
from lakewire.schema.types.scalar import (
    INTERVAL_UNITS,
    PRIMITIVES,
    CharType,
    DataType,
    DecimalType,
    IntervalType,
    OtherType,
    Primitive,
)
from lakewire_runtime.text import shown

_SYNONYMS = {"REAL": "FLOAT", "TIMESTAMP_LTZ": "TIMESTAMP", "NULL": "VOID", "INTEGER": "INT"}
_BY_WORD = (
    {name: name for name in PRIMITIVES} | {delta.upper(): name for name, (_, delta) in PRIMITIVES.items()} | _SYNONYMS
)


def as_type(given: DataType | str) -> DataType:
    """
    Return a type as it is, or read it from text.

    Raises:
        InvalidArgumentError: Neither, or blank.
    """
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
    type: DataType = attrs.field(converter=as_type)
    nullable: bool = True
    comment: str | None = None


def parse_type(text: str) -> DataType:
    """
    Read a type in its SQL, REST or Delta spelling; what cannot be read is kept as ``OtherType``.

    Args:
        text: For example ``"struct<a:int,b:array<decimal(10,2)>>"``, ``"BIGINT"`` or ``"long"``.

    Raises:
        InvalidArgumentError: Not text, or blank.
    """
    reader = Reader(_need_text(text, "type", "'DECIMAL(10,2)'"))
    try:
        data_type = reader.data_type()
        reader.end()
    except UnreadableError:
        return OtherType(text.strip())
    return data_type


def parse_fields(text: str) -> tuple[Field, ...]:
    """
    Read a list of columns, for example ``"id BIGINT NOT NULL, name STRING COMMENT 'given'"``.

    Raises:
        InvalidArgumentError: The text is not of that form.
    """
    reader = Reader(_need_text(text, "schema", "'id BIGINT NOT NULL, name STRING'"))
    try:
        fields = reader.fields()
        reader.end()
    except UnreadableError:
        raise InvalidArgumentError(
            f"schema: {text!r} cannot be read at character {reader.at}; accepted is 'id BIGINT NOT NULL, name STRING'"
        ) from None
    return fields


def _need_text(text: object, argument: str, example: str) -> str:
    if not isinstance(text, str) or not text.strip():
        raise InvalidArgumentError(f"{argument}: {shown(text)} is not acceptable; accepted is text such as {example}")
    return text


# What may follow the type of a column.
_OPTIONS = "NOT|COMMENT|DEFAULT|GENERATED|MASK|CONSTRAINT|PRIMARY|FOREIGN|REFERENCES|CHECK"


class UnreadableError(Exception):
    """
    Return the error that the text has another form from here on.
    """


class Reader:
    """
    Read types and columns from text, left to right, in one pass; *at* is the place reached.
    """

    _WORD = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)")
    NAME = re.compile(r"\s*(?:`((?:[^`]|``)+)`|([^\s`:<>,()]+))\s*:?")
    _LENGTHS = re.compile(r"\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)")
    _INTERVAL = re.compile(
        rf"\s+({'|'.join(INTERVAL_UNITS)})\b(?:\s+TO\s+({'|'.join(INTERVAL_UNITS)})\b)?", re.IGNORECASE
    )
    _UNKNOWN = re.compile(rf"(?:\s+(?!(?:{_OPTIONS})\b)\w+)*(?:\s*\([\w\s,:.-]*\))?", re.IGNORECASE)
    _COLLATE = re.compile(r"\s+COLLATE\s+\w+", re.IGNORECASE)
    NOT_NULL = re.compile(r"\s*NOT\s+NULL\b", re.IGNORECASE)
    COMMENT = re.compile(
        r"""\s*COMMENT\s*(?:'((?:[^'\\]|\\.|'')*)'|"((?:[^"\\]|\\.|"")*)")""", re.IGNORECASE | re.DOTALL
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def end(self) -> None:
        """
        Raise unless only blanks are left.
        """
        if self.text[self.at :].strip():
            raise UnreadableError

    def data_type(self) -> DataType:
        """
        Read a type.
        """
        start = self.at
        word = self.need(self._WORD)[1].upper()
        match word:
            case "ARRAY":
                return ArrayType(self._bracketed_type())
            case "MAP":
                return self._map()
            case "STRUCT":
                return self._struct()
            case "DECIMAL" | "DEC" | "NUMERIC":
                lengths = self.take(self._LENGTHS)
                return DecimalType(int(lengths[1]), int(lengths[2] or 0)) if lengths else DecimalType()
            case "CHAR" | "CHARACTER" | "VARCHAR":
                return CharType(int(self.need(self._LENGTHS)[1]), word == "VARCHAR")
            case "INTERVAL" if units := self.take(self._INTERVAL):
                return IntervalType(units[1].upper(), units[2].upper() if units[2] else None)
            case _ if word in _BY_WORD and not self.take(self._COLLATE):
                return Primitive(_BY_WORD[word])
            case _:
                self.take(self._UNKNOWN)
                return OtherType(self.text[start : self.at].strip())

    def fields(self) -> tuple[Field, ...]:
        """
        Read fields of a struct, with commas.
        """
        found = [self.field()]
        while self.symbol(","):
            found.append(self.field())
        return tuple(found)

    def field(self) -> Field:
        """
        Read a field of a struct.
        """
        quoted, bare = self.need(self.NAME).groups()
        data_type = self.data_type()
        nullable = not self.take(self.NOT_NULL)
        comment = self.take(self.COMMENT)
        text = None if comment is None else unquote_string(comment[1] if comment[2] is None else comment[2])
        return Field(bare if quoted is None else quoted.replace("``", "`"), data_type, nullable, text)

    def _bracketed_type(self) -> DataType:
        self.need_symbol("<")
        data_type = self.data_type()
        self.need_symbol(">")
        return data_type

    def _map(self) -> MapType:
        self.need_symbol("<")
        key = self.data_type()
        self.need_symbol(",")
        value = self.data_type()
        self.need_symbol(">")
        return MapType(key, value)

    def _struct(self) -> StructType:
        self.need_symbol("<")
        if self.symbol(">"):
            return StructType(())
        fields = self.fields()
        self.need_symbol(">")
        return StructType(fields)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """
        Go on behind *pattern* if it stands here.
        """
        if match := pattern.match(self.text, self.at):
            self.at = match.end()
        return match

    def need(self, pattern: re.Pattern[str]) -> re.Match[str]:
        """
        Go on behind *pattern*, which must stand here.
        """
        if match := self.take(pattern):
            return match
        raise UnreadableError

    def symbol(self, symbol: str) -> bool:
        """
        Return whether a ``<``, ``>`` or comma stands here, and go on behind it.
        """
        return self.take(_SYMBOLS[symbol]) is not None

    def need_symbol(self, symbol: str) -> None:
        """
        Go on behind a symbol, which must stand here.
        """
        self.need(_SYMBOLS[symbol])


_SYMBOLS = {symbol: re.compile(rf"\s*{symbol}") for symbol in "<>,"}
