"""Networks with a proxy that nobody here wrote: mitmproxy, for HTTP, for SOCKS 5, and reading along."""

import socket
import subprocess
from contextlib import contextmanager

import pytest

from lakewire import DatabricksClient, errors
from tests.conformance.api_server import free_ports
from tests.conformance.installing import python_with
from tests.support.scripted import ScriptedServer, answer
from tests.support.security import everything, send, tls_server
from tests.support.waiting import QUICK, until

PROXY = "mitmproxy==11.0.2"  # the last one for Python 3.11
CANARY = "canary-value"


@pytest.fixture(scope="module")
def mitmdump(cache):
    """The proxy without a screen."""
    return python_with(cache, "mitmproxy-11.0.2", PROXY).parent / "mitmdump"


@pytest.fixture
def proxy(mitmdump, tmp_path):
    """Starts a proxy; returns its address, and what it wrote down: a line for each connection and request."""
    running = []

    def start(*options, mode="regular", passes=True):
        port = free_ports(1)[0]
        log = tmp_path / f"{port}.log"
        command = [mitmdump, "--mode", mode, "--listen-host", "127.0.0.1", "--listen-port", str(port)]
        command += ["--set", f"confdir={tmp_path / 'authority'}", "--set", "ssl_insecure=true", *options]
        command += ["--ignore-hosts", ".*"] if passes else []
        with log.open("w") as written:
            running.append(subprocess.Popen(command, stdout=written, stderr=written))
        until(lambda: answers(port))
        return f"127.0.0.1:{port}", log.read_text

    yield start
    for process in running:
        process.terminate()
        process.wait()


def answers(port):
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def served(authority, tmp_path, scheme):
    """A server with and without TLS, and the settings that reach it."""
    if scheme == "http":
        server = ScriptedServer()
        server.script(answer(200, {"a": 1}))
        yield server, {"host": server.host, "token": "t"}
    else:
        bundle = tmp_path / "ca.pem"
        authority.cert_pem.write_to_path(bundle)
        server = tls_server(authority, "127.0.0.1", "localhost")
        yield server, {"host": server.host, "token": "t", "ca_bundle": str(bundle)}
    server.close()


@pytest.fixture
def authority():
    """An authority that nobody trusts by default."""
    import trustme

    return trustme.CA()


@pytest.mark.parametrize("target", ["http", "https"])
@pytest.mark.parametrize("kind", ["http", "socks5", "socks5h"])
@pytest.mark.parametrize("way", ["setting", "environment"])
@pytest.mark.parametrize("password", [None, "p@ss word"], ids=["open", "password"])
def test_calls_go_through_the_proxy(proxy, authority, tmp_path, monkeypatch, target, kind, way, password):
    """With and without a password, to servers with and without TLS."""
    options = ["--set", f"proxyauth=user:{password}"] if password else []
    place, log = proxy(*options, mode="regular" if kind == "http" else "socks5")
    user = "user:p%40ss%20word@" if password else ""
    url = f"{kind}://{user}{place}"
    with served(authority, tmp_path, target) as (server, settings):
        if way == "environment":
            monkeypatch.setenv(f"{target.upper()}_PROXY", url)
        else:
            settings["proxy"] = url
        with DatabricksClient(**settings) as client:
            assert [{"a": 1}] * 2 == [send(client), send(client)]
        assert 2 == len(server.seen)
        assert f"127.0.0.1:{server.port}" in log()


@pytest.mark.parametrize("target", ["http", "https"])
def test_a_wrong_password_is_an_error_that_names_the_setting(proxy, authority, tmp_path, target):
    """Once, and the password is nowhere."""
    place, _ = proxy("--set", "proxyauth=user:right")
    with (
        served(authority, tmp_path, target) as (server, settings),
        DatabricksClient(**settings, proxy=f"http://user:{CANARY}@{place}") as client,
        pytest.raises(errors.ProxyAuthError, match="it is that of proxy or HTTPS_PROXY") as caught,
    ):
        send(client)
    assert ("not_sent", 1, []) == (caught.value.outcome, caught.value.attempts, server.seen)
    assert CANARY not in everything(caught.value)


