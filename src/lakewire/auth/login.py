"""
Logins of people: found on disk, renewed by their refresh token, or made in a browser.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import attrs

from lakewire.auth.browser import Consent
from lakewire.auth.cli_cache import read_cli_cache
from lakewire.auth.discovery import Endpoints, endpoints
from lakewire.auth.oauth import post_form, scope
from lakewire.auth.token import Ask, Token
from lakewire.auth.token_cache import TokenCache, cache_name, read_token
from lakewire.config import home
from lakewire.errors import NotSignedInError, TokenEndpointError

__all__ = ["kept_login", "refreshed"]

CLI_CLIENT = "databricks-cli"
"""The public OAuth client that each workspace knows."""

_SDK_FOLDER = ".config/databricks-sdk-py/oauth"
_USABLE_S = 60.0


def kept_login(ask: Ask) -> Token:
    """
    Return the token of a login: of this process, of the disk, or of a browser.

    Raises:
        NotSignedInError: Nobody logged in in time.
    """
    client = _Client.of(ask)
    cache = TokenCache(home(ask.config.env), cache_name({**client.facts, "by": "lakewire"}))
    with cache.turn(ask.deadline):
        kept = cache.read()
        for known in [kept] if kept else client.logins_of_others():
            if known is not None and (token := _still_good(ask, known) or client.renewed(known)):
                break
        else:
            token = client.by_browser()
        if token != kept:
            cache.write(token, _moment(token))
        return token


def refreshed(ask: Ask, kept: Token) -> Token:
    """
    Return the token of a login of the Databricks CLI, renewed where it has ended.

    Raises:
        NotSignedInError: The login has ended for good.
    """
    client = _Client.of(ask, CLI_CLIENT)
    cache = TokenCache(home(ask.config.env), cache_name({**client.facts, "by": "databricks-cli"}))
    with cache.turn(ask.deadline):
        for known in (cache.read(), kept):  # the first is what this package made of the second before
            if known is not None and (token := _still_good(ask, known) or client.renewed(known)):
                if token != known:
                    cache.write(token, _moment(token))
                return token
    raise NotSignedInError(f"the login of the Databricks CLI has ended: databricks auth login --host {ask.host}")


@attrs.frozen
class _Client:
    """The OAuth client that people log in to."""

    ask: Ask
    id: str
    secret: str | None
    where: Endpoints

    @classmethod
    def of(cls, ask: Ask, client_id: str | None = None) -> _Client:
        config = ask.config
        chosen = client_id or config.client_id or CLI_CLIENT
        secret = ask.secret("client_secret") if config.client_secret and not client_id else None
        return cls(ask, chosen, secret, endpoints(ask))

    @property
    def scopes(self) -> str:
        more = () if self.ask.config.disable_oauth_refresh_token else ("offline_access",)
        return scope(self.ask, *more)

    @property
    def facts(self) -> dict[str, object]:
        """What a login is for: databricks-sdk names its files by it as well."""
        config = self.ask.config
        group = {"group_id": config.group_id} if config.group_id else {}
        names: dict[str, object] = {"host": self.ask.host, "client_id": self.id, "profile": config.profile or ""}
        return {**names, "scopes": self.scopes.split(), **group}

    def logins_of_others(self) -> list[Token | None]:
        """Return what databricks-sdk and the Databricks CLI have kept for the same host."""
        by_cli = self.id == CLI_CLIENT and not self.ask.config.group_id and not self.ask.config.scopes
        kept = read_token(home(self.ask.config.env) / _SDK_FOLDER / cache_name(self.facts))
        return [kept, read_cli_cache(self.ask) if by_cli else None]

    def renewed(self, known: Token) -> Token | None:
        """Return a new token for the refresh token; None when it is refused, as one that was used before."""
        if not known.refresh:
            return None
        try:
            token = self._posted({"grant_type": "refresh_token", "refresh_token": known.refresh})
        except TokenEndpointError:
            return None
        return attrs.evolve(token, refresh=token.refresh or known.refresh)

    def by_browser(self) -> Token:
        if self.ask.early:
            raise NotSignedInError("the login ends soon, and cannot be renewed without a person")
        group = {"assume_group": self.ask.config.group_id} if self.ask.config.group_id else {}
        asked = {"client_id": self.id, "scope": self.scopes, **group}
        return self._posted(Consent.ask_for(self.where.authorize, asked, self.ask.deadline).form())

    def _posted(self, form: dict[str, str]) -> Token:
        secret = {"client_secret": self.secret} if self.secret else {}
        return post_form(self.ask, self.where.token, {**form, "client_id": self.id, **secret})


def _still_good(ask: Ask, token: Token) -> Token | None:
    """Return the token if it can be used, and is not the one that was refused."""
    is_refused = ask.old is not None and ask.old.value == token.value
    return token if token.lifetime is not None and token.lifetime > _USABLE_S and not is_refused else None


def _moment(token: Token) -> str:
    return (datetime.now(UTC) + timedelta(seconds=token.lifetime or 0.0)).isoformat()
