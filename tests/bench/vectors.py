"""
A local workspace with an index of 100,000 vectors, for the bench: prints its host, its token and its warehouse.
"""

from __future__ import annotations

import json
import math
import signal
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa

COUNT, DIMENSION, NAME = 100_000, 384, "main.default.vectors"
REQUESTS, QUERY_MS = 100, 50.0  # bounds: of the upsert, and of one query


def vectors() -> pa.Table:
    import numpy as np

    numbers = np.random.default_rng(1).normal(size=COUNT * DIMENSION).astype(np.float32)
    lists = pa.FixedSizeListArray.from_arrays(pa.array(numbers), DIMENSION)
    return pa.table({"id": range(COUNT), "text": [f"text {n % 9973}" for n in range(COUNT)], "v": lists})


def query() -> list[float]:
    return [math.sin(place) for place in range(DIMENSION)]


def cpu_of(folder: str) -> float:
    """Return the CPU seconds that the server of a workspace has used."""
    pid = json.loads(Path(folder, ".server", "state.json").read_text())["pid"]
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / 100


def main() -> None:
    from lakewire import DatabricksClient  # here: the other client's interpreter reads what is above
    from lakewire.vector import DirectAccessIndex

    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # what is below ends in order
    with tempfile.TemporaryDirectory() as folder, DatabricksClient.local(folder) as client:
        client.vector.endpoints.create("bench")
        schema = {"id": "bigint", "text": "string", "v": "array<float>"}
        spec = DirectAccessIndex(schema=schema, primary_key="id", vector="v", dimension=DIMENSION)
        index, requests = client.vector.create_index(NAME, spec, endpoint="bench"), list[int]()
        index.upsert(vectors(), on_progress=lambda done, _: requests.append(done))
        index.query(vector=query())  # loads the index
        wall, used, calls = float("inf"), cpu_of(folder), 20
        for _ in range(calls):
            started = time.perf_counter()
            index.query(vector=query())
            wall = min(wall, time.perf_counter() - started)
        cpu, config = (cpu_of(folder) - used) / calls, client.config
        token = config.token.reveal()
        print(config.host, token, config.warehouse_id, len(requests), wall * 1000, cpu * 1000, flush=True)
        signal.pause()


if __name__ == "__main__":
    main()
