"""
sqlglot with its compiled form beside it, as other tools install it.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.conformance.conftest import installed

USE = """
import sqlglot.tokenizer_core
assert sqlglot.tokenizer_core.__file__.endswith(".so"), sqlglot.tokenizer_core.__file__
"""
SERVE = """
import sys
from lakewire_local.front.parsing import parsed, written
print(written(parsed("SELECT a AS b FROM t QUALIFY row_number() OVER (ORDER BY a) = 1")))
assert not any(getattr(sys.modules[name], "__file__", "").endswith(".so") for name in sys.modules if "sqlglot" in name)
"""


def run(folder, program):
    environment = os.environ | {"PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)


def test_the_sources_are_used(cache):
    """The server reads SQL although the compiled classes, which refuse subclasses, are installed."""
    folder = cache / "sqlglot-compiled"
    uv = Path(sys.executable).with_name("uv")
    installed(folder, uv, "pip", "install", "--quiet", "--target", ".", "sqlglot[c]==30.30.*")

    assert 0 == run(folder, USE).returncode  # else this test tests nothing
    served = run(folder, SERVE)
    assert 0 == served.returncode, served.stderr
    assert "QUALIFY" in served.stdout
