"""Storages whose names mean something else here than where the server is, or nothing at all."""

import socket

import pytest

from lakewire import DatabricksClient, errors
from lakewire_runtime.deadline import Deadline
from tests.support.proxy import Proxy
from tests.support.scripted import answer
from tests.support.security import everything, tls_server
from tests.support.waiting import QUICK

NAME = "results.storage.example"
CANARY = "canary-value"
COLUMN = {"name": "n", "type_name": "INT", "type_text": "INT", "position": 0}


@pytest.fixture
def names(monkeypatch):
    """The addresses of names here; those of the tests have none unless one is put in."""
    known, resolve = {}, socket.getaddrinfo

    def look_up(host, *given, **more):
        if str(host).endswith(".example") and host not in known:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(known.get(host, host), *given, **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.fixture
def storage(authority):
    """A storage that has the certificate of its name."""
    served = tls_server(authority, NAME)
    yield served
    served.close()


@pytest.fixture
def settings(server, authority, tmp_path):
    """A workspace and an authority of the storage."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    return {"host": server.host, "token": "t", "warehouse_id": "w", "ca_bundle": str(bundle), "retry": QUICK}


def link_to(storage):
    return f"https://{NAME}:{storage.port}/x?sig={CANARY}"


def result_with(link):
    """A result of one chunk that lies behind a link."""
    manifest = {"format": "ARROW_STREAM", "schema": {"columns": [COLUMN]}, "total_row_count": 1, "total_chunk_count": 1}
    chunk = {"chunk_index": 0, "row_offset": 0, "row_count": 1}
    links = [{**chunk, "external_link": link, "expiration": "2999-01-01T00:00:00Z"}]
    done = {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": manifest}
    return answer(200, {**done, "result": {**chunk, "external_links": links}})


def test_a_name_that_is_private_here_is_reached(names, storage, settings):
    """As that of a private endpoint; the storage is asked by its name."""
    names[NAME] = "127.0.0.1"

    with DatabricksClient(**settings) as client:
        assert b'{"a": 1}' == client._transport.get_external(link_to(storage), {}, Deadline(5)).read()
    assert f"{NAME}:{storage.port}" == storage.seen[0].headers["host"]


def test_a_name_that_is_unknown_here_is_an_error_that_says_what_helps(names, server, storage, settings):
    """A statement whose result cannot be fetched: the host, the setting, and nothing else of the link."""
    server.script(result_with(link_to(storage)))

    with DatabricksClient(**settings) as client, pytest.raises(errors.DnsError) as caught:
        client.sql.execute("SELECT 1").fetchall()
    assert f"storage {NAME}: the name could not be resolved (DNS)" in str(caught.value)
    assert "directly or through proxy or HTTPS_PROXY" in str(caught.value)
    assert CANARY not in everything(caught.value)
    assert [] == storage.seen


def test_a_proxy_that_knows_the_name_helps(names, storage, settings):
    """The name is resolved by the proxy, and not here."""
    proxy = Proxy(names={NAME: "127.0.0.1"})

    with DatabricksClient(**settings, proxy=proxy.url) as client:
        assert b'{"a": 1}' == client._transport.get_external(link_to(storage), {}, Deadline(5)).read()
    assert [f"CONNECT {NAME}:{storage.port}"] == proxy.asked
    proxy.close()


def test_a_name_that_leads_to_another_server_is_an_error_that_names_it(names, authority, settings):
    """Nothing is asked of a server that does not have the certificate of the name."""
    names[NAME] = "127.0.0.1"
    other = tls_server(authority, "other.storage.example")

    with DatabricksClient(**settings) as client, pytest.raises(errors.TlsError, match=f"storage {NAME}") as caught:
        client._transport.get_external(link_to(other), {}, Deadline(5))
    assert CANARY not in everything(caught.value)
    assert [] == other.seen
    other.close()


def test_a_storage_that_does_not_let_us_in_is_named(names, settings):
    """The name leads to an address that nothing listens on, as behind a firewall."""
    names[NAME] = "127.0.0.1"
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        link = f"https://{NAME}:{deaf.getsockname()[1]}/{CANARY}"
        with DatabricksClient(**settings) as client, pytest.raises(errors.ConnectError) as caught:
            client._transport.get_external(link, {}, Deadline(5))
    assert f"storage {NAME}: ConnectionRefusedError" in str(caught.value)
    assert "through proxy or HTTPS_PROXY" in str(caught.value)
    assert CANARY not in everything(caught.value)


@pytest.mark.parametrize("host", ["10.1.2.3", "storage"])
def test_a_private_storage_is_an_error_that_names_it_and_link_hosts(names, settings, host):
    """By its address, or by a name without a dot; nothing is sent."""
    with DatabricksClient(**settings) as client, pytest.raises(errors.ResponseError) as caught:
        client._transport.get_external(f"https://{host}/{CANARY}", {}, Deadline(5))
    assert f"a storage link to {host} that is not https to a public host" in str(caught.value)
    assert "link_hosts" in str(caught.value)
    assert CANARY not in everything(caught.value)
