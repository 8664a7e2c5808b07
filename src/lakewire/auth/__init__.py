"""
Credentials: each returns the Authorization header of a request. They send nothing themselves.
"""

from lakewire.auth.credential import Credential, PersonalAccessToken, PostForm
from lakewire.auth.oauth import ClientCredentials

__all__ = ["ClientCredentials", "Credential", "PersonalAccessToken", "PostForm"]
