"""
The pieces of work that are measured, by name: what lakewire does and what its peers do for the same result.
"""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from tests.bench.cases import CASES

TOKEN = "dapi-bench"
WAREHOUSE = "bench"
VOLUME = "/Volumes/main/default/bench"
Work = Callable[[], object]


def bare_get(host: str, path: str) -> Work:
    import requests

    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {TOKEN}"
    return lambda: session.get(host + path, timeout=60).json()


def lakewire_client(host: str, **options: object):
    from lakewire import DatabricksClient

    return DatabricksClient(host=host, token=TOKEN, warehouse_id=WAREHOUSE, **options)


def sdk_client(host: str):
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient(host=host, token=TOKEN)


def lakewire_me(host: str) -> Work:
    users = lakewire_client(host).api.current_user
    return users.me


def sdk_me(host: str) -> Work:
    return sdk_client(host).current_user.me


def lakewire_runs(host: str) -> Work:
    jobs = lakewire_client(host).api.jobs
    return lambda: list(jobs.list_runs(limit=25))


def sdk_runs(host: str) -> Work:
    jobs = sdk_client(host).jobs
    return lambda: list(jobs.list_runs(limit=25))


def lakewire_tables(host: str) -> Work:
    tables = lakewire_client(host).api.tables
    return lambda: list(tables.list("main", "sales"))


def sdk_tables(host: str) -> Work:
    tables = sdk_client(host).tables
    return lambda: list(tables.list("main", "sales"))


def lakewire_arrow(host: str, table: str = "big", **options: object) -> Work:
    sql = lakewire_client(host, **options).sql
    return lambda: sql.execute(f"SELECT * FROM {table}").to_arrow()


def lakewire_stream(host: str, table: str) -> Work:
    """Read batch after batch and keep none."""
    sql = lakewire_client(host).sql
    return lambda: sum(batch.num_rows for batch in sql.execute(f"SELECT * FROM {table}").batches())


