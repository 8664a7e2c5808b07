"""
The projected token of a Kubernetes service account, exchanged for one of Databricks.

https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken
"""

from __future__ import annotations

from lakewire.auth.kinds.file_oidc import from_file
from lakewire.auth.oauth import exchanged
from lakewire.auth.token import Ask, Recipe, Token
from lakewire.config import KUBERNETES_TOKEN

__all__ = ["RECIPE"]


def _subject(ask: Ask) -> Token:
    return from_file(ask.config.kubernetes_token_filepath or KUBERNETES_TOKEN)


RECIPE = Recipe.of(exchanged(_subject))
