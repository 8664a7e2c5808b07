"""
What the transport asks of a sign-in, and the sign-ins of this package.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from lakewire.auth.wire import AUTHORIZATION, Wire
from lakewire.config import Config, Masked
from lakewire.errors import AuthError, ConfigError, NotSignedInError
from lakewire.forks import FORK_WAITS
from lakewire_runtime.deadline import Deadline

if TYPE_CHECKING:
    from lakewire.auth.source import TokenSource
    from lakewire.auth.token import Recipe

__all__ = ["AuthProvider", "Credential", "Given", "SignIn"]

_PATIENCE_S = 300.0  # of a caller that gives no deadline, as of a call of the API


class AuthProvider(Protocol):
    """
    Signs requests: implement it to sign in by other means, ``DatabricksClient(host=…, auth=…)``.
    """

    @property
    def token_type(self) -> str:
        """
        What stands before the token, as ``Bearer``.
        """
        ...

    def headers(self, deadline: Deadline) -> Mapping[str, str]:
        """
        Return the headers that sign a request, fetching a token within *deadline* if there is none that is good.
        """
        ...

    def invalidate(self, refused: Mapping[str, str] | None = None) -> bool:
        """
        Forget the token, unless it is newer than the headers that were *refused*; return False if there is no other.
        """
        ...

    def get_token(self) -> str:
        """
        Return a token that is good now.
        """
        ...

    def refresh_token(self) -> None:
        """
        Fetch a new token, however long the present one is good.
        """
        ...


class SignIn:
    """
    The sign-in that the settings chose; its module is imported with the first request.

    Args:
        config: The settings.
        wire: Sends requests for tokens.

    Source:
        https://docs.databricks.com/dev-tools/auth/unified-auth
    """

    def __init__(self, config: Config, wire: Wire) -> None:
        self._config = config
        self._wire = wire
        self._kinds = [kind.name for kind in config.kinds]
        self._at = 0
        self._is_settled = False  # a kind that has worked is not passed over: another may be somebody else
        self._made: dict[str, dict[str, TokenSource]] = {}
        self._facts: dict[str, Any] = {}
        self.passed_over: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"SignIn({self._kinds[self._at :][:1]})"

    @property
    def kind(self) -> str:
        """
        Name of the sign-in, as ``auth_type`` has it.

        Raises:
            ConfigError: The settings choose none, as those of a client that was pickled without its secret.
        """
        if not self._kinds:
            self._config.check_sign_in()
        return self._kinds[self._at]

    @property
    def token_type(self) -> str:
        """
        What stands before the token.
        """
        return self.headers(Deadline(_PATIENCE_S))[AUTHORIZATION].partition(" ")[0]

    def headers(self, deadline: Deadline) -> Mapping[str, str]:
        """
        Return the headers that sign a request.

        Raises:
            AuthError: The identity provider refused, or did not respond in time.
            NotSignedInError: Nobody is signed in; the message has the command that does it.
        """
        while True:
            kind = self.kind
            try:
                tokens = {name: source.token(deadline) for name, source in self._sources(kind).items()}
            except NotSignedInError as error:
                if not self._pass_over(kind, str(error)):
                    raise
            else:
                self._is_settled = True
                found = {name: f"{each.scheme} {each.value}".strip() for name, each in tokens.items() if each.value}
                return {name: Masked(value) for name, value in found.items()}

    def invalidate(self, refused: Mapping[str, str] | None = None) -> bool:
        """
        Forget each token that was *refused*; return False if no other can be had, as for a personal access token.
        """
        values = {name: text.rpartition(" ")[2] for name, text in (refused or {}).items()}
        sources = self._sources(self.kind).items()
        renewable = [source.invalidate(values.get(name, "") if refused else None) for name, source in sources]
        return any(renewable)

    def get_token(self) -> str:
        """
        Return a token that is good now.

        Raises:
            AuthError: None can be had.
        """
        return self.headers(Deadline(_PATIENCE_S))[AUTHORIZATION].rpartition(" ")[2]

    def refresh_token(self) -> None:
        """
        Fetch a new token, where the sign-in can.

        Raises:
            AuthError: None can be had.
        """
        if self.invalidate():
            self.headers(Deadline(_PATIENCE_S))

    def host(self, deadline: Deadline) -> str:
        """
        Return the host that the sign-in knows or finds: of an Azure resource, of the notebook it runs in.
        """
        if "host" not in self._facts:
            find = self._recipe(self.kind).find_host
            ask = _module("token").Ask(config=self._config, wire=self._wire, deadline=deadline, facts=self._facts)
            self._facts["host"] = find(ask) if find else ask.host
        return str(self._facts["host"])

    def separate(self, wire: Wire) -> SignIn:
        """
        Return a copy that shares no lock with this one, and fetches no token while the present one is good.
        """
        copy = SignIn(self._config, wire)
        copy._at, copy._facts, copy._is_settled = self._at, self._facts, self._is_settled
        copy._made = {
            kind: {name: source.separate(wire) for name, source in sources.items()}
            for kind, sources in self._made.items()
        }
        return copy

    def narrowed(self, resource: str, authorization_details: str) -> SignIn:
        """
        Return a sign-in whose tokens are for one resource and these rights only, where OAuth gives them.
        """
        details = authorization_details
        return SignIn(attrs.evolve(self._config, token_resource=resource, authorization_details=details), self._wire)

    def _recipe(self, kind: str) -> Recipe:
        recipe: Recipe = _module(f"kinds.{kind.replace('-', '_')}").RECIPE
        return recipe

    def _sources(self, kind: str) -> dict[str, TokenSource]:
        found = self._made.get(kind)
        if found is None:
            recipe, source = self._recipe(kind), _module("source").TokenSource
            made = {
                name: source(self._config, self._wire, fetch, facts=self._facts, patience=recipe.patience_s)
                for name, fetch in recipe.sources.items()
            }
            found = self._made.setdefault(kind, made)  # of another thread, if that was faster
        return found

    def _pass_over(self, kind: str, why: str) -> bool:
        """Go on to the next way of signing in, if there is one, and stay there."""
        following = self._kinds.index(kind) + 1
        if self._is_settled or following == len(self._kinds):
            return False
        self.passed_over[kind] = why
        self._at = max(self._at, following)
        return True


class Given:
    """
    A sign-in of the user's own, for the transport.
    """

    def __init__(self, provider: AuthProvider) -> None:
        self.provider = provider

    def headers(self, deadline: Deadline) -> Mapping[str, str]:
        """
        Return the headers that sign a request.

        Raises:
            AuthError: The provider raised it.
        """
        found = self.provider.headers(deadline)
        if not found:
            raise AuthError(f"{type(self.provider).__name__} gave no headers")
        return {name: Masked(value) for name, value in found.items()}

    def invalidate(self, refused: Mapping[str, str] | None = None) -> bool:
        """
        Forget what was refused.
        """
        return self.provider.invalidate(refused)

    def host(self, deadline: Deadline) -> str:
        """
        Raise: a host has to be given.
        """
        del deadline
        raise ConfigError("no host: give host= together with auth=")

    def separate(self, wire: Wire) -> Given:
        """
        Return itself: what it locks is its own.
        """
        del wire
        return self

    def narrowed(self, resource: str, authorization_details: str) -> Given:
        """
        Return itself: what its tokens are for is its own.
        """
        del resource, authorization_details
        return self


Credential = SignIn | Given
"""
What signs the requests of a client.
"""


def _module(name: str) -> Any:
    """Import what only signing in needs, when it is needed: it takes milliseconds."""
    with FORK_WAITS:
        return import_module(f"lakewire.auth.{name}")
