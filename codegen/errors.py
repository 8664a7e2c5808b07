"""
What makes a run of the generator fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class CodegenError(Exception):
    """
    A step refuses its input.

    Args:
        step: What was being done.
        problems: One line each; all of them are shown.
    """

    def __init__(self, step: str, problems: Sequence[str]) -> None:
        super().__init__(f"{step}: {len(problems)} problem(s)\n" + "\n".join(f"  {line}" for line in problems))
        self.problems = list(problems)


class BreakingError(CodegenError):
    """
    The release would break callers in ways that nobody has accepted.
    """
