"""Generated from ml (databricks-sdk 0.162.0, spec 909363eac8254eb5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.ml import models as _m

APPROVE_TRANSITION_REQUEST = _rt.Operation(
    "model_registry.approve_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/approve",
    returns=_m.ApproveTransitionRequestResponse,
)
CREATE_COMMENT = _rt.Operation(
    "model_registry.create_comment", "POST", "/api/2.0/mlflow/comments/create", returns=_m.CreateCommentResponse
)
CREATE_MODEL = _rt.Operation(
    "model_registry.create_model", "POST", "/api/2.0/mlflow/registered-models/create", returns=_m.CreateModelResponse
)
CREATE_MODEL_VERSION = _rt.Operation(
    "model_registry.create_model_version", "POST", "/api/2.0/mlflow/model-versions/create", returns=_m.CreateModelVersionResponse
)
CREATE_TRANSITION_REQUEST = _rt.Operation(
    "model_registry.create_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/create",
    returns=_m.CreateTransitionRequestResponse,
)
CREATE_WEBHOOK = _rt.Operation(
    "model_registry.create_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/create", returns=_m.CreateWebhookResponse
)
DELETE_COMMENT = _rt.Operation("model_registry.delete_comment", "DELETE", "/api/2.0/mlflow/comments/delete")
DELETE_MODEL = _rt.Operation("model_registry.delete_model", "DELETE", "/api/2.0/mlflow/registered-models/delete")
DELETE_MODEL_TAG = _rt.Operation("model_registry.delete_model_tag", "DELETE", "/api/2.0/mlflow/registered-models/delete-tag")
DELETE_MODEL_VERSION = _rt.Operation("model_registry.delete_model_version", "DELETE", "/api/2.0/mlflow/model-versions/delete")
DELETE_MODEL_VERSION_TAG = _rt.Operation(
    "model_registry.delete_model_version_tag", "DELETE", "/api/2.0/mlflow/model-versions/delete-tag"
)
DELETE_TRANSITION_REQUEST = _rt.Operation(
    "model_registry.delete_transition_request",
    "DELETE",
    "/api/2.0/mlflow/transition-requests/delete",
    returns=_m.DeleteTransitionRequestResponse,
)
DELETE_WEBHOOK = _rt.Operation("model_registry.delete_webhook", "DELETE", "/api/2.0/mlflow/registry-webhooks/delete")
GET_LATEST_VERSIONS = _rt.Operation(
    "model_registry.get_latest_versions",
    "POST",
    "/api/2.0/mlflow/registered-models/get-latest-versions",
    returns=_m.GetLatestVersionsResponse,
)
GET_LATEST_VERSIONS_PAGING = _rt.Paging(items="model_versions", style="single")
GET_MODEL = _rt.Operation(
    "model_registry.get_model", "GET", "/api/2.0/mlflow/databricks/registered-models/get", returns=_m.GetModelResponse
)
GET_MODEL_VERSION = _rt.Operation(
    "model_registry.get_model_version", "GET", "/api/2.0/mlflow/model-versions/get", returns=_m.GetModelVersionResponse
)
GET_MODEL_VERSION_DOWNLOAD_URI = _rt.Operation(
    "model_registry.get_model_version_download_uri",
    "GET",
    "/api/2.0/mlflow/model-versions/get-download-uri",
    returns=_m.GetModelVersionDownloadUriResponse,
)
GET_PERMISSION_LEVELS = _rt.Operation(
    "model_registry.get_permission_levels",
    "GET",
    "/api/2.0/permissions/registered-models/{registered_model_id}/permissionLevels",
    returns=_m.GetRegisteredModelPermissionLevelsResponse,
)
GET_PERMISSIONS = _rt.Operation(
    "model_registry.get_permissions",
    "GET",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    returns=_m.RegisteredModelPermissions,
)
LIST_MODELS = _rt.Operation(
    "model_registry.list_models", "GET", "/api/2.0/mlflow/registered-models/list", returns=_m.ListModelsResponse
)
LIST_MODELS_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
LIST_TRANSITION_REQUESTS = _rt.Operation(
    "model_registry.list_transition_requests",
    "GET",
    "/api/2.0/mlflow/transition-requests/list",
    returns=_m.ListTransitionRequestsResponse,
)
LIST_TRANSITION_REQUESTS_PAGING = _rt.Paging(items="requests", style="single")
LIST_WEBHOOKS = _rt.Operation(
    "model_registry.list_webhooks", "GET", "/api/2.0/mlflow/registry-webhooks/list", returns=_m.ListRegistryWebhooks
)
LIST_WEBHOOKS_PAGING = _rt.Paging(items="webhooks", request="page_token", response="next_page_token")
REJECT_TRANSITION_REQUEST = _rt.Operation(
    "model_registry.reject_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/reject",
    returns=_m.RejectTransitionRequestResponse,
)
RENAME_MODEL = _rt.Operation(
    "model_registry.rename_model", "POST", "/api/2.0/mlflow/registered-models/rename", returns=_m.RenameModelResponse
)
SEARCH_MODEL_VERSIONS = _rt.Operation(
    "model_registry.search_model_versions", "GET", "/api/2.0/mlflow/model-versions/search", returns=_m.SearchModelVersionsResponse
)
SEARCH_MODEL_VERSIONS_PAGING = _rt.Paging(items="model_versions", request="page_token", response="next_page_token")
SEARCH_MODELS = _rt.Operation(
    "model_registry.search_models", "GET", "/api/2.0/mlflow/registered-models/search", returns=_m.SearchModelsResponse
)
SEARCH_MODELS_PAGING = _rt.Paging(items="registered_models", request="page_token", response="next_page_token")
SET_MODEL_TAG = _rt.Operation("model_registry.set_model_tag", "POST", "/api/2.0/mlflow/registered-models/set-tag")
SET_MODEL_VERSION_TAG = _rt.Operation("model_registry.set_model_version_tag", "POST", "/api/2.0/mlflow/model-versions/set-tag")
SET_PERMISSIONS = _rt.Operation(
    "model_registry.set_permissions",
    "PUT",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    returns=_m.RegisteredModelPermissions,
)
TEST_REGISTRY_WEBHOOK = _rt.Operation(
    "model_registry.test_registry_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/test", returns=_m.TestRegistryWebhookResponse
)
TRANSITION_STAGE = _rt.Operation(
    "model_registry.transition_stage",
    "POST",
    "/api/2.0/mlflow/databricks/model-versions/transition-stage",
    returns=_m.TransitionStageResponse,
)
UPDATE_COMMENT = _rt.Operation(
    "model_registry.update_comment", "PATCH", "/api/2.0/mlflow/comments/update", returns=_m.UpdateCommentResponse
)
UPDATE_MODEL = _rt.Operation(
    "model_registry.update_model", "PATCH", "/api/2.0/mlflow/registered-models/update", returns=_m.UpdateModelResponse
)
UPDATE_MODEL_VERSION = _rt.Operation(
    "model_registry.update_model_version", "PATCH", "/api/2.0/mlflow/model-versions/update", returns=_m.UpdateModelVersionResponse
)
UPDATE_PERMISSIONS = _rt.Operation(
    "model_registry.update_permissions",
    "PATCH",
    "/api/2.0/permissions/registered-models/{registered_model_id}",
    returns=_m.RegisteredModelPermissions,
)
UPDATE_WEBHOOK = _rt.Operation(
    "model_registry.update_webhook", "PATCH", "/api/2.0/mlflow/registry-webhooks/update", returns=_m.UpdateWebhookResponse
)


class ModelRegistryAPI(_rt.Api):
    def approve_transition_request(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.ApproveTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/approve"""
        return self._sender.send(
            APPROVE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/approve",
            body=_rt.given(
                ModelRegistryAPI.approve_transition_request,
                archive_existing_versions=archive_existing_versions,
                comment=comment,
                name=name,
                stage=stage,
                version=version,
            ),
        )

    def create_comment(self, name: str, version: str, comment: str) -> _m.CreateCommentResponse:
        """POST /api/2.0/mlflow/comments/create"""
        return self._sender.send(
            CREATE_COMMENT,
            "/api/2.0/mlflow/comments/create",
            body=_rt.given(ModelRegistryAPI.create_comment, comment=comment, name=name, version=version),
        )

    def create_model(
        self, name: str, *, description: str | None = None, tags: _Sequence[_m.ModelTag | _rt.Fields] | None = None
    ) -> _m.CreateModelResponse:
        """POST /api/2.0/mlflow/registered-models/create"""
        return self._sender.send(
            CREATE_MODEL,
            "/api/2.0/mlflow/registered-models/create",
            body=_rt.given(ModelRegistryAPI.create_model, description=description, name=name, tags=tags),
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
            body=_rt.given(
                ModelRegistryAPI.create_model_version,
                description=description,
                name=name,
                run_id=run_id,
                run_link=run_link,
                source=source,
                tags=tags,
            ),
        )

    def create_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.CreateTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/create"""
        return self._sender.send(
            CREATE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/create",
            body=_rt.given(ModelRegistryAPI.create_transition_request, comment=comment, name=name, stage=stage, version=version),
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
            body=_rt.given(
                ModelRegistryAPI.create_webhook,
                description=description,
                events=events,
                http_url_spec=http_url_spec,
                job_spec=job_spec,
                model_name=model_name,
                status=status,
            ),
        )

    def delete_comment(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/comments/delete"""
        self._sender.send(
            DELETE_COMMENT, "/api/2.0/mlflow/comments/delete", query=_rt.given(ModelRegistryAPI.delete_comment, id=id)
        )

    def delete_model(self, name: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete"""
        self._sender.send(
            DELETE_MODEL, "/api/2.0/mlflow/registered-models/delete", query=_rt.given(ModelRegistryAPI.delete_model, name=name)
        )

    def delete_model_tag(self, name: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/registered-models/delete-tag"""
        self._sender.send(
            DELETE_MODEL_TAG,
            "/api/2.0/mlflow/registered-models/delete-tag",
            query=_rt.given(ModelRegistryAPI.delete_model_tag, key=key, name=name),
        )

    def delete_model_version(self, name: str, version: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete"""
        self._sender.send(
            DELETE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/delete",
            query=_rt.given(ModelRegistryAPI.delete_model_version, name=name, version=version),
        )

    def delete_model_version_tag(self, name: str, version: str, key: str) -> None:
        """DELETE /api/2.0/mlflow/model-versions/delete-tag"""
        self._sender.send(
            DELETE_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/delete-tag",
            query=_rt.given(ModelRegistryAPI.delete_model_version_tag, key=key, name=name, version=version),
        )

    def delete_transition_request(
        self, name: str, version: str, stage: str, creator: str, *, comment: str | None = None
    ) -> _m.DeleteTransitionRequestResponse:
        """DELETE /api/2.0/mlflow/transition-requests/delete"""
        return self._sender.send(
            DELETE_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/delete",
            query=_rt.given(
                ModelRegistryAPI.delete_transition_request,
                comment=comment,
                creator=creator,
                name=name,
                stage=stage,
                version=version,
            ),
        )

    def delete_webhook(self, id: str) -> None:
        """DELETE /api/2.0/mlflow/registry-webhooks/delete"""
        self._sender.send(
            DELETE_WEBHOOK, "/api/2.0/mlflow/registry-webhooks/delete", query=_rt.given(ModelRegistryAPI.delete_webhook, id=id)
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
            body=_rt.given(ModelRegistryAPI.get_latest_versions, name=name, stages=stages),
            limit=limit,
        )

    def get_model(self, name: str) -> _m.GetModelResponse:
        """GET /api/2.0/mlflow/databricks/registered-models/get"""
        return self._sender.send(
            GET_MODEL, "/api/2.0/mlflow/databricks/registered-models/get", query=_rt.given(ModelRegistryAPI.get_model, name=name)
        )

    def get_model_version(self, name: str, version: str) -> _m.GetModelVersionResponse:
        """GET /api/2.0/mlflow/model-versions/get"""
        return self._sender.send(
            GET_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/get",
            query=_rt.given(ModelRegistryAPI.get_model_version, name=name, version=version),
        )

    def get_model_version_download_uri(self, name: str, version: str) -> _m.GetModelVersionDownloadUriResponse:
        """GET /api/2.0/mlflow/model-versions/get-download-uri"""
        return self._sender.send(
            GET_MODEL_VERSION_DOWNLOAD_URI,
            "/api/2.0/mlflow/model-versions/get-download-uri",
            query=_rt.given(ModelRegistryAPI.get_model_version_download_uri, name=name, version=version),
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
            query=_rt.given(ModelRegistryAPI.list_models, max_results=max_results, page_token=page_token),
            limit=limit,
        )

    def list_transition_requests(self, name: str, version: str, *, limit: int | None = None) -> _rt.Pages[_m.Activity]:
        """GET /api/2.0/mlflow/transition-requests/list"""
        return _rt.Pages(
            self._sender,
            LIST_TRANSITION_REQUESTS,
            "/api/2.0/mlflow/transition-requests/list",
            LIST_TRANSITION_REQUESTS_PAGING,
            query=_rt.given(ModelRegistryAPI.list_transition_requests, name=name, version=version),
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
            query=_rt.given(
                ModelRegistryAPI.list_webhooks, events=events, max_results=max_results, model_name=model_name, page_token=page_token
            ),
            limit=limit,
        )

    def reject_transition_request(
        self, name: str, version: str, stage: str, *, comment: str | None = None
    ) -> _m.RejectTransitionRequestResponse:
        """POST /api/2.0/mlflow/transition-requests/reject"""
        return self._sender.send(
            REJECT_TRANSITION_REQUEST,
            "/api/2.0/mlflow/transition-requests/reject",
            body=_rt.given(ModelRegistryAPI.reject_transition_request, comment=comment, name=name, stage=stage, version=version),
        )

    def rename_model(self, name: str, *, new_name: str | None = None) -> _m.RenameModelResponse:
        """POST /api/2.0/mlflow/registered-models/rename"""
        return self._sender.send(
            RENAME_MODEL,
            "/api/2.0/mlflow/registered-models/rename",
            body=_rt.given(ModelRegistryAPI.rename_model, name=name, new_name=new_name),
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
            query=_rt.given(
                ModelRegistryAPI.search_model_versions,
                filter=filter,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
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
            query=_rt.given(
                ModelRegistryAPI.search_models, filter=filter, max_results=max_results, order_by=order_by, page_token=page_token
            ),
            limit=limit,
        )

    def set_model_tag(self, name: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/registered-models/set-tag"""
        self._sender.send(
            SET_MODEL_TAG,
            "/api/2.0/mlflow/registered-models/set-tag",
            body=_rt.given(ModelRegistryAPI.set_model_tag, key=key, name=name, value=value),
        )

    def set_model_version_tag(self, name: str, version: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/model-versions/set-tag"""
        self._sender.send(
            SET_MODEL_VERSION_TAG,
            "/api/2.0/mlflow/model-versions/set-tag",
            body=_rt.given(ModelRegistryAPI.set_model_version_tag, key=key, name=name, value=value, version=version),
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
            body=_rt.given(ModelRegistryAPI.test_registry_webhook, event=event, id=id),
        )

    def transition_stage(
        self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = None
    ) -> _m.TransitionStageResponse:
        """POST /api/2.0/mlflow/databricks/model-versions/transition-stage"""
        return self._sender.send(
            TRANSITION_STAGE,
            "/api/2.0/mlflow/databricks/model-versions/transition-stage",
            body=_rt.given(
                ModelRegistryAPI.transition_stage,
                archive_existing_versions=archive_existing_versions,
                comment=comment,
                name=name,
                stage=stage,
                version=version,
            ),
        )

    def update_comment(self, id: str, comment: str) -> _m.UpdateCommentResponse:
        """PATCH /api/2.0/mlflow/comments/update"""
        return self._sender.send(
            UPDATE_COMMENT,
            "/api/2.0/mlflow/comments/update",
            body=_rt.given(ModelRegistryAPI.update_comment, comment=comment, id=id),
        )

    def update_model(self, name: str, *, description: str | None = None) -> _m.UpdateModelResponse:
        """PATCH /api/2.0/mlflow/registered-models/update"""
        return self._sender.send(
            UPDATE_MODEL,
            "/api/2.0/mlflow/registered-models/update",
            body=_rt.given(ModelRegistryAPI.update_model, description=description, name=name),
        )

    def update_model_version(self, name: str, version: str, *, description: str | None = None) -> _m.UpdateModelVersionResponse:
        """PATCH /api/2.0/mlflow/model-versions/update"""
        return self._sender.send(
            UPDATE_MODEL_VERSION,
            "/api/2.0/mlflow/model-versions/update",
            body=_rt.given(ModelRegistryAPI.update_model_version, description=description, name=name, version=version),
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
            body=_rt.given(
                ModelRegistryAPI.update_webhook,
                description=description,
                events=events,
                http_url_spec=http_url_spec,
                id=id,
                job_spec=job_spec,
                status=status,
            ),
        )
