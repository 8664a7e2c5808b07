"""
Names of Unity Catalog objects, columns and volume paths: parsed, checked and quoted.

Every name that reaches a statement or a URL passes through here.
No I/O, no knowledge of what the named thing is.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Self, cast
from urllib.parse import unquote

import attrs

from lakewire.errors import InvalidArgumentError, InvalidNameError, InvalidPathError
from lakewire_runtime.text import shown

# https://docs.databricks.com/sql/language-manual/sql-ref-names: control characters, DEL, space, '/', '.'.
_FORBIDDEN_IN_OBJECT = re.compile(r"[\x00-\x20\x7f./]")
# Surrogates have no UTF-8 form; NUL ends identifiers early in several readers.
_NEVER = re.compile(r"[\x00\ud800-\udfff]")
_FORBIDDEN_IN_PATH = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")
# Delta refuses these in column names of tables without column mapping.
_NEEDS_MAPPING = re.compile(r"[ ,;{}()\n\t=]")
_MAX_LENGTH = 255
_ESCAPED = re.compile(r"[\x01-\x1f'\"\\$\x7f]")  # "${name}" is a substitution wherever it stands
_ESCAPE = re.compile(r"""\\u([0-9A-Fa-f]{4})|\\(.)|''""", re.DOTALL)
_NAMED_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "0": "\0", "Z": "\x1a"}
_PART = re.compile(r"`((?:[^`]|``)*)`|([^`.][^.]*)")


def quote_identifier(text: str) -> str:
    """
    Quote one identifier (one part, not a dotted name) for use in SQL.

    Args:
        text: The name as the user means it; 1 to 255 characters.

    Returns:
        The name in backticks, backticks inside doubled.

    Raises:
        InvalidNameError: Empty, too long, or with a NUL or a lone surrogate.
    """
    _check_text(text, "identifier")
    return "`" + text.replace("`", "``") + "`"


def quote_string(text: str) -> str:
    """
    Quote text as a string literal, for the places of SQL where no expression may stand (COMMENT, paths).

    Quotes, backslashes and control characters become Unicode escapes, so the text cannot end the literal
    whatever the session's settings for escapes. Values in expressions go through ``literals.py``.

    Raises:
        InvalidArgumentError: Not text, or it holds a NUL or a lone surrogate.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
        raise InvalidArgumentError(f"text: {shown(text)} is not text")
    if found := _NEVER.search(text):
        raise InvalidArgumentError(f"text: {text!r} holds {found.group()!r}, which no statement can carry")
    return "'" + _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "'"


def unquote_string(body: str) -> str:
    """
    Read what stands between the quotes of a string literal.
    """
    return _ESCAPE.sub(_unescaped, body)


def check_object_name(text: str, argument: str) -> str:
    """
    Return *text* when Unity Catalog takes it as a name of an object; else refuse it, naming *argument*.
    """
    text = _check_text(text, argument)
    if found := _FORBIDDEN_IN_OBJECT.search(text):
        raise InvalidNameError(
            f"{argument}: {text!r} holds {found.group()!r}; accepted is any name without period, "
            "space, slash and control characters"
        )
    return text


def check_column_name(text: str, argument: str = "column") -> str:
    """
    Return *text* when Delta can store it as a column name (with column mapping where it has to).
    """
    return _check_text(text, argument)


def needs_column_mapping(text: str) -> bool:
    """
    Return whether a column of this name needs a table with ``delta.columnMapping.mode``.
    """
    return _NEEDS_MAPPING.search(text) is not None


def split_name(text: str, argument: str = "name") -> tuple[str, ...]:
    """
    Split a dotted name into its parts.

    A part that begins with a backtick is quoted: it ends at the next single backtick and ``` `` ``` inside
    stands for one. Any other part is taken as it is, up to the next period.

    Raises:
        InvalidNameError: A part is empty or a quoted part is not closed.
    """
    text = _need_text(text, argument)
    parts: list[str] = []
    position = 0
    while match := _PART.match(text, position):
        quoted, bare = match.groups()
        parts.append(bare if quoted is None else quoted.replace("``", "`"))
        position = match.end()
        if position == len(text):
            return tuple(parts)
        if text[position] != ".":
            break
        position += 1
    raise InvalidNameError(
        f"{argument}: {text!r} cannot be read at character {position}; accepted are 1 to 3 parts "
        "joined by periods, a part in backticks where it begins with one"
    )


@attrs.frozen
class SchemaName:
    """
    Name a schema; both parts are checked.
    """

    catalog: str = attrs.field()
    schema: str = attrs.field()

    def __attrs_post_init__(self) -> None:
        """
        Refuse what Unity Catalog refuses.
        """
        check_object_name(self.catalog, "catalog")
        check_object_name(self.schema, "schema")

    @classmethod
    def parse(cls, text: str | SchemaName, *, catalog: str = "main") -> SchemaName:
        """
        Read ``schema`` or ``catalog.schema``.
        """
        if isinstance(text, SchemaName):
            return text
        parts = split_name(text, "schema name")
        if len(parts) > 2:
            raise InvalidNameError(f"schema name: {text!r} has {len(parts)} parts; accepted are 1 or 2")
        return cls(*(catalog, *parts)[-2:])

    @property
    def full_name(self) -> str:
        """
        Return the plain dotted name, as the REST API wants it.
        """
        return f"{self.catalog}.{self.schema}"

    def sql(self) -> str:
        """
        Return the name quoted part by part.
        """
        return f"{quote_identifier(self.catalog)}.{quote_identifier(self.schema)}"

    def __str__(self) -> str:
        """
        Return the plain dotted name.
        """
        return self.full_name


