"""
Bring the job of a YAML file into the workspace, and run it by its name. Needs ``lakewire[yaml]``.

With ``--dry-run`` it only says what would change.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lakewire import DatabricksClient
from lakewire.jobs import JobSettings

SETTINGS = Path(__file__).with_name("nightly.yml")
PROGRAMS = {
    "load.py": b"import sys\nprint('loading', sys.argv[2])\n",
    "report.py": b"print('all is well')\n",
}


def main(*, dry_run: bool) -> None:
    settings = JobSettings.from_yaml(SETTINGS.read_text(encoding="utf-8"))
    with DatabricksClient() as client:
        ensured = client.jobs.ensure(settings, key="docs/nightly", dry_run=dry_run)
        print(ensured)
        if dry_run:
            return
        if not client.catalog.volumes.exists("main.default.nightly"):
            client.catalog.volumes.create("main.default.nightly")
        for name, program in PROGRAMS.items():
            client.files.upload(f"/Volumes/main/default/nightly/{name}", program, overwrite=True)
        run = client.jobs.run_now("nightly totals", parameters={"day": "2026-01-06"})
        run.wait(timeout=600)
        for output in run.outputs():
            print(f"{output.task_key}: {output.logs}", end="")


if __name__ == "__main__":
    main(dry_run="--dry-run" in sys.argv[1:])
