"""
The driver of a cluster, with open-source Spark: runs programs of streams, as they were generated, side by side.

``python -m tests.conformance.stream_worker plan.json``, whose ``tables`` are names and folders of Delta tables, and
whose ``programs`` are paths. Prints ``ready`` when Spark has started.
"""

import json
import os
import runpy
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lakewire_local.engine.spark_parts import find_parts

SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.databricks.delta.snapshotPartitions": "1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
    "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
}


def start(scratch):
    """Return a session of Spark with Delta, which the programs will find."""
    parts = find_parts(lambda _: None)
    settings = SETTINGS | {"spark.sql.warehouse.dir": f"{scratch}/warehouse", "spark.local.dir": f"{scratch}/local"}
    given = [part for key, value in settings.items() for part in ("--conf", f"{key}={value}")]
    jars = ",".join(map(str, parts.jars))
    os.environ["PYSPARK_SUBMIT_ARGS"] = " ".join(["--master local[2] --jars", jars, *given, "pyspark-shell"])
    os.environ |= {"JAVA_HOME": str(parts.java.parents[1]), "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    return SparkSession.builder.getOrCreate()


def main():
    """Run the programs side by side; one that fails ends it."""
    plan = json.loads(Path(sys.argv[1]).read_text())
    spark = start(plan["scratch"])
    for name, folder in plan["tables"].items():
        spark.sql(f"CREATE SCHEMA IF NOT EXISTS {name.split('.')[0]}")
        spark.sql(f"CREATE TABLE IF NOT EXISTS {name} USING delta LOCATION '{folder}'")
    print("ready", flush=True)

    def run(program):
        # each thread of Python has one of Java, where Delta asks for the session that is active
        spark._jvm.org.apache.spark.sql.SparkSession.setActiveSession(spark._jsparkSession)
        runpy.run_path(program)

    with ThreadPoolExecutor(len(plan["programs"])) as running:
        list(running.map(run, plan["programs"]))


if __name__ == "__main__":
    main()