def best_arrow(host: str) -> Work:
    """Read with the fastest loop of requests and pyarrow: pooled session, bodies read into Arrow buffers."""
    import pyarrow as pa
    import requests

    from tests.bench.server import CHUNKS

    session = requests.Session()

    def fetch(index: int) -> list[pa.RecordBatch]:
        response = session.get(f"{host}/api/2.0/sql/statements/bench/result/chunks/{index}", timeout=60).json()
        url = response["external_links"][0]["external_link"]
        with session.get(url, stream=True, headers={"Accept-Encoding": "identity"}, timeout=60) as response:
            buffer = pa.allocate_buffer(int(response.headers["Content-Length"]))
            view, at = memoryview(buffer).cast("B"), 0
            while at < len(view):
                at += response.raw.readinto(view[at : at + (1 << 20)])
        return list(pa.ipc.open_stream(buffer))

    def run() -> pa.Table:
        work: SimpleQueue[int] = SimpleQueue()
        found: dict[int, list[pa.RecordBatch]] = {}
        for index in range(CHUNKS):
            work.put(index)

        def drain() -> None:
            while not work.empty():
                index = work.get()
                found[index] = fetch(index)

        threads = [threading.Thread(target=drain), threading.Thread(target=drain)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return pa.Table.from_batches([batch for index in sorted(found) for batch in found[index]])

    return run


def connector(host: str, *, kernel: bool = False, **options: object):
    import warnings

    warnings.simplefilter("ignore")
    from databricks import sql

    place = (
        {"server_hostname": host, "use_kernel": True}
        if kernel
        else {"server_hostname": "http://127.0.0.1", "_port": int(host.rsplit(":", 1)[1]), "use_sea": True}
    )
    return sql.connect(
        http_path=f"/sql/1.0/warehouses/{WAREHOUSE}", access_token=TOKEN, enable_telemetry=False, **place, **options
    )


def connector_arrow(host: str, table: str = "big", *, kernel: bool = False) -> Work:
    connection = connector(host, kernel=kernel)

    def run() -> object:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            return cursor.fetchall_arrow()

    return run


def lakewire_rows(host: str, read: str) -> Work:
    sql = lakewire_client(host).sql
    return lambda: list(getattr(sql.execute("SELECT * FROM mixed"), read)())


def arrow_rows(host: str) -> Work:
    """Fetch as lakewire does, and make the rows with pyarrow."""
    sql = lakewire_client(host).sql
    return lambda: sql.execute("SELECT * FROM mixed").to_arrow().to_pylist()


def lakewire_json_rows(host: str) -> Work:
    sql = lakewire_client(host).sql
    return lambda: sql.execute("SELECT * FROM mixed", result="json").fetchall()


def connector_rows(host: str, **options: object) -> Work:
    connection = connector(host, **options)

    def run() -> object:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM mixed")
            return cursor.fetchall()

    return run


def million_rows():
    """Return rows of ten columns of random numbers and texts, which no encoding makes small."""
    import numpy as np
    import pyarrow as pa

    count, random = 1_000_000, np.random.default_rng(7)
    digits = random.integers(0, 10**9, count)
    return pa.table(
        {
            "id": pa.array(random.permutation(count)),
            "n": pa.array(random.integers(-(2**31), 2**31, count), pa.int32()),
            "name": pa.array([f"customer-{n % 5000}" for n in digits]),
            "note": pa.array([f"{n:x} and {n}" for n in digits]),
            "code": pa.array(random.choice(["new", "open", "paid", "sent", None], count).tolist()),
            "amount": pa.array(random.normal(100, 30, count)),
            "share": pa.array(random.random(count).round(4)),
            "count": pa.array(random.integers(0, 1000, count)),
            "day": pa.array(random.integers(19_000, 20_000, count), pa.int32()).cast(pa.date32()),
            "at": pa.array(random.integers(16 * 10**14, 17 * 10**14, count), pa.timestamp("us", "UTC")),
        }
    )


def lakewire_write(host: str) -> Work:
    orders = lakewire_client(host).delta.table("main.sales.orders")
    rows = million_rows()
    return lambda: orders.write(rows)


def bare_write(host: str) -> Work:
    """Encode Parquet and send one PUT, which every write has to do."""
    import pyarrow.parquet as pq
    import requests

    session = requests.Session()
    rows = million_rows()

    def run() -> None:
        sink = io.BytesIO()
        pq.write_table(rows, sink)
        session.put(f"{host}/api/2.0/fs/files/Volumes/a/b/c/x.parquet", data=sink.getvalue(), timeout=60)

    return run


def lakehouse_table(place: str):
    from lakewire import DatabricksClient
    from tests.bench.lakehouse import NAME

    host, token, warehouse = place.split()
    return DatabricksClient(host=host, token=token, warehouse_id=warehouse).delta.table(NAME)


def lakewire_direct(place: str) -> Work:
    table = lakehouse_table(place)
    return lambda: table.open_direct(fallback=False).to_arrow()


def lakewire_by_sql(place: str) -> Work:
    table = lakehouse_table(place)
    return lambda: table.read().to_arrow()


def small_files(count: int) -> str:
    """Return a folder of files of a kilobyte, in ten folders."""
    folder = tempfile.mkdtemp(prefix="lakewire-bench-")
    atexit.register(shutil.rmtree, folder)
    for number in range(count):
        path = Path(folder, f"{number % 10}", f"{number}.json")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * 1000)
    return folder


def lakewire_folder(host: str, count: int) -> Work:
    files, folder = lakewire_client(host).files, small_files(count)
    return lambda: files.sync(folder, VOLUME)


def one_by_one(host: str, count: int) -> Work:
    """Upload each file when the one before it is there, as a loop does."""
    files, folder = lakewire_client(host).files, Path(small_files(count))
    paths = [path for path in folder.rglob("*") if path.is_file()]

    def run() -> None:
        for path in paths:
            files.upload(f"{VOLUME}/{path.relative_to(folder)}", path)

    return run


