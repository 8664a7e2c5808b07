"""
A Kubernetes API server with its database, and nothing that would carry out what it accepts.
"""

import socket
import subprocess
import time
from contextlib import contextmanager

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.conformance.go_programs import etcd, kube_apiserver, kubectl


@contextmanager
def api_server(cache, folder):
    """Start both in *folder*; return a function that calls kubectl as their administrator."""
    programs = [etcd(cache), kube_apiserver(cache)]
    ports = free_ports(3)
    with (
        _started(programs[0], folder, *_database(folder, *ports[:2])),
        _started(programs[1], folder, *_server(folder, ports[0], ports[2])),
    ):
        server = [f"--server=https://127.0.0.1:{ports[2]}", "--insecure-skip-tls-verify", "--token=admin"]
        ask = asker([kubectl(cache), *server, f"--cache-dir={folder}/cache"])
        _wait(ask)
        yield ask


def asker(command):
    """Return a function that calls a program with arguments and an input, and returns exit code and what it said."""

    def ask(*arguments, text=""):
        done = subprocess.run(
            [*command, *arguments], input=text, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return ask


def free_ports(number):
    """Return ports that nothing listens on."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def _database(folder, port, peer_port):
    url, peer_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{peer_port}"
    return (
        f"--data-dir={folder}/etcd",
        f"--listen-client-urls={url}",
        f"--advertise-client-urls={url}",
        f"--listen-peer-urls={peer_url}",
        f"--initial-advertise-peer-urls={peer_url}",
        f"--initial-cluster=default={peer_url}",
    )


def _server(folder, database_port, port):
    key = folder / "accounts.pem"
    key.write_bytes(
        rsa.generate_private_key(65537, 2048).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    (folder / "tokens.csv").write_text("admin,admin,1,system:masters\n")
    return (
        f"--etcd-servers=http://127.0.0.1:{database_port}",
        "--bind-address=127.0.0.1",
        f"--secure-port={port}",
        f"--cert-dir={folder}/certificates",
        "--authorization-mode=RBAC",
        f"--token-auth-file={folder}/tokens.csv",
        "--service-account-issuer=https://kubernetes.default.svc",
        f"--service-account-key-file={key}",
        f"--service-account-signing-key-file={key}",
        "--service-cluster-ip-range=10.0.0.0/24",
    )


@contextmanager
def _started(program, folder, *arguments):
    with (
        (folder / f"{program.name}.log").open("w") as log,
        subprocess.Popen([program, *arguments], stdout=log, stderr=log) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def _wait(ask):
    end = time.monotonic() + 180
    while (found := ask("get", "--raw", "/readyz"))[0] != 0:
        assert time.monotonic() < end, f"the API server is not ready: {found[1]}"
        time.sleep(0.5)
