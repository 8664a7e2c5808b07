"""Generated from ml (databricks-sdk 0.162.0, spec 909363eac8254eb5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("model_registry")
APPROVE_TRANSITION_REQUEST = _op(
    "approve_transition_request", "POST", "/api/2.0/mlflow/transition-requests/approve", _m.ApproveTransitionRequestResponse
)
CREATE_COMMENT = _op("create_comment", "POST", "/api/2.0/mlflow/comments/create", _m.CreateCommentResponse)
CREATE_MODEL = _op("create_model", "POST", "/api/2.0/mlflow/registered-models/create", _m.CreateModelResponse)
CREATE_MODEL_VERSION = _op("create_model_version", "POST", "/api/2.0/mlflow/model-versions/create", _m.CreateModelVersionResponse)
CREATE_TRANSITION_REQUEST = _op(
    "create_transition_request", "POST", "/api/2.0/mlflow/transition-requests/create", _m.CreateTransitionRequestResponse
)
CREATE_WEBHOOK = _op("create_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/create", _m.CreateWebhookResponse)
DELETE_COMMENT = _op("delete_comment", "DELETE", "/api/2.0/mlflow/comments/delete")
DELETE_MODEL = _op("delete_model", "DELETE", "/api/2.0/mlflow/registered-models/delete")
DELETE_MODEL_TAG = _op("delete_model_tag", "DELETE", "/api/2.0/mlflow/registered-models/delete-tag")
DELETE_MODEL_VERSION = _op("delete_model_version", "DELETE", "/api/2.0/mlflow/model-versions/delete")
DELETE_MODEL_VERSION_TAG = _op("delete_model_version_tag", "DELETE", "/api/2.0/mlflow/model-versions/delete-tag")
DELETE_TRANSITION_REQUEST = _op(
    "delete_transition_request", "DELETE", "/api/2.0/mlflow/transition-requests/delete", _m.DeleteTransitionRequestResponse
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
    "get_permissions", "GET", "/api/2.0/permissions/registered-models/{registered_model_id}", _m.RegisteredModelPermissions
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
    "reject_transition_request", "POST", "/api/2.0/mlflow/transition-requests/reject", _m.RejectTransitionRequestResponse
)
RENAME_MODEL = _op("rename_model", "POST", "/api/2.0/mlflow/registered-models/rename", _m.RenameModelResponse)
SEARCH_MODEL_VERSIONS = _op("search_model_versions", "GET", "/api/2.0/mlflow/model-versions/search", _m.SearchModelVersionsResponse)
SEARCH_MODEL_VERSIONS_PAGING = _rt.Paging(items="model_versions", request="page_token", response="next_page_token")
SEARCH_MODELS = _op("search_models", "GET", "/api/2.0/mlflow/registered-models/search", _m.SearchModelsResponse)
SEARCH_MODELS_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
SET_MODEL_TAG = _op("set_model_tag", "POST", "/api/2.0/mlflow/registered-models/set-tag")
SET_MODEL_VERSION_TAG = _op("set_model_version_tag", "POST", "/api/2.0/mlflow/model-versions/set-tag")
SET_PERMISSIONS = _op(
    "set_permissions", "PUT", "/api/2.0/permissions/registered-models/{registered_model_id}", _m.RegisteredModelPermissions
)
TEST_REGISTRY_WEBHOOK = _op(
    "test_registry_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/test", _m.TestRegistryWebhookResponse
)
TRANSITION_STAGE = _op(
    "transition_stage", "POST", "/api/2.0/mlflow/databricks/model-versions/transition-stage", _m.TransitionStageResponse
)
UPDATE_COMMENT = _op("update_comment", "PATCH", "/api/2.0/mlflow/comments/update", _m.UpdateCommentResponse)
UPDATE_MODEL = _op("update_model", "PATCH", "/api/2.0/mlflow/registered-models/update", _m.UpdateModelResponse)
UPDATE_MODEL_VERSION = _op("update_model_version", "PATCH", "/api/2.0/mlflow/model-versions/update", _m.UpdateModelVersionResponse)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/registered-models/{registered_model_id}", _m.RegisteredModelPermissions
)
UPDATE_WEBHOOK = _op("update_webhook", "PATCH", "/api/2.0/mlflow/registry-webhooks/update", _m.UpdateWebhookResponse)


class ModelRegistryAPI(_rt.Api):
    def approve_transition_request(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.ApproveTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/approve"""
        return self._sender.send(
            APPROVE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/approve",
            body=_rt.all_given(ModelRegistryAPI.approve_transition_request, locals()),
        )

    def create_comment(self, name: str, version: str, comment: str) -> _m.CreateCommentResponse:
        """POST /api/2.0/mlflow/comments/create"""
        return self._sender.send(
            CREATE_COMMENT, "/api/2.0/mlflow/comments/create", body=_rt.all_given(ModelRegistryAPI.create_comment, locals())
        )

    def create_model(
        self, name: str, *, description: str | None = None, tags: _Sequence[_m.ModelTag | _rt.Fields] | None = None
    ) -> _m.CreateModelResponse:
        """POST /api/2.0/mlflow/registered-models/create"""
        return self._sender.send(
            CREATE_MODEL, "/api/2.0/mlflow/registered-models/create", body=_rt.all_given(ModelRegistryAPI.create_model, locals())
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
        """POST /api/2.0/mlflow/model-versions/create"""
        return self._sender.send(
            CREATE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/create",
            body=_rt.all_given(ModelRegistryAPI.create_model_version, locals()),
        )

    def create_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.CreateTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/create"""
        return self._sender.send(
            CREATE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/create",
            body=_rt.all_given(ModelRegistryAPI.create_transition_request, locals()),
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
        """POST /api/2.0/mlflow/registry-webhooks/create"""
        return self._sender.send(
            CREATE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/create",
            body=_rt.all_given(ModelRegistryAPI.create_webhook, locals()),
        )

    def delete_comment(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/comments/delete"""
        self._sender.send(
            DELETE_COMMENT, "/api/2.0/mlflow/comments/delete", query=_rt.all_given(ModelRegistryAPI.delete_comment, locals())
        )

    def delete_model(self, name: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete"""
        self._sender.send(
            DELETE_MODEL, "/api/2.0/mlflow/registered-models/delete", query=_rt.all_given(ModelRegistryAPI.delete_model, locals())
        )

    def delete_model_tag(self, name: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete-tag"""
        self._sender.send(
            DELETE_MODEL_TAG,
            "/api/2.0/mlflow/registered-models/delete-tag",
            query=_rt.all_given(ModelRegistryAPI.delete_model_tag, locals()),
        )

    def delete_model_version(self, name: str, version: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete"""
        self._sender.send(
            DELETE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/delete",
            query=_rt.all_given(ModelRegistryAPI.delete_model_version, locals()),
        )

    def delete_model_version_tag(self, name: str, version: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete-tag"""
        self._sender.send(
            DELETE_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/delete-tag",
            query=_rt.all_given(ModelRegistryAPI.delete_model_version_tag, locals()),
        )

    def delete_transition_request(
        self, name: str, version: str, stage: str, creator: str, *, comment: str | None = None
    ) -> _m.DeleteTransitionRequestResponse:
        """DELETE /api/2.0/mlflow/transition-requests/delete"""
        return self._sender.send(
            DELETE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/delete",
            query=_rt.all_given(ModelRegistryAPI.delete_transition_request, locals()),
        )

    def delete_webhook(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/registry-webhooks/delete"""
        self._sender.send(
            DELETE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/delete",
            query=_rt.all_given(ModelRegistryAPI.delete_webhook, locals()),
        )

    def get_latest_versions(
        self, name: str, *, stages: _Sequence[str] | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ModelVersion]:
        """POST /api/2.0/mlflow/registered-models/get-latest-versions"""
        return _rt.Pages(
            self._sender,
            GET_LATEST_VERSIONS,
            "/api/2.0/mlflow/registered-models/get-latest-versions",
            GET_LATEST_VERSIONS_PAGING,
            body=_rt.all_given(ModelRegistryAPI.get_latest_versions, locals(), "limit"),
            limit=limit,
        )

    def get_model(self, name: str) -> _m.GetModelResponse:
        """GET /api/2.0/mlflow/databricks/registered-models/get"""
        return self._sender.send(
            GET_MODEL, "/api/2.0/mlflow/databricks/registered-models/get", query=_rt.all_given(ModelRegistryAPI.get_model, locals())
        )

    def get_model_version(self, name: str, version: str) -> _m.GetModelVersionResponse:
        """GET /api/2.0/mlflow/model-versions/get"""
        return self._sender.send(
            GET_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/get",
            query=_rt.all_given(ModelRegistryAPI.get_model_version, locals()),
        )

    def get_model_version_download_uri(self, name: str, version: str) -> _m.GetModelVersionDownloadUriResponse:
        """GET /api/2.0/mlflow/model-versions/get-download-uri"""
        return self._sender.send(
            GET_MODEL_VERSION_DOWNLOAD_URI,
            "/api/2.0/mlflow/model-versions/get-download-uri",
            query=_rt.all_given(ModelRegistryAPI.get_model_version_download_uri, locals()),
        )

    def get_permission_levels(self, registered_model_id: str) -> _m.GetRegisteredModelPermissionLevelsResponse:
        """GET /api/2.0/permissions/registered-models/{registered_model_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}/permissionLevels",
        )

    def get_permissions(self, registered_model_id: str) -> _m.RegisteredModelPermissions:
        """GET /api/2.0/permissions/registered-models/{registered_model_id}"""
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}"
        )

    def list_models(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Model]:
        """GET /api/2.0/mlflow/registered-models/list"""
        return _rt.Pages(
            self._sender,
            LIST_MODELS,
            "/api/2.0/mlflow/registered-models/list",
            LIST_MODELS_PAGING,
            query=_rt.all_given(ModelRegistryAPI.list_models, locals(), "limit"),
            limit=limit,
        )

    def list_transition_requests(self, name: str, version: str, *, limit: int | None = None) -> _rt.Pages[_m.Activity]:
        """GET /api/2.0/mlflow/transition-requests/list"""
        return _rt.Pages(
            self._sender,
            LIST_TRANSITION_REQUESTS,
            "/api/2.0/mlflow/transition-requests/list",
            LIST_TRANSITION_REQUESTS_PAGING,
            query=_rt.all_given(ModelRegistryAPI.list_transition_requests, locals(), "limit"),
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
        """GET /api/2.0/mlflow/registry-webhooks/list"""
        return _rt.Pages(
            self._sender,
            LIST_WEBHOOKS,
            "/api/2.0/mlflow/registry-webhooks/list",
            LIST_WEBHOOKS_PAGING,
            query=_rt.all_given(ModelRegistryAPI.list_webhooks, locals(), "limit"),
            limit=limit,
        )

    def reject_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.RejectTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/reject"""
        return self._sender.send(
            REJECT_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/reject",
            body=_rt.all_given(ModelRegistryAPI.reject_transition_request, locals()),
        )

    def rename_model(self, name: str, *, new_name: str | None = None) -> _m.RenameModelResponse:
        """POST /api/2.0/mlflow/registered-models/rename"""
        return self._sender.send(
            RENAME_MODEL, "/api/2.0/mlflow/registered-models/rename", body=_rt.all_given(ModelRegistryAPI.rename_model, locals())
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
        """GET /api/2.0/mlflow/model-versions/search"""
        return _rt.Pages(
            self._sender,
            SEARCH_MODEL_VERSIONS,
            "/api/2.0/mlflow/model-versions/search",
            SEARCH_MODEL_VERSIONS_PAGING,
            query=_rt.all_given(ModelRegistryAPI.search_model_versions, locals(), "limit"),
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
        """GET /api/2.0/mlflow/registered-models/search"""
        return _rt.Pages(
            self._sender,
            SEARCH_MODELS,
            "/api/2.0/mlflow/registered-models/search",
            SEARCH_MODELS_PAGING,
            query=_rt.all_given(ModelRegistryAPI.search_models, locals(), "limit"),
            limit=limit,
        )

    def set_model_tag(self, name: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/registered-models/set-tag"""
        self._sender.send(
            SET_MODEL_TAG, "/api/2.0/mlflow/registered-models/set-tag", body=_rt.all_given(ModelRegistryAPI.set_model_tag, locals())
        )

    def set_model_version_tag(self, name: str, version: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/model-versions/set-tag"""
        self._sender.send(
            SET_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/set-tag",
            body=_rt.all_given(ModelRegistryAPI.set_model_version_tag, locals()),
        )

    def set_permissions(
        self,
        registered_model_id: str,
        *,
        access_control_list: _Sequence[_m.RegisteredModelAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.RegisteredModelPermissions:
        """PUT /api/2.0/permissions/registered-models/{registered_model_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}",
            body=_rt.given(ModelRegistryAPI.set_permissions, access_control_list=access_control_list),
        )

    def test_registry_webhook(
        self, id: str, *, event: _m.RegistryWebhookEvent | str | None = None
    ) -> _m.TestRegistryWebhookResponse:
        """POST /api/2.0/mlflow/registry-webhooks/test"""
        return self._sender.send(
            TEST_REGISTRY_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/test",
            body=_rt.all_given(ModelRegistryAPI.test_registry_webhook, locals()),
        )

    def transition_stage(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.TransitionStageResponse:
        """POST /api/2.0/mlflow/databricks/model-versions/transition-stage"""
        return self._sender.send(
            TRANSITION_STAGE,
            "/api/2.0/mlflow/databricks/model-versions/transition-stage",
            body=_rt.all_given(ModelRegistryAPI.transition_stage, locals()),
        )

    def update_comment(self, id: str, comment: str) -> _m.UpdateCommentResponse:
        """PATCH /api/2.0/mlflow/comments/update"""
        return self._sender.send(
            UPDATE_COMMENT, "/api/2.0/mlflow/comments/update", body=_rt.all_given(ModelRegistryAPI.update_comment, locals())
        )

    def update_model(self, name: str, *, description: str | None = None) -> _m.UpdateModelResponse:
        """PATCH /api/2.0/mlflow/registered-models/update"""
        return self._sender.send(
            UPDATE_MODEL, "/api/2.0/mlflow/registered-models/update", body=_rt.all_given(ModelRegistryAPI.update_model, locals())
        )

    def update_model_version(self, name: str, version: str, *, description: str | None = None) -> _m.UpdateModelVersionResponse:
        """PATCH /api/2.0/mlflow/model-versions/update"""
        return self._sender.send(
            UPDATE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/update",
            body=_rt.all_given(ModelRegistryAPI.update_model_version, locals()),
        )

    def update_permissions(
        self,
        registered_model_id: str,
        *,
        access_control_list: _Sequence[_m.RegisteredModelAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.RegisteredModelPermissions:
        """PATCH /api/2.0/permissions/registered-models/{registered_model_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/registered-models/{_rt.segment('registered_model_id', registered_model_id)}",
            body=_rt.given(ModelRegistryAPI.update_permissions, access_control_list=access_control_list),
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
        """PATCH /api/2.0/mlflow/registry-webhooks/update"""
        return self._sender.send(
            UPDATE_WEBHOOK,
            "/api/2.0/mlflow/registry-webhooks/update",
            body=_rt.all_given(ModelRegistryAPI.update_webhook, locals()),
        )
