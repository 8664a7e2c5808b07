"""
Connections through a SOCKS proxy, bounded as all others are.
"""

from __future__ import annotations

from typing import Any

from urllib3.exceptions import ProxyError

from lakewire.http.connection import Connection, TlsConnection

__all__ = ["SocksConnection", "SocksRefusedError", "SocksTlsConnection"]

_PORT = 1080
_FORBIDDEN = "0x02"  # the reply of RFC 1928 by which a proxy does not allow a host; PySocks has it in its text only


class SocksRefusedError(OSError):
    """
    The proxy did not connect; *status* is the one that an HTTP proxy would have responded with.
    """

    def __init__(self, status: str, text: str) -> None:
        super().__init__(text)
        self.status = status


class _Socks:
    """What differs: the proxy is connected to, and asked for the host."""

    host: str
    port: int
    source_address: Any
    socket_options: Any
    _resolved: Any

    def __init__(self, *args: Any, _socks_options: dict[str, Any], **options: Any) -> None:
        self._proxy = _socks_options
        self._target = ""
        super().__init__(*args, **options)

    def _new_conn(self) -> Any:
        self._target = self.host if self._proxy["rdns"] else self._resolved(self.host, self.port)[0]
        try:
            return super()._new_conn()  # type: ignore[misc]
        except OSError as error:
            raise ProxyError("SOCKS", error) from None

    def _next_hop(self) -> tuple[str, int]:
        return self._proxy["proxy_host"], int(self._proxy["proxy_port"] or _PORT)

    def _open(self, address: str, timeout: float) -> Any:
        import socks

        connect: Any = socks.create_connection  # whose stubs want whole seconds
        try:
            return connect(
                (self._target, self.port),
                timeout=timeout,
                source_address=self.source_address,
                proxy_type=self._proxy["socks_version"],
                proxy_addr=address,
                proxy_port=self._next_hop()[1],
                proxy_username=self._proxy["username"],
                proxy_password=self._proxy["password"],
                proxy_rdns=self._proxy["rdns"],
                socket_options=self.socket_options,
            )
        except socks.SOCKS5AuthError as error:
            raise SocksRefusedError("407", str(error)) from None
        except socks.SOCKS5Error as error:
            raise SocksRefusedError("403" if str(error).startswith(_FORBIDDEN) else "502", str(error)) from None


class SocksConnection(_Socks, Connection):  # type: ignore[misc]
    """
    A connection to a host through a SOCKS proxy.
    """


class SocksTlsConnection(_Socks, TlsConnection):  # type: ignore[misc]
    """
    The same with TLS to the host.
    """
