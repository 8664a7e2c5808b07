"""
A job task: read a table and print the total for each customer. The table's name is the first argument.
"""

from __future__ import annotations

import os
import sys


def totals(table: str) -> list[tuple[str, object]]:
    """
    Return the customers and the sums of their orders, the largest first.
    """
    query = f"SELECT customer, sum(amount) AS total FROM {table} GROUP BY customer ORDER BY total DESC"
    if "DATABRICKS_RUNTIME_VERSION" in os.environ:  # on Databricks compute, Spark is there
        from pyspark.sql import SparkSession

        return [(row.customer, row.total) for row in SparkSession.builder.getOrCreate().sql(query).collect()]
    from lakewire import DatabricksClient  # elsewhere, the workspace is reached through its API

    with DatabricksClient() as client:
        return [(row.customer, row.total) for row in client.sql.execute(query).rows()]


if __name__ == "__main__":
    for customer, total in totals(sys.argv[1]):
        print(f"{customer:<10} {total:>10}")
