"""
The columns and constraints of a CREATE TABLE, read from text.
"""

from __future__ import annotations

import re

from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import Column, Identity
from lakewire.schema.constraints import Check, Constraint, ForeignKey, PrimaryKey
from lakewire.schema.names import unquote_string
from lakewire.schema.policies import Mask
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType, Field
from lakewire.schema.types.fields import Reader, UnreadableError

__all__ = ["parse_definition"]

_EXAMPLE = "'id BIGINT NOT NULL, name STRING'"


def parse_definition(text: str) -> TableSchema:
    """
    Read what stands in the brackets of a CREATE TABLE, such as ``"id BIGINT, at DATE DEFAULT current_date()"``.

    Raises:
        InvalidArgumentError: The text is not of that form, or its parts do not go together.
    """
    if not text.strip():
        raise InvalidArgumentError(f"schema: {text!r} is not acceptable; accepted is text such as {_EXAMPLE}")
    reader = _Definition(text)
    try:
        return reader.schema()
    except UnreadableError:
        raise InvalidArgumentError(
            f"schema: {text!r} cannot be read at character {reader.at}; accepted is {_EXAMPLE}"
        ) from None


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{words.replace(' ', chr(92) + 's+')}\b", re.IGNORECASE)


_IDENTIFIER = r"(?:`(?:[^`]|``)+`|[^\s`.,()]+)"


