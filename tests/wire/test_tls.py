"""Certificates and proxies, from settings and from the environment."""

import io
import logging
import subprocess
import sys

import pytest

from lakewire import DatabricksClient, errors
from tests.support.proxy import Proxy
from tests.support.scripted import answer
from tests.support.security import ONCE, READ, everything, send, tls_server
from tests.support.waiting import QUICK

CANARY = "canary-value"


def test_an_unknown_certificate_is_refused_at_once(authority):
    """One connection, no request, and an error that is not retryable."""
    server = tls_server(authority, "127.0.0.1")

    with DatabricksClient(host=server.host, token="t") as client, pytest.raises(errors.TlsError) as caught:
        send(client, ONCE)
    assert ("not_sent", False, 1, 0) == (
        caught.value.outcome,
        caught.value.retryable,
        caught.value.attempts,
        len(server.seen),
    )


def test_a_certificate_of_another_host_is_refused(authority, tmp_path):
    """A certificate of a known authority must also name the host."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "other.example")

    with (
        DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle)) as client,
        pytest.raises(errors.TlsError),
    ):
        send(client)
    assert 1 == server.connections


@pytest.mark.parametrize("surplus", [0, 1, 100])
def test_an_unrequested_response_is_not_taken_for_the_next(authority, tmp_path, surplus):
    """Also where the buffer ends with the first response: TLS has decrypted the rest, and the socket is empty."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "127.0.0.1")
    head = len(answer(200, b"x" * 8000)) - 8000
    first = answer(200, b'{"n": 1}'.ljust(io.DEFAULT_BUFFER_SIZE - head - surplus))
    server.script(first + answer(200, {"n": "unasked"}), answer(200, {"n": 2}))

    with DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle)) as client:
        assert [{"n": 1}, {"n": 2}] == [send(client), send(client)]
    assert 2 == server.connections


@pytest.mark.parametrize("way", ["setting", "environment"])
def test_a_private_authority_can_be_trusted(authority, tmp_path, monkeypatch, way):
    """By a setting, or by REQUESTS_CA_BUNDLE as requests reads it."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    if way == "environment":
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    server = tls_server(authority, "127.0.0.1")

    with DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle) if way == "setting" else None) as client:
        assert {"a": 1} == send(client)


@pytest.mark.parametrize("way", ["setting", "environment"])
def test_a_missing_ca_bundle_is_named(tmp_path, monkeypatch, way):
    """Nothing is sent, and the error names the file."""
    missing = str(tmp_path / "none.pem")
    if way == "environment":
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", missing)
    client = DatabricksClient(host="https://127.0.0.1:9", token="t", ca_bundle=missing if way == "setting" else None)

    with client, pytest.raises(errors.ConfigError, match=r"none\.pem"):
        send(client)


def test_unverified_certificates_are_warned_of_once(authority, heard):
    """verify_tls=False works, and one warning says what it means."""
    server = tls_server(authority, "other.example")

    with DatabricksClient(host=server.host, token="t", verify_tls=False) as client:
        for _ in range(5):
            assert {"a": 1} == send(client)
        with client._transport.separate() as separate:
            assert {"a": 1} == separate.send(READ, "/x")

    warned = [record.message for record in heard.records if record.levelno >= logging.WARNING]
    assert 1 == len(warned)
    assert "certificates are not verified" in warned[0]


def test_a_proxy_carries_the_api(server, monkeypatch):
    """A setting or the environment names the proxy; NO_PROXY excludes hosts."""
    server.script(answer(200, {"a": 1}))
    proxy = Proxy()
    with DatabricksClient(host=server.host, token="t", proxy=proxy.url) as client:
        assert {"a": 1} == send(client)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    with DatabricksClient(host=server.host, token="t") as client:
        assert {"a": 1} == send(client)
    assert 2 == len(proxy.asked)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for given_proxy in (None, proxy.url):
        with DatabricksClient(host=server.host, token="t", proxy=given_proxy) as client:
            assert {"a": 1} == send(client)
    assert 2 == len(proxy.asked)


def test_a_proxy_tunnels_tls_and_tokens(authority, tmp_path):
    """API and token requests go through the same proxy, with its password, in a tunnel."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    server = tls_server(authority, "127.0.0.1")
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}), answer(200, {"a": 1}))
    proxy = Proxy(password="pw")

    with DatabricksClient(
        host=server.host,
        client_id="i",
        client_secret="s",
        ca_bundle=str(bundle),
        proxy=f"http://user:pw@127.0.0.1:{proxy.port}",
    ) as client:
        assert {"a": 1} == send(client)
    assert [f"CONNECT 127.0.0.1:{server.port}"] * 2 == proxy.asked


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_without_an_address_is_not_taken_for_the_host(scheme):
    """The name that cannot be resolved is the proxy's."""
    with (
        DatabricksClient(
            host=f"{scheme}://127.0.0.1:9", token="t", proxy="http://no-such-proxy.invalid:3128", retry=QUICK
        ) as client,
        pytest.raises(errors.ProxyError, match=r"the name of its proxy .* could not be resolved") as caught,
    ):
        send(client)
    assert "not_sent" == caught.value.outcome


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_requires_a_password_is_not_retried(heard, scheme):
    """407 is permanent; the error names it and does not show the wrong password."""
    proxy = Proxy(password="right")
    with (
        DatabricksClient(
            host=f"{scheme}://127.0.0.1:9", token="t", proxy=f"http://user:{CANARY}@127.0.0.1:{proxy.port}"
        ) as client,
        pytest.raises(errors.ProxyError, match="407") as caught,
    ):
        send(client)
    assert ("not_sent", 1) == (caught.value.outcome, len(proxy.asked))
    assert CANARY not in everything(caught.value) + heard.text


