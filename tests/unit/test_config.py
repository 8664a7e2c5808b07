import logging
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest

from lakewire import DatabricksClient
from lakewire.config import Config, Secret
from lakewire.errors import ConfigError

HOST = "https://acme.cloud.databricks.com"
PROFILES = """
[DEFAULT]
host = https://default.cloud.databricks.com
token = default-token

[prod]
host = https://prod.cloud.databricks.com/
client_id = prod-id
client_secret = prod-secret
warehouse_id = prod-warehouse
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "profiles"
    path.write_text(PROFILES)
    path.chmod(0o600)
    return path


def resolve(file, env=None, **given):
    return Config.resolve(env=env or {}, config_file=file, **given)


def test_arguments_beat_environment_beats_profile(file):
    """What is given in code wins over the environment, which wins over the profile."""
    env = {"DATABRICKS_HOST": HOST, "DATABRICKS_TOKEN": "env-token", "DATABRICKS_WAREHOUSE_ID": "env-warehouse"}

    config = resolve(file, env, warehouse_id="given-warehouse")

    assert (HOST, Secret("env-token"), "given-warehouse") == (config.host, config.token, config.warehouse_id)


def test_default_profile_is_read_when_nothing_names_a_host(file):
    """Without arguments and environment the DEFAULT profile is used."""
    config = resolve(file)

    assert ("https://default.cloud.databricks.com", Secret("default-token")) == (config.host, config.token)


def test_a_profile_named_in_code_beats_the_environment(file):
    """A profile chosen by argument brings its own host and credentials."""
    env = {"DATABRICKS_HOST": HOST, "DATABRICKS_TOKEN": "env-token"}

    config = resolve(file, env, profile="prod")

    assert ("https://prod.cloud.databricks.com", "prod-id", None) == (config.host, config.client_id, config.token)


def test_catalog_and_schema_have_defaults(file):
    """One-part names mean main.default unless the settings say otherwise."""
    config = resolve(file)

    assert ("main", "default") == (config.catalog, config.schema)


def test_explain_names_each_source_and_hides_secrets(file):
    """Every setting says where it came from; secrets are shown as stars."""
    lines = {s.name: (s.value, s.source) for s in resolve(file, profile="prod").explain()}

    assert ("***", "profile prod of profiles") == lines["client_secret"]
    assert ("main", "default") == lines["catalog"]


def test_repr_shows_no_secret(file):
    """Printing the settings shows neither token nor client secret."""
    text = repr([(config, attrs.asdict(config)) for config in (resolve(file), resolve(file, profile="prod"))])

    assert "default-token" not in text
    assert "prod-secret" not in text


def test_a_user_without_a_home_needs_no_profile(monkeypatch):
    """As in a container whose user has no name: what is given is enough, and a profile is not there."""

    def homeless(_):
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", homeless)

    assert HOST == Config.resolve(env={}, host=HOST, token="t").host
    with pytest.raises(ConfigError, match="no host"):
        Config.resolve(env={})


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"host": HOST}, "no credentials"),
        ({"token": "t"}, "no host"),
        ({"host": "http://acme.cloud.databricks.com", "token": "t"}, "loopback"),
        ({"host": "https://user:pw@acme.cloud.databricks.com", "token": "t"}, "user information"),
        ({"host": "https://@acme.cloud.databricks.com", "token": "t"}, "user information"),
        ({"host": 443, "token": "t"}, r"host \(argument\) is int: give text"),
        ({"host": HOST, "token": b"SECRET"}, r"token \(argument\) is bytes: give text"),
        ({"host": HOST, "token": "t", "proxy": 3128}, r"proxy \(argument\) is int: give text"),
        ({"host": HOST, "token": "t", "warehouse_id": 7}, r"warehouse_id \(argument\) is int: give text"),
        ({"host": "ftp://acme", "token": "t"}, "give https://name"),
        ({"host": HOST, "token": "dapiSECRET\nEvil: 1"}, "token"),
        ({"host": HOST, "token": " "}, "token"),
        ({"host": HOST, "token": "t", "client_id": "i", "client_secret": "s"}, "give one"),
        ({"host": HOST, "client_secret": "s"}, "client_id is missing"),
        ({"host": HOST, "token": "t", "link_hosts": "https://a.example"}, "link_hosts"),
        ({"host": HOST, "token": "t", "link_hosts": ()}, "link_hosts"),
        ({"host": HOST, "token": "t", "link_hosts": 5}, r"link_hosts.* is \(5,\)"),
        ({"host": HOST, "token": "t", "link_hosts": [None]}, "link_hosts"),
        ({"host": HOST, "token": "t", "fetch_ahead_bytes": 0}, r"fetch_ahead_bytes \(argument\) is 0: give a whole"),
        ({"host": HOST, "token": "t", "fetch_ahead_bytes": "64 MiB"}, "fetch_ahead_bytes"),
        ({"host": HOST, "token": "t", "fetch_ahead_bytes": True}, "fetch_ahead_bytes"),
        ({"host": HOST, "token": "t", "compress_results": "maybe"}, "compress_results"),
        ({"host": HOST, "token": "t", "link_hosts": ["a.example", ""]}, "link_hosts"),
    ],
)
def test_bad_settings_are_refused_by_name(tmp_path, given, words):
    """A missing, malformed or contradictory setting is named, and no secret is shown."""
    with pytest.raises(ConfigError, match=words) as caught:
        resolve(tmp_path / "none", **given)

    assert "SECRET" not in str(caught.value)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("given", ["*.A.example, b.example", ["*.a.example", "b.example"]])
def test_link_hosts_are_one_text_or_several(tmp_path, given):
    """Commas separate them, and letters have no case; explain shows them."""
    config = resolve(tmp_path / "none", host=HOST, token="t", link_hosts=given)

    assert ("*.a.example", "b.example") == config.link_hosts
    assert "argument" == {setting.name: setting.source for setting in config.explain()}["link_hosts"]


def test_what_is_fetched_ahead_is_a_number_also_as_text(tmp_path):
    """Of the environment, which has only text; the default is 256 MiB."""
    env = {"DATABRICKS_FETCH_AHEAD_BYTES": " 67108864 ", "DATABRICKS_COMPRESS_RESULTS": "true"}
    config = resolve(tmp_path / "none", env, host=HOST, token="t")
    default = resolve(tmp_path / "none", host=HOST, token="t")

    assert (64 << 20, True) == (config.fetch_ahead_bytes, config.compress_results)
    assert (256 << 20, False) == (default.fetch_ahead_bytes, default.compress_results)


def test_plain_http_is_accepted_on_loopback(tmp_path):
    """A local workspace speaks http on this machine."""
    config = resolve(tmp_path / "none", host="http://127.0.0.1:8080/", token="t")

    assert config.host == "http://127.0.0.1:8080"


@pytest.mark.parametrize("token", ["dapiX\n", "dapiX\r\nEvil: 1", "dapiX\x00", "dapi X", "\ndapiX"])
def test_a_token_that_would_break_the_header_is_refused(tmp_path, token):
    """Line breaks, control characters and blanks in a token: the error names the setting, not its value."""
    with pytest.raises(ConfigError, match=r"token \(argument\)") as caught:
        resolve(tmp_path / "none", host=HOST, token=token)

    assert "dapi" not in str(caught.value)


def test_a_profiles_secret_goes_only_to_the_profiles_host(file):
    """Naming another host does not send it the credentials of a profile."""
    with pytest.raises(ConfigError, match="come from profile prod"):
        resolve(file, {"DATABRICKS_CONFIG_PROFILE": "prod"}, host=HOST)


def test_an_unknown_profile_names_those_there_are(file):
    """A wrong profile name is an error that lists the names in the file."""
    with pytest.raises(ConfigError, match="'tets' is not in profiles, which has DEFAULT or prod"):
        resolve(file, profile="tets")


def test_an_explicit_token_overrules_an_oauth_client_of_the_environment(tmp_path):
    """The more explicit credential is used alone, the other one is not half mixed in."""
    env = {"DATABRICKS_HOST": HOST, "DATABRICKS_CLIENT_ID": "i", "DATABRICKS_CLIENT_SECRET": "s"}

    config = resolve(tmp_path / "none", env, token="t")

    assert (Secret("t"), None, None) == (config.token, config.client_id, config.client_secret)


def test_a_client_tells_once_where_its_settings_came_from(file, monkeypatch, caplog):
    """One line at INFO: the host in effect and the source of each setting, by argument, variable or profile."""
    caplog.set_level(logging.INFO)
    for name in [name for name in os.environ if name.startswith("DATABRICKS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DATABRICKS_CONFIG_FILE", str(file))
    monkeypatch.setenv("DATABRICKS_TOKEN", "env-canary")
    monkeypatch.setenv("DATABRICKS_WAREHOUSE_ID", "w-canary")

    DatabricksClient(host=HOST, catalog="c-canary").with_options(timeout=5)
    DatabricksClient(profile="prod", proxy="http://u:canary@p.example:3128").close()

    given, stored = (line for record in caplog.records if (line := record.getMessage()).startswith("event='client"))
    assert (
        f"event='client made' host='{HOST}' settings='host from argument, token from DATABRICKS_TOKEN, "
        "warehouse_id from DATABRICKS_WAREHOUSE_ID, catalog from argument, schema from default, "
        "verify_tls from argument, auth_type from chosen by token from DATABRICKS_TOKEN'"
    ) == given
    assert "client_secret from profile prod of " in stored
    assert "host='https://prod.cloud.databricks.com'" in stored
    assert "canary" not in given + stored


def test_nobody_who_does_not_listen_pays_for_it():
    """At the usual level nothing is logged, and what renders the line is not even loaded."""
    code = (
        "import sys; from lakewire import DatabricksClient; "
        "DatabricksClient(host='https://a.example', token='t'); sys.exit('structlog' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


def test_an_error_names_the_variable_that_is_wrong(file):
    """Where a setting came from the environment, the error names the variable."""
    with pytest.raises(ConfigError, match=r"host \(DATABRICKS_HOST\)"):
        resolve(file, {"DATABRICKS_HOST": "ftp://a.example", "DATABRICKS_TOKEN": "t"})


def test_an_unknown_sign_in_is_named(tmp_path):
    """In a profile or in the environment: the error says where, and what there is."""
    file = tmp_path / "databrickscfg"
    file.write_text("[DEFAULT]\nhost = https://a.example\nauth_type = new\n")

    with pytest.raises(
        ConfigError, match=r"auth_type 'new' \(profile DEFAULT of databrickscfg\) is unknown: use pat, "
    ):
        Config.resolve(env={}, config_file=file)
    with pytest.raises(ConfigError, match="DATABRICKS_AUTH_TYPE"):
        Config.resolve(env={"DATABRICKS_HOST": "https://a.example", "DATABRICKS_AUTH_TYPE": "new"})


def test_credentials_that_are_given_beat_a_sign_in_that_is_stored(tmp_path):
    """A token in code does not need what the profile says; one in the environment is overruled by the environment."""
    file = tmp_path / "databrickscfg"
    file.write_text("[DEFAULT]\nhost = https://a.example\nauth_type = databricks-cli\n")

    assert Config.resolve(env={}, config_file=file, token="t").token
    assert Config.resolve(
        env={"DATABRICKS_AUTH_TYPE": "pat"}, config_file=file, host="https://a.example", token="t"
    ).token
    with pytest.raises(ConfigError, match="azure-cli: the host is not in Azure"):
        Config.resolve(
            env={"DATABRICKS_HOST": "https://a.example", "DATABRICKS_TOKEN": "t", "DATABRICKS_AUTH_TYPE": "azure-cli"}
        )


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a file has no such mode here")
def test_a_profile_file_that_others_can_read_is_refused(file):
    """A file of yours with secrets is for you alone; the error has the command that makes it so."""
    file.chmod(0o644)
    with pytest.raises(ConfigError) as caught:
        Config.resolve(profile="prod", config_file=file, env={})

    assert f"chmod 600 {file}" in str(caught.value)
    assert "prod-secret" not in str(caught.value)
    file.chmod(0o600)
    assert "prod-id" == Config.resolve(profile="prod", config_file=file, env={}).client_id


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a file has no such mode here")
def test_a_profile_file_that_cannot_be_changed_is_taken(file, monkeypatch):
    """As containers mount secrets: readable by all, in a file system that cannot be written."""
    file.chmod(0o644)
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))

    assert "prod-id" == Config.resolve(profile="prod", config_file=file, env={}).client_id
