"""
What settings mean: environment, profile file and arguments -> kind, host, headers, requests, or an error.

``sdk`` says why databricks-sdk is not to agree; where it is empty, it has to.
"""

import base64

import attrs

from tests.support import programs
from tests.support.internet import ACCOUNT, DATABRICKS, RESOURCE, TENANT

AWS = "https://dbc-1.cloud.databricks.com"
AZURE = "https://adb-1.1.azuredatabricks.net"
GOV = "https://adb-1.1.databricks.azure.us"
CHINA = "https://adb-1.1.databricks.azure.cn"
GCP = "https://1.1.gcp.databricks.com"
UNIFIED = "https://acme.databricks.com"
ACCOUNTS = "https://accounts.cloud.databricks.com"

H, T = {"DATABRICKS_HOST": AWS}, {"DATABRICKS_TOKEN": "dapi-canary"}
PAT = {**H, **T}
M2M = {"DATABRICKS_CLIENT_ID": "id", "DATABRICKS_CLIENT_SECRET": "canary"}
ARM = {"ARM_CLIENT_ID": "app", "ARM_CLIENT_SECRET": "canary", "ARM_TENANT_ID": "tenant"}
GITHUB = {
    "ACTIONS_ID_TOKEN_REQUEST_URL": "https://pipelines.actions.githubusercontent.com/job?api-version=2.0",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "github-request",
}
DEVOPS = {
    "SYSTEM_ACCESSTOKEN": "devops-canary",
    "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI": "https://dev.azure.com/acme/",
    "SYSTEM_TEAMPROJECTID": "project",
    "SYSTEM_PLANID": "plan",
    "SYSTEM_JOBID": "job",
    "SYSTEM_HOSTTYPE": "build",
}
DEVOPS_URL = "POST https://dev.azure.com/acme/project/_apis/distributedtask/hubs/build/plans/plan/jobs/job/oidctoken"
GITHUB_URL = "GET https://pipelines.actions.githubusercontent.com/job"
PROFILES = f"""
[DEFAULT]
host = {AWS}
token = dapi-canary-default

[prod]
host = {AZURE}/
azure_client_id = app
azure_client_secret = canary
azure_tenant_id = tenant

[m2m]
HOST = {GCP}
client_id : id
client_secret = canary%percent
; token = in a comment
"""
DIFFERENT_HOST = "the SDK sends a secret of the profile to a host that the environment names"
STRAY = "the SDK refuses a stray setting of another sign-in"
EXPLICIT = "in the SDK, arguments collide with the environment"
BROWSER = "the SDK keeps path and query of an address from the browser"
STRICT = "the SDK goes on without what was asked for"
LATER = "the SDK asks when it is made, and then reports that nothing is configured"
ABSENT = "the SDK has no such sign-in"
PLAIN = "the SDK sends secrets over plain http"


@attrs.frozen(kw_only=True)
class Case:
    """One line of the table."""

    name: str
    env: dict = attrs.Factory(dict)
    profile: str = ""
    args: dict = attrs.Factory(dict)
    programs: dict = attrs.Factory(dict)
    kind: str = ""
    host: str = AWS
    headers: dict = None
    asked: list = None
    error: str = ""
    sdk: str = ""


CASES = []


def case(name, env=None, **more):
    """Add a line."""
    CASES.append(Case(name=name, env=env or {}, **more))


def pat(name, env, value="dapi-canary", **more):
    """Add a line about personal access tokens, which need no request."""
    case(name, env, **{"kind": "pat", "headers": bearer(value), "asked": [], **more})


def refused(name, env=None, error="", **more):
    """Add a line about settings that are refused before anything is sent."""
    case(name, env, error=error, **more)


def bearer(value, **more):
    return {"Authorization": f"Bearer {value}", **more}


def discovery(host, root="/oidc"):
    return [f"GET {host}/.well-known/databricks-config", f"GET {host}{root}/.well-known/oauth-authorization-server"]


def databricks(host=AWS, root="/oidc"):
    return [*discovery(host, root), f"POST {host}{root}/v1/token"]


def entra(app="app", tenant="tenant", how="secret", management="https://management.core.windows.net/"):
    first = f"{tenant}/{app}/{how}/"
    return bearer(f"{first}{DATABRICKS}", **{"X-Databricks-Azure-SP-Management-Token": first + management})


def profile(**values):
    return "[DEFAULT]\n" + "\n".join(f"{name} = {value}" for name, value in values.items())


