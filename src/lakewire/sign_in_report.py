"""
Which sign-in is chosen, from where, and whether it works; for the commands that describe it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lakewire.auth import SignIn
from lakewire.client import DatabricksClient
from lakewire.config import reasons
from lakewire.errors import LakewireError, one_line

__all__ = ["SignInFact", "sign_in_facts", "signed_in_as"]


class SignInFact(NamedTuple):
    """
    One line of the report.

    Attributes:
        name: A setting, a kind of sign-in, or ``works``.
        text: What there is to say of it.
        is_refusal: Whether it says that the sign-in does not work.
    """

    name: str
    text: str
    is_refusal: bool = False


def sign_in_facts(client: DatabricksClient) -> Iterator[SignInFact]:
    """
    Yield the settings with their sources, then the other kinds and why they are not used, and whether it works.

    Sends one request for the last, after those of the sign-in.
    """
    for setting in client.config.explain():
        yield SignInFact(setting.name, f"{setting.value}  ({setting.source})")
    verdict = _tried(client)
    if isinstance(client.auth, SignIn) and client.auth.passed_over:
        for kind, reason in client.auth.passed_over.items():
            yield SignInFact(kind, f"passed over: {reason}")
        yield SignInFact("used", client.auth.kind)
    for kind, reason in reasons(client.config).items():
        yield SignInFact(kind, f"not used: {reason}")
    yield verdict


def signed_in_as(client: DatabricksClient) -> str:
    """
    Return whom the sign-in stands for; empty for an account, which does not say. One request.

    Raises:
        LakewireError: The sign-in does not work, or the host does not respond.
    """
    if client.config.is_account:
        next(client.account.workspaces.list(limit=1), None)
        return ""
    return str(client.api.current_user.me().user_name)


def _tried(client: DatabricksClient) -> SignInFact:
    """Make one request, which needs no permission but to be somebody."""
    try:
        person = signed_in_as(client)
        return SignInFact("works", f"yes, as {person}" if person else "yes")
    except LakewireError as error:
        return SignInFact("works", f"no: {one_line(str(error))}", is_refusal=True)
