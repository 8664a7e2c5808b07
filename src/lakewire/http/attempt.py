"""
One attempt of a call: how long it may wait, and how far it got.
"""

from __future__ import annotations

import attrs

from lakewire_runtime.deadline import Deadline

__all__ = ["Attempt"]

_READ_S = 60.0  # the longest silence of a server; a warehouse responds within its wait_timeout of at most 50 s


@attrs.define(eq=False)
class Attempt:
    """
    Belongs to one request and travels with it to the socket, which fills it in.

    Attributes:
        deadline: Bounds each wait on the socket.
        dns_s: Seconds spent on finding the address; 0 on a connection that was open already.
        connect_s: Seconds spent on connecting, with proxy and TLS.
        sent: The request may have reached the server.
    """

    deadline: Deadline
    dns_s: float = 0.0
    connect_s: float = 0.0
    sent: bool = False

    def silence_s(self) -> float:
        """
        Return how many seconds the socket may wait for the server's next sign of life.

        Raises:
            TimeoutError: The deadline has passed. A server that always sends a little more does not get past it.
        """
        if self.deadline.remaining() == 0:
            raise TimeoutError("the deadline has passed")
        return self.deadline.within(_READ_S)
