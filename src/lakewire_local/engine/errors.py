"""
Failures that mean the same for every engine, as Databricks' errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.disk import full_disk_in, statement_refused
from lakewire_local.engine.connect import EngineCanceledError, EngineError, EngineGoneError
from lakewire_local.engine.process import EngineStartError
from lakewire_local.errors import LocalError, sql_error

if TYPE_CHECKING:
    from lakewire_local.engine.profile import EngineProfile

_RAISED = "USER_RAISED_EXCEPTION"


def local_error(error: EngineError, profile: EngineProfile) -> LocalError:
    """Return the error of Databricks for a failure of the engine."""
    if isinstance(error, EngineGoneError):
        return LocalError(
            500,
            "INTERNAL_ERROR",
            "[INTERNAL_ERROR] The engine stopped while it ran the statement; what it was writing may have been "
            "committed. SQLSTATE: XX000",
            "XX000",
        )
    if isinstance(error, EngineStartError):
        return LocalError(500, "INTERNAL_ERROR", f"[INTERNAL_ERROR] {error.text}. SQLSTATE: XX000", "XX000")
    if isinstance(error, EngineCanceledError):
        return sql_error("OPERATION_CANCELED", "Operation has been canceled", "HY008")
    if (reason := full_disk_in(error.text)) and _RAISED not in f"{error.error_class} {error.text}":
        return statement_refused(reason)
    return profile.to_error(error)
