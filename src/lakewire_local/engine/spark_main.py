"""
The program around Spark: start it on a free port, end it when standard input closes.

Standard input is a pipe from the parent; it closes when the parent ends, however it ends.
Run by ``spark.py``; imports nothing of lakewire.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

_PAUSE_S = 0.1
_ENDING_S = 3.0


def main(log_path: str, *command: str) -> None:
    """Run *command*, in which ``{port}`` and ``{scratch}`` are filled in, until standard input closes."""
    port, scratch = _free_port(), tempfile.mkdtemp(prefix="lakewire-spark-")
    filled = [part.replace("{port}", str(port)).replace("{scratch}", scratch) for part in command]
    with open(log_path, "ab") as log:  # noqa: PTH123  a path or the null device
        child = subprocess.Popen(filled, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603  our command
    threading.Thread(target=_serve, args=(child, port, scratch), daemon=True).start()
    sys.stdin.buffer.read()
    _end(child, scratch)


def _serve(child: subprocess.Popen[bytes], port: int, scratch: str) -> None:
    """Report the port once it is open; end with the child."""
    while child.poll() is None and not _is_open(port):
        time.sleep(_PAUSE_S)
    if child.poll() is None:
        sys.stdout.write(f"{port}\n")
        sys.stdout.flush()
    child.wait()
    _end(child, scratch)


def _end(child: subprocess.Popen[bytes], scratch: str) -> None:
    child.terminate()
    try:
        child.wait(_ENDING_S)
    except subprocess.TimeoutExpired:
        child.kill()
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(child.wait() & 0xFF or 1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1.0)
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    main(*sys.argv[1:])
