"""
The PySpark file of a stream: straight-line code that a reader can follow, made of the parts of its definition. Pure.

What the user gave stands in it as Python literals, never as code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.names import TableName
from lakewire.streaming.sinks import AvailableNow, MergeSink, ProcessingTime, Scd2Sink, StreamExpectation, TableSink
from lakewire.streaming.sources import ScopedSecret, StreamReader
from lakewire.streaming.writing import merge_lines, scd2_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.streaming.sinks import StreamSink, StreamTrigger

__all__ = ["Parts", "program_text", "sql_text"]

_SPARK = "spark = SparkSession.builder.getOrCreate()"
_STATUS = '''\
def note(query):
    """Keep what the last batch did; that it cannot be kept does not end the stream."""
    last = query.lastProgress
    if last is None or last["batchId"] == noted.get(query.name):
        return
    noted[query.name] = last["batchId"]
    try:
        row = (NAME, query.name, str(query.id), last["batchId"], json.dumps(dict(last), default=str))
        columns = "stream STRING, query STRING, query_id STRING, batch_id BIGINT, progress STRING"
        rows = spark.createDataFrame([row], columns).withColumn("noted_at", F.current_timestamp())
        rows.write.format("delta").mode("append").saveAsTable(STATUS)
    except Exception as error:
        print(f"progress not kept: {error}")
'''
_FOLLOW = """\
noted = {}
going = list(queries)
try:
    while going:
        for query in list(going):
            if query.awaitTermination(10):  # raises what ended it
                going.remove(query)
            note(query)
finally:
    for query in going:
        query.stop()
"""


@attrs.frozen(kw_only=True)
class Parts:
    """
    A whole definition.

    Attributes:
        name: Of the stream.
        reader: What is read.
        watermark: Column and how late rows may come.
        sql: SELECT from ``source``; None for all rows as they are.
        python: Path of a file that has ``transform(source)``.
        sink: Where the rows go.
        table: Name of the sink's table.
        expectations: Which rows pass.
        quarantine: Table of those that do not.
        checkpoint: Folder of the stream.
        trigger: When batches begin.
        status: Table of what batches did; None for none.
    """

    name: str
    reader: StreamReader
    sink: StreamSink
    table: TableName
    checkpoint: str
    trigger: StreamTrigger
    watermark: tuple[str, str] | None = None
    sql: str | None = None
    python: str | None = None
    expectations: Sequence[StreamExpectation] = ()
    quarantine: TableName | None = None
    status: TableName | None = None


def program_text(parts: Parts) -> str:
    """
    Return the file. It is Python of ASCII characters; running it runs the stream.
    """
    sections = [
        "\n".join(_head(parts)),
        "\n".join(_constants(parts)),
        _SPARK,
        "\n".join(_read(parts)),
        "\n".join(_transform(parts)),
        *(["\n".join(_expect(parts))] if parts.expectations else []),
        *(["\n".join(_sink(parts))] if not isinstance(parts.sink, TableSink) else []),
        _STATUS if parts.status else 'def note(query):\n    """Nobody asked to keep what batches did."""\n',
        "\n".join(_start(parts)),
        _FOLLOW,
    ]
    return "\n\n".join(map(_spaced, sections)).strip("\n").replace("\n\n\n\n", "\n\n\n") + "\n"


def _spaced(section: str) -> str:
    """Put a second blank line around functions."""
    text = section.strip("\n")
    begins, ends = text.startswith("def "), "\ndef " in f"\n{text}"
    return ("\n" if begins else "") + text + ("\n" if ends else "")


def _head(parts: Parts) -> Iterator[str]:
    yield '"""'
    yield "A stream made by lakewire. Change its definition and deploy it again; changes of this file are lost."
    yield '"""'
    yield ""
    if parts.status:
        yield "import json"
    if parts.python:
        yield "import runpy"
    if parts.status or parts.python:
        yield ""
    if isinstance(parts.sink, MergeSink):
        yield "from delta.tables import DeltaTable"
    if any(isinstance(value, ScopedSecret) for value in parts.reader.options.values()):
        yield "from databricks.sdk.runtime import dbutils"
    yield "from pyspark.sql import SparkSession"
    if parts.status or parts.quarantine or isinstance(parts.sink, MergeSink):
        yield "from pyspark.sql import functions as F"
    if isinstance(parts.sink, MergeSink) and parts.sink.newest_by:
        yield "from pyspark.sql.window import Window"


def _constants(parts: Parts) -> Iterator[str]:
    yield f"NAME = {_literal(parts.name)}"
    yield f"TABLE = {_literal(parts.table.sql())}"
    yield f"CHECKPOINT = {_literal(parts.checkpoint)}"
    if parts.quarantine:
        yield f"QUARANTINE = {_literal(parts.quarantine.sql())}"
    if parts.status:
        yield f"STATUS = {_literal(parts.status.sql())}"


