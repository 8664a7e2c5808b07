"""
Options of files: those of read_files and of COPY INTO's FORMAT_OPTIONS.

https://docs.databricks.com/sql/language-manual/functions/read_files.html
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import Field
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.reader import Reader
from lakewire_local.front.tokens import tokens_of
from lakewire_local.records.csv_records import CsvFormat
from lakewire_local.records.text_values import TextValues

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_EVERY = {"schema", "schemahints", "rescueddatacolumn", "pathglobfilter", "filenamepattern", "recursivefilelookup"}
_TEXTS = {"encoding", "charset", "linesep", "multiline", "mode", "dateformat", "timestampformat", "infercolumntypes"}
_CSV = {
    "header",
    "sep",
    "delimiter",
    "quote",
    "escape",
    "comment",
    "nullvalue",
    "emptyvalue",
    "inferschema",
    "skiprows",
}
_KNOWN = {
    "csv": _EVERY | _TEXTS | _CSV | {"ignoreleadingwhitespace", "ignoretrailingwhitespace"},
    "json": _EVERY | _TEXTS | {"primitivesasstring"},
    "parquet": _EVERY - {"schema", "schemahints"} | {"mergeschema"},
    "text": (_EVERY - {"schema", "schemahints", "rescueddatacolumn"}) | {"wholetext", "linesep", "encoding", "charset"},
    "binaryfile": _EVERY - {"schema", "schemahints", "rescueddatacolumn"},
}
_MODES = ("PERMISSIVE", "DROPMALFORMED", "FAILFAST")
RESCUED = "_rescued_data"


@attrs.frozen(kw_only=True)
class FileOptions:
    """
    Hold how files are read.

    Attributes:
        schema: The columns; None where they are found in the files.
        hints: Types of columns, whatever is in the files.
        rescued: The column for what does not fit; empty for none.
        infer: Columns have the types of their texts, not STRING.
    """

    csv: CsvFormat = attrs.field(factory=CsvFormat)
    header: bool = False
    encoding: str = "utf-8"
    schema: Sequence[Field] | None = None
    hints: Sequence[Field] = ()
    rescued: str = ""
    infer: bool = False
    mode: str = "PERMISSIVE"
    values: TextValues = attrs.field(factory=TextValues)
    recursive: bool = False
    name_pattern: str = ""
    strings: bool = False
    whole: bool = False
    given: Mapping[str, str] = attrs.field(factory=dict)


def file_options(file_format: str, given: Mapping[str, str], *, of_function: bool) -> FileOptions:
    """
    Return the options of a format, whose names are in lower case.

    The function ``read_files`` infers types, rescues what does not fit and looks into every folder unless an option
    says otherwise; COPY INTO, and a path as a relation, do not.

    Raises:
        LocalError: An option is unknown, or not supported for the format.
    """
    known = _KNOWN[file_format] if of_function else _KNOWN[file_format] - _EVERY | {"mergeschema"}
    if unknown := sorted(set(given) - known):
        raise unsupported(f"the option {unknown[0]} of {file_format.upper()} files")
    is_on = _Flags(given)
    schema = columns_of(given["schema"]) if "schema" in given else None
    mode = given.get("mode", "PERMISSIVE").upper()
    if mode not in _MODES:
        raise sql_error("PARSE_MODE_UNSUPPORTED", f"The mode {mode} is not one of {', '.join(_MODES)}", "42601")
    fixed = file_format in ("text", "binaryfile")
    rescued = given.get("rescueddatacolumn", RESCUED if of_function and schema is None and not fixed else "")
    inferring = of_function or file_format == "json"
    return FileOptions(
        csv=_csv_format(given, is_on),
        header=is_on("header"),
        encoding=_encoding(given),
        schema=schema,
        hints=columns_of(given["schemahints"]) if "schemahints" in given else (),
        rescued=rescued,
        infer=is_on("inferschema", default=is_on("infercolumntypes", default=inferring)),
        mode=mode,
        values=TextValues(given.get("dateformat", ""), given.get("timestampformat", "")),
        recursive=is_on("recursivefilelookup", default=of_function),
        name_pattern=given.get("pathglobfilter", given.get("filenamepattern", "")),
        strings=is_on("primitivesasstring"),
        whole=is_on("wholetext"),
        given=given,
    )


def columns_of(text: str) -> tuple[Field, ...]:
    """Return the columns of ``a INT, b STRING``."""
    reader = Reader(text, tokens_of(text), None)

    def column() -> Field:
        name = reader.identifier()
        reader.accept(":")
        return Field(name, reader.type())

    found = reader.separated(column)
    reader.end()
    return tuple(found)


class _Flags:
    """
    Read options that are true or false.
    """

    def __init__(self, given: Mapping[str, str]) -> None:
        self._given = given

    def __call__(self, name: str, *, default: bool = False) -> bool:
        value = self._given.get(name, str(default)).lower()
        if value not in ("true", "false"):
            raise sql_error("INVALID_PARAMETER_VALUE", f"The option {name} must be true or false, not {value}", "22023")
        return value == "true"


def _csv_format(given: Mapping[str, str], is_on: _Flags) -> CsvFormat:
    separator = given.get("sep", given.get("delimiter", ","))
    separator = {"\\t": "\t"}.get(separator, separator)
    for name in ("quote", "escape", "comment"):
        if len(given.get(name, "")) > 1:
            raise unsupported(f"the option {name} with several characters")
    skipped = given.get("skiprows", "0")
    if not separator or not skipped.isdecimal():
        raise unsupported("an empty separator, or skipRows that is no number")
    return CsvFormat(
        separator=separator,
        quote=given.get("quote", '"'),
        escape=given.get("escape", "\\"),
        comment=given.get("comment", ""),
        lines=given.get("linesep", ""),
        skipped=int(skipped),
        multi_line=is_on("multiline"),
        leading=is_on("ignoreleadingwhitespace"),
        trailing=is_on("ignoretrailingwhitespace"),
        null_value=given.get("nullvalue", ""),
        empty_value=given.get("emptyvalue", ""),
    )


def _encoding(given: Mapping[str, str]) -> str:
    name = given.get("encoding", given.get("charset", "utf-8"))
    try:
        found = codecs.lookup(name).name
    except LookupError:
        raise unsupported(f"the encoding {name}") from None
    return "utf-8-sig" if found == "utf-8" else found
