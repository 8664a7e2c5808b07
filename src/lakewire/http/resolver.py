"""
Name resolution that ends in time and can be interrupted.
"""

from __future__ import annotations

import queue
import socket
import threading

from urllib3.util.connection import allowed_gai_family

from lakewire_runtime.deadline import Deadline

__all__ = ["resolve"]

_DNS_S = 9.0  # a resolver whose first server is down responds after five seconds


def resolve(host: str, port: int, deadline: Deadline) -> list[str]:
    """
    Return the IP addresses of *host*, in the order in which to try them.

    Raises:
        OSError: ``socket.gaierror``: there is no such name, or the resolver did not respond in time.
    """
    try:
        return _addresses(host, port, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        results: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            results.put(_addresses(host, port))
        except OSError as error:
            results.put(error)
        except UnicodeError as error:  # a label of more than 63 characters
            results.put(socket.gaierror(socket.EAI_NONAME, str(error)))

    # getaddrinfo takes no timeout and blocks Ctrl-C: test_a_silent_resolver_does_not_hold_the_caller
    try:
        threading.Thread(target=ask, name="lakewire-dns", daemon=True).start()
    except (
        RuntimeError
    ):  # no threads while the interpreter exits: test_names_are_resolved_when_no_thread_can_be_started
        ask()
    try:
        result = results.get(timeout=deadline.within(_DNS_S))
    except queue.Empty:
        raise socket.gaierror(socket.EAI_AGAIN, "the resolver does not respond") from None
    if isinstance(result, OSError):
        raise result
    return result


def _addresses(host: str, port: int, **flags: int) -> list[str]:
    found = socket.getaddrinfo(host, port, allowed_gai_family(), socket.SOCK_STREAM, **flags)
    return [str(address[0]) for *_, address in found]
