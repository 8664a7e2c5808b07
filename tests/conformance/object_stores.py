"""
Real object stores on loopback, what opens them for a time, and a gate in front of each that can refuse old keys.
"""

import base64
import contextlib
import hashlib
import hmac
import http.client
import itertools
import json
import re
import socket
import subprocess
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import requests

from tests.conformance.go_programs import built
from tests.conformance.installing import installed
from tests.support.waiting import until

MINIO = "v0.0.0-20260212201848-7aac2a2c5b7c"  # RELEASE.2026-02-12, as Go counts it
FAKE_GCS = "v1.56.1"
AZURITE = "3.37.0"
ROOT_KEY = "minioadmin"
REGION = "eu-central-1"
ACCOUNT = "devstoreaccount1"
ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
_HOP = {"connection", "transfer-encoding", "content-length"}


class Gate:
    """
    Forwards to a store; what has a key that was revoked gets the refusal of that store, with the key in it, as S3 has.
    """

    def __init__(self, port, key_of, allowed=bool):
        self.port_of_store = port
        self.revoked = set()
        self.refusals = 0
        self.delay_s = 0.0
        self.targets = []
        gate = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self):
                with contextlib.suppress(ConnectionError):
                    super().handle_one_request()

            def forward(self):
                gate.targets.append(f"{self.command} {self.path}")
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                key = key_of(self)
                if key in gate.revoked or not allowed(key):
                    gate.refusals += 1
                    text = (
                        f"<Error><Code>ExpiredToken</Code><Message>it ended</Message><Token-0>{key}</Token-0></Error>"
                    )
                    self.reply(400, {"Content-Type": "application/xml"}, text.encode())
                    return
                time.sleep(gate.delay_s)
                upstream = http.client.HTTPConnection("127.0.0.1", gate.port_of_store, timeout=60)
                upstream.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():
                    upstream.putheader(name, value)
                upstream.endheaders(body)
                found = upstream.getresponse()
                content = found.read()
                self.reply(found.status, dict(found.getheaders()), content, size=found.getheader("Content-Length"))
                upstream.close()

            do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = forward  # noqa: N815  # as the server looks them up

            def reply(self, status, headers, content, size=None):
                self.send_response_only(status)
                for name, value in headers.items():
                    if name.lower() not in _HOP:
                        self.send_header(name, value)
                self.send_header("Content-Length", size if self.command == "HEAD" and size else str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def running(command, port, folder, **environment):
    """Run a program until it listens, and end it after the block."""
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env={"HOME": str(folder), "PATH": "/usr/bin"} | environment
        )
    try:
        until(lambda: _listens(port), seconds=60)
        yield
    finally:
        process.terminate()
        process.wait(10)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Minio:
    """S3 with STS: each session has the rights of its policy alone, checked by MinIO."""

    name = "minio"

    def __init__(self, port):
        self.port = port
        self.gate = Gate(port, lambda request: request.headers.get("X-Amz-Security-Token"))
        self.options = {"endpoint": self.gate.url, "allow_http": "true", "region": REGION}
        self.deltalake = {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "AWS_REGION": REGION,
            "AWS_ACCESS_KEY_ID": ROOT_KEY, "AWS_SECRET_ACCESS_KEY": ROOT_KEY,
            "AWS_ALLOW_HTTP": "true", "aws_conditional_put": "etag",
        }  # fmt: skip

    @classmethod
    def ready(cls, port):
        """Return it with its bucket, None while it starts."""
        made = cls(port)
        try:
            made._signed("PUT", "/lake", service="s3")
        except AssertionError:
            made.gate.close()
            return None
        return made

    def url(self, path):
        return f"s3://lake/{path}"

    def vend(self, path, seconds, *, write=False):
        """Assume a role whose policy is this prefix. STS has no sessions below 900 s: less is only announced."""
        actions = ["s3:GetObject", *(["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"] if write else [])]
        policy = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": actions, "Resource": [f"arn:aws:s3:::lake/{path}/*"]},
            {"Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": ["arn:aws:s3:::lake"],
             "Condition": {"StringLike": {"s3:prefix": [f"{path}/*"]}}},
        ]}  # fmt: skip
        body = urlencode(
            {"Action": "AssumeRole", "Version": "2011-06-15", "DurationSeconds": 900, "Policy": json.dumps(policy)}
        )
        found = self._signed("POST", "/", service="sts", body=body)
        key, secret, token = (
            re.search(f"<{name}>(.+?)</{name}>", found)[1]
            for name in ("AccessKeyId", "SecretAccessKey", "SessionToken")
        )
        keys = {"access_key_id": key, "secret_access_key": secret, "session_token": token}
        return {"url": self.url(path), "aws_temp_credentials": keys, "expiration_time": _ends(seconds)}

    @staticmethod
    def key(vended):
        return vended["aws_temp_credentials"]["session_token"]

    def _signed(self, method, path, *, service, body=""):
        """Send a request with Amazon's signature of version 4."""
        now, host = datetime.now(UTC), f"127.0.0.1:{self.port}"
        day, moment, digest = f"{now:%Y%m%d}", f"{now:%Y%m%dT%H%M%SZ}", hashlib.sha256(body.encode()).hexdigest()
        headers = {"host": host, "x-amz-content-sha256": digest, "x-amz-date": moment}
        names = ";".join(headers)
        canonical = "\n".join([method, path, "", *(f"{k}:{v}" for k, v in headers.items()), "", names, digest])
        scope = f"{day}/{REGION}/{service}/aws4_request"
        text = "\n".join(["AWS4-HMAC-SHA256", moment, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = f"AWS4{ROOT_KEY}".encode()
        for part in (day, REGION, service, "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={ROOT_KEY}/{scope}, SignedHeaders={names}, Signature={signature}"
        )
        kind = {"content-type": "application/x-www-form-urlencoded"} if body else {}
        found = requests.request(method, f"http://{host}{path}", data=body, headers=headers | kind, timeout=30)
        assert found.ok, found.text
        return found.text


class Azurite:
    """Blobs with shared access signatures, which end when they say."""

    name = "azurite"

    def __init__(self, port):
        self.port = port
        self._signed = itertools.count()
        self.gate = Gate(port, lambda request: _query(request).get("sig"))
        self.options = {"endpoint": f"{self.gate.url}/{ACCOUNT}", "allow_http": "true"}
        self.deltalake = {
            "azure_storage_account_name": ACCOUNT, "azure_storage_endpoint": f"http://127.0.0.1:{port}/{ACCOUNT}",
            "azure_storage_sas_token": self._sas(3600, "racwdl"), "allow_http": "true",
        }  # fmt: skip
        sas = self._sas(3600, "rwdlac", resource="account")
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:  # logs no signature
            connection.request("PUT", f"/{ACCOUNT}/lake?restype=container&{sas}", headers={"Content-Length": "0"})
            assert 201 == connection.getresponse().status

    def url(self, path):
        return f"abfss://lake@{ACCOUNT}.dfs.core.windows.net/{path}"

    def vend(self, path, seconds, *, write=False):
        sas = self._sas(seconds, "racwdl" if write else "rl")
        keys = {"sas_token": sas}
        return {"url": self.url(path), "azure_user_delegation_sas": keys, "expiration_time": _ends(seconds)}

    @staticmethod
    def key(vended):
        return parse_qs(vended["azure_user_delegation_sas"]["sas_token"])["sig"][0]

    def _sas(self, seconds, rights, *, resource="container"):
        """Sign for a container, or for the account, which may make containers."""
        version, last = "2020-12-06", datetime.now(UTC) + timedelta(seconds=seconds + next(self._signed))
        end = f"{last:%Y-%m-%dT%H:%M:%SZ}"  # no two alike
        if resource == "account":
            lines = [ACCOUNT, rights, "b", "sco", "", end, "", "", version, "", ""]
            named = {"ss": "b", "srt": "sco"}
        else:
            lines = [rights, "", end, f"/blob/{ACCOUNT}/lake", "", "", "", version, "c", *[""] * 7]
            named = {"sr": "c"}
        key, text = base64.b64decode(ACCOUNT_KEY), "\n".join(lines)
        signature = base64.b64encode(hmac.digest(key, text.encode(), "sha256")).decode()
        return urlencode({"sv": version, "se": end, "sp": rights, **named, "sig": signature})


class FakeGcs:
    """Objects of Google, whose tokens the gate checks: the store itself takes any."""

    name = "fake-gcs-server"

    def __init__(self, port, gate, tokens):
        self.port = port
        self.gate = gate
        self._tokens = tokens
        account = {
            "gcs_base_url": self.gate.url,
            "disable_oauth": True,
            "client_email": "",
            "private_key": "",
            "private_key_id": "",
        }
        self.options = {"service_account_key": json.dumps(account), "allow_http": "true"}
        self.deltalake = None  # it cannot write to this store
        made = requests.post(f"http://127.0.0.1:{port}/storage/v1/b?project=p", json={"name": "lake"}, timeout=30)
        assert made.ok, made.text

    def url(self, path):
        return f"gs://lake/{path}"

    def upload(self, name, content):
        place = f"http://127.0.0.1:{self.port}/upload/storage/v1/b/lake/o?uploadType=media&name={quote(name, safe='')}"
        assert requests.post(place, data=content, timeout=30).ok

    def vend(self, path, seconds, *, write=False):
        token = f"ya29.{time.time_ns()}"
        self._tokens[token] = time.time() + seconds
        return {"url": self.url(path), "gcp_oauth_token": {"oauth_token": token}, "expiration_time": _ends(seconds)}

    @staticmethod
    def key(vended):
        return vended["gcp_oauth_token"]["oauth_token"]


@contextlib.contextmanager
def minio(cache, folder):
    program, port = built(cache, "minio", "github.com/minio/minio", MINIO), free_port()
    command = [program, "server", "--address", f"127.0.0.1:{port}", folder / "data"]
    root = {
        "MINIO_ROOT_USER": ROOT_KEY,
        "MINIO_ROOT_PASSWORD": ROOT_KEY,
        "MINIO_BROWSER": "off",
        "MINIO_REGION": REGION,
    }
    with running(command, port, folder, **root):
        store = until(lambda: Minio.ready(port), seconds=60)
        yield store
        store.gate.close()


@contextlib.contextmanager
def azurite(cache, folder):
    found = installed(cache / f"azurite-{AZURITE}", "npm", "install", "--silent", "--prefix", ".", f"azurite@{AZURITE}")
    port = free_port()
    command = [
        found / "node_modules" / ".bin" / "azurite-blob", "--blobHost", "127.0.0.1", "--blobPort", str(port),
        "--location", folder, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
    ]  # fmt: skip
    with running(command, port, folder):
        store = Azurite(port)
        yield store
        store.gate.close()


@contextlib.contextmanager
def fake_gcs(cache, folder):
    program, port = built(cache, "fake-gcs-server", "github.com/fsouza/fake-gcs-server", FAKE_GCS), free_port()
    tokens = {}
    gate = Gate(port, _bearer, lambda token: tokens.get(token, 0) > time.time())
    here = gate.url.removeprefix("http://")  # it serves what is for this host alone
    command = [
        program, "-scheme", "http", "-host", "127.0.0.1", "-port", str(port), "-backend", "filesystem",
        "-filesystem-root", folder / "data", "-public-host", here, "-external-url", f"http://{here}",
    ]  # fmt: skip
    with running(command, port, folder):
        store = FakeGcs(port, gate, tokens)
        yield store
        store.gate.close()


STORES = {"minio": minio, "azurite": azurite, "fake-gcs-server": fake_gcs}


def _bearer(request):
    return (request.headers.get("Authorization") or "").removeprefix("Bearer ")


def _query(request):
    return {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}


def _ends(seconds):
    return int((time.time() + seconds) * 1000)