# A line for each case.
# fmt: off
# ------------------------------------------------------------------ where settings come from
pat("environment", PAT)
pat("arguments", args={"host": AWS, "token": "dapi-canary"}, env={})
pat("arguments beat the environment", PAT, args={"token": "dapi-canary-2"}, value="dapi-canary-2")
pat("host by argument, token by environment", T, args={"host": AWS})
pat("default profile", {}, profile=PROFILES, value="dapi-canary-default")
pat("empty variables are not set", {"DATABRICKS_HOST": "", "DATABRICKS_TOKEN": ""}, profile=PROFILES, value="dapi-canary-default")
pat("environment beats the default profile", PAT, profile=PROFILES)
pat("byte order mark", {}, profile="\ufeff" + profile(host=AWS, token="dapi-canary"), sdk="the SDK cannot read the file")
pat("keys in capitals", {}, profile=profile(HOST=AWS, Token="dapi-canary"))
pat("a percent sign in the profile", {}, profile=profile(host=AWS, token="dapi%canary"), value="dapi%canary", sdk="the SDK interpolates")
pat("unknown keys of the profile", {}, profile=profile(host=AWS, token="dapi-canary", cluster_id="c", jobs_api="2"))
pat("profile by variable", {"DATABRICKS_CONFIG_PROFILE": "p"}, profile=f"[p]\nhost={AWS}\ntoken=dapi-canary")
pat("profile by argument", {}, args={"profile": "p"}, profile=f"[p]\nhost={AWS}\ntoken=dapi-canary")
pat("profile by settings", {}, profile=f"[__settings__]\ndefault_profile = p\n[DEFAULT]\nhost={GCP}\n[p]\nhost={AWS}\ntoken=dapi-canary")
pat("a named profile inherits nothing", {"DATABRICKS_CONFIG_PROFILE": "p", **T}, profile=f"[DEFAULT]\ntoken=other\n[p]\nhost={AWS}")
pat("a profile in code beats the environment", {"DATABRICKS_HOST": GCP, "DATABRICKS_TOKEN": "other"}, args={"profile": "p"}, profile=f"[p]\nhost={AWS}\ntoken=dapi-canary", sdk="in the SDK the environment beats a profile that is named in code")
pat("token by argument, host by default profile", {}, args={"token": "dapi-canary"}, profile=profile(host=AWS, token="other"), sdk="the SDK reads no profile where a token is given")
case("profile of Azure", {"DATABRICKS_CONFIG_PROFILE": "prod"}, profile=PROFILES, kind="azure-client-secret", host=AZURE, headers=entra())
case("profile with colons, capitals and comments", {"DATABRICKS_CONFIG_PROFILE": "m2m"}, profile=PROFILES, kind="oauth-m2m", host=GCP, headers=bearer("client_credentials/id/all-apis"), asked=databricks(GCP), sdk="the SDK interpolates")
refused("an unknown profile", {"DATABRICKS_CONFIG_PROFILE": "tets"}, "profile 'tets' is not in .databrickscfg, which has DEFAULT, prod or m2m: databricks auth login --profile tets", profile=PROFILES)
refused("a profile without a file", {"DATABRICKS_CONFIG_PROFILE": "p"}, "which has no profiles")
refused("a profile without a file, with a token", {"DATABRICKS_CONFIG_PROFILE": "p", **PAT}, "which has no profiles", sdk=STRICT)
refused("the settings as a profile", {"DATABRICKS_CONFIG_PROFILE": "__settings__"}, "cannot be used as a profile", profile=PROFILES)
refused("a default profile that is not there", {}, r"\(default_profile of \[__settings__\]\) is not in", profile="[__settings__]\ndefault_profile = p\n[q]\nhost=h")
refused("a file that is none", {}, "is not a profile file: MissingSectionHeaderError", profile="host = h")
refused("a key twice", {}, "is not a profile file: DuplicateOptionError", profile=profile(host=AWS) + "\nhost = h")
refused("nothing at all", {}, "no host")
refused("a token without a host", T, "no host", profile=PROFILES)
refused("a host without credentials", H, "no credentials for https://dbc-1.*pat: token is missing; oauth-m2m: client_id")
refused("a host of another level than the profile's secret", {"DATABRICKS_CONFIG_PROFILE": "m2m", "DATABRICKS_HOST": AWS}, "the credentials come from profile m2m of .databrickscfg, but the host from DATABRICKS_HOST", profile=PROFILES, sdk=DIFFERENT_HOST)
refused("a host by argument for a profile's secret", {"DATABRICKS_CONFIG_PROFILE": "m2m"}, "but the host from argument", args={"host": AWS}, profile=PROFILES, sdk=DIFFERENT_HOST)
refused("a host by argument for the environment's secret", PAT, "come from DATABRICKS_TOKEN, but the host from argument", args={"host": GCP}, sdk="the SDK sends a secret of the environment to a host that was not meant by it")

