"""
Which engine runs the statements of a workspace: its name, as users give it.
"""

from __future__ import annotations

import os
import re

from lakewire_runtime import InvalidArgumentError

ENGINE_VARIABLE = "LAKEWIRE_ENGINE"
DEFAULT_ENGINE = "sail"
_ACCEPTED = 'accepted are "sail" (the default), "spark" and "sc://host:port", a Spark Connect server of yours'
_REMOTE = re.compile(r"sc://(\[[0-9a-fA-F:.]+\]|[^\s/:;@?#\[\]]+)(?::(\d{1,5}))?/?")
_PORT = 15002  # Spark Connect's own default


def engine_choice(given: object) -> str:
    """
    Return the name of an engine in its one form: ``sail``, ``spark`` or ``sc://host:port``.

    Raises:
        InvalidArgumentError: It is none of these.
    """
    if not isinstance(given, str):
        raise InvalidArgumentError(f"engine={given!r} is not an engine: {_ACCEPTED}")
    text = given.strip()
    if text.lower() in ("sail", "spark"):
        return text.lower()
    found = _REMOTE.fullmatch(text)
    port = int(found.group(2) or _PORT) if found else 0
    if found is None or not 0 < port < 1 << 16:
        raise InvalidArgumentError(f"engine={given!r} is not an engine: {_ACCEPTED}")
    return f"sc://{found.group(1)}:{port}"


def wanted_engine(given: object | None) -> str | None:
    """Return the engine that is asked for, by argument or else by ``LAKEWIRE_ENGINE``; None when by neither."""
    if given is None:
        given = os.environ.get(ENGINE_VARIABLE, "").strip() or None
    return None if given is None else engine_choice(given)
