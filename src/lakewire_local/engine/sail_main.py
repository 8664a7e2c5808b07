"""
The program of the engine's own process: serve Spark Connect on loopback until standard input closes.

Standard input is a pipe from the parent; it closes when the parent ends, however it ends.
Run by ``sail.py``; imports nothing of lakewire so that it starts in 0.1 s.
"""

from __future__ import annotations

import mmap
import os
import sys
import threading
import time

from pysail.spark import SparkConnectServer

_LOOK_S = 0.1
_OUT_OF_MEMORY = 53  # exit code; the class of SQLSTATE for it


def bound_memory(most_bytes: int) -> None:
    """End the process when it has more: what functions make of one row is in no pool, and would take the machine."""
    try:
        pages = open("/proc/self/statm", encoding="ascii")  # noqa: PTH123, SIM115  nothing else is imported
    except OSError:  # only Linux shows it
        return
    while int(pages.read().split()[1]) * mmap.PAGESIZE < most_bytes:
        time.sleep(_LOOK_S)
        pages.seek(0)
    os._exit(_OUT_OF_MEMORY)


def main() -> None:
    """Serve until standard input closes."""
    most_bytes = int(float(os.environ["LAKEWIRE_SAIL_MEMORY_GB"]) * (1 << 30))
    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    address = server.listening_address
    if address is None:
        sys.exit("the engine did not open a port")
    sys.stdout.write(f"{address[1]}\n")
    sys.stdout.flush()
    threading.Thread(target=bound_memory, args=(most_bytes,), daemon=True).start()
    sys.stdin.buffer.read()
    os._exit(0)  # stopping the server in an orderly way hangs while sessions are open


if __name__ == "__main__":
    main()
