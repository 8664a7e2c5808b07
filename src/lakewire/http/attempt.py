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
    Belongs to one request and goes with it to its connection, which fills it in.

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

    def socket_timeout(self) -> float:
        """
        Return the seconds that the next read or write on the socket may take.

        Raises:
            TimeoutError: The deadline has passed, even if the server is still sending.
        """
        if self.deadline.remaining() == 0:
            raise TimeoutError("the deadline has passed")
        return self.deadline.within(_READ_S)
