"""
Charts of ``make bench``: what lakewire needs beside other clients.
"""

from __future__ import annotations

from io import StringIO

import matplotlib as mpl
from matplotlib.figure import Figure

from tests.pictures.table import figure_text, with_clients

COLORS = {
    "light": {"ink": "#24292f", "paper": "#ffffff", "ours": "#0969da", "theirs": "#afb8c1"},
    "dark": {"ink": "#e6edf3", "paper": "#0d1117", "ours": "#58a6ff", "theirs": "#484f58"},
}


def chart(rows: list[dict], theme: str) -> str:
    """
    Return two bars for each comparison, as parts of the longer one, with their figures.
    """
    mpl.rcParams.update({"svg.hashsalt": "lakewire", "svg.fonttype": "none", "font.family": "sans-serif"})
    colors, rows = COLORS[theme], with_clients(rows)
    figure = Figure(figsize=(10, 0.52 * len(rows) + 0.8), facecolor=colors["paper"], layout="constrained")
    axes = figure.subplots()
    axes.set_facecolor(colors["paper"])
    for place, row in enumerate(reversed(rows)):
        longest = max(row["ours"], row["theirs"])
        for shift, who, name in ((0.19, "ours", "lakewire"), (-0.19, "theirs", row["peer"])):
            axes.barh(place + shift, row[who] / longest, height=0.34, color=colors[who])
            text = f"{name}  {figure_text(row[who])} {row['unit']}"
            axes.text(
                row[who] / longest + 0.01,
                place + shift,
                text,
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
