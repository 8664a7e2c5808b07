"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("model_registry")
APPROVE_TRANSITION_REQUEST = _op(
    "approve_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/approve",
    _m.ApproveTransitionRequestResponse,
)
CREATE_COMMENT = _op("create_comment", "POST", "/api/2.0/mlflow/comments/create", _m.CreateCommentResponse)
CREATE_MODEL = _op("create_model", "POST", "/api/2.0/mlflow/registered-models/create", _m.CreateModelResponse)
CREATE_MODEL_VERSION = _op(
    "create_model_version", "POST", "/api/2.0/mlflow/model-versions/create", _m.CreateModelVersionResponse
)
CREATE_TRANSITION_REQUEST = _op(
    "create_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/create",
    _m.CreateTransitionRequestResponse,
)
CREATE_WEBHOOK = _op("create_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/create", _m.CreateWebhookResponse)
DELETE_COMMENT = _op("delete_comment", "DELETE", "/api/2.0/mlflow/comments/delete")
DELETE_MODEL = _op("delete_model", "DELETE", "/api/2.0/mlflow/registered-models/delete")
DELETE_MODEL_TAG = _op("delete_model_tag", "DELETE", "/api/2.0/mlflow/registered-models/delete-tag")
DELETE_MODEL_VERSION = _op("delete_model_version", "DELETE", "/api/2.0/mlflow/model-versions/delete")
DELETE_MODEL_VERSION_TAG = _op("delete_model_version_tag", "DELETE", "/api/2.0/mlflow/model-versions/delete-tag")
DELETE_TRANSITION_REQUEST = _op(
    "delete_transition_request",
    "DELETE",
    "/api/2.0/mlflow/transition-requests/delete",
    _m.DeleteTransitionRequestResponse,
)
DELETE_WEBHOOK = _op("delete_webhook", "DELETE", "/api/2.0/mlflow/registry-webhooks/delete")
GET_LATEST_VERSIONS = _op(
    "get_latest_versions", "POST", "/api/2.0/mlflow/registered-models/get-latest-versions", _m.GetLatestVersionsResponse
)
GET_LATEST_VERSIONS_PAGING = _rt.Paging(items="model_versions", style="single")
GET_MODEL = _op("get_model", "GET", "/api/2.0/mlflow/databricks/registered-models/get", _m.GetModelResponse)
GET_MODEL_VERSION = _op("get_model_version", "GET", "/api/2.0/mlflow/model-versions/get", _m.GetModelVersionResponse)
GET_MODEL_VERSION_DOWNLOAD_URI = _op(
    "get_model_version_download_uri",
    "GET",
    "/api/2.0/mlflow/model-versions/get-download-uri",
    _m.GetModelVersionDownloadUriResponse,
)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/registered-models/{registered_model_id}/permissionLevels",
    _m.GetRegisteredModelPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    _m.RegisteredModelPermissions,
)
LIST_MODELS = _op("list_models", "GET", "/api/2.0/mlflow/registered-models/list", _m.ListModelsResponse)
LIST_MODELS_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
LIST_TRANSITION_REQUESTS = _op(
    "list_transition_requests", "GET", "/api/2.0/mlflow/transition-requests/list", _m.ListTransitionRequestsResponse
)
LIST_TRANSITION_REQUESTS_PAGING = _rt.Paging(items="requests", style="single")
LIST_WEBHOOKS = _op("list_webhooks", "GET", "/api/2.0/mlflow/registry-webhooks/list", _m.ListRegistryWebhooks)
LIST_WEBHOOKS_PAGING = _rt.Paging(items="webhooks", request="page_token", response="next_page_token")
REJECT_TRANSITION_REQUEST = _op(
    "reject_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/reject",
    _m.RejectTransitionRequestResponse,
)
RENAME_MODEL = _op("rename_model", "POST", "/api/2.0/mlflow/registered-models/rename", _m.RenameModelResponse)
SEARCH_MODEL_VERSIONS = _op(
    "search_model_versions", "GET", "/api/2.0/mlflow/model-versions/search", _m.SearchModelVersionsResponse
)
SEARCH_MODEL_VERSIONS_PAGING = _rt.Paging(items="model_versions", request="page_token", response="next_page_token")
SEARCH_MODELS = _op("search_models", "GET", "/api/2.0/mlflow/registered-models/search", _m.SearchModelsResponse)
SEARCH_MODELS_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
SET_MODEL_TAG = _op("set_model_tag", "POST", "/api/2.0/mlflow/registered-models/set-tag")
SET_MODEL_VERSION_TAG = _op("set_model_version_tag", "POST", "/api/2.0/mlflow/model-versions/set-tag")
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    _m.RegisteredModelPermissions,
)
TEST_REGISTRY_WEBHOOK = _op(
    "test_registry_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/test", _m.TestRegistryWebhookResponse
)
TRANSITION_STAGE = _op(
    "transition_stage", "POST", "/api/2.0/mlflow/databricks/model-versions/transition-stage", _m.TransitionStageResponse
)
UPDATE_COMMENT = _op("update_comment", "PATCH", "/api/2.0/mlflow/comments/update", _m.UpdateCommentResponse)
UPDATE_MODEL = _op("update_model", "PATCH", "/api/2.0/mlflow/registered-models/update", _m.UpdateModelResponse)
UPDATE_MODEL_VERSION = _op(
    "update_model_version", "PATCH", "/api/2.0/mlflow/model-versions/update", _m.UpdateModelVersionResponse
)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    _m.RegisteredModelPermissions,
)
UPDATE_WEBHOOK = _op("update_webhook", "PATCH", "/api/2.0/mlflow/registry-webhooks/update", _m.UpdateWebhookResponse)


