"""
The exceptions of PEP 249. Whatever is raised here is one of them and the error of lakewire that it is, too.

Exception
├── Warning                  never raised
└── LakewireError
    └── Error
        ├── InterfaceError       the cursor or the connection is closed, a setting is missing
        └── DatabaseError
            ├── DataError            SQLSTATE 22…
            ├── OperationalError     connections, time, memory, conflicts of commits; whatever has no other kind
            ├── IntegrityError       SQLSTATE 23…
            ├── InternalError        SQLSTATE XX…, a response that cannot be used
            ├── ProgrammingError     SQLSTATE 42…, an argument that cannot be used
            └── NotSupportedError    SQLSTATE 0A…

So ``except TableNotFoundError``, ``except LakewireError`` and ``except dbapi.ProgrammingError`` all see a table that
is not there, and the error has all that it has elsewhere: ``outcome``, ``sql_state``, ``statement_id``.
"""

from __future__ import annotations

from typing import Any

from lakewire import errors
from lakewire.errors import LakewireError

__all__ = [
    "STANDARD_ERRORS",
    "DataError",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "NotSupportedError",
    "OperationalError",
    "ProgrammingError",
    "Warning",
]


class Warning(Exception):  # noqa: A001, N818  # the name that PEP 249 gives it
    """
    Never raised; PEP 249 asks for it.
    """


class Error(LakewireError):
    """
    Any error of this module.
    """


class InterfaceError(Error):
    """
    The cursor or the connection is closed, or a setting is missing. Nothing was sent.
    """

    outcome = "not_sent"


class DatabaseError(Error):
    """
    The statement, its data or the warehouse.
    """


class OperationalError(DatabaseError):
    """
    Connections, time, memory, conflicts of commits; ``outcome`` says what is known about the effect.
    """


class IntegrityError(DatabaseError):
    """
    A constraint refused the rows.
    """


class InternalError(DatabaseError):
    """
    The warehouse failed, or its response cannot be used.
    """


class ProgrammingError(DatabaseError):
    """
    The statement does not parse or names what is not there, or an argument cannot be used.
    """


class NotSupportedError(DatabaseError):
    """
    This cannot be done.
    """


# Not a class statement: the tree of lakewire has a class of this name, with which it is combined.
DataError = type("DataError", (DatabaseError,), {"__doc__": "A value does not fit.", "__module__": __name__})

_KINDS: dict[type[Exception], type[Error]] = {
    errors.ConfigError: InterfaceError,
    errors.ClientClosedError: InterfaceError,
    errors.InvalidArgumentError: ProgrammingError,
    errors.ResponseError: InternalError,
    errors.SyntaxOrAccessError: ProgrammingError,
    errors.DataError: DataError,
    errors.ConstraintError: IntegrityError,
    errors.UnsupportedError: NotSupportedError,
    errors.WarehouseUnavailableError: OperationalError,
    errors.WarehouseIoError: OperationalError,
    errors.WarehouseError: InternalError,
    LakewireError: OperationalError,
}


_BOTH: dict[tuple[type[Any], type[Error]], type[Any]] = {}


class _StandardErrors:
    """Raise errors of lakewire as errors of PEP 249 as well: the same object, with one more class."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, LakewireError) and not isinstance(error, Error):
            error.__class__ = _both(type(error), _standard(error))


STANDARD_ERRORS = _StandardErrors()


def _standard(error: BaseException) -> type[Error]:
    """Return the kind of an error; what stopped many rows or a script is of the kind of its cause."""
    about = error.__cause__ if isinstance(error, errors.ScriptError) and error.__cause__ else error
    return next((_KINDS[base] for base in type(about).__mro__ if base in _KINDS), OperationalError)


def _both(kind: type[Any], standard: type[Error]) -> type[Any]:
    if (kind, standard) not in _BOTH:
        kept = {"__doc__": kind.__doc__, "__reduce__": _pickled}
        _BOTH[kind, standard] = type(kind.__name__, (kind, standard), kept)
    return _BOTH[kind, standard]


def _pickled(error: LakewireError) -> tuple[object, ...]:
    """Pickle as the error of lakewire that it is, and combine it again."""
    own, standard = type(error).__mro__[1], type(error).__bases__[1]
    _, (_, *rest) = LakewireError.__reduce__(error)
    return _combined, (own, standard, *rest)


def _combined(kind: type[LakewireError], standard: type[Error], *state: object) -> object:
    rebuild, _ = LakewireError().__reduce__()
    return rebuild(_both(kind, standard), *state)
