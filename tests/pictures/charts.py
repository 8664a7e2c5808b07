"""
Charts of ``make bench``: what lakewire needs beside other clients.
"""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

COLORS = {
    "light": {"ink": "#24292f", "paper": "#ffffff", "ours": "#0969da", "theirs": "#afb8c1"},
    "dark": {"ink": "#e6edf3", "paper": "#0d1117", "ours": "#58a6ff", "theirs": "#484f58"},
}
CLIENTS = ("databricks-", "airflow-provider", "kernel")  # the other peers are bare loops, which bound what is possible


def comparisons(results: Path) -> list[dict]:
    """
    Return the comparisons with other clients that ``make bench`` has measured, the greatest difference first.
    """
    rows = [json.loads(line) for line in results.read_text().splitlines()]
    return sorted((row for row in rows if row["peer"].startswith(CLIENTS)), key=lambda row: row["ours"] / row["theirs"])


def chart(results: Path, theme: str) -> str:
    """
    Return two bars for each comparison, as parts of the longer one, with their figures.
    """
    mpl.rcParams.update({"svg.hashsalt": "lakewire", "svg.fonttype": "none", "font.family": "sans-serif"})
    colors, rows = COLORS[theme], comparisons(results)
    figure = Figure(figsize=(10, 0.52 * len(rows) + 0.8), facecolor=colors["paper"], layout="constrained")
    axes = figure.subplots()
    axes.set_facecolor(colors["paper"])
    for place, row in enumerate(reversed(rows)):
        longest = max(row["ours"], row["theirs"])
        for shift, who, name in ((0.19, "ours", "lakewire"), (-0.19, "theirs", row["peer"])):
            axes.barh(place + shift, row[who] / longest, height=0.34, color=colors[who])
            text = f"{row[who]:,.0f} {row['unit']}" if row[who] >= 10 else f"{row[who]:.2g} {row['unit']}"
            axes.text(
                row[who] / longest + 0.01,
                place + shift,
                f"{name}  {text}",
                va="center",
                fontsize=8,
                color=colors["ink"],
            )
    axes.set_yticks(range(len(rows)), [f"{row['title']}\n{row['kind']}" for row in reversed(rows)], fontsize=8)
    axes.tick_params(colors=colors["ink"], length=0)
    axes.set(xlim=(0, 1.35), xticks=[], ylim=(-0.6, len(rows) - 0.4))
    axes.spines[:].set_visible(False)
    file = StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()