def large_file(mib: int) -> str:
    path = Path(small_files(0), "large")
    with path.open("wb") as file:
        file.truncate(mib << 20)
    return str(path)


def lakewire_upload(host: str, mib: int) -> Work:
    files, path = lakewire_client(host).files, large_file(mib)
    return lambda: files.upload(f"{VOLUME}/large", path, overwrite=True)


def sdk_upload(host: str, mib: int) -> Work:
    files, path = sdk_client(host).files, large_file(mib)
    return lambda: files.upload_from(f"{VOLUME}/large", path, overwrite=True)


def lakewire_nearest(place: str) -> Work:
    from tests.bench.vectors import NAME, query

    host, token, warehouse, *_ = place.split()
    from lakewire import DatabricksClient

    index, vector = DatabricksClient(host=host, token=token, warehouse_id=warehouse).vector.index(NAME), query()
    return lambda: index.query(vector=vector, columns=["id", "text"]).to_dicts()


def official_nearest(place: str) -> Work:
    from databricks.ai_search.client import AISearchClient

    from tests.bench.vectors import NAME, query

    host, token, *_ = place.split()
    client = AISearchClient(workspace_url=host, personal_access_token=token, disable_notice=True)
    index, vector = client.get_index(index_name=NAME), query()
    return lambda: index.similarity_search(["id", "text"], query_vector=vector, num_results=10, disable_notice=True)


WORK: dict[str, Callable[[str], Work]] = {
    "direct lakewire": lakewire_direct,
    "direct read by SQL": lakewire_by_sql,
    "nearest lakewire": lakewire_nearest,
    "nearest databricks-ai-search": official_nearest,
    "me requests": lambda host: bare_get(host, "/api/2.0/preview/scim/v2/Me"),
    "me lakewire": lakewire_me,
    "me databricks-sdk": sdk_me,
    "runs requests": lambda host: bare_get(host, "/api/2.2/jobs/runs/list?limit=25"),
    "runs lakewire": lakewire_runs,
    "runs databricks-sdk": sdk_runs,
    "tables requests": lambda host: bare_get(host, "/api/2.1/unity-catalog/tables?catalog_name=main&schema_name=sales"),
    "tables lakewire": lakewire_tables,
    "tables databricks-sdk": sdk_tables,
    "arrow best loop": best_arrow,
    "arrow lakewire": lakewire_arrow,
    "arrow databricks-sql-connector": connector_arrow,
    "rows pyarrow to_pylist": arrow_rows,
    "rows databricks-sql-connector": connector_rows,
    "json rows lakewire": lakewire_json_rows,
    "json rows databricks-sql-connector": lambda host: connector_rows(host, use_cloud_fetch=False),
    "rows lakewire": lambda host: lakewire_rows(host, "rows"),
    "fetchall lakewire": lambda host: lakewire_rows(host, "fetchall"),
    "to_dicts lakewire": lambda host: lakewire_rows(host, "to_dicts"),
    "write parquet + PUT": bare_write,
    "write lakewire": lakewire_write,
    **{f"{mib} MiB lakewire": partial(lakewire_upload, mib=mib) for mib in (256, 1024)},
    **{f"{mib} MiB databricks-sdk": partial(sdk_upload, mib=mib) for mib in (256, 1024)},
    **{f"{count} files lakewire": partial(lakewire_folder, count=count) for count in (300, 2000)},
    **{f"{count} files one by one": partial(one_by_one, count=count) for count in (300, 2000)},
    **{f"{case} lakewire": partial(lakewire_arrow, table=case) for case in CASES},
    **{f"{case} streamed": partial(lakewire_stream, table=case) for case in CASES},
    **{f"{case} databricks-sql-connector": partial(connector_arrow, table=case) for case in CASES},
    **{f"{case} kernel": partial(connector_arrow, table=case, kernel=True) for case in CASES},
}
