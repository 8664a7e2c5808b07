"""
Errors of SQL statements.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from lakewire_runtime import LakewireError, Outcome
from lakewire_runtime.errors import About


class SqlError(LakewireError):
    """
    A statement failed; unless ``outcome`` says otherwise it was rolled back.

    A traceback shows the place in the statement, and the link, below the message.

    Attributes:
        sql_state: Five characters of the SQL standard, as in ``42P01``; empty when the server gave none.
        error_class: Databricks' condition, as in ``DELTA_CONCURRENT_APPEND``; empty when there was none.
        error_code: Databricks' coarse code, as in ``BAD_REQUEST``.
        position: Line and column in the statement, both from 1; None when the server named none.
        pointer: That line with a caret below the column; empty when it is not known.
        suggestions: Names that the server proposes in the place of one that is not there.
        url: Where a person finds the statement and its query profile; empty when it is not known.
    """

    def __init__(
        self,
        message: str,
        *,
        sql_state: str = "",
        error_class: str = "",
        error_code: str = "",
        position: tuple[int, int] | None = None,
        pointer: str = "",
        suggestions: tuple[str, ...] = (),
        url: str = "",
        **about: Unpack[About],
    ) -> None:
        super().__init__(message, **about)
        self.sql_state = sql_state
        self.error_class = error_class
        self.error_code = error_code
        self.position = position
        self.pointer = pointer
        self.suggestions = suggestions
        self.url = url
        for note in filter(None, (pointer, url and f"query profile: {url}")):
            self.add_note(note)

    def describe(self) -> str:
        """
        Return the message with the id of the statement.
        """
        return f"{self.message} (statement {self.statement_id})" if self.statement_id else self.message


class SyntaxOrAccessError(SqlError):
    """
    The statement does not parse, or names something that is not there or not allowed (SQLSTATE 42).
    """


class InsufficientPrivilegesError(SyntaxOrAccessError):
    """
    The caller may not do this (42501). Nothing was written.
    """


class TableExistsError(SyntaxOrAccessError):
    """
    There is a table or view of that name already (42P07). Nothing was written.
    """


class TableNotFoundError(SyntaxOrAccessError):
    """
    The table or view does not exist (42P01).
    """


class ColumnNotFoundError(SyntaxOrAccessError):
    """
    The column does not exist (42703).
    """


class PathNotFoundError(SyntaxOrAccessError):
    """
    A file or folder that the statement reads does not exist (42K03).
    """


class DataError(SqlError):
    """
    A value does not fit: a cast, an overflow, a division by zero (SQLSTATE 22).
    """


class VersionExpiredError(PathNotFoundError):
    """
    Files of the version are gone, as after VACUUM, so that it can no longer be read.
    """


class VersionNotFoundError(DataError):
    """
    The table has no such version, or none of that time. Nothing was written.
    """


class MergeKeyError(DataError):
    """
    Several source rows match one target row of a merge. Nothing was written.
    """


class ChangesNotRecordedError(SqlError):
    """
    The table did not record its changes in these versions (``delta.enableChangeDataFeed``). Nothing was written.
    """


class ConstraintError(SqlError):
    """
    A NOT NULL or CHECK constraint refused the rows (SQLSTATE 23). Nothing was written.
    """


class UnsupportedError(SqlError):
    """
    This engine cannot do that (SQLSTATE 0A).
    """


class ResourceLimitError(SqlError):
    """
    The statement needs more than the warehouse has or allows: memory, depth, columns (SQLSTATE 53, 54).
    """


class WarehouseError(SqlError):
    """
    The warehouse failed, and not for what the statement says (SQLSTATE XX). It was rolled back.
    """


class WarehouseUnavailableError(WarehouseError):
    """
    The warehouse could not be reached or was too busy (SQLSTATE 08). The statement was rolled back.
    """


class WarehouseIoError(WarehouseError):
    """
    The warehouse could not read or write its storage (SQLSTATE 58). The statement was rolled back.
    """


class DeltaConflictError(SqlError):
    """
    Another commit won, and the statement was rolled back. Safe to call again where ``retryable`` says so.
    """

    retryable: bool = True


class ConcurrentAppendError(DeltaConflictError):
    """
    Others added rows to what the statement had read. Rolled back; safe to call again, a narrower condition helps.
    """


class ConcurrentDeleteError(DeltaConflictError):
    """
    Others deleted or changed rows that the statement had read or deleted. Rolled back; safe to call again.
    """


class MetadataChangedError(DeltaConflictError):
    """
    Others changed the schema or the properties meanwhile. Rolled back; look at the schema and call again.
    """


class ProtocolChangedError(DeltaConflictError):
    """
    Others upgraded or created the table meanwhile. Rolled back; when ``retryable`` is False, create the table first.
    """


class ConcurrentTransactionError(DeltaConflictError):
    """
    A transaction of the same id was committed, maybe by an earlier attempt. Look whether the rows are there.
    """

    outcome: Outcome = "unknown"
    retryable: bool = False


class ConcurrentCopyError(DeltaConflictError):
    """
    Another COPY INTO, maybe an earlier attempt, is loading the same files. Nothing was written; call again later.
    """


class CheckpointMovedError(DeltaConflictError):
    """
    Another reader has moved the checkpoint meanwhile, so it stays where that one put it. What the block wrote stays.
    """

    retryable: bool = False


class WriteMismatchError(SqlError):
    """
    A load wrote another number of rows than were staged; ``outcome`` says whether it wrote any.
    """


class SchemaChangeError(SqlError):
    """
    A change of several statements stopped at one that failed. Those before it took effect, each a commit.

    Attributes:
        done: Texts of the statements that took effect, in order.
        left: Texts of the others; the first is the one that failed, and its error is ``__cause__``.
    """

    def __init__(
        self,
        message: str,
        *,
        done: Sequence[str] = (),
        left: Sequence[str] = (),
        sql_state: str = "",
        error_class: str = "",
        error_code: str = "",
        **about: Unpack[About],
    ) -> None:
        super().__init__(message, sql_state=sql_state, error_class=error_class, error_code=error_code, **about)
        self.done = tuple(done)
        self.left = tuple(left)


class ScriptError(SqlError):
    """
    A script, or one statement for many rows, stopped at a statement that failed. What ran before it took effect.

    Attributes:
        done: How many statements of a script, or rows, took effect.
        left: Texts of the statements of a script that did not run; the first is the one that failed.
        line: Line of the script, from 1, in which that one begins; 0 for rows. Its error is ``__cause__``.
    """

    def __init__(
        self,
        message: str,
        *,
        done: int = 0,
        left: Sequence[str] = (),
        line: int = 0,
        sql_state: str = "",
        error_class: str = "",
        error_code: str = "",
        **about: Unpack[About],
    ) -> None:
        super().__init__(message, sql_state=sql_state, error_class=error_class, error_code=error_code, **about)
        self.done = done
        self.left = tuple(left)
        self.line = line


class StatementCanceledError(SqlError):
    """
    Somebody canceled the statement. Nothing was written.
    """


class StatementTimeoutError(SqlError, TimeoutError):
    """
    The caller's time is up. ``outcome`` is ``failed`` when the cancel was confirmed, else ``unknown``.
    """


class ResultExpiredError(SqlError):
    """
    The server no longer holds this statement or its result.
    """


class StatementClosedError(ResultExpiredError):
    """
    The statement succeeded, and its result was closed before it was read. Its effect is there.
    """

    outcome: Outcome = "applied"
