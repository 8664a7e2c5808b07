"""
What the transport asks of a credential, and the simplest one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import attrs

from lakewire.config import Masked, Secret

__all__ = ["Bound", "Credential", "PersonalAccessToken", "PostForm"]


class Bound(Protocol):
    """
    The caller's deadline, as far as a credential needs it.
    """

    def remaining(self) -> float | None:
        """
        Return the seconds left; None for no bound.
        """
        ...


PostForm = Callable[[str, Mapping[str, str], tuple[str, Secret], float], tuple[int, bytes]]
"""Post a form to a URL with basic authentication within seconds; returns status and body."""


class Credential(Protocol):
    """
    Gives the Authorization header of each request.
    """

    def authorization(self, deadline: Bound) -> str:
        """
        Return the header's value, fetching a token within *deadline* if there is none.
        """
        ...

    def invalidate(self, refused: str) -> bool:
        """
        Forget the token if it is still the one that was *refused*; return False if no other can be had.
        """
        ...

    def separate(self, post_form: PostForm) -> Credential:
        """
        Return a credential that shares no lock with this one and fetches tokens by *post_form*.
        """
        ...


@attrs.frozen
class PersonalAccessToken:
    """
    A fixed token.

    Source:
        https://docs.databricks.com/dev-tools/auth/pat
    """

    token: Secret

    def authorization(self, deadline: Bound) -> str:
        """
        Return the header's value.
        """
        del deadline
        return Masked(f"Bearer {self.token.reveal()}")

    def invalidate(self, refused: str) -> bool:
        """
        Return False: there is no other token.
        """
        del refused
        return False

    def separate(self, post_form: PostForm) -> PersonalAccessToken:
        """
        Return itself: it has no lock.
        """
        del post_form
        return self
