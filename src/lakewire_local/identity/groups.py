"""
Groups: those that every workspace has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_ACCOUNT = ("account users",)


def groups_of(caller: str, user: str, *, of_account: bool = False) -> Sequence[str]:
    """
    Return the groups of a caller, in lower case.

    Args:
        caller: Who calls.
        user: The one user of the workspace, who is its admin; service principals are not.
        of_account: Only those of the account.
    """
    if of_account:
        return _OF_ACCOUNT
    return (*(("admins",) if caller == user else ()), "users", *_OF_ACCOUNT)
