"""
Every error of lakewire, in one tree. Errors are built once and never changed; building one does no I/O.

::

    LakewireError
    ├── ConfigError                       a setting is missing, malformed or contradictory; nothing was sent
    │   └── MissingExtraError             a package is not installed; the message has the command
    ├── ClientClosedError                 the client was closed before the call; nothing was sent
    ├── InvalidArgumentError              an argument is not acceptable; nothing was sent
    │   ├── InvalidNameError              not a name Unity Catalog or Delta accepts
    │   ├── InvalidPathError              not a volume path
    │   ├── SchemaMismatchError           the data does not fit the table; nothing was written
    │   └── DuplicateKeyError             several source rows share a merge key; nothing was written
    ├── TransportError                    no usable connection
    │   ├── ConnectError                  the host could not be reached; nothing was sent
    │   │   ├── DnsError                  its name could not be resolved
    │   │   └── ProxyError                the proxy could not be reached, or refused
    │   │       └── ProxyAuthError        it wants credentials
    │   ├── TlsError                      the certificate was refused; nothing was sent
    │   └── ConnectionLostError           the connection broke after the request was sent
    │       └── ReadTimeoutError          the server sent nothing for too long
    ├── HeldBackError                     this client did not send it
    │   ├── LocalRateLimitError           the rate limit would delay it beyond the deadline
    │   └── CircuitOpenError              the circuit breaker is open
    ├── DeadlineExceededError             the caller's time is up
    ├── OutcomeUnknownError               the request may have run; it was not retried
    ├── IngestError                       rows of a stream were not stored; it has them
    ├── PartlyAppliedError                a change was refused after others: ``done``, ``left``
    ├── OperationFailedError              what an operation of the API started ended badly
    ├── ResponseError                     the response cannot be used
    │   ├── DecodeError                   the response does not have the documented shape
    │   ├── UnexpectedResponseError       not JSON: a login page, a cut body
    │   ├── RedirectNotAllowedError       a redirect, which is not followed
    │   ├── ResponseTooLargeError         larger than responses of the API can be
    │   ├── PaginationError               the listing repeats itself
    │   ├── IncompleteResultError         rows or bytes are missing
    │   ├── EmptyResultError              it has no row, and one was asked for
    │   ├── ResultTruncatedError          the server cut the result at a limit nobody asked for
    │   └── LinkExpiredError              storage refused a link to a result
    ├── ApiError                          the server refused or failed the request
    │   ├── BadRequestError               400
    │   │   ├── InvalidParameterError     INVALID_PARAMETER_VALUE
    │   │   └── InvalidStateError         INVALID_STATE
    │   ├── UnauthenticatedError          401
    │   ├── PermissionDeniedError         403
    │   │   └── NetworkPolicyError        the network this request came from is not allowed
    │   ├── NotFoundError                 404
    │   ├── ConflictError                 409
    │   │   ├── AlreadyExistsError        409 with an …ALREADY_EXISTS code
    │   │   └── AbortedError              409 ABORTED
    │   ├── RateLimitError                429
    │   │   └── QuotaExceededError        a quota of the workspace is used up
    │   ├── CanceledError                 499
    │   ├── ServerError                   5xx
    │   │   ├── TemporarilyUnavailableError  503
    │   │   ├── GatewayTimeoutError       408, 504
    │   │   └── NotImplementedByServerError  501; nothing happened
    │   └── DataLossError                 DATA_LOSS
    ├── AuthError                         no access token
    │   ├── TokenEndpointError            the identity provider refused
    │   └── NotSignedInError              a login is missing or has ended
    ├── SqlError                          a statement failed
    │   ├── SyntaxOrAccessError           SQLSTATE 42…
    │   │   ├── InsufficientPrivilegesError  42501
    │   │   ├── TableExistsError          42P07
    │   │   ├── TableNotFoundError        42P01
    │   │   ├── ColumnNotFoundError       42703
    │   │   └── PathNotFoundError         42K03
    │   │       └── VersionExpiredError   files of a version are gone, as after VACUUM
    │   ├── DataError                     SQLSTATE 22…
    │   │   ├── MergeKeyError             21506: several source rows match one target row
    │   │   └── VersionNotFoundError      the table has no such version
    │   ├── ChangesNotRecordedError       the change data feed was off in these versions
    │   ├── ConstraintError               SQLSTATE 23…
    │   ├── UnsupportedError              SQLSTATE 0A…
    │   ├── ResourceLimitError            SQLSTATE 53…, 54…
    │   ├── WarehouseError                SQLSTATE XX…: the warehouse failed
    │   │   ├── WarehouseUnavailableError SQLSTATE 08…
    │   │   └── WarehouseIoError          SQLSTATE 58…
    │   ├── DeltaConflictError            another commit won; rolled back
    │   │   ├── ConcurrentAppendError     others added rows that were read
    │   │   ├── ConcurrentDeleteError     others deleted rows that were read
    │   │   ├── MetadataChangedError      others changed the schema
    │   │   ├── ProtocolChangedError      others upgraded or created the table
    │   │   ├── ConcurrentTransactionError  its id was committed already: check the table
    │   │   ├── ConcurrentCopyError       another COPY INTO loads the same files
    │   │   └── CheckpointMovedError      another reader moved the checkpoint
    │   ├── WriteMismatchError            another number of rows was loaded than was staged
    │   ├── SchemaChangeError             a change of several statements took effect in part: ``done``, ``left``
    │   ├── ScriptError                   a script took effect in part: ``done``, ``left``, ``line``
    │   ├── StatementCanceledError        the statement was canceled
    │   ├── StatementTimeoutError         the caller's time is up; the statement was canceled
    │   └── ResultExpiredError            the server no longer holds the statement or its result
    │       └── StatementClosedError      it succeeded, and its result was closed
    ├── RunError                          a job run did not succeed
    │   ├── RunFailed                     a task failed
    │   │   └── RunInternalError          Databricks failed to carry it out
    │   ├── RunCanceled                   somebody canceled it
    │   ├── RunTimedOut                   it or the caller ran out of time
    │   ├── RunSkipped                    it never ran
    │   └── RunAlreadyFinished            the idempotency token belongs to an earlier run
    ├── FileTransferError                 a file did not arrive whole
    │   ├── FileChangedError              the file changed while it was read
    │   ├── FolderConflictError           a folder has something that may not be replaced: ``paths``
    │   ├── FileTooLargeError             larger than one upload may be; an InvalidArgumentError as well
    │   └── LocalFileError                the local disk refused
    ├── IndexNotReadyError                an index of vector search is not filled yet; nothing was sent
    ├── IndexDiffersError                 there is another index or endpoint of the name; nothing was changed
    ├── VectorWriteError                  rows of an index were not written: it has them
    ├── StorageError                      a storage refused or failed what was asked with vended credentials
    └── DirectReadError                   the files of a table cannot be read from their storage: ``reason``

``outcome`` says what is known about the effect of the call:

- ``not_sent``: nothing left this process
- ``rejected``: the server refused it; nothing happened
- ``failed``: it ran and failed; a statement was rolled back, a job run may have got halfway
- ``applied``: it ran and its effect is there
- ``unknown``: it may have run
"""

