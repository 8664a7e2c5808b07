"""
Tokens of other programs: run one, read its JSON, end it in time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from lakewire.auth.token import Ask
from lakewire.auth.wire import read_object
from lakewire.config import Masked
from lakewire.errors import AuthError, NotSignedInError, one_line

__all__ = ["executable", "run_json", "run_text"]


def executable(ask: Ask, name: str) -> str:
    """
    Return the path of a program.

    Raises:
        NotSignedInError: It is not installed.
    """
    found = shutil.which(name, path=ask.config.env.get("PATH"))
    if found is None:
        raise NotSignedInError(f"{name} is not on PATH: install it, then sign in with it")
    return found


def run_json(ask: Ask, command: Sequence[str], remedy: str) -> dict[str, Any]:
    """
    Run a program and return the JSON object that it writes.

    Raises:
        NotSignedInError: It failed; the message has what it wrote to stderr, and the *remedy*.
        AuthError: It took too long, or wrote something else.
    """
    fields = read_object(run_text(ask, command, remedy))
    if not fields:
        raise AuthError(f"{_name(command)} wrote no JSON: is it too old? {remedy}")
    return fields


def run_text(ask: Ask, command: Sequence[str], remedy: str) -> str:
    """
    Run a program and return what it writes; errors as for ``run_json``.
    """
    seconds = ask.deadline.remaining()
    try:
        # Its own environment is that of the settings; nobody can be asked anything on stdin.
        done = subprocess.run(  # noqa: S603  # a program that the user has installed, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, **ask.config.env},
        )
    except subprocess.TimeoutExpired:
        raise AuthError(f"{_name(command)} did not end within {seconds:.0f} s") from None
    except OSError as error:
        raise NotSignedInError(f"{_name(command)} cannot be run ({error.strerror}): {remedy}") from None
    if not done.returncode:
        return Masked(done.stdout.decode(errors="replace"))
    words = one_line(done.stderr.decode(errors="replace").strip().rpartition("\n")[2], 200)
    words = words or f"exit code {done.returncode}"
    del done  # an error shows the locals of its frames to some tools
    raise NotSignedInError(f"{_name(command)} failed ({words}): {remedy}")


def _name(command: Sequence[str]) -> str:
    words = [os.path.basename(command[0]), *command[1:3]]  # noqa: PTH119  # the name of a program, no path
    return " ".join(word for word in words if not word.startswith("-"))
