"""
A local workspace with a table of 5,000,000 rows, for the bench: prints its host, its token and its warehouse.
"""

from __future__ import annotations

import signal
import sys
import tempfile
from collections.abc import Iterator

import pyarrow as pa

from lakewire import DatabricksClient

ROWS, EACH = 5_000_000, 500_000
NAME = "main.default.large"


def rows() -> Iterator[pa.RecordBatch]:
    for start in range(0, ROWS, EACH):
        ids = pa.array(range(start, start + EACH))
        yield pa.record_batch(
            {
                "id": ids,
                "name": pa.array([f"name {n % 9973}" for n in range(EACH)]),
                "amount": pa.array([n * 0.37 for n in range(EACH)]),
                "day": pa.array([n % 3650 for n in range(EACH)], pa.int32()).cast(pa.date32()),
                "at": pa.array(range(start, start + EACH)).cast(pa.timestamp("us", "UTC")),
            }
        )


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # what is below ends in order
    with tempfile.TemporaryDirectory() as folder, DatabricksClient.local(folder) as client:
        first = next(rows())
        reader = pa.RecordBatchReader.from_batches(first.schema, rows())
        client.delta.table(NAME).write(reader, mode="create")
        config = client.config
        print(config.host, config.token.reveal(), config.warehouse_id, flush=True)
        signal.pause()


if __name__ == "__main__":
    main()
