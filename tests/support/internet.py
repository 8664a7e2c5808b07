"""
The hosts that sign people in, on one port of this machine: a proxy that ends TLS and answers for all of them.

Clients find it by ``HTTPS_PROXY`` and trust it by ``REQUESTS_CA_BUNDLE``, whoever wrote them.
"""

import base64
import json
import re
import ssl
import time
from urllib.parse import parse_qsl, urlsplit

import trustme

from tests.support.scripted import ScriptedServer, answer

ACCOUNT = "a1b2c3d4-0000-0000-0000-000000000001"
DATABRICKS = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
OLD = "https://old.cloud.databricks.com"  # a host without documents
TENANT = "tenant-of-the-workspace"
RESOURCE = "/subscriptions/s1/resourceGroups/g1/providers/Microsoft.Databricks/workspaces/w1"
LOGIN = {
    "azuredatabricks.net": "login.microsoftonline.com",
    "azure.us": "login.microsoftonline.us",
    "azure.cn": "login.chinacloudapi.cn",
}


class Internet(ScriptedServer):
    """Records every request as ``POST https://host/path`` and what it was signed with."""

    def __init__(self, folder):
        self.requests = []
        self.slow_s = 0.0
        self.lifetime = 3600
        self._authority = trustme.CA(key_type=trustme.KeyType.ECDSA)
        self._contexts = {}
        self.bundle = folder / "ca.pem"
        self._authority.cert_pem.write_to_path(self.bundle)
        super().__init__()

    def variables(self):
        """Return what leads a client here."""
        proxy = f"http://127.0.0.1:{self.port}"
        return {
            "HTTPS_PROXY": proxy,
            "HTTP_PROXY": proxy,
            "NO_PROXY": "127.0.0.1,localhost",
            "REQUESTS_CA_BUNDLE": str(self.bundle),
        }

    def tokens(self):
        """Return the requests for tokens of Databricks."""
        return [each for each in self.requests if each.startswith("POST ") and each.endswith("/v1/token")]

    def _converse(self, connection):
        with connection, connection.makefile("rb") as stream:
            request = self._read(stream)
            if request is None:
                return
            if request.method == "CONNECT":
                host = request.target.partition(":")[0]
                connection.sendall(b"HTTP/1.1 200 X\r\n\r\n")
                secure = self._context(host).wrap_socket(connection, server_side=True)
                with secure, secure.makefile("rb") as inner:
                    while request := self._read(inner):
                        secure.sendall(self._respond(f"https://{host}", request))
                return
            place = urlsplit(request.target)
            connection.sendall(self._respond(f"{place.scheme}://{place.netloc}", request))

    def _context(self, host):
        with self._lock:
            if host not in self._contexts:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                self._authority.issue_cert(host, key_type=trustme.KeyType.ECDSA).configure_cert(context)
                self._contexts[host] = context
            return self._contexts[host]

    def _respond(self, origin, request):
        path, query = request.path_and_query()
        path = path.removeprefix(origin)  # of plain http, the whole address is asked for
        self.requests.append(f"{request.method} {origin}{path}")
        self.seen.append(request)
        form = dict(parse_qsl(request.body.decode(errors="replace")))
        for pattern, respond in ROUTES:
            if found := re.fullmatch(pattern, f"{origin}{path}"):
                return respond(self, origin, Asked(found, query, form, request.headers))
        return answer(404)

    def token(self, value, **more):
        """Return the response of a token endpoint."""
        return answer(200, {"access_token": value, "token_type": "Bearer", "expires_in": self.lifetime, **more})


class Asked:
    """What was asked: parts of the address, query, form, headers."""

    def __init__(self, found, query, form, headers):
        self.found, self.query, self.form, self.headers = found, query, form, headers


def jwt(**claims):
    """Return an unsigned JSON Web Token."""
    parts = [json.dumps(each).encode() for each in ({"alg": "none"}, claims)]
    return ".".join([*(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts), "c2ln"])


def metadata(internet, origin, asked):
    """Say what kind of host it is: an account, a host of several workspaces, or a workspace."""
    if origin == OLD:
        return answer(404)
    if origin.startswith("https://accounts."):
        return answer(200, {"oidc_endpoint": origin + "/oidc/accounts/{account_id}"})
    if origin == "https://acme.databricks.com":
        return answer(200, {"oidc_endpoint": f"{origin}/oidc/accounts/{ACCOUNT}", "account_id": ACCOUNT})
    return answer(200, {"oidc_endpoint": f"{origin}/oidc", "workspace_id": "123", "account_id": ACCOUNT})


