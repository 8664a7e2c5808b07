"""
A Python with ``lakewire[spark]``, installed once into the cache: ``python -m tests.conformance.spark_python …``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.environments import ROOT, cache_folder, checkout_python


def spark_python(cache: Path) -> Path:
    """
    Return the interpreter of an environment with this checkout, its extra and the packages of its tests.

    Raises:
        AssertionError: It cannot be installed.
    """
    return checkout_python(cache, "spark", "spark,pandas,polars")


if __name__ == "__main__":
    sys.exit(subprocess.run([spark_python(cache_folder()), *sys.argv[1:]], cwd=ROOT, check=False).returncode)