@pytest.mark.parametrize(
    "proxy", ["proxy.example:3128", "ftp://p", "http://", "http://p:x", "http://user:canary@", "p"]
)
def test_a_malformed_proxy_is_refused(proxy):
    """The error names the setting and does not show its value."""
    with pytest.raises(errors.ConfigError, match=r"proxy \(argument\)") as caught:
        DatabricksClient(host="https://a.example", token="t", proxy=proxy)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "proxy", ["socks4://u:canary@127.0.0.1:9", "http://", "http://u:canary@[::1", "http://p:99999"]
)
def test_a_malformed_proxy_of_the_environment_is_refused(server, monkeypatch, proxy):
    """The error names the source and does not show the value; nothing is sent, and there is no retry."""
    monkeypatch.setenv("HTTP_PROXY", proxy)

    with (
        DatabricksClient(host=server.host, token="t") as client,
        pytest.raises(errors.ConfigError, match=r"proxy \(.*environment") as caught,
    ):
        send(client)
    assert CANARY not in everything(caught.value)
    assert [] == server.seen


WITHOUT_SOCKS = """
import sys

sys.modules["socks"] = None  # as where it is not installed
from lakewire import DatabricksClient, errors

try:
    with DatabricksClient(host="https://127.0.0.1:9", token="t", **eval(sys.argv[1])) as client:
        client.api.current_user.me()
except errors.ConfigError as error:
    print(error.outcome, error)
"""


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("way", ["argument", "environment"])
def test_a_socks_proxy_without_its_package_is_refused(monkeypatch, scheme, way):
    """The error names the extra and where the proxy comes from; the password of the proxy is nowhere."""
    proxy = f"{scheme}://user:{CANARY}@127.0.0.1:9"
    if way == "environment":
        monkeypatch.setenv("HTTPS_PROXY", proxy)
    settings = {"proxy": proxy} if way == "argument" else {}

    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKS, repr(settings)], capture_output=True, text=True, timeout=60, check=False
    )

    assert 'pip install "lakewire[socks]"' in done.stdout, done.stderr
    assert done.stdout.startswith("not_sent proxy (")
    assert way in done.stdout
    assert CANARY not in done.stdout + done.stderr
