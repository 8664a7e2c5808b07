"""
``lakewire run``: a script or a module as a service, with its health and its metrics beside it.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

from lakewire.errors import InvalidArgumentError
from lakewire.worker.pages import metrics_page, pages
from lakewire.worker.program import Program
from lakewire.worker.readiness import readiness
from lakewire.worker.server import BesideServer

__all__ = ["add_run"]

_NOTHING_RAN = 2
_LAST_PORT = 65535
_TERMINATED = 128 + signal.SIGTERM  # what a shell reports of a process that SIGTERM ended
_ABOUT = """\
Run a script or a module as python does. Beside it, with --metrics-port, a server responds to /healthz (200 while the
process lives), /readyz (200 when it is ready, 503 before and after SIGTERM) and /metrics. SIGTERM ends the script as
an exit with code 143, so that with blocks and finally clauses run. The options may follow the script as well; what
comes after -- is the script's alone.
"""


def add_run(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """
    Add ``run`` to a command line, whose ``add_subparsers()`` gives *add_parser*; its ``command`` returns the exit code.
    """
    parser = add_parser(
        "run",
        parents=[_options()],
        help="run a script or a module, with health and metrics beside it",
        usage="lakewire run [options] script.py|-m module [arguments]",
        description=_ABOUT,
        allow_abbrev=False,
    )
    parser.add_argument("-m", action="store_true", dest="is_module", help="run a module, as python -m does")
    parser.add_argument("program", help="path of a script, or with -m the name of a module")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="arguments of the script")
    parser.set_defaults(command=_run)


def _options() -> argparse.ArgumentParser:
    """Return the options that may stand before the script and after it."""
    options = argparse.ArgumentParser(prog="lakewire run", add_help=False, allow_abbrev=False)
    options.add_argument("--metrics-port", type=_port, metavar="PORT", help="serve on this port; 0 for any free one")
    options.add_argument("--metrics-host", default="", metavar="ADDRESS", help="serve on this address (default: all)")
    options.add_argument(
        "--wait-until-ready",
        action="store_true",
        help="not ready before the script calls lakewire.worker.ready() (default: ready at once)",
    )
    return options


def _run(given: argparse.Namespace) -> int:
    program = Program(given.program, _arguments(given), given.is_module)
    try:
        server = None if given.metrics_port is None else _listen(given.metrics_host, given.metrics_port)
        program.prepare()
    except InvalidArgumentError as error:
        sys.stderr.write(f"lakewire run: {error}\n")
        return _NOTHING_RAN
    signal.signal(signal.SIGTERM, _end)
    if given.wait_until_ready:
        readiness.change("starting")
    if server is not None:
        server.start(pages(readiness, metrics_page()))
        sys.stderr.write(f"lakewire run: /healthz, /readyz and /metrics are on port {server.server_port}\n")
    try:
        program.run()
    finally:
        readiness.end()
        if signal.getsignal(signal.SIGTERM) is _end:  # threads of the script may go on, and must not outlive it
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return 0


def _arguments(given: argparse.Namespace) -> list[str]:
    """Return what is left for the program of what follows its name, and read the options in it."""
    following: list[str] = given.arguments
    end = following.index("--") if "--" in following else len(following)
    _, left = _options().parse_known_args(following[:end], given)
    return [*left, *following[end + 1 :]]


def _listen(host: str, port: int) -> BesideServer:
    try:
        return BesideServer(host, port)
    except OSError as error:
        place = f"port {port} of {host or 'this machine'}"
        reason = error.strerror if isinstance(error, socket.gaierror) else os.strerror(error.errno or 0)
        raise InvalidArgumentError(f"--metrics-port: {place} cannot be served: {reason}") from None


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give 0 to {_LAST_PORT}")
    return int(text)


def _end(number: int, frame: FrameType | None) -> None:
    """End the script as an exit; what runs while it ends is not interrupted by a second signal."""
    del number, frame
    if readiness.end():
        raise SystemExit(_TERMINATED)
