"""
``python -m lakewire.demo``: create, append, evolve, merge, time travel, history, restore, and a job on the table.

Runs on a local workspace in ./lakehouse by default. To run it on a real one, set DATABRICKS_HOST, DATABRICKS_TOKEN
and DATABRICKS_WAREHOUSE_ID, and DATABRICKS_CATALOG if yours is not "main".
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from operator import itemgetter
from pathlib import Path

from lakewire import DatabricksClient
from lakewire.errors import AlreadyExistsError, LakewireError, RunFailed
from lakewire.jobs import SparkPythonTask
from lakewire.sql import Result

SCHEMA = "lakewire_demo"
JOB = Path(__file__).with_name("order_totals.py")


def main() -> None:
    """
    Run each step, on the workspace of the environment or on a local one.
    """
    real = "DATABRICKS_HOST" in os.environ
    try:
        with DatabricksClient(schema=SCHEMA) if real else DatabricksClient.local("lakehouse", schema=SCHEMA) as client:
            print(f"Connected to {client.config.host}")
            prepare(client)
            walk_through(client)
            run_job(client)
    except LakewireError as error:  # each says in one line what to do
        sys.exit(str(error))


def prepare(client: DatabricksClient) -> None:
    """
    Make the schema and the volume that the demo uses.
    """
    catalog = client.config.catalog
    client.sql.execute("CREATE SCHEMA IF NOT EXISTS IDENTIFIER(:name)", {"name": f"{catalog}.{SCHEMA}"})
    client.sql.execute("DROP TABLE IF EXISTS orders")
    try:
        client.catalog.volumes.create("files")
    except AlreadyExistsError:
        print(f"Volume {catalog}.{SCHEMA}.files is there already")


def walk_through(client: DatabricksClient) -> None:
    """
    Change one table in the ways that a table is changed, and show it after each.
    """
    orders = client.delta.create_table(
        "orders",
        schema={"id": "BIGINT", "customer": "STRING", "amount": "DECIMAL(10,2)", "ordered_on": "DATE"},
        comment="Orders of the demo",
    )
    step("Created", orders.name)

    day = dt.date(2026, 1, 5)
    written = orders.write(
        [
            {"id": 1, "customer": "Ada", "amount": Decimal("19.90"), "ordered_on": day},
            {"id": 2, "customer": "Grace", "amount": Decimal("250.00"), "ordered_on": day},
            {"id": 3, "customer": "Edsger", "amount": Decimal("5.45"), "ordered_on": None},
        ]
    )
    step("Appended", f"{written.rows} rows")
    show(orders.read())

    later = {"id": 4, "customer": "Barbara", "amount": Decimal("80.00"), "ordered_on": day, "country": "SE"}
    orders.write([later], schema_mode="evolve")
    step("Evolved", "appended a row with a new column, country; older rows have none")
    show(orders.read())

    changes = [
        {"id": 2, "customer": "Grace", "amount": Decimal("199.00"), "ordered_on": day, "country": "US"},
        {"id": 5, "customer": "Alan", "amount": Decimal("42.42"), "ordered_on": day, "country": "GB"},
    ]
    merged = orders.upsert(changes, on="id")
    step("Merged", f"{merged.updated} updated, {merged.inserted} inserted")
    show(orders.read(where="amount > :least", parameters={"least": 40}))

    version = orders.version()
    step("Time travel", "the table as it was at version 1")
    show(orders.at(version=1).read())

    orders.delete(where="country IS NULL")
    step("Deleted", "rows without a country")
    show(orders.read())

    step("History", "newest first")
    table({"version": h.version, "operation": h.operation, "when": f"{h.timestamp:%H:%M:%S}"} for h in orders.history())

    orders.restore(version=version)
    step("Restored", f"version {version}, before the delete")
    show(orders.read())


def run_job(client: DatabricksClient) -> None:
    """
    Upload a script, run it as a job, and print its output.
    """
    target = f"/Volumes/{client.config.catalog}/{SCHEMA}/files/{JOB.name}"
    client.files.upload(target, JOB, overwrite=True)
    step("Job", f"uploaded {target}")
    run = client.jobs.submit(
        SparkPythonTask(target, parameters=[f"{client.config.catalog}.{SCHEMA}.orders"]),
        run_name="order totals",
    )
    try:
        result = run.wait(timeout=600)
    except RunFailed as failure:
        print(f"The job failed in task {failure.task_key}: {failure.error}\n{failure.error_trace}")
        sys.exit(1)
    step("Job", f"run {result.run_id} ended {result.state}; its output:")
    for output in run.outputs():
        print(output.logs)


def step(title: str, text: object) -> None:
    """
    Print a heading.
    """
    print(f"\n== {title}: {text}")


def show(result: Result) -> None:
    """
    Print rows in the order of their keys.
    """
    table(sorted(result.to_dicts(), key=itemgetter("id")))


def table(rows: Iterable[Mapping[str, object]]) -> None:
    """
    Print rows as aligned columns.
    """
    cells = [{name: "NULL" if value is None else str(value) for name, value in row.items()} for row in rows]
    if not cells:
        print("(no rows)")
        return
    widths = {name: max(len(name), *(len(row[name]) for row in cells)) for name in cells[0]}
    print("  ".join(name.ljust(width) for name, width in widths.items()))
    print("  ".join("-" * width for width in widths.values()))
    for row in cells:
        print("  ".join(row[name].ljust(width) for name, width in widths.items()))


if __name__ == "__main__":
    main()
