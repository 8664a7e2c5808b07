"""
The functions of a stream's program that merge a batch into its table. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator

from lakewire.delta.statements.scd2 import Versions, ambiguous_sql, merge_scd2_sql
from lakewire.rows.source import Source
from lakewire.schema.names import TableName, quote_identifier
from lakewire.sql.arguments import condition_sql
from lakewire.streaming.sinks import MergeSink, Scd2Sink

__all__ = ["merge_lines", "scd2_lines"]

_BATCH = "lakewire_batch"
_RANK = "lakewire_rank"
_DELETED = "lakewire_deleted"


def merge_lines(sink: MergeSink) -> Iterator[str]:
    """
    Yield ``write(batch, batch_id)``: the newest row of each key of the batch goes into the table.
    """
    matching = " AND ".join(f"t.{key} <=> s.{key}" for key in map(quote_identifier, sink.keys))
    newest = quote_identifier(sink.newest_by) if sink.newest_by else ""
    deletes = condition_sql(sink.deletes, "deletes") if sink.deletes else ""
    yield f"MATCHING = {matching!a}"
    yield ""
    yield ""
    yield "def write(batch, batch_id):"
    yield '    """Merge a batch; a batch that comes again changes nothing."""'
    yield "    spark = batch.sparkSession"
    if newest:
        keys = ", ".join(ascii(quote_identifier(key)) for key in sink.keys)
        yield f"    newest = Window.partitionBy({keys}).orderBy(F.col({newest!a}).desc_nulls_last())"
        yield f'    ranked = batch.withColumn("{_RANK}", F.row_number().over(newest))'
        yield f'    batch = ranked.where("{_RANK} = 1").drop("{_RANK}")'
    yield "    if not spark.catalog.tableExists(TABLE):"
    yield '        batch.limit(0).write.format("delta").saveAsTable(TABLE)'
    yield '    quoted = ["`" + name.replace("`", "``") + "`" for name in batch.columns]'
    yield '    values = {name: f"s.{name}" for name in quoted}  # a column that the table lacks is an error'
    if sink.deletes:
        yield f"    batch = batch.withColumn({_DELETED!r}, F.expr({f'coalesce({deletes}, FALSE)'!a}))"
    yield "    ("
    yield '        DeltaTable.forName(spark, TABLE).alias("t")'
    yield '        .merge(batch.alias("s"), MATCHING)'
    if sink.evolve:
        yield "        .withSchemaEvolution()"
    yield from _clauses(sink, newest)
    yield "        .execute()"
    yield "    )"


def _clauses(sink: MergeSink, newest: str) -> Iterator[str]:
    is_newer = f"NOT coalesce(s.{newest} < t.{newest}, FALSE)" if newest else ""
    if sink.deletes:
        yield f"        .whenMatchedDelete({' AND '.join(filter(None, [f's.{_DELETED}', is_newer]))!a})"
    yield f"        .whenMatchedUpdate({ascii(is_newer) if is_newer else None}, values)"
    yield f"        .whenNotMatchedInsert({ascii(f'NOT s.{_DELETED}') if sink.deletes else None}, values)"


def scd2_lines(table: TableName, sink: Scd2Sink) -> Iterator[str]:
    """
    Yield ``write(batch, batch_id)``: the rows become versions, by the statement of ``DeltaTable.merge_scd2``.
    """
    names = (*sink.keys, *sink.values)
    start = f"{quote_identifier(sink.effective_at)} AS {quote_identifier(sink.valid_from)}"
    items = (*(f"{name} AS {name}" for name in map(quote_identifier, names)), start)
    source = Source(columns=(*names, sink.valid_from), rows=None, items=items, relation=_BATCH)
    versions = Versions(
        keys=sink.keys,
        values=sink.values,
        tracked=sink.values,
        compared=sink.values,
        valid_from=sink.valid_from,
        valid_to=sink.valid_to,
        is_current=sink.is_current,
    )
    yield f"MERGE = {merge_scd2_sql(table, source, versions).text!a}"
    yield f"AMBIGUOUS = {ambiguous_sql(source, versions).text!a}"
    yield ""
    yield ""
    yield "def write(batch, batch_id):"
    yield '    """Add the versions of a batch; a batch that comes again changes nothing."""'
    yield "    spark = batch.sparkSession"
    yield f'    batch.createOrReplaceTempView("{_BATCH}")'
    yield "    ambiguous = spark.sql(AMBIGUOUS).collect()"
    yield "    if ambiguous:"
    yield '        raise ValueError(f"a key without a value, or with several rows for one moment: {ambiguous[0]}")'
    yield "    spark.sql(MERGE)"
