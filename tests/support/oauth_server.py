"""
An OAuth server by authlib: a second opinion on what this client sends, by people who did not write it.
"""

import secrets
from urllib.parse import parse_qsl, urlsplit

from authlib.oauth2.rfc6749 import AuthorizationServer, ClientMixin, OAuth2Request, TokenMixin, grants
from authlib.oauth2.rfc6749.models import AuthorizationCodeMixin
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc7636 import CodeChallenge

from tests.support.scripted import ScriptedServer, answer


class Client(ClientMixin):
    """An OAuth client; one without a secret is public."""

    def __init__(self, client_id, secret="", uses=()):
        self.client_id, self.secret, self.uses = client_id, secret, uses

    def get_client_id(self):
        return self.client_id

    def get_default_redirect_uri(self):
        return None

    def get_allowed_scope(self, scope):
        return scope

    def check_redirect_uri(self, redirect_uri):
        return urlsplit(redirect_uri).hostname == "localhost"

    def check_client_secret(self, client_secret):
        return secrets.compare_digest(self.secret, client_secret)

    def check_endpoint_auth_method(self, method, endpoint):
        return method in (("client_secret_basic", "client_secret_post") if self.secret else ("none",))

    def check_response_type(self, response_type):
        return response_type == "code"

    def check_grant_type(self, grant_type):
        return grant_type in self.uses


class Code(AuthorizationCodeMixin):
    """A code and what it was given for."""

    def __init__(self, request, code):
        payload = request.payload
        self.code, self.client_id, self.scope = code, payload.client_id, payload.scope
        self.redirect_uri = payload.redirect_uri
        self.code_challenge = payload.data.get("code_challenge")
        self.code_challenge_method = payload.data.get("code_challenge_method")

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope


class Kept(TokenMixin):
    """A token that was given."""

    def __init__(self, fields, client):
        self.fields, self.client, self.revoked = fields, client, False

    def check_client(self, client):
        return self.client.client_id == client.client_id

    def get_scope(self):
        return self.fields["scope"]

    def get_expires_in(self):
        return self.fields["expires_in"]

    def is_expired(self):
        return False

    def is_revoked(self):
        return self.revoked


class Request(OAuth2Request):
    """A request as authlib reads it."""

    def __init__(self, seen):
        target = urlsplit(seen.target)
        super().__init__(seen.method, f"https://localhost{seen.target}")  # authlib insists on https
        self._query, self._form = dict(parse_qsl(target.query)), dict(parse_qsl(seen.body.decode()))
        self.headers = {"Authorization": seen.headers["authorization"]} if "authorization" in seen.headers else {}
        self.payload = BasicOAuth2Payload({**self._query, **self._form})

    @property
    def args(self):
        return self._query

    @property
    def form(self):
        return self._form


class OAuthServer(AuthorizationServer):
    """
    Documents, login page and token endpoint on a real socket.

    The login page sends the browser back at once; *refuses* makes it say no.
    """

    def __init__(self):
        super().__init__(scopes_supported=["all-apis", "offline_access", "sql"])
        self.codes, self.kept, self.refuses, self.lifetime = {}, [], False, 3600
        self.clients = {
            "service": Client("service", "canary secret/+%", ("client_credentials",)),
            "databricks-cli": Client("databricks-cli", uses=("authorization_code", "refresh_token")),
        }
        self.register_token_generator("default", self._generate)
        self.register_grant(grants.ClientCredentialsGrant)
        self.register_grant(self._code_grant(), [CodeChallenge(required=True)])
        self.register_grant(self._refresh_grant())
        self.server = ScriptedServer()
        self.server.documents = self._document
        self.server.reply_to_each(self._reply)
        self.host = self.server.host

    def query_client(self, client_id):
        return self.clients.get(client_id)

    def save_token(self, token, request):
        self.kept.append(Kept(token, request.client))

    def create_oauth2_request(self, request):
        return Request(request) if not isinstance(request, Request) else request

    def handle_response(self, status, body, headers):
        return answer(status, body if isinstance(body, dict) else b"", dict(headers))

    def send_signal(self, *_, **__):
        """Nobody listens."""

    def _document(self, path):
        if path.endswith("/databricks-config"):
            return answer(200, {"oidc_endpoint": f"{self.host}/oidc", "workspace_id": "1"})
        root = f"{self.host}/oidc/v1"
        return answer(200, {"token_endpoint": f"{root}/token", "authorization_endpoint": f"{root}/authorize"})

    def _reply(self, seen):
        if seen.target.startswith("/oidc/v1/authorize"):
            request = Request(seen)
            grant = self.get_consent_grant(request)
            return self.create_authorization_response(request, grant_user=None if self.refuses else "me", grant=grant)
        if seen.target == "/oidc/v1/token":
            return self.create_token_response(seen)
        return answer(200, {"authorization": seen.headers["authorization"]})

    def _generate(self, grant_type, client, *, user=None, scope=None, expires_in=None, include_refresh_token=True):
        token = {"token_type": "Bearer", "access_token": secrets.token_hex(8), "expires_in": self.lifetime}
        more = {"refresh_token": secrets.token_hex(8)} if include_refresh_token else {}
        return {**token, **more, "scope": scope}

    def _code_grant(self):
        server = self

        class CodeGrant(grants.AuthorizationCodeGrant):
            TOKEN_ENDPOINT_AUTH_METHODS = ("none", "client_secret_basic")

            def save_authorization_code(self, code, request):
                server.codes[code] = Code(request, code)

            def query_authorization_code(self, code, client):
                found = server.codes.get(code)
                return found if found and found.client_id == client.client_id else None

            def delete_authorization_code(self, authorization_code):
                server.codes.pop(authorization_code.code)

            def authenticate_user(self, authorization_code):
                return "me"

        return CodeGrant

    def _refresh_grant(self):
        server = self

        class RefreshGrant(grants.RefreshTokenGrant):
            TOKEN_ENDPOINT_AUTH_METHODS = ("none",)
            INCLUDE_NEW_REFRESH_TOKEN = True

            def authenticate_refresh_token(self, refresh_token):
                found = [k for k in server.kept if k.fields.get("refresh_token") == refresh_token and not k.revoked]
                return found[0] if found else None

            def authenticate_user(self, refresh_token):
                return "me"

            def revoke_old_credential(self, refresh_token):
                refresh_token.revoked = True

        return RefreshGrant
