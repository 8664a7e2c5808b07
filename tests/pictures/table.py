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
HEAD = "| what | lakewire | the other | ratio | budget |\n|---|---:|---:|---:|---:|"


def measured(results: Path) -> list[dict]:
    """
    Return all comparisons with others that ``make bench`` has written down.
    """
    rows = [json.loads(line) for line in results.read_text().splitlines()]
    return [row for row in rows if row["peer"] != "lakewire"]


def with_clients(rows: list[dict]) -> list[dict]:
    """
    Return the comparisons with other clients, the greatest difference first.
    """
    return sorted((row for row in rows if row["peer"].startswith(CLIENTS)), key=lambda row: row["ours"] / row["theirs"])


def highlights(rows: list[dict]) -> list[dict]:
    """
    Return what the README shows of them.
    """
    kinds = ("CPU", "wall time", "memory")
    return [row for row in with_clients(rows) if (row["title"], row["peer"]) in SHOWN and row["kind"] in kinds]


def figure_text(figure: float) -> str:
    """
    Return a figure as it is shown: two digits, or whole.
    """
    return f"{figure:,.0f}" if figure >= 10 else f"{figure:.2g}"


def with_table(page: str, rows: list[dict]) -> str:
    """
    Return a page with these comparisons between its two marks.
    """
    table = "\n".join(["<!-- measured -->", HEAD, *map(_line, rows), "<!-- end -->"])
    return re.sub(r"<!-- measured -->.*<!-- end -->", lambda _: table, page, flags=re.DOTALL)


def _line(row: dict) -> str:
    ours, theirs = (f"{figure_text(row[who])} {row['unit']}" for who in ("ours", "theirs"))
    budget = "" if row["budget"] is None else f"{row['budget']:.2f}"
    ratio = row["ours"] / row["theirs"]
    return f"| {row['title']}, {row['kind']} | {ours} | {row['peer']}: {theirs} | {ratio:.2f} | {budget} |"