# ------------------------------------------------------------------ hosts
for text, url in {AWS + "/": AWS, AWS + ":443": AWS, " " + AWS + " ": AWS, AWS.removeprefix("https://"): AWS, "http://127.0.0.1:9": "http://127.0.0.1:9", "http://localhost:9/": "http://localhost:9"}.items():
    different = "blanks" if " " in text else "the SDK asks a host that is out of reach for minutes" if "http:" in text else ""
    pat(f"host {text!r}", T, args={"host": text}, host=url, sdk=different)
for text in (AWS + "/?o=77", AWS + "/?o=77#job/5", AWS + "/sql/warehouses/abc?o=77", AWS + "/jobs/1/runs/2?o=77&x=y"):
    pat(f"address {text!r}", T, args={"host": text}, sdk=BROWSER)
pat("address without a workspace", T, args={"host": AWS + "/login.html"}, sdk=BROWSER)
for text, error in {
    "ftp://a.example": "give https://name",
    "http://dbc-1.cloud.databricks.com": "plain http is accepted on loopback only",
    "https://user:canary@a.example": "must not hold user information",
    "https://a.example/?token=canary": "must not hold a secret",
    "https://a.example:port": "malformed",
    "https://": "give https://name",
}.items():
    refused(f"host {text!r}", {**T, "DATABRICKS_HOST": text}, rf"host \(DATABRICKS_HOST\).*{error}", sdk=PLAIN)
refused("token with a line break", {**H, "DATABRICKS_TOKEN": "dapi-canary\n"}, r"token \(DATABRICKS_TOKEN\) is empty or holds", sdk="the SDK shows it when it is sent")
refused("token with a blank", {**H, "DATABRICKS_TOKEN": "dapi canary"}, r"token \(DATABRICKS_TOKEN\) is empty or holds", sdk="the SDK sends it")
refused("workspace with a line break", {**PAT, "DATABRICKS_WORKSPACE_ID": "1\nEvil: 1"}, r"workspace_id \(DATABRICKS_WORKSPACE_ID\)", sdk="the SDK sends it")

# ------------------------------------------------------------------ which sign-in
refused("two in the environment", {**PAT, **M2M}, r"2 ways of signing in are set, pat \(token from DATABRICKS_TOKEN\) and oauth-m2m \(client_id from DATABRICKS_CLIENT_ID, client_secret from DATABRICKS_CLIENT_SECRET\): give one, or auth_type to choose \(pat or oauth-m2m\)")
refused("two in a profile", {}, "2 ways of signing in", profile=profile(host=AWS, token="t", client_id="i", client_secret="s"))
refused("two in arguments", {}, "give one", args={"host": AWS, "token": "t", "client_id": "i", "client_secret": "s"})
refused("three in the environment", {**PAT, **M2M, **ARM}, "3 ways of signing in")
refused("a token and Azure", {**PAT, **ARM}, "pat .* and azure-client-secret")
refused("a token and Google", {**PAT, "GOOGLE_CREDENTIALS": "{}"}, "pat .* and google-credentials")
refused("a token and a name", {**PAT, "DATABRICKS_USERNAME": "u", "DATABRICKS_PASSWORD": "p"}, "pat .* and basic")
refused("a token and a GitHub job", {**PAT, **GITHUB, "DATABRICKS_CLIENT_ID": "id"}, "pat .* and github-oidc")
pat("two, and one is chosen", {**PAT, **M2M, "DATABRICKS_AUTH_TYPE": "pat"})
case("two, and the other is chosen", {**PAT, **M2M, "DATABRICKS_AUTH_TYPE": "oauth-m2m"}, kind="oauth-m2m", headers=bearer("client_credentials/id/all-apis"))
pat("two, and an argument chooses", {**PAT, **M2M}, args={"auth_type": "pat"})
pat("a token by argument, an OAuth client by environment", {**H, **M2M}, args={"token": "dapi-canary"}, sdk=EXPLICIT)
pat("a token by argument, Azure by environment", {**H, **ARM}, args={"token": "dapi-canary"}, sdk=EXPLICIT)
pat("a token by argument, Google by environment", {**H, "GOOGLE_CREDENTIALS": "{}"}, args={"token": "dapi-canary"}, sdk=EXPLICIT)
case("an OAuth client by argument, a token by environment", PAT, args={"client_id": "id", "client_secret": "canary"}, kind="oauth-m2m", headers=bearer("client_credentials/id/all-apis"), sdk=EXPLICIT)
case("half by argument, half by environment", {**PAT, **M2M}, args={"client_id": "mine"}, kind="oauth-m2m", headers=bearer("client_credentials/mine/all-apis"), sdk=EXPLICIT)
case("Azure by argument, a token by environment", {"DATABRICKS_HOST": AZURE, **T}, args={"azure_client_id": "app", "azure_client_secret": "canary", "azure_tenant_id": "tenant"}, kind="azure-client-secret", host=AZURE, headers=entra(), sdk=EXPLICIT)
pat("a token by argument, another sign-in by profile", {}, args={"token": "dapi-canary"}, profile=profile(host=AWS, auth_type="databricks-cli"), sdk=EXPLICIT)
pat("a token by environment, another sign-in by profile", {**T, "DATABRICKS_CONFIG_PROFILE": "p"}, profile=f"[p]\nhost={AWS}\nauth_type=databricks-cli", sdk=EXPLICIT)
for name in ("ARM_CLIENT_ID", "ARM_TENANT_ID", "ARM_CLIENT_SECRET", "DATABRICKS_CLIENT_ID", "DATABRICKS_CLIENT_SECRET", "DATABRICKS_USERNAME", "DATABRICKS_OIDC_TOKEN_ENV", "DATABRICKS_AZURE_RESOURCE_ID"):
    pat(f"a token and a stray {name}", {**PAT, name: "stray"}, sdk=STRAY)
