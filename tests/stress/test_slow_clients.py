"""
Clients that send the head of a request as slowly as they can.
"""

import time
from contextlib import ExitStack

from tests.support.raw_connections import connection, response_to


def test_a_head_that_does_not_end_is_cut_off(workspace, client):
    """Of two hundred clients that send a byte now and then, each is closed with 408 after half a minute."""
    with ExitStack() as stack:
        slow = [stack.enter_context(connection(workspace)) for _ in range(200)]
        begun = time.monotonic()
        for opened in slow:
            opened.sendall(b"GET / HTTP/1.1\r\nx-slow: ")
        while time.monotonic() < begun + 29:
            for opened in slow:
                opened.sendall(b"a")
            assert client.sql.execute("SELECT 2").scalar() == 2
            time.sleep(1)
        statuses = {response_to(opened) for opened in slow}

    assert {"HTTP/1.1 408 Request Timeout"} == statuses
    assert time.monotonic() < begun + 45
