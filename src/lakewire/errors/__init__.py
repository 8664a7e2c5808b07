"""
Every error of lakewire, in one tree. Nothing here does I/O, and constructors only assign.

LakewireError
├── ConfigError                    a setting is missing, malformed or contradictory; nothing was sent
├── InvalidArgumentError           an argument is not acceptable; nothing was sent
│   ├── InvalidNameError           not a name Unity Catalog or Delta accepts
│   ├── InvalidPathError           not a volume path
│   ├── SchemaMismatchError        the data does not fit the table; nothing was written
│   └── DuplicateKeyError          several source rows share a merge key; nothing was written
├── TransportError                 no usable connection
│   ├── ConnectError               the host could not be reached; nothing was sent
│   │   ├── DnsError               its name could not be resolved
│   │   └── ProxyError             the proxy could not be reached, or refused
│   ├── TlsError                   the certificate was refused; nothing was sent
│   └── ConnectionLostError        the link broke after the request was sent
├── HeldBackError                  this client did not send it, to spare the server
│   ├── LocalRateLimitError        the wait for its turn would pass the deadline
│   └── CircuitOpenError           the host failed too often just now
├── DeadlineExceededError          the caller's time is up
├── OutcomeUnknownError            the request may have run; it was not sent again
├── OperationFailedError           what an operation of the API started ended badly
├── ResponseError                  the server answered something that cannot be used
│   ├── DecodeError                the answer does not have the documented shape
│   ├── PaginationError            the listing repeats itself
│   ├── IncompleteResultError      rows or bytes are missing
│   └── ResultTruncatedError       the server cut the result at a limit nobody asked for
├── ApiError                       the server refused or failed the request
│   ├── BadRequestError            400
│   ├── UnauthenticatedError       401
│   ├── PermissionDeniedError      403
│   │   └── NetworkPolicyError     the network this request came from is not allowed
│   ├── NotFoundError              404
│   ├── ConflictError              409
│   │   └── AlreadyExistsError     409 with an …ALREADY_EXISTS code
│   ├── RateLimitError             429
│   ├── QuotaExceededError         a quota of the workspace is used up
│   └── ServerError                5xx
├── AuthError                      no token could be had
├── SqlError                       a statement failed
│   ├── SyntaxOrAccessError        SQLSTATE 42…
│   │   ├── TableExistsError       42P07
│   │   ├── TableNotFoundError     42P01
│   │   └── ColumnNotFoundError    42703
│   ├── DataError                  SQLSTATE 22…
│   │   └── MergeKeyError          21506: several source rows match one target row
│   ├── ConstraintError            SQLSTATE 23…
│   ├── UnsupportedError           SQLSTATE 0A…
│   ├── DeltaConflictError         another commit won; nothing was written
│   ├── StatementCanceledError     the statement was canceled
│   ├── StatementTimeoutError      the caller's time is up; the statement was canceled
│   └── ResultExpiredError         the server no longer holds the statement or its result
├── RunError                       a job run did not succeed
│   ├── RunFailed
│   ├── RunCanceled
│   ├── RunTimedOut
│   ├── RunSkipped
│   └── RunAlreadyFinished         the idempotency token belongs to an earlier run
└── FileTransferError
    ├── ChecksumMismatchError      the bytes that arrived are not the bytes that were sent
    └── LocalFileError             the local disk refused

``outcome`` says what is known about the effect of the call:

``not_sent``  nothing left this process
``rejected``  the server refused it; nothing happened
``failed``    it ran and failed; nothing was written
``applied``   it ran and its effect is there
``unknown``   it may have run
"""

from lakewire.errors.calls import (
    AlreadyExistsError,
    ApiError,
    AuthError,
    BadRequestError,
    CircuitOpenError,
    ConfigError,
    ConflictError,
    ConnectError,
    ConnectionLostError,
    DnsError,
    DuplicateKeyError,
    HeldBackError,
    IncompleteResultError,
    InvalidNameError,
    InvalidPathError,
    LocalRateLimitError,
    NetworkPolicyError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    ProxyError,
    QuotaExceededError,
    RateLimitError,
    ResultTruncatedError,
    SchemaMismatchError,
    ServerError,
    TlsError,
    TransportError,
    UnauthenticatedError,
)
from lakewire.errors.text import listing, one_line
from lakewire.errors.work import (
    ChecksumMismatchError,
    ColumnNotFoundError,
    ConstraintError,
    DataError,
    DeltaConflictError,
    FileTransferError,
    LocalFileError,
    MergeKeyError,
    ResultExpiredError,
    RunAlreadyFinished,
    RunCanceled,
    RunError,
    RunFailed,
    RunSkipped,
    RunTimedOut,
    SqlError,
    StatementCanceledError,
    StatementTimeoutError,
    SyntaxOrAccessError,
    TableExistsError,
    TableNotFoundError,
    UnsupportedError,
)
from lakewire_api.runtime import (
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    LakewireError,
    OperationFailedError,
    Outcome,
    PaginationError,
    ResponseError,
)

__all__ = [
    "AlreadyExistsError",
    "ApiError",
    "AuthError",
    "BadRequestError",
    "ChecksumMismatchError",
    "CircuitOpenError",
    "ColumnNotFoundError",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "ConnectionLostError",
    "ConstraintError",
    "DataError",
    "DeadlineExceededError",
    "DecodeError",
    "DeltaConflictError",
    "DnsError",
    "DuplicateKeyError",
    "FileTransferError",
    "HeldBackError",
    "IncompleteResultError",
    "InvalidArgumentError",
    "InvalidNameError",
    "InvalidPathError",
    "LakewireError",
    "LocalFileError",
    "LocalRateLimitError",
    "MergeKeyError",
    "NetworkPolicyError",
    "NotFoundError",
    "OperationFailedError",
    "Outcome",
    "OutcomeUnknownError",
    "PaginationError",
    "PermissionDeniedError",
    "ProxyError",
    "QuotaExceededError",
    "RateLimitError",
    "ResponseError",
    "ResultExpiredError",
    "ResultTruncatedError",
    "RunAlreadyFinished",
    "RunCanceled",
    "RunError",
    "RunFailed",
    "RunSkipped",
    "RunTimedOut",
    "SchemaMismatchError",
    "ServerError",
    "SqlError",
    "StatementCanceledError",
    "StatementTimeoutError",
    "SyntaxOrAccessError",
    "TableExistsError",
    "TableNotFoundError",
    "TlsError",
    "TransportError",
    "UnauthenticatedError",
    "UnsupportedError",
    "listing",
    "one_line",
]