class ModelRegistryAPI(_rt.Api):
    def approve_transition_request(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.ApproveTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/approve

        https://docs.databricks.com/api/workspace/modelregistry/approvetransitionrequest
        """
        _body = {
            "archive_existing_versions": archive_existing_versions, "comment": comment, "name": name, "stage": stage,
            "version": version,
        }
        return self._sender.send(
            APPROVE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/approve",
            body=_rt.given(ModelRegistryAPI.approve_transition_request, _body),
        )

    def create_comment(self, name: str, version: str, comment: str) -> _m.CreateCommentResponse:
        """POST /api/2.0/mlflow/comments/create

        https://docs.databricks.com/api/workspace/modelregistry/createcomment
        """
        _body = {"comment": comment, "name": name, "version": version}
        return self._sender.send(
            CREATE_COMMENT, "/api/2.0/mlflow/comments/create", body=_rt.given(ModelRegistryAPI.create_comment, _body)
        )

    def create_model(
        self, name: str, *, description: str | None = None, tags: _Sequence[_m.ModelTag | _rt.Fields] | None = None
    ) -> _m.CreateModelResponse:
        """POST /api/2.0/mlflow/registered-models/create

        https://docs.databricks.com/api/workspace/modelregistry/createmodel
        """
        _body = {"description": description, "name": name, "tags": tags}
        return self._sender.send(
            CREATE_MODEL,
            "/api/2.0/mlflow/registered-models/create",
            body=_rt.given(ModelRegistryAPI.create_model, _body),
        )

    def create_model_version(
        self,
        name: str,
        source: str,
        *,
        description: str | None = None,
        run_id: str | None = None,
        run_link: str | None = None,
        tags: _Sequence[_m.ModelVersionTag | _rt.Fields] | None = None,
    ) -> _m.CreateModelVersionResponse:
        """POST /api/2.0/mlflow/model-versions/create

        https://docs.databricks.com/api/workspace/modelregistry/createmodelversion
        """
        _body = {
            "description": description, "name": name, "run_id": run_id, "run_link": run_link, "source": source,
            "tags": tags,
        }
        return self._sender.send(
            CREATE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/create",
            body=_rt.given(ModelRegistryAPI.create_model_version, _body),
        )

    def create_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.CreateTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/create

        https://docs.databricks.com/api/workspace/modelregistry/createtransitionrequest
        """
        _body = {"comment": comment, "name": name, "stage": stage, "version": version}
        return self._sender.send(
            CREATE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/create",
            body=_rt.given(ModelRegistryAPI.create_transition_request, _body),
        )

    def create_webhook(
        self,
        events: _Sequence[_m.RegistryWebhookEvent | str],
        *,
        description: str | None = None,
        http_url_spec: _m.HttpUrlSpec | _rt.Fields | None = None,
        job_spec: _m.JobSpec | _rt.Fields | None = None,
        model_name: str | None = None,
        status: _m.RegistryWebhookStatus | str | None = None,
    ) -> _m.CreateWebhookResponse:
        """POST /api/2.0/mlflow/registry-webhooks/create

        https://docs.databricks.com/api/workspace/modelregistry/createwebhook
        """
        _body = {
            "description": description, "events": events, "http_url_spec": http_url_spec, "job_spec": job_spec,
            "model_name": model_name, "status": status,
        }
        return self._sender.send(
            CREATE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/create",
            body=_rt.given(ModelRegistryAPI.create_webhook, _body),
        )

    def delete_comment(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/comments/delete

        https://docs.databricks.com/api/workspace/modelregistry/deletecomment
        """
        _query = {"id": id}
        self._sender.send(
            DELETE_COMMENT, "/api/2.0/mlflow/comments/delete", query=_rt.given(ModelRegistryAPI.delete_comment, _query)
        )

    def delete_model(self, name: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete

        https://docs.databricks.com/api/workspace/modelregistry/deletemodel
        """
        _query = {"name": name}
        self._sender.send(
            DELETE_MODEL,
            "/api/2.0/mlflow/registered-models/delete",
            query=_rt.given(ModelRegistryAPI.delete_model, _query),
        )

    def delete_model_tag(self, name: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete-tag

        https://docs.databricks.com/api/workspace/modelregistry/deletemodeltag
        """
        _query = {"key": key, "name": name}
        self._sender.send(
            DELETE_MODEL_TAG,
            "/api/2.0/mlflow/registered-models/delete-tag",
            query=_rt.given(ModelRegistryAPI.delete_model_tag, _query),
        )

    def delete_model_version(self, name: str, version: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete

        https://docs.databricks.com/api/workspace/modelregistry/deletemodelversion
        """
        _query = {"name": name, "version": version}
        self._sender.send(
            DELETE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/delete",
            query=_rt.given(ModelRegistryAPI.delete_model_version, _query),
        )

    def delete_model_version_tag(self, name: str, version: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete-tag

        https://docs.databricks.com/api/workspace/modelregistry/deletemodelversiontag
        """
        _query = {"key": key, "name": name, "version": version}
        self._sender.send(
            DELETE_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/delete-tag",
            query=_rt.given(ModelRegistryAPI.delete_model_version_tag, _query),
        )

    def delete_transition_request(
        self, name: str, version: str, stage: str, creator: str, *, comment: str | None = None
    ) -> _m.DeleteTransitionRequestResponse:
        """DELETE /api/2.0/mlflow/transition-requests/delete

        https://docs.databricks.com/api/workspace/modelregistry/deletetransitionrequest
        """
        _query = {"comment": comment, "creator": creator, "name": name, "stage": stage, "version": version}
        return self._sender.send(
            DELETE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/delete",
            query=_rt.given(ModelRegistryAPI.delete_transition_request, _query),
        )

    def delete_webhook(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/registry-webhooks/delete

        https://docs.databricks.com/api/workspace/modelregistry/deletewebhook
        """
        _query = {"id": id}
        self._sender.send(
            DELETE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/delete",
            query=_rt.given(ModelRegistryAPI.delete_webhook, _query),
        )

    def get_latest_versions(
        self, name: str, *, stages: _Sequence[str] | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ModelVersion]:
        """POST /api/2.0/mlflow/registered-models/get-latest-versions

        https://docs.databricks.com/api/workspace/modelregistry/getlatestversions
        """
        _body = {"name": name, "stages": stages}
        return _rt.Pages(
            self._sender,
            GET_LATEST_VERSIONS,
            "/api/2.0/mlflow/registered-models/get-latest-versions",
            GET_LATEST_VERSIONS_PAGING,
            body=_rt.given(ModelRegistryAPI.get_latest_versions, _body),
            limit=limit,
        )

    def get_model(self, name: str) -> _m.GetModelResponse:
        """GET /api/2.0/mlflow/databricks/registered-models/get

        https://docs.databricks.com/api/workspace/modelregistry/getmodel
        """
        _query = {"name": name}
        return self._sender.send(
            GET_MODEL,
            "/api/2.0/mlflow/databricks/registered-models/get",
            query=_rt.given(ModelRegistryAPI.get_model, _query),
        )

    def get_model_version(self, name: str, version: str) -> _m.GetModelVersionResponse:
        """GET /api/2.0/mlflow/model-versions/get

        https://docs.databricks.com/api/workspace/modelregistry/getmodelversion
        """
        _query = {"name": name, "version": version}
        return self._sender.send(
            GET_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/get",
            query=_rt.given(ModelRegistryAPI.get_model_version, _query),
        )

    def get_model_version_download_uri(self, name: str, version: str) -> _m.GetModelVersionDownloadUriResponse:
        """GET /api/2.0/mlflow/model-versions/get-download-uri

        https://docs.databricks.com/api/workspace/modelregistry/getmodelversiondownloaduri
        """
        _query = {"name": name, "version": version}
        return self._sender.send(
            GET_MODEL_VERSION_DOWNLOAD_URI,
            "/api/2.0/mlflow/model-versions/get-download-uri",
            query=_rt.given(ModelRegistryAPI.get_model_version_download_uri, _query),
        )

    def get_permission_levels(self, registered_model_id: str) -> _m.GetRegisteredModelPermissionLevelsResponse:
        """GET /api/2.0/permissions/registered-models/{registered_model_id}/permissionLevels

        https://docs.databricks.com/api/workspace/modelregistry/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/registered-models/"
            f"{_rt.segment('registered_model_id', registered_model_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, registered_model_id: str) -> _m.RegisteredModelPermissions:
        """GET /api/2.0/permissions/registered-models/{registered_model_id}

        https://docs.databricks.com/api/workspace/modelregistry/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}",
        )

    def list_models(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Model]:
        """GET /api/2.0/mlflow/registered-models/list

        https://docs.databricks.com/api/workspace/modelregistry/listmodels
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_MODELS,
            "/api/2.0/mlflow/registered-models/list",
            LIST_MODELS_PAGING,
            query=_rt.given(ModelRegistryAPI.list_models, _query),
            limit=limit,
        )

    def list_transition_requests(self, name: str, version: str, *, limit: int | None = None) -> _rt.Pages[_m.Activity]:
        """GET /api/2.0/mlflow/transition-requests/list

        https://docs.databricks.com/api/workspace/modelregistry/listtransitionrequests
        """
        _query = {"name": name, "version": version}
        return _rt.Pages(
            self._sender,
            LIST_TRANSITION_REQUESTS,
            "/api/2.0/mlflow/transition-requests/list",
            LIST_TRANSITION_REQUESTS_PAGING,
            query=_rt.given(ModelRegistryAPI.list_transition_requests, _query),
            limit=limit,
        )

    def list_webhooks(
        self,
        *,
        events: _Sequence[_m.RegistryWebhookEvent | str] | None = None,
        max_results: int | None = None,
        model_name: str | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.RegistryWebhook]:
        """GET /api/2.0/mlflow/registry-webhooks/list

        https://docs.databricks.com/api/workspace/modelregistry/listwebhooks
        """
        _query = {"events": events, "max_results": max_results, "model_name": model_name, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WEBHOOKS,
            "/api/2.0/mlflow/registry-webhooks/list",
            LIST_WEBHOOKS_PAGING,
            query=_rt.given(ModelRegistryAPI.list_webhooks, _query),
            limit=limit,
        )

    def reject_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.RejectTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/reject

        https://docs.databricks.com/api/workspace/modelregistry/rejecttransitionrequest
        """
        _body = {"comment": comment, "name": name, "stage": stage, "version": version}
        return self._sender.send(
            REJECT_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/reject",
            body=_rt.given(ModelRegistryAPI.reject_transition_request, _body),
        )

    def rename_model(self, name: str, *, new_name: str | None = None) -> _m.RenameModelResponse:
        """POST /api/2.0/mlflow/registered-models/rename

        https://docs.databricks.com/api/workspace/modelregistry/renamemodel
        """
        _body = {"name": name, "new_name": new_name}
        return self._sender.send(
            RENAME_MODEL,
            "/api/2.0/mlflow/registered-models/rename",
            body=_rt.given(ModelRegistryAPI.rename_model, _body),
        )

    def search_model_versions(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ModelVersion]:
        """GET /api/2.0/mlflow/model-versions/search

        https://docs.databricks.com/api/workspace/modelregistry/searchmodelversions
        """
        _query = {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            SEARCH_MODEL_VERSIONS,
            "/api/2.0/mlflow/model-versions/search",
            SEARCH_MODEL_VERSIONS_PAGING,
            query=_rt.given(ModelRegistryAPI.search_model_versions, _query),
            limit=limit,
        )

    def search_models(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Model]:
        """GET /api/2.0/mlflow/registered-models/search

        https://docs.databricks.com/api/workspace/modelregistry/searchmodels
        """
        _query = {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            SEARCH_MODELS,
            "/api/2.0/mlflow/registered-models/search",
            SEARCH_MODELS_PAGING,
            query=_rt.given(ModelRegistryAPI.search_models, _query),
            limit=limit,
        )

    def set_model_tag(self, name: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/registered-models/set-tag

        https://docs.databricks.com/api/workspace/modelregistry/setmodeltag
        """
        _body = {"key": key, "name": name, "value": value}
        self._sender.send(
            SET_MODEL_TAG,
            "/api/2.0/mlflow/registered-models/set-tag",
            body=_rt.given(ModelRegistryAPI.set_model_tag, _body),
        )

    def set_model_version_tag(self, name: str, version: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/model-versions/set-tag

        https://docs.databricks.com/api/workspace/modelregistry/setmodelversiontag
        """
        _body = {"key": key, "name": name, "value": value, "version": version}
        self._sender.send(
            SET_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/set-tag",
            body=_rt.given(ModelRegistryAPI.set_model_version_tag, _body),
        )

    def set_permissions(
        self,
        registered_model_id: str,
        *,
        access_control_list: _Sequence[_m.RegisteredModelAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.RegisteredModelPermissions:
        """PUT /api/2.0/permissions/registered-models/{registered_model_id}

        https://docs.databricks.com/api/workspace/modelregistry/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}",
            body=_rt.given(ModelRegistryAPI.set_permissions, _body),
        )

    def test_registry_webhook(
        self, id: str, *, event: _m.RegistryWebhookEvent | str | None = None
    ) -> _m.TestRegistryWebhookResponse:
        """POST /api/2.0/mlflow/registry-webhooks/test

        https://docs.databricks.com/api/workspace/modelregistry/testregistrywebhook
        """
        _body = {"event": event, "id": id}
        return self._sender.send(
            TEST_REGISTRY_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/test",
            body=_rt.given(ModelRegistryAPI.test_registry_webhook, _body),
        )

    def transition_stage(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.TransitionStageResponse:
        """POST /api/2.0/mlflow/databricks/model-versions/transition-stage

        https://docs.databricks.com/api/workspace/modelregistry/transitionstage
        """
        _body = {
            "archive_existing_versions": archive_existing_versions, "comment": comment, "name": name, "stage": stage,
            "version": version,
        }
        return self._sender.send(
            TRANSITION_STAGE,
            "/api/2.0/mlflow/databricks/model-versions/transition-stage",
            body=_rt.given(ModelRegistryAPI.transition_stage, _body),
        )

    def update_comment(self, id: str, comment: str) -> _m.UpdateCommentResponse:
        """PATCH /api/2.0/mlflow/comments/update

        https://docs.databricks.com/api/workspace/modelregistry/updatecomment
        """
        _body = {"comment": comment, "id": id}
        return self._sender.send(
            UPDATE_COMMENT, "/api/2.0/mlflow/comments/update", body=_rt.given(ModelRegistryAPI.update_comment, _body)
        )

    def update_model(self, name: str, *, description: str | None = None) -> _m.UpdateModelResponse:
        """PATCH /api/2.0/mlflow/registered-models/update

        https://docs.databricks.com/api/workspace/modelregistry/updatemodel
        """
        _body = {"description": description, "name": name}
        return self._sender.send(
            UPDATE_MODEL,
            "/api/2.0/mlflow/registered-models/update",
            body=_rt.given(ModelRegistryAPI.update_model, _body),
        )

    def update_model_version(
        self, name: str, version: str, *, description: str | None = None
    ) -> _m.UpdateModelVersionResponse:
        """PATCH /api/2.0/mlflow/model-versions/update

        https://docs.databricks.com/api/workspace/modelregistry/updatemodelversion
        """
        _body = {"description": description, "name": name, "version": version}
        return self._sender.send(
            UPDATE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/update",
            body=_rt.given(ModelRegistryAPI.update_model_version, _body),
        )

    def update_permissions(
        self,
        registered_model_id: str,
        *,
        access_control_list: _Sequence[_m.RegisteredModelAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.RegisteredModelPermissions:
        """PATCH /api/2.0/permissions/registered-models/{registered_model_id}

        https://docs.databricks.com/api/workspace/modelregistry/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}",
            body=_rt.given(ModelRegistryAPI.update_permissions, _body),
        )

    def update_webhook(
        self,
        id: str,
        *,
        description: str | None = None,
        events: _Sequence[_m.RegistryWebhookEvent | str] | None = None,
        http_url_spec: _m.HttpUrlSpec | _rt.Fields | None = None,
        job_spec: _m.JobSpec | _rt.Fields | None = None,
        status: _m.RegistryWebhookStatus | str | None = None,
    ) -> _m.UpdateWebhookResponse:
        """PATCH /api/2.0/mlflow/registry-webhooks/update

        https://docs.databricks.com/api/workspace/modelregistry/updatewebhook
        """
        _body = {
            "description": description, "events": events, "http_url_spec": http_url_spec, "id": id,
            "job_spec": job_spec, "status": status,
        }
        return self._sender.send(
            UPDATE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/update",
            body=_rt.given(ModelRegistryAPI.update_webhook, _body),
        )
