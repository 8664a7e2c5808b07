"""
Task processes: start one, keep its output, end its whole process group when asked.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.system import GROUP_FLAGS, end_group, kill_group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.jobs.stop import Reason, Stop

_PROGRAM = Path(__file__).with_name("child.py")
_LOG_BYTES = 5 << 20  # Databricks returns the last 5 MB
_GRACE_S = 3.0


@attrs.frozen(kw_only=True)
class Program:
    """
    Describe what a task process runs.

    Args:
        kind: ``file``, ``wheel`` or ``notebook``.
        file: The Python file, or the value of ``sys.argv[0]``.
        arguments: The rest of ``sys.argv``.
        path: What comes first on ``sys.path``.
        details: ``package`` and ``entry_point`` of a wheel; ``widgets`` and more of a notebook.
    """

    kind: str
    file: str
    arguments: Sequence[str] = ()
    path: Sequence[str] = ()
    details: Mapping[str, Any] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class ProcessResult:
    """
    Hold how a process ended.

    Args:
        error, trace: None when it succeeded.
        result: What a notebook ended with.
        values: What it has set for the tasks after it.
    """

    error: str | None
    trace: str | None
    result: str | None
    values: Mapping[str, Any] = attrs.field(factory=dict)


def run(program: Program, *, folder: Path, env: Mapping[str, str], stop: Stop) -> ProcessResult:
    """
    Run a program to its end.

    Args:
        program: What to run.
        folder: Where the process runs, and where its log and report are kept; made here.
        env: Added to the environment of the server.
        stop: Ends the process and everything it has started, with SIGTERM first and SIGKILL after 3 s.
    """
    folder.mkdir(parents=True, exist_ok=True)
    process = _start(program, folder, env)
    try:
        with stop.listening(lambda reason: _end(process, reason)):
            code = process.wait()
    finally:
        if process.stdin:
            process.stdin.close()
        kill_group(process)  # what the program left running
    return _result(folder, code)


def read_log(folder: Path) -> tuple[str, bool]:
    """Return the last 5 MB of the output of a program, and whether there was more."""
    try:
        with _log(folder).open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _LOG_BYTES))
            return file.read().decode("utf-8", errors="replace"), size > _LOG_BYTES
    except FileNotFoundError:
        return "", False


def _start(program: Program, folder: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    plan = folder / "plan.json"
    document = attrs.asdict(program) | dict(program.details) | {"report": str(_report(folder))}
    plan.write_text(json.dumps(document, default=list), "utf-8")
    with _log(folder).open("wb") as log:
        return subprocess.Popen(  # noqa: S603  the user's program is what is asked for
            [sys.executable, "-u", str(_PROGRAM), str(plan)],
            stdin=subprocess.PIPE,  # the child ends when it closes, so with this process
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=_environment() | dict(env),
            start_new_session=True,
            creationflags=GROUP_FLAGS,
        )


def _environment() -> dict[str, str]:
    """Return the environment without settings that would lead a client to another workspace."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DATABRICKS_")}


def _end(process: subprocess.Popen[bytes], reason: Reason) -> None:
    if reason == "SERVER_ENDS":
        kill_group(process)
        return
    end_group(process)
    timer = threading.Timer(_GRACE_S, kill_group, args=(process,))
    timer.daemon = True
    timer.start()


def _result(folder: Path, code: int) -> ProcessResult:
    report: dict[str, Any]
    try:
        report = json.loads(_report(folder).read_text("utf-8"))
    except FileNotFoundError:
        report = {"error": _exit_text(code)} if code else {}
    return ProcessResult(
        error=report.get("error"),
        trace=report.get("trace"),
        result=report.get("result"),
        values=report.get("values") or {},
    )


def _exit_text(code: int) -> str:
    if code >= 0:
        return f"The process ended with exit code {code}."
    return f"The process was ended by {signal.Signals(-code).name}."


def _log(folder: Path) -> Path:
    return folder / "log"


def _report(folder: Path) -> Path:
    return folder / "report.json"
