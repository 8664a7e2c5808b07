"""
The Workspace API over a socket.
"""

from __future__ import annotations

import base64

import pytest

WORKSPACE = "/api/2.0/workspace"


def encoded(text):
    return base64.b64encode(text.encode()).decode()


@pytest.fixture
def folder(api, name):
    api.post(f"{WORKSPACE}/mkdirs", path=f"/Users/{name}/deep")
    yield f"/Users/{name}"
    api.call("POST", f"{WORKSPACE}/delete", json={"path": f"/Users/{name}", "recursive": True})


def status(api, path):
    found = api.get(f"{WORKSPACE}/get-status", path=path)
    return found["object_type"], found.get("language")


def test_notebooks_and_files_are_distinguished(api, folder):
    """SOURCE makes a notebook, RAW a file, AUTO what the first line says."""
    marked = "# Databricks notebook source\nprint(1)\n"
    api.post(f"{WORKSPACE}/import", path=f"{folder}/nb", content=encoded("print(1)"), language="PYTHON")
    api.post(f"{WORKSPACE}/import", path=f"{folder}/q", content=encoded("SELECT 1"), language="SQL")
    api.post(f"{WORKSPACE}/import", path=f"{folder}/a.py", content=encoded("print(1)"), format="RAW")
    api.post(f"{WORKSPACE}/import", path=f"{folder}/auto.py", content=encoded(marked), format="AUTO")
    api.post(f"{WORKSPACE}/import", path=f"{folder}/plain.py", content=encoded("x = 1"), format="AUTO")

    assert [
        ("NOTEBOOK", "PYTHON"),
        ("NOTEBOOK", "SQL"),
        ("FILE", None),
        ("NOTEBOOK", "PYTHON"),
        ("FILE", None),
        ("DIRECTORY", None),
    ] == [status(api, f"{folder}/{name}") for name in ("nb", "q", "a.py", "auto", "plain.py", "deep")]


def test_what_is_imported_is_exported(api, folder):
    """An export has the content; a notebook begins with its mark."""
    api.post(f"{WORKSPACE}/import", path=f"{folder}/nb", content=encoded("print(1)"), language="PYTHON")
    found = api.get(f"{WORKSPACE}/export", path=f"/Workspace{folder}/nb")

    assert {"content": encoded("# Databricks notebook source\nprint(1)"), "file_type": "py"} == found


def test_an_import_keeps_what_is_there(api, folder):
    """Without overwrite an object stays as it is."""
    body = {"path": f"{folder}/nb", "content": encoded("1"), "language": "PYTHON"}
    api.post(f"{WORKSPACE}/import", **body)
    response = api.call("POST", f"{WORKSPACE}/import", json=body)

    assert (400, "RESOURCE_ALREADY_EXISTS") == (response.status_code, response.json()["error_code"])
    assert {} == api.post(f"{WORKSPACE}/import", **body, overwrite=True)


def test_an_object_is_not_replaced_by_one_of_another_kind(api, folder):
    """Not with overwrite either, in both directions; what is there stays."""
    notebook = {"path": f"{folder}/x", "content": encoded("1"), "language": "PYTHON", "overwrite": True}
    file = {"path": f"{folder}/x", "content": encoded("2"), "format": "RAW", "overwrite": True}
    for first, second, kinds in (
        (notebook, file, "FILE, actual: NOTEBOOK"),
        (file, notebook, "NOTEBOOK, actual: FILE"),
    ):
        api.post(f"{WORKSPACE}/import", **first)
        before = api.get(f"{WORKSPACE}/export", path=f"{folder}/x")
        response = api.call("POST", f"{WORKSPACE}/import", json=second)

        assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
        assert f"type mismatch (asked: {kinds})" in response.json()["message"]
        assert before == api.get(f"{WORKSPACE}/export", path=f"{folder}/x")
        api.post(f"{WORKSPACE}/delete", path=f"{folder}/x")
    assert 400 == api.call("POST", f"{WORKSPACE}/import", json=file | {"path": f"{folder}/deep"}).status_code
    assert 400 == api.call("POST", f"{WORKSPACE}/import", json=file | {"path": "/"}).status_code


def test_names_may_begin_with_a_dot(api, folder):
    """They are listed as they are."""
    api.post(f"{WORKSPACE}/import", path=f"{folder}/.env", content=encoded("A=1"), format="RAW")

    assert f"{folder}/.env" == api.get(f"{WORKSPACE}/get-status", path=f"{folder}/.env")["path"]
    assert f"{folder}/.env" in [entry["path"] for entry in api.get(f"{WORKSPACE}/list", path=folder)["objects"]]
    assert "/" == api.get(f"{WORKSPACE}/get-status", path="/Workspace")["path"]


def test_more_than_ten_mebibytes_are_refused(api, folder):
    """By an import; nothing is there afterwards."""
    content = base64.b64encode(bytes((10 << 20) + 1)).decode()
    response = api.call(
        "POST", f"{WORKSPACE}/import", json={"path": f"{folder}/a", "content": content, "format": "RAW"}
    )

    assert (400, "MAX_NOTEBOOK_SIZE_EXCEEDED") == (response.status_code, response.json()["error_code"])
    assert [f"{folder}/deep"] == [entry["path"] for entry in api.get(f"{WORKSPACE}/list", path=folder)["objects"]]


def test_a_directory_lists_its_objects(api, folder):
    """A list has the objects of one directory, by name."""
    api.post(f"{WORKSPACE}/import", path=f"{folder}/nb", content=encoded("1"), language="PYTHON")

    assert [f"{folder}/deep", f"{folder}/nb"] == [
        entry["path"] for entry in api.get(f"{WORKSPACE}/list", path=folder)["objects"]
    ]


def test_a_full_directory_is_deleted_only_when_meant(api, folder):
    """With recursive everything below is deleted too."""
    response = api.call("POST", f"{WORKSPACE}/delete", json={"path": folder})
    api.post(f"{WORKSPACE}/delete", path=folder, recursive=True)
    gone = api.call("GET", f"{WORKSPACE}/get-status", params={"path": folder})

    assert ((400, "DIRECTORY_NOT_EMPTY"), (404, "RESOURCE_DOES_NOT_EXIST")) == (
        (response.status_code, response.json()["error_code"]),
        (gone.status_code, gone.json()["error_code"]),
    )


@pytest.mark.parametrize("path", ["relative", "/Users/../../x", "/..", ""])
def test_paths_stay_in_the_workspace(api, path):
    """Paths that are not absolute or lead out are refused."""
    response = api.call("POST", f"{WORKSPACE}/mkdirs", json={"path": path})

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])


@pytest.mark.parametrize(
    "change",
    [{"format": "DBC"}, {"language": "SCALA"}, {"content": "no base64"}, {"content": "é"}, {"path": "/none/such/nb"}],
)
def test_what_cannot_be_kept_is_refused(api, folder, change):
    """Formats and languages that the local workspace cannot store are refused."""
    body = {"path": f"{folder}/nb", "content": encoded("1"), "language": "PYTHON", "format": "SOURCE"}

    assert api.call("POST", f"{WORKSPACE}/import", json=body | change).status_code in (400, 404)
