"""
The command line: ``lakewire``, or ``python -m lakewire``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]

_NOT_TRIED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Carry out one command and return its exit code; ``run`` needs no extra.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == ["run"]:
        return _run(words)
    try:
        from lakewire.cli import run_command_line  # here: click is an extra
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write('lakewire: every command but run needs pip install "lakewire[cli]"\n')
        return _NOT_TRIED
    return run_command_line(words)


def _run(words: Sequence[str]) -> int:
    import argparse  # here: the other commands do without, and completion is fast

    from lakewire.worker.command import add_run

    parser = argparse.ArgumentParser(prog="lakewire")
    add_run(parser.add_subparsers(required=True, metavar="command").add_parser)
    given = parser.parse_args(words)
    code: int = given.command(given)
    return code


if __name__ == "__main__":
    sys.exit(main())
