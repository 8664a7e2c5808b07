"""
The metrics that there are: names, kinds, labels and buckets.

The labels have few values: no ids, and names of tables only where they are asked for. ``workspace``, the host without
its scheme, is the first label of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

__all__ = ["BY_TABLE", "INSTRUMENTS", "Instrument"]

_REQUEST_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
_WORK_S = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 180.0, 600.0, 1800.0, 3600.0)
_JOB_S = (10.0, 30.0, 60.0, 180.0, 600.0, 1800.0, 3600.0, 2 * 3600.0, 4 * 3600.0, 8 * 3600.0, 24 * 3600.0)
_ROWS = tuple(float(10**power) for power in range(9))


@attrs.frozen
class Instrument:
    """
    One metric.

    Attributes:
        name: As Prometheus shows it.
        kind: A counter only grows, a gauge is a state, a histogram counts values by size.
        help: What it counts, in one sentence.
        labels: Names of the labels after ``workspace``.
        buckets: Upper bounds of a histogram.
        is_of_table: It is of one table, whose name is the last label where names of tables are asked for.
        unit: ``s``, ``By`` or ``1``, as OpenTelemetry has it.
    """

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    help: str
    labels: tuple[str, ...] = ()
    buckets: Sequence[float] = ()
    is_of_table: bool = False

    @property
    def unit(self) -> str:
        """
        The unit of the values.
        """
        return "s" if "_seconds" in self.name else "By" if "_bytes" in self.name else "1"


API_REQUESTS = Instrument(
    "databricks_api_requests_total",
    "counter",
    "Requests sent to the API, retries included; status 0 had no response.",
    ("operation", "status"),
)
API_SECONDS = Instrument(
    "databricks_api_call_duration_seconds",
    "histogram",
    "Duration of calls of the API, retries and waits included, by family of operations.",
    ("family",),
    _REQUEST_S,
)
API_RETRIES = Instrument("databricks_api_retries_total", "counter", "Requests that were sent again.", ("operation",))
API_WAITS = Instrument(
    "databricks_api_waits_seconds_total",
    "counter",
    "Time that calls waited before they were sent: for the client's own rate limit, or between retries.",
    ("reason",),
)
API_SENT = Instrument("databricks_api_sent_bytes_total", "counter", "Bytes in the bodies of requests.")
API_RECEIVED = Instrument(
    "databricks_api_received_bytes_total", "counter", "Bytes in the bodies of responses, decoded; no streamed ones."
)
RATE_LIMITS = Instrument(
    "databricks_rate_limits_total",
    "counter",
    "Requests that were refused because there were too many: by the server (429), or by the client before sending.",
    ("operation", "by"),
)
ERRORS = Instrument(
    "databricks_errors_total",
    "counter",
    "Calls, and work that calls are made for, that ended with an error; each level counts its own.",
    ("operation", "error"),
)
BREAKER = Instrument(
    "databricks_breaker_open", "gauge", "1 while the circuit breaker fails calls to the host at once, else 0."
)
TOKENS = Instrument(
    "databricks_token_requests_total", "counter", "Requests for access tokens, and what they ask before.", ("outcome",)
)
QUERIES = Instrument(
    "databricks_sql_queries_total", "counter", "SQL statements, by their first word.", ("kind", "outcome")
)
QUERY_SECONDS = Instrument(
    "databricks_sql_query_duration_seconds",
    "histogram",
    "Duration of SQL statements, from sending to the result, without fetching its rows.",
    ("kind",),
    _WORK_S,
)
QUEUE_SECONDS = Instrument(
    "databricks_sql_queue_seconds", "histogram", "Time that statements waited for their turn.", (), _WORK_S
)
ROWS = Instrument("databricks_sql_rows_returned", "histogram", "Rows in the results of statements.", (), _ROWS)
FETCHED = Instrument(
    "databricks_sql_fetched_bytes_total", "counter", "Bytes of results that were fetched, as they were announced."
)
FETCH_SECONDS = Instrument(
    "databricks_sql_fetch_duration_seconds",
    "histogram",
    "Duration of reading the rows of a result, with what the caller does between them.",
    (),
    _WORK_S,
)
JOBS = Instrument("databricks_jobs_submitted_total", "counter", "Runs of jobs that were started.", ("job_type",))
JOB_SECONDS = Instrument(
    "databricks_job_duration_seconds", "histogram", "Duration of runs that were waited for.", ("result",), _JOB_S
)
OPERATIONS = Instrument(
    "databricks_delta_operations_total", "counter", "Operations of Delta tables.", ("operation", "outcome"),
    is_of_table=True,
)  # fmt: skip
OPERATION_SECONDS = Instrument(
    "databricks_delta_operation_duration_seconds",
    "histogram",
    "Duration of operations of Delta tables.",
    ("operation",),
    _WORK_S,
    is_of_table=True,
)
DELTA_ROWS = Instrument(
    "databricks_delta_rows_total", "counter", "Rows that were written or changed, as the warehouse counted them.",
    ("operation",), is_of_table=True,
)  # fmt: skip
STAGED = Instrument(
    "databricks_delta_staged_bytes_total", "counter", "Bytes of rows that were staged as files.", is_of_table=True
)
FILES = Instrument(
    "databricks_files_bytes_total",
    "counter",
    "Bytes of files that client.files moved, staged ones included.",
    ("direction",),
)

INSTRUMENTS = [made for made in list(globals().values()) if isinstance(made, Instrument)]
"""All of them, in order."""
BY_TABLE = {
    made: attrs.evolve(made, labels=(*made.labels, "table")) if made.is_of_table else made for made in INSTRUMENTS
}
"""Each as it is where names of tables are asked for."""
