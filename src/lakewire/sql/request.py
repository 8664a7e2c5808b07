"""
The request that submits a statement: its text and values, and where and how it runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from lakewire.config import Config
from lakewire.errors import InvalidArgumentError
from lakewire.observability import UNOBSERVED, Work
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.parameters import Parameters, bound
from lakewire.sql.statement import Statement
from lakewire.sql.tokens import first_words

__all__ = ["Form", "StatementOptions", "defines", "note_statement", "request_of"]

Form = Literal["arrow", "json"]

_MAX_STATEMENT_BYTES = 16 << 20  # https://docs.databricks.com/api/workspace/statementexecution/executestatement
_FORMATS = {"arrow": ("EXTERNAL_LINKS", "ARROW_STREAM"), "json": ("INLINE", "JSON_ARRAY")}
_READS = {"SELECT", "WITH", "VALUES", "DESC", "DESCRIBE", "SHOW", "EXPLAIN"}
_ROWS_ONLY = {*_READS, "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "OPTIMIZE", "VACUUM"}
_DEFINES = {"CREATE", "ALTER", "DROP", "UNDROP", "TRUNCATE", "REPLACE", "RESTORE", "COMMENT", "GRANT", "REVOKE"}
_KINDS = _ROWS_ONLY | _DEFINES | {"SET", "USE", "CALL", "BEGIN", "ANALYZE", "REFRESH"}
_SAME_KIND = {"WITH": "SELECT", "FROM": "SELECT", "DESC": "DESCRIBE"}


class StatementOptions(TypedDict, total=False):
    """
    Options of ``SqlClient.submit``; see ``execute``.
    """

    catalog: str | None
    schema: str | None
    warehouse_id: str | None
    row_limit: int | None
    result: Form
    query_tags: Mapping[str, str | None] | None


def request_of(
    statement: str | Statement, parameters: Parameters | None, options: StatementOptions, config: Config
) -> dict[str, Any]:
    """
    Return the arguments of the API for one statement; ``warehouse_id`` is None where nobody has named one.

    Raises:
        InvalidArgumentError: An argument cannot be used.
    """
    text, items = bound(*_parts(statement, parameters))
    row_limit, form = options.get("row_limit"), options.get("result", "arrow")
    check_choice("result", form, _FORMATS)
    if row_limit is not None and (type(row_limit) is not int or row_limit < 1):
        raise InvalidArgumentError(f"row_limit: {row_limit!r} is not a count; accepted is an int >= 1")
    for name in ("catalog", "schema", "warehouse_id"):
        check_type(name, options.get(name), str | None, "a name, or None for the client's own")
    disposition, result_format = _FORMATS[form]
    return {
        "statement": text,
        "parameters": items or None,
        "warehouse_id": options.get("warehouse_id") or config.warehouse_id,
        "catalog": options.get("catalog") or config.catalog,
        "schema": options.get("schema") or config.schema,
        "disposition": disposition,
        "format": result_format,
        "result_compression": "LZ4_FRAME" if form == "arrow" and config.compress_results else None,
        "row_limit": row_limit,
        "on_wait_timeout": "CONTINUE",
        "query_tags": _tags(options.get("query_tags")),
    }


def defines(text: str) -> bool:
    """
    Return whether a statement may change a table beyond its rows.
    """
    return not _ROWS_ONLY.issuperset(first_words(text, 1) or ("",))


def note_statement(work: Work, request: Mapping[str, Any]) -> None:
    """
    Let observers know what is run, and where; its values are no fact.
    """
    if work is UNOBSERVED:
        return
    text: str = request["statement"]
    word = next(iter(first_words(text, 1)), "")
    work["kind"] = _SAME_KIND.get(word, word if word in _KINDS else "OTHER")
    work["statement"] = text
    for fact in ("warehouse_id", "catalog", "schema"):
        work[fact] = request[fact]


def _parts(statement: str | Statement, parameters: Parameters | None) -> tuple[str, Parameters]:
    values: Parameters
    if isinstance(statement, Statement):
        if parameters is not None:
            raise InvalidArgumentError("parameters: the Statement has its own; give them once")
        text, values = statement.text, statement.parameters
    else:
        text, values = statement, {} if parameters is None else parameters
    check_type("statement", text, str, "SQL text or a Statement; read a file with Path(…).read_text()")
    if not text.strip():
        raise InvalidArgumentError("statement: is empty; accepted is one SQL statement")
    if len(text) > _MAX_STATEMENT_BYTES // 4 and len(text.encode()) > _MAX_STATEMENT_BYTES:
        raise InvalidArgumentError(f"statement: has more than {_MAX_STATEMENT_BYTES >> 20} MiB")
    return text, values


def _tags(given: object) -> list[dict[str, str]]:
    """Return the tags as the API takes them; a tag without a value has a key alone."""
    accepted = "{'team': 'sales'}, with None for a key without a value"
    check_type("query_tags", given, Mapping | None, accepted)
    tags: Mapping[object, object] = given or {}  # type: ignore[assignment]
    for key, value in tags.items():
        check_type("query_tags", key, str, accepted)
        check_type("query_tags", value, str | None, accepted)
        if not str(key).strip():
            raise InvalidArgumentError(f"query_tags: {key!r} is no key; accepted is {accepted}")
    return [
        {"key": str(key)} if value is None else {"key": str(key), "value": str(value)} for key, value in tags.items()
    ]
