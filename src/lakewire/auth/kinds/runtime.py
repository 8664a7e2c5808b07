"""
The notebook or job that this runs in, on Databricks compute.

https://docs.databricks.com/dev-tools/sdk-python
"""

from __future__ import annotations

from lakewire.auth.notebook import notebook
from lakewire.auth.token import AUTHORIZATION, Ask, Recipe, Token

__all__ = ["RECIPE"]

_AGAIN_S = 90.0  # looked up twice in a minute: it costs nothing, and the notebook may have been given another one


def _token(ask: Ask) -> Token:
    del ask
    scheme, _, value = notebook().headers()[AUTHORIZATION].partition(" ")
    return Token(value, scheme, _AGAIN_S)


def _host(ask: Ask) -> str:
    del ask
    return notebook().host


RECIPE = Recipe(sources={AUTHORIZATION: _token}, find_host=_host)
