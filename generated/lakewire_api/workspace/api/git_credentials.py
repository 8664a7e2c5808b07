"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.workspace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("git_credentials")
CREATE = _op("create", "POST", "/api/2.0/git-credentials", _m.CreateCredentialsResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/git-credentials/{credential_id}")
GET = _op("get", "GET", "/api/2.0/git-credentials/{credential_id}", _m.GetCredentialsResponse)
LIST = _op("list", "GET", "/api/2.0/git-credentials", _m.ListCredentialsResponse)
LIST_PAGING = _rt.Paging(items="credentials", style="single")
UPDATE = _op("update", "PATCH", "/api/2.0/git-credentials/{credential_id}")


class GitCredentialsAPI(_rt.Api):
    def create(
        self,
        git_provider: str,
        *,
        git_email: str | None = None,
        git_username: str | None = None,
        is_default_for_provider: bool | None = None,
        name: str | None = None,
        personal_access_token: str | None = None,
        principal_id: int | None = None,
    ) -> _m.CreateCredentialsResponse:
        """POST /api/2.0/git-credentials

        https://docs.databricks.com/api/workspace/gitcredentials/create
        """
        _body = {
            "git_email": git_email, "git_provider": git_provider, "git_username": git_username,
            "is_default_for_provider": is_default_for_provider, "name": name,
            "personal_access_token": personal_access_token, "principal_id": principal_id,
        }
        return self._sender.send(CREATE, "/api/2.0/git-credentials", body=_rt.given(GitCredentialsAPI.create, _body))

    def delete(self, credential_id: int, *, principal_id: int | None = None) -> None:
        """DELETE /api/2.0/git-credentials/{credential_id}

        https://docs.databricks.com/api/workspace/gitcredentials/delete
        """
        _query = {"principal_id": principal_id}
        self._sender.send(
            DELETE,
            f"/api/2.0/git-credentials/{_rt.segment('credential_id', credential_id)}",
            query=_rt.given(GitCredentialsAPI.delete, _query),
        )

    def get(self, credential_id: int, *, principal_id: int | None = None) -> _m.GetCredentialsResponse:
        """GET /api/2.0/git-credentials/{credential_id}

        https://docs.databricks.com/api/workspace/gitcredentials/get
        """
        _query = {"principal_id": principal_id}
        return self._sender.send(
            GET,
            f"/api/2.0/git-credentials/{_rt.segment('credential_id', credential_id)}",
            query=_rt.given(GitCredentialsAPI.get, _query),
        )

    def list(self, *, principal_id: int | None = None, limit: int | None = None) -> _rt.Pages[_m.CredentialInfo]:
        """GET /api/2.0/git-credentials

        https://docs.databricks.com/api/workspace/gitcredentials/list
        """
        _query = {"principal_id": principal_id}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/git-credentials",
            LIST_PAGING,
            query=_rt.given(GitCredentialsAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        credential_id: int,
        git_provider: str,
        *,
        git_email: str | None = None,
        git_username: str | None = None,
        is_default_for_provider: bool | None = None,
        name: str | None = None,
        personal_access_token: str | None = None,
        principal_id: int | None = None,
    ) -> None:
        """PATCH /api/2.0/git-credentials/{credential_id}

        https://docs.databricks.com/api/workspace/gitcredentials/update
        """
        _body = {
            "git_email": git_email, "git_provider": git_provider, "git_username": git_username,
            "is_default_for_provider": is_default_for_provider, "name": name,
            "personal_access_token": personal_access_token, "principal_id": principal_id,
        }
        self._sender.send(
            UPDATE,
            f"/api/2.0/git-credentials/{_rt.segment('credential_id', credential_id)}",
            body=_rt.given(GitCredentialsAPI.update, _body),
        )
