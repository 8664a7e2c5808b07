"""
What ``make bench`` has measured, and the comparison in the README.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

CLIENTS = ("databricks-", "airflow-provider", "kernel")  # the other peers are bare loops, which bound what is possible
SHOWN = {
    ("import of the client, above requests", "databricks-sdk"),
    ("import of the client", "databricks-sdk"),
    ("runs page, 25 x 10 tasks", "databricks-sdk"),
    ("tables page, 50 x 40 columns", "databricks-sdk"),
    ("Arrow result, 20 links x 200,000 rows", "databricks-sql-connector"),
    ("JSON fetchall, 100,000 rows x 10 types", "databricks-sql-connector"),
    ("slow storage, 100 chunks of 4 MB", "databricks-sql-connector"),
    ("a file of 256 MiB up", "databricks-sdk"),
    ("operators in a DAG, above airflow.sdk", "airflow-provider"),
}
HEAD = "| what | lakewire | others | ratio |\n|---|---:|---:|---:|"


def comparisons(results: Path) -> list[dict]:
    """
    Return the comparisons with other clients that ``make bench`` has measured, the greatest difference first.
    """
    rows = [json.loads(line) for line in results.read_text().splitlines()]
    return sorted((row for row in rows if row["peer"].startswith(CLIENTS)), key=lambda row: row["ours"] / row["theirs"])


def figure_text(figure: float) -> str:
    """
    Return a figure as it is shown: two digits, or whole.
    """
    return f"{figure:,.0f}" if figure >= 10 else f"{figure:.2g}"


def with_table(readme: str, results: Path) -> str:
    """
    Return the README with the comparison between its two marks.
    """
    rows = [
        row
        for row in comparisons(results)
        if (row["title"], row["peer"]) in SHOWN and row["kind"] != "CPU of the first call"
    ]
    lines = [
        f"| {row['title']}, {row['kind']} | {figure_text(row['ours'])} {row['unit']} "
        f"| {row['peer']}: {figure_text(row['theirs'])} {row['unit']} | {row['ours'] / row['theirs']:.2f} |"
        for row in rows
    ]
    table = "\n".join(["<!-- measured -->", HEAD, *lines, "<!-- end -->"])
    return re.sub(r"<!-- measured -->.*<!-- end -->", lambda _: table, readme, flags=re.DOTALL)
