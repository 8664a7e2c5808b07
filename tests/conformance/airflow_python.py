"""
A Python with Airflow, its Databricks provider and this checkout: ``python -m tests.conformance.airflow_python …``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.environments import ROOT, cache_folder, checkout_python

PROVIDERS = (
    "apache-airflow-providers-databricks>=7.23",
    "apache-airflow-providers-openlineage",
    "apache-airflow-providers-standard",
)


def airflow_python(cache: Path) -> Path:
    """
    Return the interpreter of an environment with Airflow, in which the local workspace runs as well.

    Raises:
        AssertionError: It cannot be installed.
    """
    return checkout_python(cache, "airflow", "airflow,local", *PROVIDERS)


if __name__ == "__main__":
    sys.exit(subprocess.run([airflow_python(cache_folder()), *sys.argv[1:]], cwd=ROOT, check=False).returncode)
