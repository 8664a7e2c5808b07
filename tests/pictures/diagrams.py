"""
Diagrams of what is there: the rooms of the client with what they import, and the requests of a merge as they were sent.
"""

from __future__ import annotations

import subprocess
from itertools import groupby
from pathlib import Path

from lakewire import DatabricksClient
from lakewire.observability import CallRecord
from tests.conformance.installing import installed
from tests.test_architecture import CLIENT, LAYERS, SRC, imports, layer

COLORS = {
    "light": {"ink": "#24292f", "paper": "#ffffff", "box": "#eef4fb", "line": "#8c959f", "mark": "#0969da"},
    "dark": {"ink": "#e6edf3", "paper": "#0d1117", "box": "#1b2733", "line": "#6e7681", "mark": "#58a6ff"},
}
EVERYWHERE = {"errors", "observability", "_lazy", "_version", "forks", "threads"}  # whose arrows would hide the others
ROWS = 60_000  # enough to be staged


def drawn(dot: str, theme: str, cache: Path) -> str:
    """
    Return a graph of Graphviz as SVG.
    """
    folder = installed(cache / "viz-3.31.0", "npm", "install", "--no-audit", "--no-fund", "@viz-js/viz@3.31.0")
    program = "import('@viz-js/viz').then(m=>m.instance()).then(v=>process.stdout.write(v.renderString(process.argv[1],{format:'svg'})))"
    colors = COLORS[theme]
    style = (
        f'bgcolor="{colors["paper"]}" fontname="Arial" fontcolor="{colors["ink"]}" color="{colors["line"]}"\n'
        f'node [shape=box style="rounded,filled" fillcolor="{colors["box"]}" color="{colors["line"]}" '
        f'fontname="Arial" margin="0.28,0.08" fontsize=12 fontcolor="{colors["ink"]}" height=0.35]\n'
        f'edge [color="{colors["line"]}" fontname="Arial" fontsize=11 fontcolor="{colors["ink"]}" arrowsize=0.6]\n'
    )
    command = ["node", "-e", program, f"digraph {{ {style} {dot.replace('MARK', colors['mark'])} }}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout[done.stdout.index("<svg") :]


def rooms() -> str:
    """
    Return the rooms of the client, a row for each layer; an arrow for each import that no longer way says already.
    """
    shown = {name: row for name, row in LAYERS.items() if name not in EVERYWHERE | {"__main__"}}
    used: dict[str, set[str]] = {name: set() for name in shown}
    for path in CLIENT:
        room = layer(path)
        for name in imports(path) if room in shown else ():
            target = name.split(".")[1] if name.startswith("lakewire.") else ""
            if name == "lakewire" and shown[room] > shown["client"]:  # what is below takes the errors from it
                target = "client"
            if target in shown and target != room:
                used[room].add(target)
    direct = {name: targets - reached(targets, used) for name, targets in used.items()}
    rows = [" ".join(name for name in shown if shown[name] == row) for row in sorted(set(shown.values()), reverse=True)]
    ranks = "\n".join(f"{{ rank=same {row} }}" for row in rows)
    spine = " -> ".join(row.split()[0] for row in rows)
    edges = "\n".join(f"{name} -> {target}" for name, targets in direct.items() for target in sorted(targets))
    return f"rankdir=TB ranksep=0.45 nodesep=0.18\n{ranks}\nedge [style=invis]\n{spine}\nedge [style=solid]\n{edges}"


def reached(names: set[str], used: dict[str, set[str]]) -> set[str]:
    """Return what is imported by these, directly or by others."""
    found: set[str] = set()
    left = list(names)
    while left:
        new = used[left.pop()] - found
        found |= new
        left += new
    return found


def merge(folder: Path) -> str:
    """
    Return the way of rows into a table: the four steps, and the requests of a merge that was really sent.
    """
    operations = sent(folder)
    doors = {"read": "rows/read", "fit": "rows/fit", "carry": "rows/source", "state": "delta/statements"}
    texts = {
        "read": "anything with rows\\nto Arrow columns",
        "fit": "each value equal in its\\ncolumn's type, or refused",
        "carry": "Parquet parts,\\nin a volume",
        "state": "one MERGE,\\nas a value",
    }
    assert all(
        (SRC / "lakewire" / f"{place}.py").exists() or (SRC / "lakewire" / place).exists() for place in doors.values()
    )
    steps = [f'{name} [label="{place}\\n{texts[name]}"]' for name, place in doors.items()]
    labels = [f"{name}, until it has ended" if name.endswith("get_statement") else name for name in operations]
    requests = [f'call{number} [label="{label}" color="MARK"]' for number, label in enumerate(labels)]
    chain = " -> ".join(f"call{n}" for n in range(len(operations)))
    return f"""
        rankdir=TB nodesep=0.3 ranksep=0.3
        data [label="{ROWS:,} rows: pandas, polars,\\nArrow, dicts, DuckDB" style=rounded]
        {"; ".join(steps)}
        data -> {" -> ".join(doors)} -> table
        table [label="one commit of the table" style=rounded]
        subgraph cluster_sent {{ label="sent, in this order"; style=rounded; {"; ".join(requests)}; {chain} }}
    """


def sent(folder: Path) -> list[str]:
    """Merge rows into a table; return the operations that were called, in their order."""
    calls: list[CallRecord] = []
    with DatabricksClient.local(folder) as client:
        client.delta.create_table("orders", schema={"id": "BIGINT", "amount": "DECIMAL(10,2)"})
        client.catalog.volumes.create("lakewire_staging")
        settings = {
            "host": client.config.host,
            "token": client.config.token,
            "warehouse_id": client.config.warehouse_id,
        }
        with DatabricksClient(**settings, on_call=calls.append) as observed:
            observed.delta.table("orders").upsert([{"id": n, "amount": n % 100} for n in range(ROWS)], on="id")
    return [name for name, _ in groupby(call.operation for call in calls)]
