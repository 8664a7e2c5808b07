"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("ai_gateway")
CREATE_MCP_SERVICE = _op("create_mcp_service", "POST", "/api/2.1/unity-catalog/mcp-services", _m.McpService)
CREATE_MCP_SERVICE_USER_MAPPED_CREDENTIAL = _op(
    "create_mcp_service_user_mapped_credential",
    "POST",
    "/api/2.1/unity-catalog/{name}/user-credentials",
    _m.McpServiceUserMappedCredential,
)
CREATE_MODEL_PROVIDER_SERVICE = _op(
    "create_model_provider_service", "POST", "/api/2.1/unity-catalog/model-provider-services", _m.ModelProviderService
)
CREATE_MODEL_SERVICE = _op("create_model_service", "POST", "/api/2.1/unity-catalog/model-services", _m.ModelService)
CREATE_SKILL = _op("create_skill", "POST", "/api/2.1/unity-catalog/skills", _m.Skill)
DELETE_MCP_SERVICE = _op("delete_mcp_service", "DELETE", "/api/2.1/unity-catalog/{name}")
DELETE_MCP_SERVICE_USER_MAPPED_CREDENTIAL = _op(
    "delete_mcp_service_user_mapped_credential",
    "DELETE",
    "/api/2.1/unity-catalog/{name}/user-credentials",
    _m.DeleteMcpServiceUserMappedCredentialResponse,
)
DELETE_MODEL_PROVIDER_SERVICE = _op("delete_model_provider_service", "DELETE", "/api/2.1/unity-catalog/{name}")
DELETE_MODEL_SERVICE = _op("delete_model_service", "DELETE", "/api/2.1/unity-catalog/{name}")
DELETE_SKILL = _op("delete_skill", "DELETE", "/api/2.1/unity-catalog/{name}")
FINALIZE_SKILL = _op("finalize_skill", "POST", "/api/2.1/unity-catalog/{name}/finalize", _m.Skill)
GET_MCP_SERVICE = _op("get_mcp_service", "GET", "/api/2.1/unity-catalog/{name}", _m.McpService)
GET_MCP_SERVICE_USER_MAPPED_CREDENTIAL = _op(
    "get_mcp_service_user_mapped_credential",
    "GET",
    "/api/2.1/unity-catalog/{name}/user-credentials",
    _m.McpServiceUserMappedCredential,
)
GET_MODEL_PROVIDER_SERVICE = _op(
    "get_model_provider_service", "GET", "/api/2.1/unity-catalog/{name}", _m.ModelProviderService
)
GET_MODEL_SERVICE = _op("get_model_service", "GET", "/api/2.1/unity-catalog/{name}", _m.ModelService)
GET_SKILL = _op("get_skill", "GET", "/api/2.1/unity-catalog/{name}", _m.Skill)
LIST_MCP_SERVICES = _op("list_mcp_services", "GET", "/api/2.1/unity-catalog/mcp-services", _m.ListMcpServicesResponse)
LIST_MCP_SERVICES_PAGING = _rt.Paging(items="mcp_services", request="page_token", response="next_page_token")
LIST_MODEL_PROVIDER_SERVICES = _op(
    "list_model_provider_services",
    "GET",
    "/api/2.1/unity-catalog/model-provider-services",
    _m.ListModelProviderServicesResponse,
)
LIST_MODEL_PROVIDER_SERVICES_PAGING = _rt.Paging(
    items="model_provider_services", request="page_token", response="next_page_token"
)
LIST_MODEL_SERVICES = _op(
    "list_model_services", "GET", "/api/2.1/unity-catalog/model-services", _m.ListModelServicesResponse
)
LIST_MODEL_SERVICES_PAGING = _rt.Paging(items="model_services", request="page_token", response="next_page_token")
LIST_SKILLS = _op("list_skills", "GET", "/api/2.1/unity-catalog/skills", _m.ListSkillsResponse)
LIST_SKILLS_PAGING = _rt.Paging(items="skills", request="page_token", response="next_page_token")
UPDATE_MCP_SERVICE = _op("update_mcp_service", "PATCH", "/api/2.1/unity-catalog/{name}", _m.McpService)
UPDATE_MODEL_PROVIDER_SERVICE = _op(
    "update_model_provider_service", "PATCH", "/api/2.1/unity-catalog/{name}", _m.ModelProviderService
)
UPDATE_MODEL_SERVICE = _op("update_model_service", "PATCH", "/api/2.1/unity-catalog/{name}", _m.ModelService)
UPDATE_SKILL = _op("update_skill", "PATCH", "/api/2.1/unity-catalog/{name}", _m.Skill)


