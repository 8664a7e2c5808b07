"""
The identity of an Azure DevOps pipeline, exchanged for a token of Databricks.

https://docs.databricks.com/dev-tools/auth/provider-azure-devops
"""

from __future__ import annotations

from lakewire.auth.oauth import exchanged
from lakewire.auth.token import AUTHORIZATION, Ask, Recipe, Token
from lakewire.errors import AuthError

__all__ = ["RECIPE"]

_VERSION = "7.2-preview.1"


def _subject(ask: Ask) -> Token:
    env = ask.config.env  # which shows nothing
    job = f"hubs/{env['SYSTEM_HOSTTYPE']}/plans/{env['SYSTEM_PLANID']}/jobs/{env['SYSTEM_JOBID']}"
    project = f"{env['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI']}{env['SYSTEM_TEAMPROJECTID']}"
    url = f"{project}/_apis/distributedtask/{job}/oidctoken?api-version={_VERSION}"
    headers = {AUTHORIZATION: f"Bearer {env['SYSTEM_ACCESSTOKEN']}", "Content-Type": "application/json"}
    reply = ask.wire("POST", url, deadline=ask.deadline, headers=headers, body="")
    value = reply.text("oidcToken")
    if not value:
        raise AuthError(
            f"Azure DevOps responded {reply.status} without a token: is SYSTEM_ACCESSTOKEN mapped in the step?"
        )
    return Token(value)


RECIPE = Recipe.of(exchanged(_subject))
