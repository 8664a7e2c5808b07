"""
The program of a task process: run a Python file, a wheel's entry point or a notebook, and report how it ended.

Started as ``python child.py plan.json``; for files and wheels it imports the standard library only, so that the user's
program finds the interpreter as it would without us. The report holds what an exit code cannot: error, traceback, and
the result and the values of a notebook.
"""

from __future__ import annotations

import contextlib
import json
import os
import runpy
import signal
import sys
import threading
import traceback
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

_OURS = {__file__, runpy.__file__, "<frozen runpy>"}
_PROGRAM = Path(__file__).with_name("program")


def main() -> int:
    """Run the program of the plan; return the exit code."""
    plan = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    _die_with_server()
    sys.argv = [plan["file"], *plan["arguments"]]
    sys.path[:1] = plan["path"]
    report: dict[str, Any] = {}
    try:
        _RUN[plan["kind"]](plan, report)
    except SystemExit as error:
        report |= _exit_report(error)
    except BaseException as error:  # noqa: BLE001  whatever the user's program raises is what the task reports
        report |= _error_report(error)
    Path(plan["report"]).write_text(json.dumps(report), "utf-8")
    sys.stdout.flush()
    return 1 if "error" in report else 0


def _die_with_server() -> None:
    """End the whole process group when the server is gone: its end of our standard input is then closed."""
    lifeline = os.dup(0)
    with Path(os.devnull).open("rb") as empty:
        os.dup2(empty.fileno(), 0)

    def wait() -> None:
        os.read(lifeline, 1)
        if sys.platform == "win32":
            os._exit(1)
        else:
            os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


def _run_file(plan: dict[str, Any], _: dict[str, Any]) -> None:
    runpy.run_path(plan["file"], run_name="__main__")


def _run_wheel(plan: dict[str, Any], _: dict[str, Any]) -> None:
    """Call an entry point by the name its package gave it, or else a function of the package by that name."""
    package, name = plan["package"], plan["entry_point"]
    with contextlib.suppress(metadata.PackageNotFoundError):
        for found in metadata.distribution(package).entry_points:
            if found.name == name:
                found.load()()
                return
    getattr(import_module(package.replace("-", "_")), name)()


def _run_notebook(plan: dict[str, Any], report: dict[str, Any]) -> None:
    from lakewire_local.jobs.program.notebook import run_notebook

    run_notebook(plan, report)


def _exit_report(error: SystemExit) -> dict[str, str]:
    if error.code in (None, 0):
        return {}
    return {"error": f"SystemExit: {error.code}", "trace": _trace(error)}


def _error_report(error: BaseException) -> dict[str, str]:
    trace = _trace(error)
    sys.stdout.flush()
    sys.stderr.write(trace)
    last = traceback.TracebackException.from_exception(error).format_exception_only()
    return {"error": "".join(last).strip(), "trace": trace}


def _trace(error: BaseException) -> str:
    """Return the traceback without the frames of this file."""
    return "".join(traceback.format_exception(type(error), error, _users_part(error.__traceback__)))


def _users_part(trace: TracebackType | None) -> TracebackType | None:
    while trace is not None and _is_ours(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    return trace


def _is_ours(file: str) -> bool:
    return file in _OURS or Path(file).parent == _PROGRAM


_RUN = {"file": _run_file, "wheel": _run_wheel, "notebook": _run_notebook}

if __name__ == "__main__":
    sys.exit(main())
