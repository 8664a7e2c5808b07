"""
Runs the project beside it, twice, with dbt: ``python dbt_checks.py PROJECT PORT WAREHOUSE TOKEN CA``.

Prints what each command gave as one JSON line: nodes by name with their status, and an error where there was one.
Between both builds one order changes and one is added. Runs in an environment of its own, without lakewire.
"""

import json
import os
import sys
from pathlib import Path


def run(*command):
    """Run one command of dbt."""
    from dbt.cli.main import dbtRunner  # reads the environment

    outcome = dbtRunner().invoke([*command, "--quiet", "--no-use-colors"])
    results = getattr(outcome.result, "results", None) or []
    nodes = {node.node.name: str(node.status) for node in results if hasattr(node, "node")}
    print(json.dumps({"success": outcome.success, "error": str(outcome.exception or ""), "nodes": nodes}))


def main(project, port, warehouse, token, authority):
    """Build, change, build, and write the docs."""
    os.environ |= {
        "DBT_PROFILES_DIR": project,
        "DBT_PROJECT_DIR": project,
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "0",
        "LOCAL_PORT": port,
        "LOCAL_WAREHOUSE": warehouse,
        "LOCAL_TOKEN": token,
        "LOCAL_AUTHORITY": authority,
        "REQUESTS_CA_BUNDLE": authority,
    }
    run("build", "--vars", "{run: 1}")
    seed = Path(project, "seeds", "orders.csv")
    seed.write_text(seed.read_text("utf-8").replace("1,ann,10.5", "1,ann,77") + "4,eve,7,2026-01-04\n", "utf-8")
    run("build", "--vars", "{run: 2}")
    run("docs", "generate")


if __name__ == "__main__":  # dbt starts processes that import this
    main(*sys.argv[1:])
