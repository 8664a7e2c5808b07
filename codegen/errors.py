"""
Errors of the generator.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


T = TypeVar("T")


class CodegenError(Exception):
    """
    A step cannot use its input.

    Args:
        step: What was being done.
        problems: One line each; all of them are shown.
    """

    def __init__(self, step: str, problems: Sequence[str]) -> None:
        super().__init__(f"{step}: {len(problems)} problem(s)\n" + "\n".join(f"  {line}" for line in problems))
        self.problems = list(problems)


def refuse(step: str, problems: Iterable[str]) -> None:
    """
    Fail if there are any problems.
    """
    if found := list(problems):
        raise CodegenError(step, found)


def each(step: str, items: Iterable[T], action: Callable[[T], object]) -> None:
    """
    Call *action* for every item, and fail at the end with the problems of all.
    """
    problems: list[str] = []
    for item in items:
        try:
            action(item)
        except CodegenError as error:
            problems.append(str(error))
    refuse(step, problems)


def run_module(*arguments: str) -> None:
    """
    Run a Python module, and fail with its output if it fails.
    """
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # all callers are ours
    if done.returncode:
        raise CodegenError(
            " ".join(arguments[:2]), [*done.stdout.splitlines(), *done.stderr.splitlines()] or ["failed"]
        )


class BreakingError(CodegenError):
    """
    The release has breaking changes that have not been accepted.
    """
