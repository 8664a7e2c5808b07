"""
The command line: ``lakewire run script.py``, or ``python -m lakewire run script.py``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from lakewire._version import __version__
from lakewire.worker.command import add_run

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Carry out one command and return its exit code.
    """
    parser = argparse.ArgumentParser(prog="lakewire", description="A thin, synchronous Databricks client.")
    parser.add_argument("--version", action="version", version=f"lakewire {__version__}")
    add_run(parser.add_subparsers(required=True, metavar="command").add_parser)
    given = parser.parse_args(arguments)
    code: int = given.command(given)
    return code


if __name__ == "__main__":
    sys.exit(main())
