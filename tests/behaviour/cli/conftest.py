import os
import subprocess
import sys
from contextlib import suppress

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture(scope="session")
def command_line():
    """What processes of the command line are forked from."""
    made = CommandLine()
    yield made
    made.close()


@pytest.fixture
def lakewire(command_line, workspace, home, tmp_path):
    """
    Run the command line as a process in a folder of its own, with the settings of a fresh schema.

    With settings of others than Databricks it is a fresh interpreter, as they may count when one starts.
    """
    environment = os.environ | {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
        "DATABRICKS_SCHEMA": home.config.schema,
        "DATABRICKS_CONFIG_FILE": str(tmp_path / "no-profiles"),
    }

    def command_of(words):
        return [sys.executable, "-m", "lakewire", *words]

    def start(*words):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command_of(map(str, words)), **pipes, text=True, cwd=tmp_path, env=environment)

    def run(*words, given="", stdin=None, stderr=None, **more):
        settings = {key: value for key, value in (environment | more).items() if value is not None}
        words = [*map(str, words)]
        if all(name.startswith("DATABRICKS_") for name in more):
            return command_line.run(words, given=given, stdin=stdin, stderr=stderr, cwd=str(tmp_path), env=settings)
        options = {"text": True, "cwd": tmp_path, "timeout": 120, "env": settings}
        return subprocess.run(command_of(words), check=False, input=given, capture_output=True, **options)

    run.start, run.folder = start, tmp_path
    return run


@pytest.fixture
def on_terminal(lakewire):
    """Run the command line as a process whose standard input and error are a terminal, on which *typed* is typed."""
    import pty  # here: Windows has none

    def run(*words, typed):
        ours, theirs = pty.openpty()
        os.write(ours, typed.encode())
        with os.fdopen(ours, "rb", buffering=0) as screen:
            done = lakewire(*words, stdin=theirs, stderr=theirs)
            os.close(theirs)
            done.stderr = _all_of(screen)
        return done

    return run


def _all_of(screen):
    """What was written on a terminal; Linux ends it with an error."""
    seen = b""
    with suppress(OSError):
        while piece := screen.read(1 << 16):
            seen += piece
    return seen.decode()
