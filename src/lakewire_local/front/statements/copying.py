"""
COPY INTO.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.clauses import properties

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.front.reader import Name, Reader


@attrs.define(kw_only=True)
class CopyInto:
    """
    COPY INTO.

    Attributes:
        columns: The column list; None without.
        by_position: Whether it says BY POSITION.
        query: ``SELECT … FROM 'path'``, whose table is a string; None without.
        files: Names of files under *path*; None without.
    """

    table: Name
    columns: Sequence[str] | None = None
    by_position: bool = False
    query: exp.Expr | None = None
    path: str = ""
    file_format: str = ""
    files: Sequence[str] | None = None
    pattern: str = ""
    force: bool = False
    evolve: bool = False
    format_options: Mapping[str, str] = attrs.field(factory=dict)


def copy_into(reader: Reader) -> CopyInto:
    """Read what follows COPY."""
    reader.expect("INTO")
    asked = CopyInto(table=reader.name())
    if reader.sees("("):
        asked.columns = reader.names()
    else:
        asked.by_position = reader.accept("BY", "POSITION")
    reader.expect("FROM")
    _refuse_access(reader)
    if reader.sees("("):
        asked.query = reader.subquery()
        asked.path = source_of(asked.query, reader).name
    else:
        asked.path = reader.string()
    while not reader.done:
        _clause(reader, asked)
    if not asked.file_format:
        raise reader.error("expected FILEFORMAT")
    if asked.by_position:
        _refuse_names(asked)
    return asked


def _refuse_names(asked: CopyInto) -> None:
    """Refuse what has names for its columns: BY POSITION is for CSV files without a header."""
    has_header = asked.format_options.get("header", "false").lower() == "true"
    if has_header or asked.file_format.upper() != "CSV":
        other = "header" if has_header else f"FILEFORMAT = {asked.file_format.upper()}"
        message = f"The COPY INTO feature 'BY POSITION' is not compatible with '{other}'"
        raise sql_error("COPY_INTO_FEATURE_INCOMPATIBLE_SETTING", message, "42613")


def _refuse_access(reader: Reader) -> None:
    """Refuse WITH behind the path, also in a query, before the query is read: no part of SQL, and never left out."""
    words = [token.text.upper() for token in reader.tokens[reader.at :]]
    for number in range(len(words) - 2):
        if words[number : number + 2] == ["WITH", "("] and words[number + 2] in ("CREDENTIAL", "ENCRYPTION"):
            raise unsupported(f"COPY INTO … WITH ({words[number + 2]} …)")


def path_table(query: exp.Expr) -> exp.Expr | None:
    """Return the table of a query that is a path; None without one."""
    return next((table for table in query.find_all(exp.Table) if isinstance(table.this, exp.Literal)), None)


def source_of(query: exp.Expr, reader: Reader) -> exp.Expr:
    """Return the path in FROM, or refuse the statement."""
    table = path_table(query)
    if table is None:
        raise reader.error("expected FROM 'path'", at=reader.at - 1)
    found: exp.Expr = table.this
    return found


def _clause(reader: Reader, asked: CopyInto) -> None:
    if reader.accept("FILEFORMAT"):
        reader.accept("=")
        asked.file_format = reader.identifier()
    elif reader.accept("FILES"):
        reader.accept("=")
        asked.files = reader.items(reader.string)
    elif reader.accept("PATTERN"):
        reader.accept("=")
        asked.pattern = reader.string()
    elif reader.accept("COPY_OPTIONS"):
        options = _options(reader)
        asked.force = options.pop("force", "false") == "true"
        asked.evolve = options.pop("mergeschema", "false") == "true"
        if options:
            raise unsupported(f"COPY_OPTIONS {', '.join(options)}")
    elif reader.accept("FORMAT_OPTIONS"):
        asked.format_options = {key.lower(): value for key, value in properties(reader).items()}
    elif reader.sees("VALIDATE"):
        raise unsupported("COPY INTO … VALIDATE")
    else:
        raise reader.refusal("COPY INTO …")


def _options(reader: Reader) -> dict[str, str]:
    return {key.lower(): value.lower() for key, value in properties(reader).items()}
