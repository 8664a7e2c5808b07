"""
The results that the storage of the bench holds, by the name of the table in a statement.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """
    A result: so many chunks of so many bytes, each the same.
    """

    chunks: int
    size: int
    stall_s: float = 0.0
    each: int = 0  # of so many chunks one stops in its middle, at the first request
    limited: bool = True
    packed: bool = False  # for those who ask for LZ4

    def stalls(self, index: int) -> bool:
        return bool(self.each) and index % self.each == self.each // 2


CASES = {
    "case_4mb": Case(100, 4_000_000),
    "case_20mb": Case(40, 20_000_000),
    "case_100kb": Case(200, 100_000),
    "case_2000": Case(2000, 100_000),
    "case_stalls": Case(100, 4_000_000, stall_s=3.0, each=8),
    "case_dead": Case(100, 4_000_000, stall_s=50.0, each=25),
    "case_packed": Case(40, 20_000_000, packed=True),
    "case_10gb": Case(500, 20_000_000, limited=False),
}
