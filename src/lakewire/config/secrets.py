"""
What is kept out of logs, tracebacks and pickles: secrets, and the environment, where some are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lakewire.errors import ConfigError

__all__ = ["Environment", "Masked", "Secret", "home"]


class Secret:
    """
    A credential: shown as ``***`` however it is printed, and left out when it is pickled.

    Not an attrs class: tools that print values prettily show the fields of those, whatever their ``repr`` says.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str | None) -> None:
        self._value = value

    def reveal(self) -> str:
        """
        Return the credential itself.

        Raises:
            ConfigError: It was pickled, which leaves it out.
        """
        if self._value is None:
            raise ConfigError("a secret is not pickled: give it again, or set it in this process's environment")
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "***"

    def __reduce__(self) -> tuple[Any, ...]:
        return Secret, (None,)


class Masked(str):
    """
    Text that is sent, a header or a link, and does not show where the locals of a traceback are shown.
    """

    __slots__ = ()

    def __getitem__(self, key: Any) -> Masked:
        return Masked(super().__getitem__(key))  # tools cut what is too long before they show it

    def __repr__(self) -> str:
        return "***"


class Environment(Mapping[str, str]):
    """
    Variables, as in ``os.environ``: always as they are now, and not shown, as some are secrets.
    """

    __slots__ = ("_variables",)

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def __getitem__(self, name: str) -> Masked:
        return Masked(self._variables[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._variables)

    def __len__(self) -> int:
        return len(self._variables)

    def __repr__(self) -> str:
        return "***"


def home(env: Mapping[str, str]) -> Path:
    """
    Return the home folder of whose environment it is; ``~`` where it does not say.
    """
    path = Path(env.get("HOME") or "~")
    with suppress(RuntimeError):  # a user without a home has no files in it
        path = path.expanduser()
    return path