pat("a token and an OIDC token", {**PAT, "DATABRICKS_OIDC_TOKEN": "x"})
refused("a secret without its client", {**H, "DATABRICKS_CLIENT_SECRET": "s"}, "oauth-m2m: client_id is missing")
refused("a client without its secret", {**H, "DATABRICKS_CLIENT_ID": "i"}, "oauth-m2m: client_secret is missing")
refused("a name without its password", {**H, "DATABRICKS_USERNAME": "u"}, "basic: password is missing")
refused("Azure without its secret", {"DATABRICKS_HOST": AWS, "ARM_CLIENT_ID": "i"}, "azure-client-secret: azure_client_secret is missing")
refused("an unknown sign-in", {**PAT, "DATABRICKS_AUTH_TYPE": "magic"}, r"auth_type 'magic' \(DATABRICKS_AUTH_TYPE\) is unknown: use pat, ")
for chosen, reason in {
    "pat": "token is missing",
    "basic": "username is missing, password is missing",
    "metadata-service": "metadata_service_url is missing",
    "oauth-m2m": "client_id is missing, client_secret is missing",
    "env-oidc": "DATABRICKS_OIDC_TOKEN is not set",
    "file-oidc": "oidc_token_filepath is missing",
    "github-oidc": "ACTIONS_ID_TOKEN_REQUEST_URL is not set",
    "azure-client-secret": "azure_client_id is missing",
    "azure-msi": "azure_use_msi is missing",
    "github-oidc-azure": "azure_client_id is missing",
    "azure-cli": "the host is not in Azure",
    "azure-devops-oidc": "SYSTEM_ACCESSTOKEN is not set",
    "databricks-cli": "the Databricks CLI is not on PATH: https://docs.databricks.com/dev-tools/cli/install, then databricks auth login",
    "runtime-oauth": "scopes is missing",
    "runtime": "DATABRICKS_RUNTIME_VERSION is not set",
    "google-credentials": "google_credentials is missing",
    "google-id": "google_service_account is missing",
    "model-serving": "this is not model serving",
    "kubernetes-oidc": "is this a pod",
}.items():
    refused(f"only {chosen}, which is not there", {**H, "DATABRICKS_AUTH_TYPE": chosen}, f"{chosen}: .*{reason}")
pat("booleans are read", {**PAT, "ARM_USE_MSI": "false", "DATABRICKS_DISABLE_OAUTH_REFRESH_TOKEN": "0"}, sdk="the SDK takes any text for true")
refused("what is no boolean", {**PAT, "ARM_USE_MSI": "maybe"}, r"azure_use_msi \(ARM_USE_MSI\) is neither true nor false", sdk="the SDK takes any text for true")
refused("an unknown cloud of Azure", {**PAT, "ARM_ENVIRONMENT": "MOON"}, r"azure_environment \(ARM_ENVIRONMENT\) is unknown: use PUBLIC", sdk=STRICT)

# ------------------------------------------------------------------ basic, metadata service
BASIC = {"Authorization": "Basic " + base64.b64encode(b"u:p w").decode()}
case("name and password", {**H, "DATABRICKS_USERNAME": "u", "DATABRICKS_PASSWORD": "p w"}, kind="basic", headers=BASIC, asked=[])
case("name and password by profile", {}, profile=profile(host=AWS, username="u", password="p w"), kind="basic", headers=BASIC, asked=[])
case("metadata service", {**H, "DATABRICKS_METADATA_SERVICE_URL": "{local}/canary"}, kind="metadata-service", headers=bearer("of-the-editor"), asked=[])

# ------------------------------------------------------------------ OAuth client of a service principal
for host, root in {AWS: "/oidc", AZURE: "/oidc", GCP: "/oidc", UNIFIED: f"/oidc/accounts/{ACCOUNT}"}.items():
    case(f"OAuth client on {host}", {"DATABRICKS_HOST": host, **M2M}, kind="oauth-m2m", host=host, headers=bearer("client_credentials/id/all-apis"), asked=databricks(host, root))
