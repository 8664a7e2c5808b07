"""
Metrics for StatsD.
"""

from __future__ import annotations

import re
import socket
from typing import Any

from lakewire.errors import InvalidArgumentError
from lakewire.metrics.measuring import Measure, Metrics

__all__ = ["StatsdMetrics"]

_TYPES = {"counter": "c", "gauge": "g", "histogram": "h"}
_PACKET_BYTES = 1400  # goes through networks in one piece
_ODD = re.compile(r"[^\w.-]+")


class StatsdMetrics(Metrics):
    """
    Metrics as UDP packets to StatsD, with tags as DogStatsD, Telegraf, Vector and statsd_exporter read them.

    Nothing is read back, so a server that is away costs nothing and is not noticed. Histograms have the type ``h``.

    Args:
        host: Name or address of the server, looked up once.
        port: Its port.
        prefix: Put before each name.
        label_tables: Whether operations of tables have the name of the table as the tag ``table``; that of the first
            hundred, and ``other`` for the rest.

    Raises:
        InvalidArgumentError: The host is not known, or the port is none.

    Source:
        https://docs.datadoghq.com/extend/dogstatsd/datagram_shell
    """

    def __init__(
        self, host: str = "127.0.0.1", port: int = 8125, *, prefix: str = "", label_tables: bool = False
    ) -> None:
        super().__init__(label_tables=label_tables)
        if type(port) is not int or not 0 < port < 1 << 16:
            raise InvalidArgumentError(f"port: {port!r} is given; accepted is 1 to 65535")
        try:
            family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
        except (OSError, UnicodeError) as error:
            raise InvalidArgumentError(f"host: {host!r}: {error}") from None
        self._prefix = prefix
        self._place: tuple[Any, ...] = place
        self._socket = socket.socket(family, kind)  # forked children may share it: each packet is whole
        self._socket.settimeout(0)

    def record(self, measures: list[Measure]) -> None:
        """
        Send the measures of one piece of work.
        """
        packet = b""
        for measure in measures:
            line = self._line(measure)
            if packet and len(packet) + len(line) >= _PACKET_BYTES:
                self._send(packet)
                packet = b""
            packet = packet + b"\n" + line if packet else line
        self._send(packet)

    def close(self) -> None:
        """
        Close the socket.
        """
        self._socket.close()

    def _line(self, measure: Measure) -> bytes:
        instrument, value, labels = measure
        names = ("workspace", *instrument.labels)
        tags = ",".join(f"{name}:{_ODD.sub('_', label)}" for name, label in zip(names, labels, strict=True))
        return f"{self._prefix}{instrument.name}:{value:.12g}|{_TYPES[instrument.kind]}|#{tags}".encode()

    def _send(self, packet: bytes) -> None:
        try:
            self._socket.sendto(packet, self._place)
        except (BlockingIOError, ConnectionError):  # a full buffer, or nobody there: packets may be lost
            return
