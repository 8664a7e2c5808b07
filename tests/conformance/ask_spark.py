"""
What real Spark with Delta says: a JSON list of statements on standard input, one list of rows or one error for each.

Spark is spoken to directly, in one session: nothing of the workspace comes between.
"""

import json
import sys

from lakewire_local.engine.connect import ConnectClient
from lakewire_local.engine.spark import SparkProcess
from tests.judge.record import Judge


def main():
    """Print the answers."""
    process = SparkProcess(None)
    try:
        judge = Judge(ConnectClient(process.address()[0]))
        judge.begin()
        json.dump([judge.answer(statement) for statement in json.load(sys.stdin)], sys.stdout)
    finally:
        process.close()


if __name__ == "__main__":
    main()
