"""
The one trigger: looks until what it waits for is there, and cancels when the task is killed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

from lakewire.airflow.hook import LakewireHook

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient

__all__ = ["LakewireTrigger"]

_FIRST_PAUSE_S = 1.0
_GROWTH = 1.3
_PATIENCE_S = 300.0  # a server that is away for a while ends no wait
_HEARTBEAT_S = 60.0


class LakewireTrigger(BaseTrigger):
    """
    Waits on the triggerer. Its requests are made on a thread, so that they do not hold up the other triggers.

    Args:
        databricks_conn_id: Id of the connection.
        condition: Which of ``conditions.CONDITIONS`` is looked at.
        arguments: Its arguments.
        poll_interval: Longest pause between two looks, seconds; the first are shorter.
        end_s: When to give up, seconds since 1970; None for never.
        cancel: Whether to cancel the work when the task is killed.
        settings: Settings of the client that beat those of the connection.
    """

    def __init__(
        self,
        databricks_conn_id: str,
        condition: str,
        arguments: dict[str, Any],
        poll_interval: float = 30.0,
        *,
        end_s: float | None = None,
        cancel: bool = False,
        settings: dict[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.databricks_conn_id = databricks_conn_id
        self.condition = condition
        self.arguments = arguments
        self.poll_interval = poll_interval
        self.end_s = end_s
        self.cancel = cancel
        self.settings = settings or {}

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """
        Return what another process makes the same trigger from.
        """
        names = ("databricks_conn_id", "condition", "arguments", "poll_interval", "end_s", "cancel", "settings")
        return "lakewire.airflow.trigger.LakewireTrigger", {name: getattr(self, name) for name in names}

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """
        Yield one event, of what was found; of nothing where the time is over or the server is away for too long.
        """
        with await LakewireHook(self.databricks_conn_id, **self.settings).aclient() as client:
            yield TriggerEvent(await self._found(client))

    async def on_kill(self) -> None:
        """
        Cancel what is waited for. Airflow calls it since 3.3.
        """
        if self.cancel:
            with await LakewireHook(self.databricks_conn_id, **self.settings).aclient() as client:
                await asyncio.to_thread(self._cancel, client)

    def _cancel(self, client: DatabricksClient) -> None:
        from lakewire.airflow.work import work_of

        work_of(client, **self.arguments).cancel()

    async def _found(self, client: DatabricksClient) -> dict[str, Any] | None:
        from lakewire.errors import LakewireError
        from lakewire_runtime.pace import poll_pace

        began = heard = answered = time.monotonic()
        for pause in poll_pace(_FIRST_PAUSE_S, max(self.poll_interval, _FIRST_PAUSE_S), _GROWTH):
            try:
                found = await asyncio.to_thread(self._look, client)
                answered = time.monotonic()
            except LakewireError as error:
                self.log.warning("not seen: %s", error)
                found = None
            now = time.monotonic()
            is_over = self.end_s is not None and time.time() >= self.end_s
            if found is not None or is_over or now - answered > _PATIENCE_S:
                return found
            if now - heard > _HEARTBEAT_S:
                heard = now
                self.log.info("waiting for %s %s, %d s so far", self.condition, self.arguments, now - began)
            left = pause if self.end_s is None else max(self.end_s - time.time(), 0)
            await asyncio.sleep(min(pause, left))
        return None

    def _look(self, client: DatabricksClient) -> dict[str, Any] | None:
        from lakewire.airflow.conditions import CONDITIONS

        return CONDITIONS[self.condition](client, **self.arguments)
