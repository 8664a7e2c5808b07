"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class CreateCustomAppIntegrationOutput(_rt.Model):
    client_id: str | None = None
    client_secret: str | None = None
    integration_id: str | None = None


class CreatePublishedAppIntegrationOutput(_rt.Model):
    integration_id: str | None = None


class CreateServicePrincipalSecretResponse(_rt.Model):
    create_time: str | None = None
    expire_time: str | None = None
    id: str | None = None
    scopes: list[str] | None = None
    secret: str | None = None
    secret_hash: str | None = None
    status: str | None = None
    update_time: str | None = None


class DeleteCustomAppIntegrationOutput(_rt.Model): ...


class DeletePublishedAppIntegrationOutput(_rt.Model): ...


class FederationPolicy(_rt.Model):
    create_time: str | None = None
    description: str | None = None
    name: str | None = None
    oidc_policy: OidcFederationPolicy | None = None
    policy_id: str | None = None
    service_principal_id: int | None = None
    uid: str | None = None
    update_time: str | None = None


class GetCustomAppIntegrationOutput(_rt.Model):
    client_id: str | None = None
    confidential: bool | None = None
    create_time: str | None = None
    created_by: int | None = None
    creator_username: str | None = None
    integration_id: str | None = None
    name: str | None = None
    redirect_urls: list[str] | None = None
    scopes: list[str] | None = None
    token_access_policy: TokenAccessPolicy | None = None
    user_authorized_scopes: list[str] | None = None


class GetCustomAppIntegrationsOutput(_rt.Model):
    apps: list[GetCustomAppIntegrationOutput] | None = None
    next_page_token: str | None = None


class GetPublishedAppIntegrationOutput(_rt.Model):
    app_id: str | None = None
    create_time: str | None = None
    created_by: int | None = None
    integration_id: str | None = None
    name: str | None = None
    token_access_policy: TokenAccessPolicy | None = None


class GetPublishedAppIntegrationsOutput(_rt.Model):
    apps: list[GetPublishedAppIntegrationOutput] | None = None
    next_page_token: str | None = None


class GetPublishedAppsOutput(_rt.Model):
    apps: list[PublishedAppOutput] | None = None
    next_page_token: str | None = None


class ListFederationPoliciesResponse(_rt.Model):
    next_page_token: str | None = None
    policies: list[FederationPolicy] | None = None


class ListServicePrincipalSecretsResponse(_rt.Model):
    next_page_token: str | None = None
    secrets: list[SecretInfo] | None = None


class OidcFederationPolicy(_rt.Model):
    audiences: list[str] | None = None
    issuer: str | None = None
    jwks_json: str | None = None
    jwks_uri: str | None = None
    subject: str | None = None
    subject_claim: str | None = None


class PublishedAppOutput(_rt.Model):
    app_id: str | None = None
    client_id: str | None = None
    description: str | None = None
    is_confidential_client: bool | None = None
    name: str | None = None
    redirect_urls: list[str] | None = None
    scopes: list[str] | None = None


class SecretInfo(_rt.Model):
    create_time: str | None = None
    expire_time: str | None = None
    id: str | None = None
    scopes: list[str] | None = None
    secret_hash: str | None = None
    status: str | None = None
    update_time: str | None = None


class TokenAccessPolicy(_rt.Model):
    absolute_session_lifetime_in_minutes: int | None = None
    access_token_ttl_in_minutes: int | None = None
    enable_single_use_refresh_tokens: bool | None = None
    refresh_token_ttl_in_minutes: int | None = None


class UpdateCustomAppIntegrationOutput(_rt.Model): ...


class UpdatePublishedAppIntegrationOutput(_rt.Model): ...
