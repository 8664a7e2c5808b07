"""
A service as small as its pod: upserts rows, reads a long result, waits. Prints what each step took as JSON.
"""

import json
import sys
import time
from pathlib import Path

from lakewire import DatabricksClient

STATUS = Path("/proc/self/status")


def measured(name, work):
    """Run one step; print its seconds, CPU seconds and the most memory of the process during it."""
    Path("/proc/self/clear_refs").write_text("5")  # its peak begins again
    started, cpu = time.monotonic(), time.process_time()
    result = work()
    fields = dict(line.split(":") for line in STATUS.read_text().splitlines())
    said = {
        "step": name,
        "seconds": time.monotonic() - started,
        "cpu": time.process_time() - cpu,
        "peak_mib": int(fields["VmHWM"].split()[0]) / 1024,
        "result": result,
    }
    sys.stdout.write(json.dumps(said) + "\n")


def rows(count):
    import pyarrow as pa
    from pyarrow import compute

    ids = pa.array(range(count), pa.int64())
    texts = compute.binary_join_element_wise("customer", compute.cast(ids, "string"), " ")
    return pa.table({"id": ids, "customer": texts, "amount": compute.cast(ids, "double")})


def upsert(client, name, count):
    columns = {"id": "BIGINT", "customer": "STRING", "amount": "DOUBLE"}
    table = client.delta.create_table(name, schema=columns)
    table.upsert(rows(count // 2), on="id")
    table.upsert(rows(count), on="id")
    return client.sql.execute(f"SELECT count(*) FROM {name}").scalar()


def stream(client, count):
    query = f"SELECT id, cast(id AS STRING) AS text, id / 4 AS amount FROM range({count})"
    return sum(batch.num_rows for batch in client.sql.execute(query).batches())


def main(table, upserted, streamed, idle_s):
    with DatabricksClient() as client:
        measured("upsert", lambda: upsert(client, table, int(upserted)))
        measured("stream", lambda: stream(client, int(streamed)))
        measured("idle", lambda: time.sleep(float(idle_s)))


main(*sys.argv[1:])