class _Definition(Reader):
    _TABLE_CONSTRAINT = re.compile(
        rf"\s*(?:CONSTRAINT\s+{_IDENTIFIER}\s+(?:CHECK|PRIMARY|FOREIGN)\b"
        r"|CHECK\s*\(|(?:PRIMARY|FOREIGN)\s+KEY\s*\()",
        re.IGNORECASE,
    )
    _NAMED = re.compile(rf"\s*CONSTRAINT\s+({_IDENTIFIER})", re.IGNORECASE)
    _DOTTED = re.compile(rf"\s*({_IDENTIFIER}(?:\.{_IDENTIFIER})*)")
    _IDENTITY = re.compile(r"\s*GENERATED\s+(ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\b", re.IGNORECASE)
    _START = re.compile(r"\s*START\s+WITH\s+(-?\d+)", re.IGNORECASE)
    _STEP = re.compile(r"\s*INCREMENT\s+BY\s+(-?\d+)", re.IGNORECASE)
    _OPEN, _CLOSE = re.compile(r"\s*\("), re.compile(r"\s*\)")
    _KEY_OPTION = re.compile(
        r"\s*(RELY|NORELY|NOT\s+ENFORCED|DEFERRABLE|INITIALLY\s+DEFERRED|MATCH\s+FULL|ON\s+(?:UPDATE|DELETE)\s+NO\s+ACTION)\b",
        re.IGNORECASE,
    )
    _TOKEN = re.compile(
        r"""\s+|--[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|\w+|[^'"`]""", re.DOTALL
    )
    _OPTION = re.compile(
        r"NOT\s+NULL\b|COMMENT\s*['\"]|GENERATED\s|MASK\s|CONSTRAINT\s|PRIMARY\s+KEY\b|FOREIGN\s+KEY\b"
        r"|REFERENCES\s|CHECK\s*\(",
        re.IGNORECASE,
    )

    def schema(self) -> TableSchema:
        fields: list[Field] = []
        self.constraints: list[Constraint] = []
        while True:
            if self._TABLE_CONSTRAINT.match(self.text, self.at):
                self._constraint(None)
            else:
                fields.append(self._column())
            if not self.symbol(","):
                self.end()
                return TableSchema(fields, self.constraints)

    def _column(self) -> Field:
        name, data_type = self._name(), self.data_type()
        nullable, comment = True, None
        options: dict[str, object] = {}
        while not self._ends():
            if self.take(self.NOT_NULL):
                nullable = False
            elif found := self.take(self.COMMENT):
                comment = unquote_string(found[1] if found[2] is None else found[2])
            else:
                options |= self._option(name, options)
        if not options:
            return Field(name, data_type, nullable, comment)
        return _column(name, data_type, nullable=nullable, comment=comment, options=options)

    def _option(self, name: str, known: dict[str, object]) -> dict[str, object]:
        """Read one option of a column; a key or condition goes to the constraints of the table."""
        if found := self.take(self._IDENTITY):
            return self._once(known, "identity", self._identity(always=found[1].upper() == "ALWAYS"))
        if self.take(_words("GENERATED ALWAYS AS")):
            return self._once(known, "generated", self._bracketed())
        if self.take(_words("DEFAULT")):
            return self._once(known, "default", self._expression())
        if self.take(_words("MASK")):
            function = self.need(self._DOTTED)[1]
            using = self._names() if self.take(_words("USING COLUMNS")) else []
            return self._once(known, "mask", Mask(function, using))
        self._constraint(name)
        return {}

    def _once(self, known: dict[str, object], option: str, value: object) -> dict[str, object]:
        if option in known:
            raise UnreadableError
        return {option: value}

    def _identity(self, *, always: bool) -> Identity:
        start = step = 1
        if self.take(self._OPEN):
            while not self.take(self._CLOSE):
                if found := self.take(self._START):
                    start = int(found[1])
                else:
                    step = int(self.need(self._STEP)[1])
        return Identity(start=start, step=step, always=always)

    def _constraint(self, column: str | None) -> None:
        """Read a constraint of the table, or of *column*, whose name stands before it then."""
        named = self.take(self._NAMED)
        name = None if named is None else _unquoted(named[1])
        if self.take(_words("CHECK")):
            condition = self._bracketed()
            self.take(_words("ENFORCED"))
            if name is None:
                raise InvalidArgumentError(
                    f"schema: CHECK ({condition}) has no name; accepted is CONSTRAINT name CHECK (…)"
                )
            self.constraints.append(Check(name, condition))
        elif self.take(_words("PRIMARY KEY")):
            columns, timeseries = ([column], None) if column else self._key_columns()
            rely = self._relies()
            self.constraints.append(PrimaryKey(columns, name=name, timeseries=timeseries, rely=rely))
        else:
            foreign = self.take(_words("FOREIGN KEY"))
            columns = [column] if column else self._names() if foreign else []
            self.need(_words("REFERENCES"))
            parent = self.need(self._DOTTED)[1]
            parents = self._names() if self._OPEN.match(self.text, self.at) else []
            self.constraints.append(ForeignKey(columns, parent, parents, name=name, rely=self._relies()))

    def _relies(self) -> bool:
        rely = False
        while found := self.take(self._KEY_OPTION):
            rely = rely or found[1].upper() == "RELY"
        return rely

    def _key_columns(self) -> tuple[list[str], str | None]:
        columns, timeseries = [], None
        self.need(self._OPEN)
        while True:
            columns.append(self._name())
            timeseries = columns[-1] if self.take(_words("TIMESERIES")) else timeseries
            if not self.symbol(","):
                self.need(self._CLOSE)
                return columns, timeseries

    def _names(self) -> list[str]:
        self.need(self._OPEN)
        names = [self._name()]
        while self.symbol(","):
            names.append(self._name())
        self.need(self._CLOSE)
        return names

    def _name(self) -> str:
        quoted, bare = self.need(self.NAME).groups()
        return bare if quoted is None else quoted.replace("``", "`")

    def _ends(self) -> bool:
        rest = self.text[self.at :].lstrip()
        return not rest or rest.startswith(",")

    def _bracketed(self) -> str:
        self.need(self._OPEN)
        start = self.at
        self._skip_expression(options=False)
        inside = self.text[start : self.at].strip()
        self.need(self._CLOSE)
        return inside

    def _expression(self) -> str:
        start = self.at
        self._skip_expression(options=True)
        return self.text[start : self.at].strip()

    def _skip_expression(self, *, options: bool) -> None:
        """Go to the end of an expression: a bracket that closes another; or a comma, or the next option."""
        depth = 0
        while self.at < len(self.text):
            here = self.text[self.at]
            if depth == 0 and (here in ")]}" or (options and (here == "," or self._OPTION.match(self.text, self.at)))):
                return
            depth += (here in "([{") - (here in ")]}")
            self.need(self._TOKEN)
        if depth:
            raise UnreadableError


def _unquoted(name: str) -> str:
    return name[1:-1].replace("``", "`") if name.startswith("`") else name


def _column(
    name: str, data_type: DataType, *, nullable: bool, comment: str | None, options: dict[str, object]
) -> Column:
    return Column(name, data_type, nullable, comment, **options)  # type: ignore[arg-type]  # built by _option
