"""Servers that ask for the certificate of the client, and errors of TLS that name the setting."""

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from lakewire import DatabricksClient, errors
from lakewire_runtime.deadline import Deadline
from tests.support.scripted import ScriptedServer, answer
from tests.support.security import ONCE, READ, send

VERSIONS = [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]


@pytest.fixture
def files(authority, tmp_path):
    """Paths of an authority's certificate, of a client's certificate, and of its key."""
    issued = authority.issue_cert("client@acme.example")
    bundle, certificate, key = tmp_path / "ca.pem", tmp_path / "client.pem", tmp_path / "client.key"
    authority.cert_pem.write_to_path(bundle)
    issued.cert_chain_pems[0].write_to_path(certificate)
    issued.private_key_pem.write_to_path(key)
    return str(bundle), str(certificate), str(key)


def asking(authority, version=ssl.TLSVersion.TLSv1_3, address="127.0.0.1"):
    """Start a server that takes only clients with a certificate of the authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = context.maximum_version = version
    context.verify_mode = ssl.CERT_REQUIRED
    authority.issue_cert(address).configure_cert(context)
    authority.configure_trust(context)
    served = ScriptedServer(tls=context, address=address)
    served.script(answer(200, {"a": 1}))
    return served


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("way", ["settings", "environment", "one file"])
def test_a_server_that_asks_for_a_certificate_gets_it(authority, files, tmp_path, monkeypatch, version, way):
    """By two settings, by two variables, or with the key in the file of the certificate."""
    bundle, certificate, key = files
    settings = {"client_certificate": certificate, "client_key": key}
    if way == "environment":
        settings = {}
        monkeypatch.setenv("DATABRICKS_CLIENT_CERTIFICATE", certificate)
        monkeypatch.setenv("DATABRICKS_CLIENT_KEY", key)
    if way == "one file":
        both = tmp_path / "both.pem"
        both.write_text(Path(certificate).read_text() + Path(key).read_text())
        settings = {"client_certificate": str(both)}
    server = asking(authority, version)

    with DatabricksClient(host=server.host, token="t", ca_bundle=bundle, **settings) as client:
        assert {"a": 1} == send(client)


def test_the_token_endpoint_gets_it_as_well(authority, files):
    """An OAuth client behind the same door."""
    bundle, certificate, key = files
    server = asking(authority)
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}), answer(200, {"a": 1}))

    with DatabricksClient(
        host=server.host,
        client_id="c",
        client_secret="s",
        ca_bundle=bundle,
        client_certificate=certificate,
        client_key=key,
    ) as client:
        assert {"a": 1} == send(client)


def test_a_storage_is_shown_no_client_certificate(authority, files):
    """Whatever a link points to learns nothing of who asks."""
    bundle, certificate, key = files
    server = asking(authority, ssl.TLSVersion.TLSv1_2)
    with DatabricksClient(
        host=server.host, token="t", ca_bundle=bundle, client_certificate=certificate, client_key=key
    ) as client:
        with pytest.raises(errors.TlsError, match="client_certificate"):
            client._transport.get_external(f"{server.host}/x", {}, Deadline(5))
        assert [] == server.seen
        assert {"a": 1} == send(client)


@pytest.mark.parametrize("operation", [READ, ONCE], ids=["read", "once"])
def test_a_missing_certificate_is_an_error_that_names_the_setting(authority, files, operation):
    """At once, without a retry: the server took nothing."""
    server = asking(authority, ssl.TLSVersion.TLSv1_2)

    with (
        DatabricksClient(host=server.host, token="t", ca_bundle=files[0]) as client,
        pytest.raises(errors.TlsError, match="client_certificate") as caught,
    ):
        send(client, operation)
    assert ("not_sent", 1, 1, 0) == (
        caught.value.outcome,
        caught.value.attempts,
        server.connections,
        len(server.seen),
    )


@pytest.mark.parametrize("body", [None, {"a": 1}, {"a": "x" * 2_000_000}], ids=["read", "small", "large"])
def test_a_missing_certificate_is_named_where_the_server_says_so_after_the_request(authority, files, body):
    """As in TLS 1.3: a server that closes at once is heard, whatever was being sent, each time."""
    server = asking(authority, ssl.TLSVersion.TLSv1_3)

    for number in range(1, 21):
        with (
            DatabricksClient(host=server.host, token="t", ca_bundle=files[0]) as client,
            pytest.raises(errors.TlsError, match="client_certificate") as caught,
        ):
            send(client, ONCE if body else READ, body=body)
        assert ("not_sent", 1, number, 0) == (
            caught.value.outcome,
            caught.value.attempts,
            server.connections,
            len(server.seen),
        )


def encrypted(path):
    """Put a passphrase on a key."""
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"canary"),
    )


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("missing", r"No such file or directory: '.*none\.pem'"),
        ("folder", r"Is a directory"),
        ("no PEM", r"the files are no PEM of both"),
        ("key of another", r"the files do not belong together"),
        ("passphrase", r"the key has a passphrase; give one without"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_named(authority, files, tmp_path, what, said):
    """The settings and their files, before anything is sent; nobody is asked for a passphrase."""
    _, certificate, key = files
    other = tmp_path / "other.pem"
    if what == "missing":
        certificate = str(tmp_path / "none.pem")
    elif what == "folder":
        certificate = str(tmp_path)
    else:
        by_kind = {
            "no PEM": lambda: b"nothing",
            "key of another": authority.issue_cert("other@acme.example").private_key_pem.bytes,
            "passphrase": lambda: encrypted(tmp_path / "client.key"),
        }
        other.write_bytes(by_kind[what]())
        key = str(other)

    with (
        DatabricksClient(
            host="https://127.0.0.1:9", token="t", client_certificate=certificate, client_key=key
        ) as client,
        pytest.raises(errors.ConfigError, match=said) as caught,
    ):
        send(client)
    assert "client_certificate (argument) and client_key (argument)" in str(caught.value)


def test_a_key_alone_is_refused():
    """It says whose it is."""
    with pytest.raises(errors.ConfigError, match=r"client_key \(argument\) is of no use without client_certificate"):
        DatabricksClient(host="https://a.example", token="t", client_key="k.pem")


def test_an_unknown_authority_is_an_error_that_names_the_setting(authority):
    """What to give is in the message; a certificate of another host needs another remedy."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server = ScriptedServer(tls=context)

    with (
        DatabricksClient(host=server.host, token="t") as client,
        pytest.raises(errors.TlsError, match="give its authority by ca_bundle or REQUESTS_CA_BUNDLE"),
    ):
        send(client)


@pytest.fixture
def plain():
    """The port of a server that speaks HTTP and no TLS."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield serving.server_port
        serving.shutdown()


def test_a_host_that_does_not_speak_tls_says_so(plain):
    """As with the port of plain HTTP."""
    with (
        DatabricksClient(host=f"https://127.0.0.1:{plain}", token="t") as client,
        pytest.raises(errors.TlsError, match="what responds there does not speak TLS"),
    ):
        send(client)


def test_a_workspace_may_have_an_ipv6_address(authority, files):
    """In brackets, with TLS for the address."""
    bundle, certificate, key = files
    server = asking(authority, address="::1")

    with DatabricksClient(
        host=server.host, token="t", ca_bundle=bundle, client_certificate=certificate, client_key=key
    ) as client:
        assert {"a": 1} == send(client)
