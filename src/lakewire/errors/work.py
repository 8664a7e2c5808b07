"""
Errors of job runs, file transfers and storages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from lakewire_runtime import InvalidArgumentError, LakewireError, Outcome
from lakewire_runtime.errors import About

# https://docs.databricks.com/api/workspace/jobs/getrun, termination_details.code
_TRANSIENT_TERMINATIONS = {
    "CLOUD_FAILURE",
    "CLUSTER_REQUEST_LIMIT_EXCEEDED",
    "DRIVER_ERROR",
    "MAX_CONCURRENT_RUNS_EXCEEDED",
    "WORKSPACE_RUN_LIMIT_EXCEEDED",
}


class RunError(LakewireError):
    """
    A job run ended without success.

    Attributes:
        result_state: Databricks' result state, as in ``FAILED``; empty when the run has none.
        termination_code: Databricks' reason, as in ``RUN_EXECUTION_ERROR``; empty when it gave none.
        task_key: First task that failed; empty when none did.
        error: The task's error in one line.
        error_trace: The task's stack trace, as far as the server keeps it.
        log_tail: The end of the task's output.
        run_page_url: Where a person can look.
        retryable: The cloud or the workspace failed, not the code: running it again may help.
    """

    outcome: Outcome = "failed"

    def __init__(
        self,
        message: str,
        *,
        result_state: str = "",
        termination_code: str = "",
        task_key: str = "",
        error: str = "",
        error_trace: str = "",
        log_tail: str = "",
        run_page_url: str = "",
        **about: Unpack[About],
    ) -> None:
        about.setdefault("retryable", termination_code in _TRANSIENT_TERMINATIONS)
        super().__init__(message, **about)
        self.result_state = result_state
        self.termination_code = termination_code
        self.task_key = task_key
        self.error = error
        self.error_trace = error_trace
        self.log_tail = log_tail
        self.run_page_url = run_page_url


class RunFailed(RunError):
    """
    A task of the run failed, or the run could not be carried out. What its tasks had done by then remains.
    """


class RunInternalError(RunFailed):
    """
    Databricks itself failed to carry out the run. What its tasks had done by then remains.
    """


class RunCanceled(RunError):
    """
    Somebody canceled the run. What its tasks had done by then remains.
    """


class RunTimedOut(RunError):
    """
    The run took longer than its own timeout; or than the caller would wait, and ``outcome`` is ``unknown``.
    """


class RunSkipped(RunError):
    """
    The run was skipped, for instance because too many were active. Nothing ran.
    """

    outcome: Outcome = "rejected"


class RunAlreadyFinished(RunError):
    """
    The idempotency token belongs to a run that ended before this call. Nothing was started.
    """

    outcome: Outcome = "rejected"


class FileTransferError(LakewireError):
    """
    A file did not arrive whole.
    """


class FileChangedError(FileTransferError):
    """
    The file changed while it was read, more than once. The destination is left as it was.
    """

    outcome: Outcome = "failed"
    retryable: bool = True


class FolderConflictError(FileTransferError):
    """
    A folder has something in it that may not be replaced. Nothing was transferred.

    Attributes:
        paths: What it is, each relative to the folder.
    """

    outcome: Outcome = "not_sent"

    def __init__(self, message: str, *, paths: Sequence[str] = (), **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.paths = tuple(paths)


class FileTooLargeError(FileTransferError, InvalidArgumentError):
    """
    The file is larger than one request may be, and the workspace takes no parts. Nothing was written.
    """

    outcome: Outcome = "not_sent"


class LocalFileError(FileTransferError):
    """
    The local disk refused; ``errno`` says why. The destination is left as it was.
    """

    def __init__(self, message: str, *, errno: int | None = None, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.errno = errno


class StorageError(LakewireError):
    """
    A storage of files refused or failed a request that was made with vended credentials, which it does not show.

    Attributes:
        missing: There is no such file.
    """

    outcome: Outcome = "failed"

    def __init__(self, message: str, *, missing: bool = False, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.missing = missing


class DirectReadError(LakewireError):
    """
    The files of a table cannot be read from their storage, and reading by SQL was not wanted.

    Attributes:
        reason: Why.
    """

    outcome: Outcome = "rejected"

    def __init__(self, message: str, *, reason: str = "", **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.reason = reason


class IndexNotReadyError(LakewireError):
    """
    An index of vector search has not been filled yet. Nothing was sent to it.
    """

    outcome: Outcome = "not_sent"
    retryable: bool = True


class IndexDiffersError(LakewireError):
    """
    There is an index or endpoint that differs from what was asked for, and it cannot be changed. Nothing was.
    """

    outcome: Outcome = "not_sent"


class VectorWriteError(LakewireError):
    """
    Rows of an index were not written, or not removed; all others were.

    Attributes:
        keys: Their primary keys, as texts.
        rows: The rows as an Arrow table, for another ``upsert``; None for a delete.
    """

    retryable: bool = True

    def __init__(self, message: str, *, keys: tuple[str, ...] = (), rows: Any = None, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.keys = keys
        self.rows = rows
