"""
Settings of a session: those that the workspace knows are checked, the others are the engine's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import unsupported
from lakewire_local.sql import configure

if TYPE_CHECKING:
    from lakewire_local.spark.sessions import SparkSession

_ZONE = "spark.sql.session.timeZone"
_ANSI = "spark.sql.ansi.enabled"


def check_config(session: SparkSession, operation: Any) -> None:
    """
    Keep what a program sets where SQL must know it too.

    Raises:
        LocalError: The engine would not do what the setting says.
    """
    if operation.HasField("set"):
        for pair in operation.set.pairs:
            if pair.key == _ZONE:
                configure(session.sql, "TIMEZONE", pair.value, session.runner.engine.profile)
            elif pair.key == _ANSI and pair.value.lower() != "true":
                raise unsupported(f"{_ANSI} = {pair.value}")
    elif operation.HasField("unset") and (changed := {_ZONE, _ANSI} & set(operation.unset.keys)):
        raise unsupported(f"spark.conf.unset of {', '.join(sorted(changed))}")