from lakewire.errors.calls import *
from lakewire.errors.responses import *
from lakewire.errors.statements import *
from lakewire.errors.text import listing
from lakewire.errors.work import *
from lakewire_runtime.errors import *
from lakewire_runtime.text import masked, one_line

__all__ = [
    "AbortedError",
    "AlreadyExistsError",
    "ApiError",
    "AuthError",
    "BadRequestError",
    "CallFacts",
    "CanceledError",
    "ChangesNotRecordedError",
    "CheckpointMovedError",
    "CircuitOpenError",
    "ClientClosedError",
    "ColumnNotFoundError",
    "ConcurrentAppendError",
    "ConcurrentCopyError",
    "ConcurrentDeleteError",
    "ConcurrentTransactionError",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "ConnectionLostError",
    "ConstraintError",
    "DataError",
    "DataLossError",
    "DeadlineExceededError",
    "DecodeError",
    "DeltaConflictError",
    "DirectReadError",
    "DnsError",
    "DuplicateKeyError",
    "EmptyResultError",
    "FileChangedError",
    "FileTooLargeError",
    "FileTransferError",
    "FolderConflictError",
    "GatewayTimeoutError",
    "HeldBackError",
    "IncompleteResultError",
    "IndexDiffersError",
    "IndexNotReadyError",
    "IngestError",
    "InsufficientPrivilegesError",
    "InvalidArgumentError",
    "InvalidNameError",
    "InvalidParameterError",
    "InvalidPathError",
    "InvalidStateError",
    "LakewireError",
    "LinkExpiredError",
    "LocalFileError",
    "LocalRateLimitError",
    "MergeKeyError",
    "MetadataChangedError",
    "MissingExtraError",
    "NetworkPolicyError",
    "NotFoundError",
    "NotImplementedByServerError",
    "NotSignedInError",
    "OperationFailedError",
    "Outcome",
    "OutcomeUnknownError",
    "PaginationError",
    "PartlyAppliedError",
    "PathNotFoundError",
    "PermissionDeniedError",
    "ProtocolChangedError",
    "ProxyAuthError",
    "ProxyError",
    "QuotaExceededError",
    "RateLimitError",
    "ReadTimeoutError",
    "RedirectNotAllowedError",
    "ResourceLimitError",
    "ResponseError",
    "ResponseTooLargeError",
    "ResultExpiredError",
    "ResultTruncatedError",
    "RunAlreadyFinished",
    "RunCanceled",
    "RunError",
    "RunFailed",
    "RunInternalError",
    "RunSkipped",
    "RunTimedOut",
    "SchemaChangeError",
    "SchemaMismatchError",
    "ScriptError",
    "ServerError",
    "SqlError",
    "StatementCanceledError",
    "StatementClosedError",
    "StatementTimeoutError",
    "StorageError",
    "SyntaxOrAccessError",
    "TableExistsError",
    "TableNotFoundError",
    "TemporarilyUnavailableError",
    "TlsError",
    "TokenEndpointError",
    "TransportError",
    "UnauthenticatedError",
    "UnexpectedResponseError",
    "UnsupportedError",
    "VectorWriteError",
    "VersionExpiredError",
    "VersionNotFoundError",
    "WarehouseError",
    "WarehouseIoError",
    "WarehouseUnavailableError",
    "WriteMismatchError",
    "listing",
    "masked",
    "one_line",
]