@attrs.frozen
class _ThreePartName:
    """
    What names of tables and of volumes share.
    """

    catalog: str
    schema: str
    name: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse what Unity Catalog refuses.
        """
        check_object_name(self.catalog, "catalog")
        check_object_name(self.schema, "schema")
        check_object_name(self.name, "name")

    @classmethod
    def parse(cls, text: str | Self, *, catalog: str = "main", schema: str = "default") -> Self:
        """
        Read a name of one to three parts; missing parts are *catalog* and *schema*.

        Raises:
            InvalidNameError: Not one to three parts, or a part Unity Catalog does not take.
        """
        if isinstance(text, cls):
            return text
        parts = split_name(cast("str", text))  # which refuses what is no text
        if len(parts) > 3:
            raise InvalidNameError(f"name: {text!r} has {len(parts)} parts; accepted are 1 to 3")
        return cls(*(catalog, schema)[: 3 - len(parts)], *parts)

    @property
    def full_name(self) -> str:
        """
        Return the plain dotted name, as the REST API wants it.
        """
        return f"{self.catalog}.{self.schema}.{self.name}"

    @property
    def schema_name(self) -> SchemaName:
        """
        Return the name of the schema the object lives in.
        """
        return SchemaName(self.catalog, self.schema)

    def sql(self) -> str:
        """
        Return the name quoted part by part.
        """
        return ".".join(map(quote_identifier, (self.catalog, self.schema, self.name)))

    def __str__(self) -> str:
        """
        Return the plain dotted name.
        """
        return self.full_name


@attrs.frozen(str=False)
class TableName(_ThreePartName):
    """
    Name a table or view.
    """


@attrs.frozen(str=False)
class VolumeName(_ThreePartName):
    """
    Name a volume.
    """

    def path(self, relative: str = "") -> VolumePath:
        """
        Return the path of a file or folder in this volume; the root when *relative* is empty.
        """
        root = f"/Volumes/{self.catalog}/{self.schema}/{self.name}"
        return VolumePath.parse(f"{root}/{relative}" if relative else root)


@attrs.frozen
class VolumePath:
    """
    Name a file or folder in a volume: ``/Volumes/catalog/schema/volume/relative/path``.

    ``str(path)`` is the path as the Files API and SQL want it, without a trailing slash.
    """

    volume: VolumeName
    relative: str = ""

    @classmethod
    def parse(cls, path: str | PurePosixPath | VolumePath) -> VolumePath:
        """
        Read a volume path; one trailing slash is dropped.

        Raises:
            InvalidPathError: Not below ``/Volumes/catalog/schema/volume``, or with an empty, ``.`` or ``..``
                segment, a backslash or a control character, also once percent-escapes are decoded.
        """
        if isinstance(path, VolumePath):
            return path
        text = path if isinstance(path, str) else str(path) if isinstance(path, PurePosixPath) else ""  # pyright: ignore[reportUnnecessaryIsInstance]
        text = str.__str__(text)  # a member of an enum of texts counts as its text
        if not text.startswith("/Volumes/"):
            raise InvalidPathError(f"path: {shown(path)} is not of the form '/Volumes/catalog/schema/volume/…'")
        check_path(text)
        segments = text.removesuffix("/").split("/")[2:]
        if len(segments) < 3:
            raise InvalidPathError(f"path: {text!r} names no volume; accepted is '/Volumes/catalog/schema/volume/…'")
        try:
            volume = VolumeName(*segments[:3])
        except InvalidNameError as error:
            raise InvalidPathError(f"path: {text!r}: {error}") from error
        return cls(volume, "/".join(segments[3:]))

    @property
    def name(self) -> str:
        """
        Return the last segment; empty for the root of the volume.
        """
        return self.relative.rpartition("/")[2]

    def child(self, relative: str) -> VolumePath:
        """
        Return the path of something below this one.
        """
        return VolumePath.parse(f"{self}/{relative}")

    def __str__(self) -> str:
        """
        Return the whole path.
        """
        root = f"/Volumes/{self.volume.catalog}/{self.volume.schema}/{self.volume.name}"
        return f"{root}/{self.relative}" if self.relative else root


def _need_text(text: object, argument: str) -> str:
    if not isinstance(text, str):
        raise InvalidNameError(f"{argument}: {shown(text)} is not text; accepted are 1 to {_MAX_LENGTH} characters")
    return str.__str__(text)  # a member of an enum of texts counts as its text


def _check_text(text: str, argument: str) -> str:
    text = _need_text(text, argument)
    if not 1 <= len(text) <= _MAX_LENGTH:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidNameError(f"{argument}: {shown!r} has {len(text)} characters; accepted are 1 to {_MAX_LENGTH}")
    if found := _NEVER.search(text):
        raise InvalidNameError(f"{argument}: {text!r} holds {found.group()!r}, which no name can hold")
    return text


def _unescaped(match: re.Match[str]) -> str:
    code, character = match.groups()
    if code:
        return chr(int(code, 16))
    return _NAMED_ESCAPES.get(character, character) if character else "'"


def check_path(path: str) -> None:
    """
    Refuse a path of a server that does not mean what it says.

    Raises:
        InvalidPathError: It has an empty, ``.`` or ``..`` segment, a backslash or a control character, also once
            percent-escapes are decoded.
    """
    for text in (path, unquote(path)):
        if found := _FORBIDDEN_IN_PATH.search(text):
            raise InvalidPathError(
                f"path: {path!r} holds {found.group()!r}; backslashes and control characters are refused"
            )
        if bad := {"", ".", ".."}.intersection(text.removesuffix("/").split("/")[1:]):
            raise InvalidPathError(f"path: {path!r} has a segment {bad.pop()!r}; empty, '.' and '..' are refused")
