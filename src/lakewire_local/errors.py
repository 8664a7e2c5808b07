"""
The errors of the local workspace: status and code of the REST API, and the SQLSTATE of a failed statement.

Nothing here knows HTTP or SQL; the modules that do build these.
"""

from __future__ import annotations


class LocalError(Exception):
    """
    A request or statement is refused, as Databricks would refuse it.

    Args:
        status: HTTP status of the response, where the error ends a request.
        error_code: Databricks' error code (``SCHEMA_DOES_NOT_EXIST``, ``BAD_REQUEST``, …).
        message: One sentence; for SQL failures ``[CLASS] text. SQLSTATE: nnnnn``.
        sql_state: Five characters, for SQL failures only.
    """

    def __init__(self, status: int, error_code: str, message: str, sql_state: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.error_code = error_code
        self.message = message
        self.sql_state = sql_state

    def with_message(self, message: str) -> LocalError:
        """Return the same error with another message."""
        return LocalError(self.status, self.error_code, message, self.sql_state)


class NotFoundError(LocalError):
    """
    An object does not exist, as the Unity Catalog API words it.

    Args:
        kind: ``Catalog``, ``Schema``, ``Table``, ``Volume`` or ``Function``.
        full_name: Parts joined by dots.
    """

    def __init__(self, kind: str, full_name: str) -> None:
        super().__init__(404, f"{kind.upper()}_DOES_NOT_EXIST", f"{kind} '{full_name}' does not exist.")
        self.kind = kind
        self.full_name = full_name


def sql_error(error_class: str, text: str, sql_state: str, *, at: tuple[int, int] | None = None) -> LocalError:
    """
    Build the error of a failed statement: ``[CLASS] text SQLSTATE: nnnnn``, error code ``BAD_REQUEST``.

    *at* is a line of the statement, from 1, and a place in it, from 0.
    """
    ending = "" if text.endswith(".") else "."
    place = f" (line {at[0]}, pos {at[1]})" if at else ""
    return LocalError(400, "BAD_REQUEST", f"[{error_class}] {text}{ending} SQLSTATE: {sql_state}{place}", sql_state)


def malformed(value: str, wanted: str, kind: str = "STRING") -> str:
    """Return what is said of a value, as SQL writes it, that a cast does not accept."""
    return (
        f'The value {value} of the type "{kind}" cannot be cast to "{wanted}" because it is malformed; `try_cast` '
        "gives NULL instead"
    )


def unsupported(what: str) -> LocalError:
    """Build the error of what the local workspace cannot do correctly; it names where it works."""
    return sql_error(
        "UNSUPPORTED_FEATURE",
        f"The local workspace does not support {what}; a Databricks SQL warehouse does",
        "0A000",
    )


def unsupported_on_sail(what: str) -> LocalError:
    """Build the error of what the default engine cannot do correctly; it names the engine that can."""
    return sql_error(
        "UNSUPPORTED_FEATURE",
        f"The default engine of the local workspace does not support {what}; the local workspace with "
        'engine="spark" and a Databricks SQL warehouse do',
        "0A000",
    )


def parse_error(near: str, hint: str = "", *, at: tuple[int, int] | None = None) -> LocalError:
    """Build the error of a statement that is not SQL; it names the token."""
    detail = f": {hint}" if hint else ""
    return sql_error("PARSE_SYNTAX_ERROR", f"Syntax error at or near {near}{detail}", "42601", at=at)


def already_exists(kind: str, name: str) -> LocalError:
    """Build the error of an object that exists already, as the Unity Catalog API words it."""
    return LocalError(400, f"{kind.upper()}_ALREADY_EXISTS", f"{kind} '{name}' already exists")


def invalid_parameter(message: str) -> LocalError:
    """Build the error of an argument that is not accepted."""
    return LocalError(400, "INVALID_PARAMETER_VALUE", message)
