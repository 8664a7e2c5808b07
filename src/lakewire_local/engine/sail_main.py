"""
The program of the engine's own process: serve Spark Connect on loopback until standard input closes.

Standard input is a pipe from the parent; it closes when the parent ends, however it ends.
Run by ``sail.py``; imports nothing of lakewire so that it starts in 0.1 s.
"""

from __future__ import annotations

import os
import sys

from pysail.spark import SparkConnectServer


def main() -> None:
    """Serve until standard input closes."""
    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    address = server.listening_address
    if address is None:
        sys.exit("the engine did not open a port")
    sys.stdout.write(f"{address[1]}\n")
    sys.stdout.flush()
    sys.stdin.buffer.read()
    os._exit(0)  # stopping the server in an orderly way hangs while sessions are open


if __name__ == "__main__":
    main()
