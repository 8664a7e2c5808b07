"""
Running a statement again where that is known to be safe, and finding it where its answer was lost; one deadline.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from lakewire.errors import (
    ColumnNotFoundError,
    ConcurrentCopyError,
    LakewireError,
    MetadataChangedError,
    OutcomeUnknownError,
    ProtocolChangedError,
    SchemaMismatchError,
    SqlError,
)
from lakewire.http import Deadline, jitter
from lakewire.observability import log
from lakewire.sql.execution import StatementHandle
from lakewire.sql.failures import may_run_again
from lakewire.sql.result import Result
from lakewire_runtime import Effect

__all__ = ["Attempts"]

_MAX_AGAIN = 5
_AGAIN_S = (0.2, 20.0)  # shortest and longest wait
_MAX_COPY_WAITS = 8
_COPY_S = (5.0, 60.0)  # an earlier attempt still loads the file, which takes as long as it takes
_LOOK_S = 30.0  # the query history is written a little after the fact
_SCHEMA_CONDITIONS = frozenset(
    {
        "COLUMN_NOT_DEFINED_IN_TABLE",
        "DATATYPE_MISMATCH",
        "DELTA_FAILED_TO_MERGE_FIELDS",
        "DELTA_INSERT_COLUMN_ARITY_MISMATCH",
        "DELTA_INSERT_COLUMN_MISMATCH",
        "DELTA_MERGE_INCOMPATIBLE_DATATYPE",
        "DELTA_MERGE_UNRESOLVED_EXPRESSION",
        "DELTA_METADATA_MISMATCH",
        "DELTA_MISSING_COLUMN",
        "DELTA_SCHEMA_NOT_CONSISTENT_WITH_TARGET",
        "INCOMPATIBLE_DATA_FOR_TABLE",
        "INSERT_COLUMN_ARITY_MISMATCH",
    }
)


class Attempts:
    """
    Wrap each run of one statement; an error after which it may be run again is swallowed, after a wait.

    ``while True: with attempts: return finish(attempts.found() or execute(…))`` is the loop; it adds no frame to the
    call.

    Args:
        deadline: Bounds runs and waits together.
        repeatable: The statement has the same effect when it runs twice, so a lost answer is no end.
        own_columns: Only columns of the data are named, so an unknown column means that the data does not fit.
        still_fits: Reads the schema again and tells whether the statement would be the same. Default: it would.

    Attributes:
        uncertain: An earlier run may have had its effect.
    """

    def __init__(
        self,
        deadline: Deadline,
        *,
        repeatable: bool = False,
        own_columns: bool = False,
        still_fits: Callable[[], bool] = lambda: True,
    ) -> None:
        self.uncertain = False
        self._deadline = deadline
        self._repeatable = repeatable
        self._own_columns = own_columns
        self._still_fits = still_fits
        self._handle: StatementHandle | None = None
        self._failures: dict[str, int] = {}

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, OutcomeUnknownError):
            return self._after_lost_answer(error)
        if not isinstance(error, SqlError):
            return False
        if may_run_again(error, Effect.IDEMPOTENT if self._repeatable else Effect.ONCE):
            return self._after_rollback(error)
        unknown_column = self._own_columns and isinstance(error, ColumnNotFoundError)
        if unknown_column or error.error_class.partition(".")[0] in _SCHEMA_CONDITIONS:
            raise SchemaMismatchError(error.message, outcome=error.outcome) from error
        return False

    def found(self) -> Result | None:
        """
        Wait for the statement whose answer was lost, when the last run was found to be under way or over.
        """
        handle, self._handle = self._handle, None
        return handle.wait(self._deadline) if handle else None

    def _after_lost_answer(self, error: OutcomeUnknownError) -> bool:
        """Send what lands once however often it is sent; look for anything else, and send it no more."""
        if isinstance(error.__cause__, SqlError):  # the warehouse itself does not know
            return False
        if self._repeatable:
            return self._again("lost answer", _MAX_AGAIN, _AGAIN_S)
        if self._deadline.remaining() == 0:
            return False
        try:
            self._handle = error.reconcile(self._deadline.within(_LOOK_S))
        except LakewireError as problem:
            log().warning("lost statement cannot be looked for", op_id=error.op_id, error=str(problem))
            return False
        if self._handle is None:
            error.add_note("The query history shows no trace of the statement so far.")
        return self._handle is not None

    def _after_rollback(self, error: SqlError) -> bool:
        if isinstance(error, ConcurrentCopyError):
            return self._again(error.error_class, _MAX_COPY_WAITS, _COPY_S)
        once = isinstance(error, MetadataChangedError | ProtocolChangedError)
        if once and not self._still_fits():
            return False
        return self._again(
            error.error_class or error.sql_state or error.error_code, 1 if once else _MAX_AGAIN, _AGAIN_S
        )

    def _again(self, reason: str, limit: int, wait_s: tuple[float, float]) -> bool:
        """Wait with full jitter; say no when that was done often enough or would pass the deadline."""
        self._failures[reason] = failures = self._failures.get(reason, 0) + 1
        least, most = wait_s
        pause = least + jitter(min(most - least, least * 2.0 ** (failures - 1)))
        if failures > limit or not self._deadline.pause(pause):
            return False
        self.uncertain = self.uncertain or self._repeatable
        log().info("statement is run again", reason=reason, failures=failures, waited_s=round(pause, 3))
        return True
