"""The table of clients in docs/local.md says how many checks each has."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = (
    "tests/conformance/test_connector.py",
    "tests/conformance/test_drivers.py",
    "tests/conformance/test_sdk_families.py",
    "tests/conformance/test_airflow.py",
    "tests/conformance/foreign/test_dbt.py",
    "tests/conformance/foreign/test_lake_readers.py",
    "tests/local/http/test_foreign_clients.py",
)
CLIENTS = {
    "databricks-sdk": r"test_sdk_families|test_the_sdk_",
    "databricks-sql-connector, `use_sea=True`": r"test_with_sea|test_the_sql_connector_reads_results",
    "databricks-sql-connector, `use_kernel=True`": r"test_with_the_kernel|test_python_kernel",
    "databricks-sql-connector, in its default form": r"test_the_sql_connector_in_its_default_form",
    "JDBC driver, `UseThriftClient=0`": r"jdbc",
    "Node.js driver, `useKernel: true`": r"test_drivers.*node",
    "dbt-databricks": r"test_dbt",
    "Airflow with its own scheduler": r"test_airflow",
    "deltalake": r"\[deltalake",
    "polars": r"\[polars",
    "DuckDB": r"\[DuckDB",
    "Daft": r"\[Daft",
    "Dask": r"\[Dask",
}


def test_the_table_of_clients_is_true():
    """And there are two hundred checks at least."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *FILES]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    checks = [line for line in done.stdout.splitlines() if "::" in line]
    found = {client: sum(bool(re.search(pattern, check)) for check in checks) for client, pattern in CLIENTS.items()}
    section = (ROOT / "docs" / "local.md").read_text("utf-8").split("## Clients of others")[1].split("\n## ")[0]
    table = {client: int(count) for client, count in re.findall(r"^\| (.+?) \| (\d+) \|", section, re.MULTILINE)}

    assert found == table
    assert sum(found.values()) == len(checks) >= 200
