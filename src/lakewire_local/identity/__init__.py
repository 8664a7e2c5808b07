"""
Who may call: principals, their secrets and tokens, and the grants of OAuth.
"""

from lakewire_local.identity.codes import Codes
from lakewire_local.identity.directory import OF_WORKSPACE, Caller, Directory, Entry
from lakewire_local.identity.grants import OAuthError, OAuthGrants
from lakewire_local.identity.identity import Identity
from lakewire_local.identity.principals import Principal, Principals
from lakewire_local.identity.tokens import IssuedToken, Tokens

__all__ = [
    "OF_WORKSPACE",
    "Caller",
    "Codes",
    "Directory",
    "Entry",
    "Identity",
    "IssuedToken",
    "OAuthError",
    "OAuthGrants",
    "Principal",
    "Principals",
    "Tokens",
]
