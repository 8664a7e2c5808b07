"""
Signing in: what gives each request its headers. A kind of sign-in is imported when it is chosen.

``python -m lakewire.auth describe`` says which one is, why, and whether it works.
"""

from lakewire.auth.provider import AuthProvider, Credential, Given, SignIn
from lakewire.auth.wire import Reply, Wire

__all__ = ["AuthProvider", "Credential", "Given", "Reply", "SignIn", "Wire"]
