"""
Running a statement again where that is known to be safe, within one deadline.
"""

from __future__ import annotations

from types import TracebackType

from lakewire.errors import ColumnNotFoundError, OutcomeUnknownError, SchemaMismatchError, SqlError
from lakewire.http import Deadline
from lakewire.observability import log

__all__ = ["Attempts"]

_MAX_AGAIN = 5
_MAX_COPY_WAITS = 8
# Rolled back by the server, whole condition -> how often it may be run again.
# https://docs.databricks.com/optimizations/isolation-level: conflict exceptions
_ROLLED_BACK = {
    "DELTA_CONCURRENT_APPEND": _MAX_AGAIN,
    "DELTA_CONCURRENT_DELETE_DELETE": _MAX_AGAIN,
    "DELTA_CONCURRENT_DELETE_READ": _MAX_AGAIN,
    "DELTA_CONCURRENT_WRITE": _MAX_AGAIN,
    "DELTA_METADATA_CHANGED": 1,
    "DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT": 1,
}
_NEVER = {"DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN"}
_COPY_RUNNING = "COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED"  # an earlier attempt of ours still loads the file
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

    ``while True:`` around ``with attempts:`` around a ``return`` is the loop; it adds no frame to the call.

    Args:
        deadline: Bounds runs and waits together.
        repeatable: The statement has the same effect when it runs twice, so a lost answer is no end.
        own_columns: Only columns of the data are named, so an unknown column means that the data does not fit.

    Attributes:
        uncertain: An earlier run may have had its effect.
    """

    def __init__(self, deadline: Deadline, *, repeatable: bool = False, own_columns: bool = False) -> None:
        self.uncertain = False
        self._deadline = deadline
        self._repeatable = repeatable
        self._own_columns = own_columns
        self._failures: dict[str, int] = {}

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, OutcomeUnknownError) and self._repeatable:
            self.uncertain = True
            return self._again("lost answer", _MAX_AGAIN, first_s=0.2, longest_s=20)
        if not isinstance(error, SqlError):
            return False
        if error.error_class == _COPY_RUNNING and self._repeatable:
            return self._again(_COPY_RUNNING, _MAX_COPY_WAITS, first_s=5, longest_s=60)
        if limit := _limit(error.error_class):
            return self._again(error.error_class, limit, first_s=0.2, longest_s=20)
        unknown_column = self._own_columns and isinstance(error, ColumnNotFoundError)
        if unknown_column or error.error_class.partition(".")[0] in _SCHEMA_CONDITIONS:
            raise SchemaMismatchError(error.message, outcome=error.outcome) from error
        return False

    def _again(self, reason: str, limit: int, *, first_s: float, longest_s: float) -> bool:
        """Wait with full jitter; say no when that was done often enough or would pass the deadline."""
        import backoff  # here: it loads asyncio, and most calls never wait

        self._failures[reason] = failures = self._failures.get(reason, 0) + 1
        pause = first_s / 2 + float(backoff.full_jitter(min(longest_s, first_s * 2.0 ** (failures - 1))))
        left = self._deadline.remaining()
        if failures > limit or (left is not None and left <= pause):
            return False
        log().info("statement is run again", reason=reason, failures=failures, wait_s=round(pause, 3))
        self._deadline.sleep(pause, "waiting to run the statement again")
        return True


def _limit(condition: str) -> int:
    if condition in _NEVER:
        return 0
    return _ROLLED_BACK.get(condition) or _ROLLED_BACK.get(condition.partition(".")[0], 0)
