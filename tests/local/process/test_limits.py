"""
Clients that send too much, too slowly, or nothing at all: they are refused, and others are served meanwhile.
"""

import json
import resource
import time
from contextlib import ExitStack

import pytest
import requests

from lakewire.local import LocalWorkspace
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from tests.conftest import connect
from tests.support.raw_connections import connection, response_to

IDLE = 1000
MIB = 1 << 20


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A workspace of this module, whose memory is looked at."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("limits")) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def client(served):
    """Another client, which is served all the time."""
    with connect(served) as made:
        made.sql.execute("SELECT 1")
        yield made


def memory_mib(workspace):
    pid = ServerState.read(WorkspaceFiles(workspace.path)).pid
    with open(f"/proc/{pid}/status") as status:  # noqa: PTH123
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def flood(opened, piece, most=64 * MIB):
    """Send a piece again and again, until the server does not take it; return how much it took."""
    sent = 0
    try:
        while sent < most:
            opened.sendall(piece)
            sent += len(piece)
    except OSError:
        pass
    return sent


@pytest.mark.parametrize(
    "piece",
    [b"x-flood: " + b"a" * 1000 + b"\r\n", b"a" * 4096, b"b: c\r\n" * 500],
    ids=["headers", "one header", "short headers"],
)
def test_a_flood_of_headers_is_refused(served, client, piece):
    """With 431, after some hundred kilobytes, and the connection is closed."""
    with connection(served) as opened:
        opened.sendall(b"GET /api/2.0/clusters/list HTTP/1.1\r\nhost: x\r\nx-first: ")
        sent = flood(opened, piece)
        status = response_to(opened)

    assert sent < 16 * MIB
    assert status in ("HTTP/1.1 431 Request Header Fields Too Large", "")
    assert client.sql.execute("SELECT 2").scalar() == 2


def test_headers_of_a_hundred_kilobytes_are_accepted(served):
    """Tokens of some identity providers are long."""
    headers = {"Authorization": f"Bearer {served.token}", "x-long": "a" * 100_000}
    found = requests.get(f"{served.host}/api/2.0/preview/scim/v2/Me", headers=headers, timeout=60)

    assert 200 == found.status_code


@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("path", ["/api/2.0/sql/statements", "/oidc/v1/token", "/login"])
def test_a_body_above_the_limit_is_refused(served, client, path, chunked):
    """With 413, and without being held, whether or not its size is known before."""
    body = (b"x" * MIB for _ in range(200)) if chunked else b"x" * (70 * MIB)
    headers = {"Authorization": f"Bearer {served.token}"}
    before = memory_mib(served)
    try:
        status = requests.post(f"{served.host}{path}", data=body, headers=headers, timeout=60).status_code
    except requests.ConnectionError:  # closed while the body is still sent
        status = 413

    assert 413 == status
    assert memory_mib(served) < before + 150
    assert client.sql.execute("SELECT 2").scalar() == 2


def test_a_thousand_idle_connections_keep_nobody_waiting(served, client):
    """Those that have sent a request, and those that have not; they are still good afterwards."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    request = b"GET /.well-known/databricks-config HTTP/1.1\r\nhost: x\r\n\r\n"
    try:
        with ExitStack() as stack:
            idle = [stack.enter_context(connection(served)) for _ in range(IDLE)]
            for opened in idle[::2]:
                opened.sendall(request)
            begun = time.monotonic()
            for number in range(20):
                assert client.sql.execute(f"SELECT {number}").scalar() == number
            assert time.monotonic() < begun + 10
            for opened in idle[1::100]:
                opened.sendall(request)
                assert opened.recv(65536).startswith(b"HTTP/1.1 200")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_bodies_that_do_not_come_keep_nobody_waiting(served, client):
    """A hundred requests that never get their body are more than the server has threads."""
    head = (
        f"POST /api/2.0/sql/statements HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {served.token}\r\n"
        "content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"
    )
    with ExitStack() as stack:
        for _ in range(100):
            stack.enter_context(connection(served)).sendall(head.encode())
        assert client.sql.execute("SELECT 2").scalar() == 2
        assert client.catalog.catalogs.list()


def test_a_file_of_any_length_streams(served, client):
    """A body whose size is not known is kept in little memory, whatever its size."""
    client.catalog.volumes.create("streamed")
    before = memory_mib(served)
    url = f"{served.host}/api/2.0/fs/files/Volumes/main/default/streamed/large"
    pieces = (b"x" * MIB for _ in range(300))
    found = requests.put(url, data=pieces, headers={"Authorization": f"Bearer {served.token}"}, timeout=120)

    assert 204 == found.status_code, json.dumps(found.text)
    assert 300 * MIB == next(iter(client.files.list("/Volumes/main/default/streamed"))).size_bytes
    assert memory_mib(served) < before + 60
