"""
The definition of a stream, step by step, and what comes of it: the settings of a job, and its program.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Self

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import Continuous, JobSettings, SparkPythonTask, Task
from lakewire.schema.names import TableName, VolumePath
from lakewire.sql.tokens import first_words, tokens
from lakewire.streaming.pipeline import PipelineSpec, pipeline_of
from lakewire.streaming.program import Parts, program_text
from lakewire.streaming.sinks import (
    AvailableNow,
    StreamExpectation,
    StreamSink,
    StreamTrigger,
    TableSink,
    check_interval,
)
from lakewire.streaming.sources import StreamSource
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.streaming.deployed import StreamingJob, StreamServices

__all__ = ["StreamingJobBuilder", "StreamingPlan"]

_URL = re.compile(r"[a-z][a-z0-9+.-]*:/")
_QUERIES = frozenset({"SELECT", "WITH", "FROM", "VALUES", "TABLE"})


@attrs.frozen(kw_only=True)
class StreamingPlan:
    """
    What would be sent.

    Attributes:
        settings: Of the job.
        path: Where the program is uploaded.
        program: Its text.
    """

    settings: JobSettings
    path: str
    program: str = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class StreamingJobBuilder:
    """
    Define a stream: source, transform, sink, checkpoint, trigger.

    Made by ``client.streaming.job(name)``. Each step returns a new builder; nothing is sent before ``deploy``.
    """

    _services: StreamServices = attrs.field(alias="services", repr=False)
    name: str
    _settings: JobSettings = attrs.field(alias="settings", factory=JobSettings, repr=False)
    _source: StreamSource | None = None
    _watermark: tuple[str, str] | None = None
    _sql: str | None = None
    _python: str | None = None
    _expectations: tuple[StreamExpectation, ...] = ()
    _quarantine: str | TableName | None = None
    _sink: StreamSink | None = None
    _checkpoint: str | None = None
    _program: str | None = None
    _trigger: StreamTrigger = attrs.field(factory=AvailableNow)
    _status: str | TableName | None = None

    def source(self, source: StreamSource) -> Self:
        """
        Read from a source: ``DeltaSource``, ``FilesSource``, ``KafkaSource``, ….
        """
        check("source", StreamSource, source)
        return attrs.evolve(self, source=source)

    def watermark(self, column: str, delay: str) -> Self:
        """
        Forget, for aggregates, joins and duplicates, what comes later than the newest row by a delay.

        Args:
            column: TIMESTAMP of the source.
            delay: As in ``"10 minutes"``.

        Source:
            https://docs.databricks.com/structured-streaming/watermarks
        """
        check("watermark: column", str, column)
        check_interval("watermark: delay", delay)
        return attrs.evolve(self, watermark=(column, delay))

    def transform(self, query: str | Path) -> Self:
        """
        Change the rows by a query FROM ``source``.

        Args:
            query: SQL text, or a file with it, which is read now.

        Raises:
            InvalidArgumentError: It is no query, has several statements or markers, or does not read ``source``.
        """
        text = query.read_text("utf-8") if isinstance(query, Path) else query
        _check_query(text)
        return attrs.evolve(self, sql=text.strip().rstrip(";"), python=None)

    def transform_python(self, path: str) -> Self:
        """
        Change the rows by Python of yours.

        Args:
            path: Python file or notebook that the cluster sees, ``/Volumes/…`` or ``/Workspace/…``, which defines
                ``transform(source)``: a streaming DataFrame to another.
        """
        if not isinstance(path, str) or not path.startswith(("/Volumes/", "/Workspace/")):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
            raise InvalidArgumentError(f"path: {shown(path)}; accepted is a file below /Volumes or /Workspace")
        return attrs.evolve(self, python=path, sql=None)

    def expect(self, *expectations: StreamExpectation, quarantine: str | TableName | None = None) -> Self:
        """
        Say what the transformed rows must fulfil.

        Args:
            expectations: Each with what happens to other rows.
            quarantine: Table of rows that do not fulfil an expectation whose ``otherwise`` is ``"quarantine"``, with
                ``_failed``, the names of these expectations, and ``_quarantined_at``.

        Raises:
            InvalidArgumentError: Rows are to be kept, and no table is given.
        """
        for one in expectations:
            check("expectations", StreamExpectation, one)
        if quarantine is None and any(one.otherwise == "quarantine" for one in expectations):
            raise InvalidArgumentError("expect: quarantine names no table for the rows that do not fulfil it")
        return attrs.evolve(self, expectations=expectations, quarantine=quarantine)

    def sink(self, sink: StreamSink) -> Self:
        """
        Write to a sink: ``TableSink``, ``MergeSink`` or ``Scd2Sink``.
        """
        check("sink", StreamSink, sink)
        return attrs.evolve(self, sink=sink)

    def checkpoint(self, folder: str, *, program: str | None = None) -> Self:
        """
        Keep the progress of the stream in a folder of its own.

        Args:
            folder: ``/Volumes/catalog/schema/volume/…``, or the URL of a folder in cloud storage. No other stream may
                use it; who deletes it starts over.
            program: Folder of a volume for the program. Default: beside the checkpoint; a URL needs it.

        Raises:
            InvalidArgumentError: A URL, and no folder for the program.
        """
        check("checkpoint: folder", str, folder)
        is_url = bool(_URL.match(folder))
        if is_url and program is None:
            raise InvalidArgumentError(
                f"checkpoint: {folder!r} is no volume; give program='/Volumes/…' for the program"
            )
        place = folder.rstrip("/") if is_url else str(VolumePath.parse(folder))
        return attrs.evolve(self, checkpoint=place, program=str(VolumePath.parse(program or f"{place}/program")))

    def trigger(self, trigger: StreamTrigger) -> Self:
        """
        Say when batches begin: ``AvailableNow()``, the default, ``ProcessingTime("30 seconds")`` or ``Continuous()``.
        """
        check("trigger", StreamTrigger, trigger)
        return attrs.evolve(self, trigger=trigger)

    def keep_status(self, table: str | TableName) -> Self:
        """
        Let the program add a row to a table for what its last batch did, every ten seconds; ``status()`` reads it.

        Args:
            table: Name of one to three parts; several streams may share it. It is made when it is not there.
        """
        return attrs.evolve(self, status=table)

    def plan(self) -> StreamingPlan:
        """
        Return the job and its program. Nothing is sent.

        Raises:
            InvalidArgumentError: Source, sink or checkpoint is missing, or they do not go together.
        """
        parts = self._parts()
        path = f"{self._program}/stream.py"
        return StreamingPlan(settings=self._job(path), path=path, program=program_text(parts))

    def as_pipeline(self, *, catalog: str | None = None, schema: str | None = None) -> PipelineSpec:
        """
        Return the stream as a Lakeflow declarative pipeline: settings, and SQL. Nothing is sent.

        Databricks keeps the checkpoint of a pipeline, so it has none of its own.

        Args:
            catalog: Default catalog of the pipeline. Default: that of the sink's table.
            schema: Its default schema. Default: that of the sink's table.

        Raises:
            InvalidArgumentError: A part has no form in SQL: Python, quarantine, a secret, a status table.
        """
        parts = self._parts(is_pipeline=True)
        return pipeline_of(parts, catalog or parts.table.catalog, schema or parts.table.schema)

    def deploy(self) -> StreamingJob:
        """
        Upload the program, and create or update the job. Safe to call again; a run that goes on keeps the old program.

        Raises:
            InvalidArgumentError: As for ``plan``; or another job has the name of the stream.
        """
        plan = self.plan()
        return self._services.deploy(plan, self.name, self._name_of(self._status))

    def _parts(self, *, is_pipeline: bool = False) -> Parts:
        source, sink, checkpoint = self._source, self._sink, self._checkpoint
        missing = [name for name, part in (("source", source), ("sink", sink)) if part is None]
        missing += ["checkpoint"] if checkpoint is None and not is_pipeline else []
        if source is None or sink is None or missing:
            raise InvalidArgumentError(f"stream {self.name!r}: {' and '.join(missing)} missing")
        config = self._services.config
        parts = Parts(
            name=self.name,
            reader=attrs.evolve(source.reader, table=self._name_of(source.reader.table)),
            watermark=self._watermark,
            sql=self._sql,
            python=self._python,
            sink=sink,
            table=TableName.parse(sink.table, catalog=config.catalog, schema=config.schema),
            expectations=self._expectations,
            quarantine=self._name_of(self._quarantine),
            checkpoint=checkpoint or "",
            trigger=self._trigger,
            status=self._name_of(self._status),
        )
        _check_modes(parts)
        return parts

    def _job(self, path: str) -> JobSettings:
        task = Task("stream", SparkPythonTask(path), max_retries=None if self._is_bounded else -1)
        continuous = self._trigger if isinstance(self._trigger, Continuous) else None
        runs = 1 if continuous is None else None
        settings = attrs.evolve(
            self._settings, name=self.name, tasks=task, max_concurrent_runs=runs, continuous=continuous
        )
        settings.check()
        return settings

    @property
    def _is_bounded(self) -> bool:
        return isinstance(self._trigger, AvailableNow)

    def _name_of(self, table: str | TableName | None) -> TableName | None:
        config = self._services.config
        return None if table is None else TableName.parse(table, catalog=config.catalog, schema=config.schema)


def _check_query(text: object) -> None:
    words = first_words(text) if isinstance(text, str) else ()
    if not words or words[0] not in _QUERIES:
        raise InvalidArgumentError(f"transform: {shown(text)}; accepted is a query such as 'SELECT * FROM source'")
    found = list(tokens(str(text).strip().rstrip(";")))
    if any(token.value == ";" for token in found):
        raise InvalidArgumentError("transform: there are several statements; accepted is one query")
    if marker := next((token for token in found if token.kind in {"marker", "place"}), None):
        raise InvalidArgumentError(f"transform: marker {marker.value!r}; a stream has no parameters, write the value")
    if not any(token.kind in {"word", "text"} and token.value.strip("`").lower() == "source" for token in found):
        raise InvalidArgumentError("transform: the query does not read source, the rows of the stream")


def _check_modes(parts: Parts) -> None:
    """Refuse what the sink cannot do."""
    is_complete = isinstance(parts.sink, TableSink) and parts.sink.mode == "complete"
    if is_complete and parts.watermark:
        raise InvalidArgumentError(
            "TableSink: mode='complete' keeps all groups, so a watermark has no effect; leave it"
        )
    if is_complete and parts.sql is None and parts.python is None:
        raise InvalidArgumentError("TableSink: mode='complete' needs an aggregate; give a transform with GROUP BY")
    if is_complete and parts.expectations:
        raise InvalidArgumentError("TableSink: mode='complete' has no expectations; put them into the query")
    tables = [str(name) for name in (parts.table, parts.quarantine, parts.status) if name]
    if len({name.lower() for name in tables}) < len(tables):
        raise InvalidArgumentError(f"sink, quarantine and status are {tables}; accepted are different tables")
