"""
A token, and what a kind of sign-in gets to fetch one with.
"""

from __future__ import annotations

import base64
import binascii
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar, cast

import attrs

from lakewire.auth.wire import AUTHORIZATION, Reply, Wire, read_object
from lakewire.config import Config, Masked
from lakewire.errors import AuthError, ConfigError
from lakewire_runtime.deadline import Deadline

__all__ = ["AUTHORIZATION", "Ask", "Fetch", "Recipe", "Token", "claims", "seconds_until"]


ValueT = TypeVar("ValueT")


@attrs.frozen
class Token:
    """
    The value of a header, and how long it is good.

    Attributes:
        value: Empty where the header is to be left out.
        scheme: What stands before it, as ``Bearer``; empty for nothing.
        lifetime: Seconds from when it was asked for; None for one that does not end and cannot be renewed.
        refresh: What a later one is fetched with, where that is a token as well.
    """

    value: str = attrs.field(converter=Masked)
    scheme: str = "Bearer"
    lifetime: float | None = None
    refresh: str | None = attrs.field(default=None, converter=attrs.converters.optional(Masked))


@attrs.frozen(kw_only=True)
class Ask:
    """
    One occasion to fetch a token.

    Attributes:
        config: The settings.
        wire: Sends requests.
        deadline: Ends it.
        facts: What was found out once and stays true, as the tenant of a workspace.
        old: The token before this one, which has ended, or which the server refused.
        early: The old one is still good: nobody is to be asked to log in.
    """

    config: Config
    wire: Wire
    deadline: Deadline
    facts: dict[str, Any]
    old: Token | None = None
    early: bool = False

    def secret(self, name: str) -> str:
        """
        Return a setting that is secret.
        """
        return Masked(getattr(self.config, name).reveal())

    def once(self, name: str, find: Callable[[], ValueT]) -> ValueT:
        """
        Return a fact, finding it out at the first time.
        """
        if name not in self.facts:
            self.facts[name] = find()
        return cast("ValueT", self.facts[name])

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """
        Send a GET request.
        """
        return self.wire("GET", url, deadline=self.deadline, headers=headers)

    @property
    def host(self) -> str:
        """
        The host of the workspace, wherever it is known from.

        Raises:
            ConfigError: It is not known.
        """
        found = self.config.host or str(self.facts.get("host", ""))
        if not found:
            raise ConfigError("no host: give host=, DATABRICKS_HOST, or a profile (DATABRICKS_CONFIG_PROFILE)")
        return found


Fetch = Callable[[Ask], Token]
"""Fetches a token."""


@attrs.frozen(kw_only=True)
class Recipe:
    """
    What a kind of sign-in consists of; each module of ``lakewire.auth.kinds`` has one.

    Attributes:
        sources: Header to what fetches its token; the first one is ``Authorization``.
        find_host: Finds the host of the workspace where the settings have none.
        patience_s: How long a fetch may take: more than the usual where a person has to do something.
    """

    sources: Mapping[str, Fetch]
    find_host: Callable[[Ask], str] | None = None
    patience_s: float = 30.0

    @classmethod
    def of(cls, fetch: Fetch) -> Recipe:
        """
        Return the recipe of a sign-in by one token.
        """
        return cls(sources={AUTHORIZATION: fetch})


def claims(jwt: str) -> dict[str, Any]:
    """
    Return what a JSON Web Token says, unverified; empty where it is none.
    """
    parts = jwt.split(".")
    if len(parts) != 3:
        return {}
    try:
        return read_object(base64.urlsafe_b64decode(parts[1] + "=="))
    except (binascii.Error, ValueError):
        return {}


def seconds_until(moment: object, what: str) -> float:
    """
    Return the seconds until a moment: since 1970 as number or digits, or ISO 8601; without a zone it is local time.

    Raises:
        AuthError: It is neither.
    """
    try:
        return float(cast("str", moment)) - time.time()
    except (TypeError, ValueError):
        pass
    try:
        found = datetime.fromisoformat(str(moment))
    except ValueError:
        raise AuthError(f"{what} gave a token without a time of expiry that can be read") from None
    # Of an hour that a night of autumn has twice, astimezone takes the first: too early is safe.
    return found.astimezone().timestamp() - time.time()