def document(internet, origin, asked):
    """Return the OAuth metadata."""
    if origin == OLD:
        return answer(404)
    root = f"{origin}{asked.found[1]}"
    return answer(200, {"token_endpoint": f"{root}/v1/token", "authorization_endpoint": f"{root}/v1/authorize"})


def databricks_token(internet, origin, asked):
    """Give a token whose text says how it was had."""
    time.sleep(internet.slow_s)
    form, basic = asked.form, asked.headers.get("authorization", "")
    grant = form.get("grant_type", "").rpartition(":")[2]
    client = base64.b64decode(basic[6:]).decode().partition(":")[0] if basic else form.get("client_id", "")
    if "refused" in (client, form.get("subject_token")):
        return answer(401, {"error": "invalid_client", "error_description": "unknown client"})
    how = [grant, client, form.get("scope", ""), form.get("assume_group", ""), form.get("subject_token", "")[-8:]]
    return internet.token("/".join(each.replace(" ", "+") for each in how if each))


def entra_token(internet, origin, asked):
    """Give a token for a resource, with its lifetime as text as Entra's older endpoint has it."""
    how = "assertion" if "client_assertion" in asked.form else "secret"
    if asked.form.get("client_id") == "refused":
        return answer(401, {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret."})
    value = f"{asked.found[1]}/{asked.form['client_id']}/{how}/{asked.form['resource']}"
    return internet.token(value, expires_in=str(internet.lifetime))


def tenant(internet, origin, asked):
    """Send a browser to the login page of the tenant."""
    login = next((name for zone, name in LOGIN.items() if origin.endswith(zone)), "login.microsoftonline.com")
    return answer(302, b"", {"Location": f"https://{login}/{TENANT}/oauth2/authorize?client_id=x"})


def workspace_of_resource(internet, origin, asked):
    """Say where a resource of Azure is."""
    return answer(200, {"properties": {"workspaceUrl": "adb-9.9.azuredatabricks.net"}})


def github(internet, origin, asked):
    """Give the identity of a job for an audience."""
    if asked.headers.get("authorization") != "Bearer github-request":
        return answer(401)
    return answer(200, {"value": f"github-{asked.query['audience']}"})


def azure_devops(internet, origin, asked):
    """Give the identity of a pipeline."""
    return answer(200, {"oidcToken": "id-of-devops"})


def google_token(internet, origin, asked):
    """Give what Google gives for a signed assertion: an identity, or access."""
    if asked.form["grant_type"] == "refresh_token":
        return internet.token("of-a-person-at-google")
    claims = json.loads(base64.urlsafe_b64decode(asked.form["assertion"].split(".")[1] + "=="))
    if "target_audience" in claims:
        return answer(200, {"id_token": jwt(aud=claims["target_audience"], exp=4070908800)})
    return internet.token("google-access")


def impersonated(internet, origin, asked):
    """Give what Google gives somebody who acts as a service account."""
    if asked.found[1] == "generateIdToken":
        return answer(200, {"token": jwt(sub="impersonated", exp=4070908800)})
    return answer(200, {"accessToken": "impersonated-access", "expireTime": "2099-01-01T00:00:00Z"})


def me(internet, origin, asked):
    """Name the caller."""
    return answer(200, {"userName": "me@acme.example"})


_HOST = r"https://[\w.-]+"
ROUTES = [
    (r".*/\.well-known/databricks-config", metadata),
    (_HOST + r"(/oidc(?:/accounts/[\w-]+)?)/\.well-known/oauth-authorization-server", document),
    (_HOST + r"(?:/oidc(?:/accounts/[\w-]+)?)/v1/token", databricks_token),
    (r"https://login\.[\w.]+/([\w-]+)/oauth2/token", entra_token),
    (_HOST + r"(?:/aad/auth|/oidc/oauth2/v2\.0/authorize)", tenant),
    (r"https://management\.\w+\.\w+/+subscriptions/.*", workspace_of_resource),
    (r"https://pipelines\.actions\.githubusercontent\.com/.*", github),
    (r"https://dev\.azure\.com/.*/oidctoken", azure_devops),
    (r"https://oauth2\.googleapis\.com/token", google_token),
    (r"https://iamcredentials\.googleapis\.com/v1/projects/-/serviceAccounts/[^/]+:(\w+)", impersonated),
    (_HOST + r"/api/2\.0/preview/scim/v2/Me", me),
]
