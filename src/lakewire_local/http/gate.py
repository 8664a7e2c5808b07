"""
A gate for requests: they pass side by side, and wait outside while something works alone.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.types import ASGIApp, Receive, Scope, Send


class Gate:
    """Let the requests to an application pass, and know whether one is inside."""

    def __init__(self) -> None:
        self._open, self._empty, self._alone = asyncio.Event(), asyncio.Event(), asyncio.Lock()
        self._open.set()
        self._empty.set()
        self._inside = 0

    async def pass_on(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on as soon as nothing works alone."""
        await self._open.wait()
        self._inside += 1
        self._empty.clear()
        try:
            await app(scope, receive, send)
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()

    @asynccontextmanager
    async def alone(self, patience_s: float) -> AsyncGenerator[None]:
        """
        Work while no request is inside.

        Raises:
            LocalError: Some did not end in time; nothing was done.
        """
        async with self._alone:
            self._open.clear()
            try:
                await self._until_empty(patience_s)
                yield
            finally:
                self._open.set()

    async def _until_empty(self, patience_s: float) -> None:
        try:
            async with asyncio.timeout(patience_s):
                await self._empty.wait()
        except TimeoutError:
            raise LocalError(409, "RESOURCE_CONFLICT", f"{self._inside} requests are being served.") from None
