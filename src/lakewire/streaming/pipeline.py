"""
A stream as a Lakeflow declarative pipeline: the settings of the pipeline, and its SQL. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from lakewire.delta.statements.views import Expectation
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, quote_identifier
from lakewire.streaming.program import Parts, sql_text
from lakewire.streaming.sinks import AvailableNow, MergeSink, Scd2Sink, StreamExpectation, TableSink
from lakewire.streaming.sources import ScopedSecret

__all__ = ["PipelineSpec", "pipeline_of"]

_FORMATS = {"kafka": "read_kafka", "kinesis": "read_kinesis", "pubsub": "read_pubsub"}
_VIOLATION = {"drop": "DROP ROW", "fail": "FAIL UPDATE", "quarantine": None}


@attrs.frozen(kw_only=True)
class PipelineSpec:
    """
    A pipeline that is not deployed.

    Attributes:
        settings: Arguments of ``client.api.pipelines.create``, without ``libraries``: upload *sql* and name its path
            there, ``libraries=[{"file": {"path": "/Workspace/…/stream.sql"}}]``.
        sql: Its tables and flows.
    """

    settings: dict[str, Any]
    sql: str


def pipeline_of(parts: Parts, catalog: str, schema: str) -> PipelineSpec:
    """
    Return the pipeline of a definition.

    Raises:
        InvalidArgumentError: A part has no form in SQL.

    Source:
        https://docs.databricks.com/ldp/developer/sql-dev
    """
    _refuse(parts)
    settings = {
        "name": parts.name,
        "catalog": catalog,
        "schema": schema,
        "serverless": True,
        "continuous": not isinstance(parts.trigger, AvailableNow),
    }
    return PipelineSpec(settings=settings, sql="\n".join(_statements(parts)))


def _refuse(parts: Parts) -> None:
    reasons = {
        "Python of yours": parts.python is not None,
        "a quarantine table": parts.quarantine is not None,
        "a status table": parts.status is not None,
        "a secret in an option": any(isinstance(value, ScopedSecret) for value in parts.reader.options.values()),
        "mode='complete'": isinstance(parts.sink, TableSink) and parts.sink.mode == "complete",
        "a watermark": parts.watermark is not None and parts.sql is None,
        "newest_by, which orders the changes, left out": isinstance(parts.sink, MergeSink) and not parts.sink.newest_by,
    }
    for reason, applies in reasons.items():
        if applies:
            raise InvalidArgumentError(f"as_pipeline: {reason} has no form in a pipeline's SQL; deploy it as a job")


def _statements(parts: Parts) -> Iterator[str]:
    source, sink = _source(parts), parts.sink
    expectations = [_constraint(one) for one in parts.expectations]
    bounds = f" ({', '.join(expectations)})" if expectations else ""
    if isinstance(sink, TableSink):
        cluster = f"\nCLUSTER BY ({', '.join(map(quote_identifier, sink.cluster_by))})" if sink.cluster_by else ""
        yield f"CREATE OR REFRESH STREAMING TABLE {parts.table.sql()}{bounds}{cluster}\nAS {_rows(parts, source)};"
        return
    view = quote_identifier(f"{parts.table.name}_changes")
    yield f"CREATE TEMPORARY STREAMING VIEW {view}\nAS {_rows(parts, source)};\n"
    yield f"CREATE OR REFRESH STREAMING TABLE {parts.table.sql()}{bounds};\n"
    yield f"CREATE FLOW {quote_identifier(f'{parts.table.name}_flow')} AS AUTO CDC INTO {parts.table.sql()}"
    yield f"FROM STREAM({view})"
    yield f"KEYS ({', '.join(map(quote_identifier, sink.keys))})"
    yield from _changes(sink)


def _changes(sink: MergeSink | Scd2Sink) -> Iterator[str]:
    if isinstance(sink, MergeSink):
        if sink.deletes:
            yield f"APPLY AS DELETE WHEN {sink.deletes}"
        yield f"SEQUENCE BY {quote_identifier(sink.newest_by or '')}\nSTORED AS SCD TYPE 1;"
    else:
        yield f"SEQUENCE BY {quote_identifier(sink.effective_at)}\nSTORED AS SCD TYPE 2;"


def _rows(parts: Parts, source: str) -> str:
    watermark = ""
    if parts.watermark:
        column, delay = parts.watermark
        watermark = f" WATERMARK {quote_identifier(column)} DELAY OF INTERVAL {delay}"
    if parts.sql is None:
        return f"SELECT * FROM {source}"
    return f"WITH source AS (SELECT * FROM {source}{watermark})\n{parts.sql}"


def _source(parts: Parts) -> str:
    reader = parts.reader
    options = {name: str(value) for name, value in reader.options.items()}
    if isinstance(reader.table, TableName):
        given = f" WITH ({_given(options, ' = ')})" if options else ""
        return f"STREAM({reader.table.sql()}{given})"
    if reader.format in _FORMATS:
        named = {name.replace("kafka.bootstrap.servers", "bootstrapServers"): value for name, value in options.items()}
        return f"STREAM {_FORMATS[reader.format]}({_given(named, ' => ')})"
    if reader.format != "cloudFiles":
        raise InvalidArgumentError("as_pipeline: auto_loader=False has no form in a pipeline's SQL; deploy it as a job")
    named = {"format": options.pop("cloudFiles.format")}
    named |= {name.removeprefix("cloudFiles."): value for name, value in options.items()}
    named |= {"schema": reader.schema} if reader.schema else {}
    return f"STREAM read_files({sql_text(reader.path or '')}, {_given(named, ' => ')})"


def _given(options: dict[str, str], sign: str) -> str:
    return ", ".join(f"{quote_identifier(name)}{sign}{sql_text(value)}" for name, value in options.items())


def _constraint(one: StreamExpectation) -> str:
    return Expectation(one.name, one.condition, _VIOLATION[one.otherwise]).sql()
