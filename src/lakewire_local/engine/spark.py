"""
Spark with Delta as a process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lakewire_local.engine.java import MODULE_OPTIONS
from lakewire_local.engine.process import EngineProcess
from lakewire_local.engine.spark_parts import SparkParts, find_parts, report_step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PROGRAM = Path(__file__).with_name("spark_main.py")
_MEMORY = "SPARK_DRIVER_MEMORY"  # Spark's own name
_TAIL = 4000  # characters
_SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer"


class SparkProcess(EngineProcess):
    """
    Own one Spark process; it is up after some ten seconds.

    Args:
        log: Where its log goes.
    """

    patience = 180.0

    def __init__(self, log: Path | None = None) -> None:
        super().__init__()
        self._log = log
        self._parts: SparkParts | None = None

    def command(self) -> tuple[Sequence[str], Mapping[str, str]]:
        """Return the program with its arguments, and its environment."""
        parts = self._parts = self._parts or find_parts(report_step)
        report_step("starting")
        kept = {name: value for name, value in os.environ.items() if name != "SPARK_REMOTE"}  # for clients, not for it
        environment = kept | {"SPARK_HOME": str(parts.home), "SPARK_LOCAL_IP": "127.0.0.1"}
        return [sys.executable, "-I", str(_PROGRAM), str(self._log or os.devnull), *_java(parts)], environment

    def failure(self, exit_code: int) -> str:
        """Return why the process did not start: the end of its log."""
        text = self._log.read_text("utf-8", errors="replace")[-_TAIL:] if self._log and self._log.exists() else ""
        found = [line for line in text.splitlines() if "Exception" in line or "Error" in line]
        where = f" (the log is {self._log})" if self._log else ""
        return f"{found[0].strip() if found else f'exit code {exit_code}'}{where}"


def _java(parts: SparkParts) -> Sequence[str]:
    """Return the command that runs Spark; ``{port}`` and ``{scratch}`` are filled in by the program."""
    cores = max(os.cpu_count() or 1, 2)
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": "{port}",
        # Sessions without statements would end after an hour.
        "spark.connect.session.manager.defaultSessionTimeout": "30d",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.local.dir": "{scratch}",
        "spark.log.level": "WARN",
        "spark.ui.enabled": "false",
        "spark.sql.warehouse.dir": "{scratch}/warehouse",
        "spark.sql.catalogImplementation": "in-memory",
        "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
        "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
        # For tables of one machine: the defaults make hundreds of tasks of a few rows, and plan each query twice.
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.ui.explainMode": "simple",
        "spark.sql.shuffle.partitions": str(cores),
        "spark.sql.leafNodeDefaultParallelism": "1",  # else a few literal rows become as many files
        "spark.sql.sources.parallelPartitionDiscovery.parallelism": str(cores),
        "spark.databricks.delta.snapshotPartitions": "1",
        "spark.sql.session.timeZone": "UTC",
        "spark.scheduler.mode": "FAIR",
    }
    return [
        str(parts.java),
        f"-Xmx{os.environ.get(_MEMORY, '2g')}",
        # Small statements, soon after the start: the optimising compiler costs more than it gives.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.io.tmpdir={scratch}",
        "-Duser.timezone=UTC",
        *MODULE_OPTIONS,
        "-cp",
        os.pathsep.join((str(parts.home / "conf"), str(parts.home / "jars" / "*"))),
        "org.apache.spark.deploy.SparkSubmit",
        *("--class", _SERVER, "--master", f"local[{cores}]"),
        *("--jars", ",".join(map(str, parts.jars))),
        *(part for key, value in settings.items() for part in ("--conf", f"{key}={value}")),
        "spark-internal",
    ]
