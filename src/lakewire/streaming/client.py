"""
Streams of a workspace, reached as ``client.streaming``.
"""

from __future__ import annotations

from lakewire.config import Config
from lakewire.errors import InvalidArgumentError
from lakewire.files import FilesClient
from lakewire.jobs import JobsClient, JobSettings
from lakewire.sql import SqlClient
from lakewire.streaming.builder import StreamingJobBuilder
from lakewire.streaming.deployed import StreamServices
from lakewire_runtime.accepts import check

__all__ = ["StreamingClient"]


class StreamingClient:
    """
    Define streams that run as jobs.
    """

    def __init__(self, sql: SqlClient, files: FilesClient, jobs: JobsClient, config: Config) -> None:
        self._services = StreamServices(sql=sql, files=files, jobs=jobs, config=config)

    def job(self, name: str, *, settings: JobSettings | None = None) -> StreamingJobBuilder:
        """
        Begin the definition of a stream. No request.

        Args:
            name: Of the stream, and of its job, by which it is found again.
            settings: Of the job: where it runs, its schedule, tags, notifications. Default: serverless, no schedule.
                Its name and tasks are the stream's.

        Raises:
            InvalidArgumentError: The settings have a name or tasks.
        """
        check("name", str, name)
        check("settings", JobSettings, settings)
        if not name:
            raise InvalidArgumentError("name: empty; accepted is a name that no other job has")
        settings = settings or JobSettings()
        if settings.name or settings.tasks:
            raise InvalidArgumentError("settings: name and tasks are those of the stream; leave them out")
        return StreamingJobBuilder(services=self._services, name=name, settings=settings)