class AiGatewayAPI(_rt.Api):
    def create_mcp_service(
        self, mcp_service: _m.McpService | _rt.Fields, parent: str, mcp_service_id: str
    ) -> _m.McpService:
        """POST /api/2.1/unity-catalog/mcp-services

        https://docs.databricks.com/api/workspace/aigateway/createmcpservice
        """
        _query = {"mcp_service_id": mcp_service_id, "parent": parent}
        return self._sender.send(
            CREATE_MCP_SERVICE,
            "/api/2.1/unity-catalog/mcp-services",
            query=_rt.given(AiGatewayAPI.create_mcp_service, _query),
            body=_rt.whole(AiGatewayAPI.create_mcp_service, "mcp_service", mcp_service),
        )

    def create_mcp_service_user_mapped_credential(
        self, name: str, login: _m.McpServiceUserMappedCredentialLogin | _rt.Fields
    ) -> _m.McpServiceUserMappedCredential:
        """POST /api/2.1/unity-catalog/{name}/user-credentials

        https://docs.databricks.com/api/workspace/aigateway/createmcpserviceusermappedcredential
        """
        return self._sender.send(
            CREATE_MCP_SERVICE_USER_MAPPED_CREDENTIAL,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}/user-credentials",
            body=_rt.whole(AiGatewayAPI.create_mcp_service_user_mapped_credential, "login", login),
        )

    def create_model_provider_service(
        self, model_provider_service: _m.ModelProviderService | _rt.Fields, parent: str, model_provider_service_id: str
    ) -> _m.ModelProviderService:
        """POST /api/2.1/unity-catalog/model-provider-services

        https://docs.databricks.com/api/workspace/aigateway/createmodelproviderservice
        """
        _query = {"model_provider_service_id": model_provider_service_id, "parent": parent}
        return self._sender.send(
            CREATE_MODEL_PROVIDER_SERVICE,
            "/api/2.1/unity-catalog/model-provider-services",
            query=_rt.given(AiGatewayAPI.create_model_provider_service, _query),
            body=_rt.whole(
                AiGatewayAPI.create_model_provider_service, "model_provider_service", model_provider_service
            ),
        )

    def create_model_service(
        self, model_service: _m.ModelService | _rt.Fields, parent: str, model_service_id: str
    ) -> _m.ModelService:
        """POST /api/2.1/unity-catalog/model-services

        https://docs.databricks.com/api/workspace/aigateway/createmodelservice
        """
        _query = {"model_service_id": model_service_id, "parent": parent}
        return self._sender.send(
            CREATE_MODEL_SERVICE,
            "/api/2.1/unity-catalog/model-services",
            query=_rt.given(AiGatewayAPI.create_model_service, _query),
            body=_rt.whole(AiGatewayAPI.create_model_service, "model_service", model_service),
        )

    def create_skill(self, skill: _m.Skill | _rt.Fields, parent: str, skill_id: str) -> _m.Skill:
        """POST /api/2.1/unity-catalog/skills

        https://docs.databricks.com/api/workspace/aigateway/createskill
        """
        _query = {"parent": parent, "skill_id": skill_id}
        return self._sender.send(
            CREATE_SKILL,
            "/api/2.1/unity-catalog/skills",
            query=_rt.given(AiGatewayAPI.create_skill, _query),
            body=_rt.whole(AiGatewayAPI.create_skill, "skill", skill),
        )

    def delete_mcp_service(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/deletemcpservice
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_MCP_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.delete_mcp_service, _query),
        )

    def delete_mcp_service_user_mapped_credential(self, name: str) -> _m.DeleteMcpServiceUserMappedCredentialResponse:
        """DELETE /api/2.1/unity-catalog/{name}/user-credentials

        https://docs.databricks.com/api/workspace/aigateway/deletemcpserviceusermappedcredential
        """
        return self._sender.send(
            DELETE_MCP_SERVICE_USER_MAPPED_CREDENTIAL,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}/user-credentials",
        )

    def delete_model_provider_service(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/deletemodelproviderservice
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_MODEL_PROVIDER_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.delete_model_provider_service, _query),
        )

    def delete_model_service(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/deletemodelservice
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_MODEL_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.delete_model_service, _query),
        )

    def delete_skill(self, name: str, *, etag: str | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/deleteskill
        """
        _query = {"etag": etag}
        self._sender.send(
            DELETE_SKILL,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.delete_skill, _query),
        )

    def finalize_skill(self, name: str) -> _m.Skill:
        """POST /api/2.1/unity-catalog/{name}/finalize

        https://docs.databricks.com/api/workspace/aigateway/finalizeskill
        """
        return self._sender.send(FINALIZE_SKILL, f"/api/2.1/unity-catalog/{_rt.segments('name', name)}/finalize")

    def get_mcp_service(self, name: str) -> _m.McpService:
        """GET /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/getmcpservice
        """
        return self._sender.send(GET_MCP_SERVICE, f"/api/2.1/unity-catalog/{_rt.segments('name', name)}")

    def get_mcp_service_user_mapped_credential(self, name: str) -> _m.McpServiceUserMappedCredential:
        """GET /api/2.1/unity-catalog/{name}/user-credentials

        https://docs.databricks.com/api/workspace/aigateway/getmcpserviceusermappedcredential
        """
        return self._sender.send(
            GET_MCP_SERVICE_USER_MAPPED_CREDENTIAL,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}/user-credentials",
        )

    def get_model_provider_service(self, name: str) -> _m.ModelProviderService:
        """GET /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/getmodelproviderservice
        """
        return self._sender.send(GET_MODEL_PROVIDER_SERVICE, f"/api/2.1/unity-catalog/{_rt.segments('name', name)}")

    def get_model_service(self, name: str) -> _m.ModelService:
        """GET /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/getmodelservice
        """
        return self._sender.send(GET_MODEL_SERVICE, f"/api/2.1/unity-catalog/{_rt.segments('name', name)}")

    def get_skill(self, name: str) -> _m.Skill:
        """GET /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/getskill
        """
        return self._sender.send(GET_SKILL, f"/api/2.1/unity-catalog/{_rt.segments('name', name)}")

    def list_mcp_services(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        view: _m.ListMcpServicesRequestView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.McpService]:
        """GET /api/2.1/unity-catalog/mcp-services

        https://docs.databricks.com/api/workspace/aigateway/listmcpservices
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent, "view": view}
        return _rt.Pages(
            self._sender,
            LIST_MCP_SERVICES,
            "/api/2.1/unity-catalog/mcp-services",
            LIST_MCP_SERVICES_PAGING,
            query=_rt.given(AiGatewayAPI.list_mcp_services, _query),
            limit=limit,
        )

    def list_model_provider_services(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        view: _m.ListModelProviderServicesRequestView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ModelProviderService]:
        """GET /api/2.1/unity-catalog/model-provider-services

        https://docs.databricks.com/api/workspace/aigateway/listmodelproviderservices
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent, "view": view}
        return _rt.Pages(
            self._sender,
            LIST_MODEL_PROVIDER_SERVICES,
            "/api/2.1/unity-catalog/model-provider-services",
            LIST_MODEL_PROVIDER_SERVICES_PAGING,
            query=_rt.given(AiGatewayAPI.list_model_provider_services, _query),
            limit=limit,
        )

    def list_model_services(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent: str | None = None,
        view: _m.ListModelServicesRequestView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ModelService]:
        """GET /api/2.1/unity-catalog/model-services

        https://docs.databricks.com/api/workspace/aigateway/listmodelservices
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent, "view": view}
        return _rt.Pages(
            self._sender,
            LIST_MODEL_SERVICES,
            "/api/2.1/unity-catalog/model-services",
            LIST_MODEL_SERVICES_PAGING,
            query=_rt.given(AiGatewayAPI.list_model_services, _query),
            limit=limit,
        )

    def list_skills(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Skill]:
        """GET /api/2.1/unity-catalog/skills

        https://docs.databricks.com/api/workspace/aigateway/listskills
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent": parent}
        return _rt.Pages(
            self._sender,
            LIST_SKILLS,
            "/api/2.1/unity-catalog/skills",
            LIST_SKILLS_PAGING,
            query=_rt.given(AiGatewayAPI.list_skills, _query),
            limit=limit,
        )

    def update_mcp_service(
        self,
        name: str,
        mcp_service: _m.McpService | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.McpService:
        """PATCH /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/updatemcpservice
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_MCP_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.update_mcp_service, _query),
            body=_rt.whole(AiGatewayAPI.update_mcp_service, "mcp_service", mcp_service),
        )

    def update_model_provider_service(
        self,
        name: str,
        model_provider_service: _m.ModelProviderService | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.ModelProviderService:
        """PATCH /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/updatemodelproviderservice
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_MODEL_PROVIDER_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.update_model_provider_service, _query),
            body=_rt.whole(
                AiGatewayAPI.update_model_provider_service, "model_provider_service", model_provider_service
            ),
        )

    def update_model_service(
        self,
        name: str,
        model_service: _m.ModelService | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        etag: str | None = None,
    ) -> _m.ModelService:
        """PATCH /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/updatemodelservice
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_MODEL_SERVICE,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.update_model_service, _query),
            body=_rt.whole(AiGatewayAPI.update_model_service, "model_service", model_service),
        )

    def update_skill(
        self, name: str, skill: _m.Skill | _rt.Fields, update_mask: str | _Sequence[str], *, etag: str | None = None
    ) -> _m.Skill:
        """PATCH /api/2.1/unity-catalog/{name}

        https://docs.databricks.com/api/workspace/aigateway/updateskill
        """
        _query = {"etag": etag, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_SKILL,
            f"/api/2.1/unity-catalog/{_rt.segments('name', name)}",
            query=_rt.given(AiGatewayAPI.update_skill, _query),
            body=_rt.whole(AiGatewayAPI.update_skill, "skill", skill),
        )
