"""
A Unity Catalog server of others, in memory, built by cargo once, into the cache.
"""

import contextlib
import json
import subprocess

import requests

from tests.conformance.installing import installed
from tests.conformance.object_stores import free_port
from tests.support.waiting import until

SERVER = "0.0.11"


@contextlib.contextmanager
def unity_catalog_server(cache, folder):
    """Run it with files in *folder*, and give its URL."""
    port, log, config = free_port(), folder / "log", folder / "config.yaml"
    config.write_text(json.dumps({"local_storage": {"allowed-roots": [str(folder)]}}))
    command = [uc_server(cache), "serve", "--config", config, "--host", "127.0.0.1", "--port", f"{port}", "--no-ui"]
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out) as process:
        try:
            until(lambda: process.poll() is not None or _is_ready(port))
            assert process.poll() is None, log.read_text(errors="replace")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def uc_server(cache):
    """Return the program, built at the lowest priority; half an hour on two cores."""
    folder = cache / f"uc-server-{SERVER}"
    crate = ["cargo", "install", f"olai-uc-server@{SERVER}", "--features", "bin", "--root", "."]
    return installed(folder, "nice", "-n", "19", *crate, seconds=10_000) / "bin" / "uc-server"


def _is_ready(port):
    with contextlib.suppress(requests.ConnectionError):
        return requests.get(f"http://127.0.0.1:{port}/health", timeout=5).ok
    return False