def test_a_wrong_password_for_socks_is_an_error_that_names_the_setting(proxy, authority, tmp_path):
    """This proxy hangs up without a reason, so that it is retried; the password is nowhere."""
    place, _ = proxy("--set", "proxyauth=user:right", mode="socks5")
    with (
        served(authority, tmp_path, "https") as (server, settings),
        DatabricksClient(**settings, proxy=f"socks5h://user:{CANARY}@{place}", retry=QUICK) as client,
        pytest.raises(errors.ProxyError, match="it is that of proxy or HTTPS_PROXY") as caught,
    ):
        send(client)
    assert ("not_sent", []) == (caught.value.outcome, server.seen)
    assert CANARY not in everything(caught.value)


@pytest.mark.parametrize("kind", ["http", "socks5", "socks5h"])
def test_a_proxy_that_is_not_there_is_named(kind):
    """It is retried, as it may come back; the error says whose it is."""
    with (
        DatabricksClient(
            host="https://127.0.0.1:9", token="t", proxy=f"{kind}://127.0.0.1:{free_ports(1)[0]}", retry=QUICK
        ) as client,
        pytest.raises(errors.ProxyError, match="no connection through the proxy; it is that of proxy") as caught,
    ):
        send(client)
    assert ("not_sent", 4) == (caught.value.outcome, caught.value.attempts)


@pytest.mark.parametrize("kind", ["http", "socks5h"])
def test_hosts_of_no_proxy_are_reached_directly(proxy, authority, tmp_path, monkeypatch, kind):
    """Whoever named the proxy, and each scheme has its own."""
    place, log = proxy(mode="regular" if kind == "http" else "socks5")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("HTTPS_PROXY", f"{kind}://{place}")
    with served(authority, tmp_path, "https") as (server, settings):
        for given in (None, f"{kind}://{place}"):
            with DatabricksClient(**settings, proxy=given) as client:
                assert {"a": 1} == send(client)
        assert str(server.port) not in log()
    monkeypatch.delenv("NO_PROXY")
    with served(authority, tmp_path, "http") as (server, settings):
        with DatabricksClient(**settings) as client:
            assert {"a": 1} == send(client)
        assert str(server.port) not in log()


def test_a_proxy_that_reads_along_needs_its_authority(proxy, authority, tmp_path):
    """As in companies: it signs what it serves, is refused by default, and trusted by ca_bundle."""
    place, log = proxy(passes=False)
    with served(authority, tmp_path, "https") as (server, settings):
        settings["proxy"] = f"http://{place}"
        with (
            DatabricksClient(**settings) as client,
            pytest.raises(errors.TlsError, match="give its authority by ca_bundle or REQUESTS_CA_BUNDLE"),
        ):
            send(client)
        settings["ca_bundle"] = str(tmp_path / "authority" / "mitmproxy-ca-cert.pem")
        with DatabricksClient(**settings) as client:
            assert {"a": 1} == send(client)
        assert f"GET https://127.0.0.1:{server.port}/x" in log()


def test_the_proxy_itself_may_speak_tls(proxy, authority, tmp_path):
    """The tunnel is inside of the proxy's TLS, by the same bundle."""
    place, log = proxy(passes=False)
    with served(authority, tmp_path, "https") as (server, settings):
        bundle = tmp_path / "authority" / "mitmproxy-ca-cert.pem"
        until(bundle.exists)
        settings |= {"proxy": f"https://{place}", "ca_bundle": str(bundle)}
        with DatabricksClient(**settings) as client:
            assert {"a": 1} == send(client)
        assert f"GET https://127.0.0.1:{server.port}/x" in log()
