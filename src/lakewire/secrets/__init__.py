"""
Secrets of a workspace, in scopes.
"""

from lakewire.secrets.client import SecretsClient

__all__ = ["SecretsClient"]
