"""
A plain client for the server that all tests share.
"""

from __future__ import annotations

import uuid
from typing import Any

import pytest
import requests

from lakewire_local import LocalWorkspace
from tests.support.waiting import until


class Api:
    """Talk to a local workspace with nothing but requests."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        self.workspace = workspace
        self.host = workspace.host
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.headers["Authorization"] = f"Bearer {workspace.token}"

    def call(self, method: str, path: str, /, **options: Any) -> requests.Response:
        return self.session.request(method, f"{self.host}{path}", timeout=60, **options)

    def get(self, path: str, /, **query: Any) -> Any:
        return self._checked(self.call("GET", path, params=query))

    def post(self, path: str, /, **body: Any) -> Any:
        return self._checked(self.call("POST", path, json=body))

    def patch(self, path: str, /, **body: Any) -> Any:
        return self._checked(self.call("PATCH", path, json=body))

    def delete(self, path: str, /, **query: Any) -> Any:
        return self._checked(self.call("DELETE", path, params=query))

    def statement(self, text: str, **options: Any) -> Any:
        body = {"statement": text, "warehouse_id": self.workspace.warehouse_id, "wait_timeout": "50s"} | options
        return self.post("/api/2.0/sql/statements", **body)

    def rows(self, text: str, **options: Any) -> list[list[str | None]]:
        response = self.statement(text, **options)
        assert "SUCCEEDED" == response["status"]["state"], response
        return response["result"].get("data_array", [])

    def poll(self, statement_id: str) -> Any:
        def ended() -> Any:
            response = self.get(f"/api/2.0/sql/statements/{statement_id}")
            return response if response["status"]["state"] not in ("PENDING", "RUNNING") else None

        return until(ended)

    def put_file(self, path: str, content: bytes | str) -> None:
        response = self.call("PUT", f"/api/2.0/fs/files{path}", data=content)
        assert 204 == response.status_code, response.text

    def submit(self, *tasks: dict[str, Any], **body: Any) -> int:
        return self.post("/api/2.2/jobs/runs/submit", tasks=list(tasks), **body)["run_id"]

    def finished(self, run_id: int) -> Any:
        def ended() -> Any:
            run = self.get("/api/2.2/jobs/runs/get", run_id=run_id)
            return run if run["status"]["state"] == "TERMINATED" else None

        return until(ended, seconds=180)

    def output(self, run_id: int) -> Any:
        return self.get("/api/2.2/jobs/runs/get-output", run_id=run_id)

    @staticmethod
    def _checked(response: requests.Response) -> Any:
        assert 200 == response.status_code, (response.status_code, response.text)
        return response.json()


@pytest.fixture(scope="session")
def api(workspace):
    """A client of the workspace."""
    found = Api(workspace)
    yield found
    found.session.close()


@pytest.fixture
def make_api():
    """Make a client of any workspace."""
    made: list[Api] = []

    def make(workspace: LocalWorkspace) -> Api:
        made.append(Api(workspace))
        return made[-1]

    yield make
    for found in made:
        found.session.close()


@pytest.fixture
def name():
    """A name nothing else has."""
    return f"n{uuid.uuid4().hex[:12]}"


@pytest.fixture
def schema(api, name):
    """An empty schema, ``main.<schema>``, dropped afterwards."""
    api.post("/api/2.1/unity-catalog/schemas", catalog_name="main", name=name)
    yield name
    api.delete(f"/api/2.1/unity-catalog/schemas/main.{name}", force="true")


@pytest.fixture
def volume(api, schema):
    """The path of an empty volume."""
    api.post(
        "/api/2.1/unity-catalog/volumes", catalog_name="main", schema_name=schema, name="files", volume_type="MANAGED"
    )
    return f"/Volumes/main/{schema}/files"


@pytest.fixture
def script(api, volume):
    """Store a Python file and return its path."""

    def store(text, filename="job.py"):
        api.put_file(f"{volume}/{filename}", text)
        return f"{volume}/{filename}"

    return store


@pytest.fixture
def sql_task(api, volume):
    """Store a SQL file and return a task that runs it."""

    def task(text, key="main", **more):
        api.put_file(f"{volume}/{key}.sql", text)
        content = {"warehouse_id": api.workspace.warehouse_id, "file": {"path": f"{volume}/{key}.sql"}}
        return {"task_key": key, "sql_task": content} | more

    return task


@pytest.fixture
def principal(api, name):
    """A new service principal with a secret: its id, client id and secret."""
    made = api.post("/api/2.0/preview/scim/v2/ServicePrincipals", displayName=name)
    secret = api.post(f"/api/2.0/accounts/servicePrincipals/{made['id']}/credentials/secrets")
    yield made["id"], made["applicationId"], secret["secret"]
    api.call("DELETE", f"/api/2.0/preview/scim/v2/ServicePrincipals/{made['id']}")


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A workspace of the tests of one module."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("alone")) as started:
        yield started
