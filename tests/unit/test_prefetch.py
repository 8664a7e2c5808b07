"""What is fetched ahead, without a network."""

import sys

import pytest

from lakewire.sql.fetching.prefetch import Bounds, prefetched


@pytest.fixture
def hasty():
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.parametrize("most", [1, 2, 4])
def test_pieces_that_come_at_once_come_in_order(hasty, most):
    """A piece is taken also while the thread that fetched it, or one before it, has not noticed its end."""
    found = list(prefetched(lambda: lambda piece, _: piece.index, 3000, Bounds(count=most)))

    assert list(range(3000)) == found