def _read(parts: Parts) -> Iterator[str]:
    reader = parts.reader
    yield "source = ("
    yield f"    spark.readStream.format({_literal(reader.format)})"
    if reader.schema:
        yield f"    .schema({_literal(reader.schema)})"
    for name, value in reader.options.items():
        yield f"    .option({_literal(name)}, {_option(value)})"
    if reader.format == "cloudFiles":
        yield '    .option("cloudFiles.schemaLocation", f"{CHECKPOINT}/schema")'
    yield _load(reader)
    if parts.watermark:
        yield f"    .withWatermark({_literal(parts.watermark[0])}, {_literal(parts.watermark[1])})"
    yield ")"


def _transform(parts: Parts) -> Iterator[str]:
    if parts.python:
        yield f'rows = runpy.run_path({_literal(parts.python)})["transform"](source)'
    elif parts.sql:
        yield 'source.createOrReplaceTempView("source")'
        yield f"rows = spark.sql({_text(parts.sql)})"
    else:
        yield "rows = source"


def _expect(parts: Parts) -> Iterator[str]:
    """Yield what keeps rows out: those that must end the stream first, then the others."""
    for one in parts.expectations:
        if one.otherwise == "fail":
            check = f"CASE WHEN {_holds(one)} THEN TRUE ELSE raise_error({sql_text(f'{one.name} does not hold')}) END"
            yield f"rows = rows.where({_text(check)})"
    kept = [_holds(one) for one in parts.expectations if one.otherwise == "quarantine"]
    if kept:
        failed = ", ".join(
            f"CASE WHEN NOT {_holds(one)} THEN {sql_text(one.name)} END"
            for one in parts.expectations
            if one.otherwise == "quarantine"
        )
        yield "quarantined = ("
        yield f"    rows.where({_text(f'NOT ({_all(kept)})')})"
        yield f'    .withColumn("_failed", F.expr({_text(f"array_compact(array({failed}))")}))'
        yield '    .withColumn("_quarantined_at", F.current_timestamp())'
        yield ")"
    passing = [_holds(one) for one in parts.expectations if one.otherwise != "fail"]
    if passing:
        yield f"rows = rows.where({_text(_all(passing))})"


def _sink(parts: Parts) -> Iterator[str]:
    if isinstance(parts.sink, MergeSink):
        yield from merge_lines(parts.sink)
    elif isinstance(parts.sink, Scd2Sink):
        yield from scd2_lines(parts.table, parts.sink)


def _start(parts: Parts) -> Iterator[str]:
    """Yield the queries, each with a checkpoint of its own."""
    sink = parts.sink
    yield "queries = ["
    yield f"    rows.writeStream.queryName(NAME){_trigger(parts.trigger)}"
    yield '    .option("checkpointLocation", f"{CHECKPOINT}/rows")'
    if isinstance(sink, TableSink):
        yield f'    .outputMode("{sink.mode}")'
        if sink.evolve:
            yield '    .option("mergeSchema", "true")'
        if sink.cluster_by:
            yield f"    .clusterBy({', '.join(map(_literal, sink.cluster_by))})"
        yield '    .format("delta").toTable(TABLE),'
    else:
        yield "    .foreachBatch(write).start(),"
    if parts.quarantine:
        yield f'    quarantined.writeStream.queryName(f"{{NAME}} quarantine"){_trigger(parts.trigger)}'
        yield '    .option("checkpointLocation", f"{CHECKPOINT}/quarantine")'
        yield '    .option("mergeSchema", "true").format("delta").toTable(QUARANTINE),'
    yield "]"


def _trigger(trigger: StreamTrigger) -> str:
    if isinstance(trigger, AvailableNow):
        return ".trigger(availableNow=True)"
    return f".trigger(processingTime={_literal(trigger.every)})" if isinstance(trigger, ProcessingTime) else ""


def _holds(one: StreamExpectation) -> str:
    ending = "\n" if "--" in one.condition else ""  # a comment must not swallow the parenthesis
    return f"coalesce(({one.condition}{ending}), FALSE)"


def _all(conditions: Sequence[str]) -> str:
    return " AND ".join(conditions)


def _load(reader: StreamReader) -> str:
    if isinstance(reader.table, TableName):
        return f"    .table({_literal(reader.table.sql())})"
    return f"    .load({_literal(reader.path) if reader.path else ''})"


def _option(value: str | ScopedSecret) -> str:
    if isinstance(value, str):
        return _literal(value)
    before, after = value.within.split("{}")
    read = f"dbutils.secrets.get({_literal(value.scope)}, {_literal(value.key)})"
    return " + ".join(filter(None, [before and _literal(before), read, after and _literal(after)]))


def _literal(text: str) -> str:
    return ascii(str(text))


def _text(sql: str) -> str:
    """Return SQL as a literal, of several lines where it has some and nothing in it needs to be escaped."""
    lines = sql.split("\n")
    is_plain = (
        sql.isascii()
        and all(map(str.isprintable, lines))
        and "\\" not in sql
        and '"""' not in sql
        and not sql.endswith('"')
    )
    return f'"""\n{sql.strip()}\n"""' if "\n" in sql and is_plain else _literal(sql)


def sql_text(text: str) -> str:
    """
    Return text as a string literal of SQL.
    """
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
