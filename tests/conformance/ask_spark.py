"""
What real Spark with Delta says to statements on standard input: lines of JSON lists.

A line of responses for each, one list of rows or one error for each statement.
Spark is spoken to directly, in one session: nothing of the workspace comes between.
"""

import json
import sys

from lakewire_local.engine.connect import ConnectClient
from lakewire_local.engine.spark import SparkProcess
from tests.judge.record import Judge

CONFIG = {
    "spark.sql.sources.default": "delta",
    # Each statement runs once: compiling it takes half of its time.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}


def main():
    """Print the answers."""
    process = SparkProcess(None)
    try:
        judge = Judge(ConnectClient(process.address()[0]))
        judge.begin()
        judge.client.set_config(judge.session, CONFIG)
        for line in sys.stdin:
            print(json.dumps([judge.answer(statement) for statement in json.loads(line)]), flush=True)
    finally:
        process.close()


if __name__ == "__main__":
    main()