case("OAuth client on an account", {"DATABRICKS_HOST": ACCOUNTS, "DATABRICKS_ACCOUNT_ID": ACCOUNT, **M2M}, kind="oauth-m2m", host=ACCOUNTS, headers=bearer("client_credentials/id/all-apis"), asked=databricks(ACCOUNTS, f"/oidc/accounts/{ACCOUNT}"))
case("discovery by setting", {**H, **M2M, "DATABRICKS_DISCOVERY_URL": f"{GCP}/oidc/.well-known/oauth-authorization-server"}, kind="oauth-m2m", headers=bearer("client_credentials/id/all-apis"), asked=[f"GET {GCP}/oidc/.well-known/oauth-authorization-server", f"POST {GCP}/oidc/v1/token"])
case("scopes as text", {**H, **M2M}, args={"scopes": "sql, offline_access sql"}, kind="oauth-m2m", headers=bearer("client_credentials/id/offline_access+sql"))
case("scopes as a list", {**H, **M2M}, args={"scopes": ["sql", "clusters"]}, kind="oauth-m2m", headers=bearer("client_credentials/id/clusters+sql"))
case("scopes by profile", {}, profile=profile(host=AWS, client_id="id", client_secret="canary", scopes="sql,jobs"), kind="oauth-m2m", headers=bearer("client_credentials/id/jobs+sql"))
case("rights of a group", {**H, **M2M, "DATABRICKS_GROUP_ID": "g1"}, kind="oauth-m2m", headers=bearer("client_credentials/id/all-apis/g1"))
refused("rights of a group by a token", {**PAT, "DATABRICKS_GROUP_ID": "g1"}, "pat: cannot assume the rights of a group")
refused("a client that is unknown", {**H, **M2M, "DATABRICKS_CLIENT_ID": "refused"}, "responded 401: invalid_client unknown client")
case("no documents", {"DATABRICKS_HOST": "https://old.cloud.databricks.com", **M2M}, kind="oauth-m2m", host="https://old.cloud.databricks.com", headers=bearer("client_credentials/id/all-apis"), asked=databricks("https://old.cloud.databricks.com"), sdk="without a document of the host the SDK finds no token endpoint")

# ------------------------------------------------------------------ tokens of others, exchanged
for name, env, end in (("a variable", {"DATABRICKS_OIDC_TOKEN": "subject-1"}, "ubject-1"), ("a variable of another name", {"DATABRICKS_OIDC_TOKEN_ENV": "MINE", "MINE": "subject-2"}, "ubject-2")):
    case(f"OIDC token in {name}, for the account", {**H, **env}, kind="env-oidc", headers=bearer(f"token-exchange/all-apis/{end}"), asked=databricks())
case("OIDC token in a variable, for a service principal", {**H, "DATABRICKS_OIDC_TOKEN": "subject-1", "DATABRICKS_CLIENT_ID": "id"}, kind="env-oidc", headers=bearer("token-exchange/id/all-apis/ubject-1"))
case("OIDC token in a named variable, for a service principal", {**H, "DATABRICKS_OIDC_TOKEN_ENV": "MINE", "MINE": "subject-2", "DATABRICKS_CLIENT_ID": "id"}, kind="env-oidc", headers=bearer("token-exchange/id/all-apis/ubject-2"), sdk="the SDK takes the client of the exchange for another sign-in")
for name in ("DATABRICKS_OIDC_TOKEN_FILEPATH", "DATABRICKS_OIDC_TOKEN_FILE"):
    case(f"OIDC token in a file, {name}", {**H, name: "{home}/subject"}, kind="file-oidc", headers=bearer("token-exchange/all-apis/ubject-3"), asked=databricks())
