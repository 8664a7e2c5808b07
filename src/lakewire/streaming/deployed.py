"""
A stream that is deployed: its job, its runs, and what its last batch did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.config import Config
from lakewire.errors import InvalidArgumentError
from lakewire.files import FilesClient
from lakewire.jobs import JobsClient, Run
from lakewire.schema.names import TableName
from lakewire.sql import SqlClient, col

if TYPE_CHECKING:
    from lakewire.streaming.builder import StreamingPlan

__all__ = ["StreamServices", "StreamStatus", "StreamingJob"]

# What sources say of what they have not read yet.
# https://docs.databricks.com/structured-streaming/stream-monitoring
_BACKLOG = frozenset(
    {
        "numBytesOutstanding",
        "numFilesOutstanding",
        "avgOffsetsBehindLatest",
        "maxOffsetsBehindLatest",
        "estimatedTotalBytesBehindLatest",
        "avgMsBehindLatest",
        "maxMsBehindLatest",
    }
)


@attrs.frozen(kw_only=True)
class StreamStatus:
    """
    What the last batch of a stream did.

    Attributes:
        batch_id: Number of the batch.
        at: When it began.
        rows: Rows that it read.
        rows_per_s: Rows a second that it processed; 0 for an empty batch.
        duration_s: Seconds that it took.
        backlog: What the source has that was not read yet, in its own words, as in ``numBytesOutstanding``; empty
            where it does not say.
        noted_at: When the program kept this.
        progress: All that Spark says of the batch.
    """

    batch_id: int
    at: datetime
    rows: int
    rows_per_s: float
    duration_s: float
    backlog: Mapping[str, float]
    noted_at: datetime
    progress: Mapping[str, Any] = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class StreamServices:
    """
    What deploying needs.
    """

    sql: SqlClient
    files: FilesClient
    jobs: JobsClient
    config: Config

    def deploy(self, plan: StreamingPlan, name: str, status: TableName | None) -> StreamingJob:
        """
        Upload the program, and create or update the job, which is the stream's by its key.
        """
        self.files.upload(plan.path, plan.program.encode(), overwrite=True)
        job_id = self.jobs.ensure(plan.settings, key=f"stream/{name}").job_id
        return StreamingJob(services=self, name=name, job_id=job_id, status_table=status)


@attrs.frozen(kw_only=True)
class StreamingJob:
    """
    A deployed stream.

    Attributes:
        name: Of the stream and its job.
        job_id: The job.
        status_table: What batches did; None where it is not kept.
    """

    services: StreamServices = attrs.field(repr=False)
    name: str
    job_id: int
    status_table: TableName | None = None

    def start(self) -> Run:
        """
        Start a run; while one goes on, the new one is skipped. A continuous job starts by itself.
        """
        return self.services.jobs.run_now(self.job_id)

    def stop(self) -> None:
        """
        Cancel what runs. The next run goes on from the last batch that was committed.
        """
        self.services.jobs.cancel_all(self.job_id)

    def status(self) -> StreamStatus | None:
        """
        Return what the last batch did; None before the first. One statement.

        Raises:
            InvalidArgumentError: It is not kept; see ``StreamingJobBuilder.keep_status``.
        """
        if self.status_table is None:
            raise InvalidArgumentError(f"stream {self.name!r} keeps no status; define it with keep_status(table)")
        query = (
            self.services.sql.select("progress", "noted_at")
            .from_table(self.status_table)
            .where("stream = :name AND query = :name", name=self.name)
            .order_by(col("noted_at").desc())
            .limit(1)
        )
        row = query.execute().fetchone()
        return None if row is None else _status(json.loads(row["progress"]), row["noted_at"])


def _status(progress: Mapping[str, Any], noted_at: datetime) -> StreamStatus:
    metrics = [source.get("metrics") or {} for source in progress.get("sources") or ()]
    backlog = {name: float(value) for known in metrics for name, value in known.items() if name in _BACKLOG}
    return StreamStatus(
        batch_id=progress["batchId"],
        at=datetime.fromisoformat(progress["timestamp"]),
        rows=progress.get("numInputRows") or 0,
        rows_per_s=progress.get("processedRowsPerSecond") or 0.0,
        duration_s=(progress.get("batchDuration") or 0) / 1000,
        backlog=backlog,
        noted_at=noted_at,
        progress=progress,
    )