case("OIDC token in a file, rights of a group", {**H, "DATABRICKS_OIDC_TOKEN_FILE": "{home}/subject", "DATABRICKS_GROUP_ID": "g1"}, kind="file-oidc", headers=bearer("token-exchange/all-apis/g1/ubject-3"))
case("OIDC token in a file, on an account", {"DATABRICKS_HOST": ACCOUNTS, "DATABRICKS_ACCOUNT_ID": ACCOUNT, "DATABRICKS_OIDC_TOKEN_FILE": "{home}/subject"}, kind="file-oidc", host=ACCOUNTS, headers=bearer("token-exchange/all-apis/ubject-3"), asked=databricks(ACCOUNTS, f"/oidc/accounts/{ACCOUNT}"))
refused("OIDC token in a file that is not there", {**H, "DATABRICKS_OIDC_TOKEN_FILE": "{home}/none"}, "none cannot be read: FileNotFoundError")
refused("OIDC token in an empty file", {**H, "DATABRICKS_OIDC_TOKEN_FILE": "{home}/empty"}, "empty is empty")
refused("OIDC token that is refused", {**H, "DATABRICKS_OIDC_TOKEN": "refused"}, "responded 401: invalid_client")
case("projected token of Kubernetes", {**H, "DATABRICKS_KUBERNETES_TOKEN_FILEPATH": "{home}/subject", "DATABRICKS_CLIENT_ID": "id"}, kind="kubernetes-oidc", headers=bearer("token-exchange/id/all-apis/ubject-3"), asked=databricks(), sdk=ABSENT)
case("GitHub job", {**H, **GITHUB, "DATABRICKS_CLIENT_ID": "id"}, kind="github-oidc", headers=bearer("token-exchange/id/all-apis/v1/token"), asked=[*discovery(AWS), GITHUB_URL, f"POST {AWS}/oidc/v1/token"], sdk="the SDK fetches the identity twice")
case("GitHub job, own audience", {**H, **GITHUB, "DATABRICKS_CLIENT_ID": "id", "DATABRICKS_TOKEN_AUDIENCE": "https://mine"}, kind="github-oidc", headers=bearer("token-exchange/id/all-apis/s://mine"), sdk="the SDK fetches the identity twice")
case("GitHub job, account", {"DATABRICKS_HOST": ACCOUNTS, "DATABRICKS_ACCOUNT_ID": ACCOUNT, **GITHUB, "DATABRICKS_CLIENT_ID": "id"}, kind="github-oidc", host=ACCOUNTS, headers=bearer("token-exchange/id/all-apis/00000001"), sdk="the SDK fetches the identity twice")
refused("GitHub job without the permission", {**H, **GITHUB, "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "wrong", "DATABRICKS_CLIENT_ID": "id"}, "GitHub responded 401 without a token: has the job `permissions: id-token: write`")
case("Azure DevOps pipeline", {**H, **DEVOPS, "DATABRICKS_CLIENT_ID": "id"}, kind="azure-devops-oidc", headers=bearer("token-exchange/id/all-apis/f-devops"), asked=[DEVOPS_URL, *databricks()], sdk="the SDK fetches the identity twice")
for name in DEVOPS:
    refused(f"Azure DevOps pipeline without {name}", {**H, **DEVOPS, name: "", "DATABRICKS_CLIENT_ID": "id"}, f"{name} is not set in the environment")

# ------------------------------------------------------------------ Azure
MANAGEMENT = {AZURE: ("login.microsoftonline.com", "https://management.core.windows.net/"), GOV: ("login.microsoftonline.us", "https://management.core.usgovcloudapi.net/"), CHINA: ("login.chinacloudapi.cn", "https://management.core.chinacloudapi.cn/")}
for host, (login, management) in MANAGEMENT.items():
    case(f"service principal of Entra on {host}", {"DATABRICKS_HOST": host, **ARM}, kind="azure-client-secret", host=host, headers=entra(management=management), asked=[f"POST https://{login}/tenant/oauth2/token"] * 2)
    case(f"tenant of {host}", {"DATABRICKS_HOST": host, **ARM, "ARM_TENANT_ID": ""}, kind="azure-client-secret", host=host, headers=entra(tenant=TENANT, management=management), asked=[f"GET {host}/aad/auth", *[f"POST https://{login}/{TENANT}/oauth2/token"] * 2])
    case(f"GitHub job in Azure on {host}", {"DATABRICKS_HOST": host, **GITHUB, "ARM_CLIENT_ID": "app", "ARM_TENANT_ID": "tenant"}, kind="github-oidc-azure", host=host, headers=bearer(f"tenant/app/assertion/{DATABRICKS}"), asked=[GITHUB_URL, f"POST https://{login}/tenant/oauth2/token"])
case("service principal with its resource", {"DATABRICKS_HOST": AZURE, **ARM, "DATABRICKS_AZURE_RESOURCE_ID": RESOURCE}, kind="azure-client-secret", host=AZURE, headers={**entra(), "X-Databricks-Azure-Workspace-Resource-Id": RESOURCE})
case("workspace by its resource", {**ARM, "DATABRICKS_AZURE_RESOURCE_ID": RESOURCE}, kind="azure-client-secret", host="https://adb-9.9.azuredatabricks.net", headers={**entra(), "X-Databricks-Azure-Workspace-Resource-Id": RESOURCE})
case(
    "workspace by its resource, in China",
    {**ARM, "DATABRICKS_AZURE_RESOURCE_ID": RESOURCE, "ARM_ENVIRONMENT": "AzureChinaCloud"},
    kind="azure-client-secret",
    host="https://adb-9.9.azuredatabricks.net",
    headers={**entra(management=MANAGEMENT[CHINA][1]), "X-Databricks-Azure-Workspace-Resource-Id": RESOURCE},
    sdk="once the host is known, the SDK forgets the cloud that was set",
)
refused("service principal that is refused", {"DATABRICKS_HOST": AZURE, **ARM, "ARM_CLIENT_ID": "refused"}, "AADSTS7000215: Invalid client secret")
case("tenant of a GitHub job", {"DATABRICKS_HOST": AZURE, **GITHUB, "ARM_CLIENT_ID": "app"}, kind="github-oidc-azure", host=AZURE, headers=bearer(f"{TENANT}/app/assertion/{DATABRICKS}"))
for word in ("true", "1", "TRUE", "yes"):
    case(f"managed identity, {word}", {"DATABRICKS_HOST": AZURE, "ARM_USE_MSI": word, "AZURE_POD_IDENTITY_AUTHORITY_HOST": "{local}"}, kind="azure-msi", host=AZURE, headers={**bearer(f"msi//{DATABRICKS}"), "X-Databricks-Azure-SP-Management-Token": "msi//https://management.core.windows.net/"}, asked=[], sdk=ABSENT)
case(
    "one of several managed identities",
    {"DATABRICKS_HOST": AZURE, "ARM_USE_MSI": "true", "ARM_CLIENT_ID": "app", "AZURE_POD_IDENTITY_AUTHORITY_HOST": "{local}"},
    kind="azure-msi",
    host=AZURE,
    headers={**bearer(f"msi/app/{DATABRICKS}"), "X-Databricks-Azure-SP-Management-Token": "msi/app/https://management.core.windows.net/"},
    sdk=ABSENT,
)
case("managed identity of an app", {"DATABRICKS_HOST": AZURE, "ARM_USE_MSI": "true", "IDENTITY_ENDPOINT": "{local}/app", "IDENTITY_HEADER": "h"}, kind="azure-msi", host=AZURE, headers={**bearer(f"app//{DATABRICKS}"), "X-Databricks-Azure-SP-Management-Token": "app//https://management.core.windows.net/"}, sdk=ABSENT)
for host in MANAGEMENT:
    case(f"Azure CLI, a person on {host}", {"DATABRICKS_HOST": host}, programs={"az": programs.az()}, kind="azure-cli", host=host, headers=bearer(programs.PERSON), asked=[])
case("Azure CLI, a service principal", {"DATABRICKS_HOST": AZURE}, programs={"az": programs.az(programs.SERVICE)}, kind="azure-cli", host=AZURE, headers=bearer(programs.SERVICE, **{"X-Databricks-Azure-SP-Management-Token": programs.SERVICE}))
case("Azure CLI, without the subscription", {"DATABRICKS_HOST": AZURE, "DATABRICKS_AZURE_RESOURCE_ID": RESOURCE}, programs={"az": programs.az()}, kind="azure-cli", host=AZURE, headers=bearer(programs.PERSON, **{"X-Databricks-Azure-Workspace-Resource-Id": RESOURCE}))
case("Azure CLI, by resource", {"DATABRICKS_AZURE_RESOURCE_ID": RESOURCE}, programs={"az": programs.az()}, kind="azure-cli", host="https://adb-9.9.azuredatabricks.net", headers=bearer(programs.PERSON, **{"X-Databricks-Azure-Workspace-Resource-Id": RESOURCE}))
refused("Azure CLI, logged out", {"DATABRICKS_HOST": AZURE}, "az account get-access-token failed .*: az login", programs={"az": programs.AZ_LOGGED_OUT})
refused("no Azure CLI", {"DATABRICKS_HOST": AZURE, "DATABRICKS_AUTH_TYPE": "azure-cli"}, "azure-cli: az is not on PATH: https://learn.microsoft.com")
case("Azure CLI logged out, Databricks CLI logged in", {"DATABRICKS_HOST": AZURE}, programs={"az": programs.AZ_LOGGED_OUT, "databricks": programs.cli()}, kind="databricks-cli", host=AZURE, headers=bearer("of-the-cli"))
case("Azure CLI before the Databricks CLI", {"DATABRICKS_HOST": AZURE}, programs={"az": programs.az(), "databricks": programs.cli()}, kind="azure-cli", host=AZURE, headers=bearer(programs.PERSON))

# ------------------------------------------------------------------ Databricks CLI
for host in (AWS, AZURE, GCP, UNIFIED):
    case(f"Databricks CLI on {host}", {"DATABRICKS_HOST": host}, programs={"databricks": programs.cli()}, kind="databricks-cli", host=host, headers=bearer("of-the-cli"), asked=[])
case("Databricks CLI by profile", {}, profile=profile(host=AWS, auth_type="databricks-cli"), programs={"databricks": programs.cli()}, kind="databricks-cli", headers=bearer("of-the-cli"))
case("Databricks CLI of another name", {**H, "DATABRICKS_CLI_PATH": "{home}/bin/dbx"}, programs={"dbx": programs.cli("of-dbx")}, kind="databricks-cli", headers=bearer("of-dbx"))
case("an old Databricks CLI", {"DATABRICKS_CONFIG_PROFILE": "p"}, profile=f"[p]\nhost={AWS}", programs={"databricks": programs.cli(version=(0, 206, 0))}, kind="databricks-cli", headers=bearer("of-the-cli"))
case("a Databricks CLI in development", H, programs={"databricks": programs.cli(version=(0, 0, 0))}, kind="databricks-cli", headers=bearer("of-the-cli"))
refused("a Databricks CLI that is too old", H, "the Databricks CLI 0.18.0 is too old: install a newer one", programs={"databricks": programs.cli(version=(0, 18, 0))}, sdk="the SDK asks it all the same")
refused("Databricks CLI, logged out", H, "databricks auth token failed .*databricks auth login --host https://dbc-1", programs={"databricks": programs.CLI_LOGGED_OUT})
refused("Databricks CLI, a login that has ended", {"DATABRICKS_CONFIG_PROFILE": "p"}, "databricks auth login --host https://dbc-1.cloud.databricks.com --profile p", profile=f"[p]\nhost={AWS}", programs={"databricks": programs.CLI_ENDED})
refused("Databricks CLI, other scopes", {"DATABRICKS_HOST": AWS}, "other scopes than are set", args={"scopes": "sql", "auth_type": "databricks-cli"}, programs={"databricks": programs.cli(programs.jwt(scope="all-apis"))})
case("Databricks CLI, its scopes", H, args={"scopes": "all-apis"}, programs={"databricks": programs.cli(programs.jwt(scope="all-apis offline_access"))}, kind="databricks-cli", headers=bearer(programs.jwt(scope="all-apis offline_access")))
pat("a token before the Databricks CLI", PAT, programs={"databricks": programs.cli(), "az": programs.az()})

# ------------------------------------------------------------------ Google, model serving
GOOGLE = {"Authorization": "Bearer {identity}", "X-Databricks-GCP-SA-Access-Token": "google-access"}
case("key of Google as JSON", {"DATABRICKS_HOST": GCP, "GOOGLE_CREDENTIALS": "{google}"}, kind="google-credentials", host=GCP, headers=GOOGLE, asked=["POST https://oauth2.googleapis.com/token"] * 2)
case("key of Google in a file", {"DATABRICKS_HOST": GCP, "GOOGLE_CREDENTIALS": "{home}/google.json"}, kind="google-credentials", host=GCP, headers=GOOGLE)
for name, text in {"no JSON": "{canary", "no key": '{"canary": 1}', "a list": "[1]", "no file": "/no/canary.json"}.items():
    refused(f"key of Google, {name}", {"DATABRICKS_HOST": GCP, "GOOGLE_CREDENTIALS": text}, r"google_credentials \(GOOGLE_CREDENTIALS\) is no key of a service account: .*gcloud iam")
case("gcloud", {"DATABRICKS_HOST": GCP, "DATABRICKS_GOOGLE_SERVICE_ACCOUNT": "sa@acme.example"}, programs={"gcloud": programs.gcloud()}, kind="google-id", host=GCP, headers={"Authorization": "Bearer {gcloud}", "X-Databricks-GCP-SA-Access-Token": "gcloud-access"}, asked=[], sdk=ABSENT)
case("somebody at Google, as a service account", {"DATABRICKS_HOST": GCP, "DATABRICKS_GOOGLE_SERVICE_ACCOUNT": "sa@acme.example", "GOOGLE_APPLICATION_CREDENTIALS": "{home}/adc.json"}, kind="google-id", host=GCP, headers={"Authorization": "Bearer {impersonated}", "X-Databricks-GCP-SA-Access-Token": "impersonated-access"})
SERVING = {"IS_IN_DB_MODEL_SERVING_ENV": "true", "SERVING_CREDENTIALS_DIR": "{home}"}
case("model serving", {**SERVING, "DB_MODEL_SERVING_HOST_URL": AWS}, kind="model-serving", headers=bearer("of-serving"), asked=[])
case("model serving, the other names", {"IS_IN_DATABRICKS_MODEL_SERVING_ENV": "true", "SERVING_CREDENTIALS_DIR": "{home}", "DATABRICKS_MODEL_SERVING_HOST_URL": AWS}, kind="model-serving", headers=bearer("of-serving"))
pat("model serving, and a token", {**SERVING, "DB_MODEL_SERVING_HOST_URL": GCP, **PAT})
