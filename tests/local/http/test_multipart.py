"""Uploads in parts, as the server takes and refuses them; clients of others are in test_foreign_clients."""

import os

import pytest
import requests

ROOT = "/Volumes/main/default/multipart"
PART = os.urandom(5 << 20)


@pytest.fixture(scope="module")
def ask(client, workspace):
    client.catalog.volumes.create("main.default.multipart")
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {workspace.token}"

    def ask(method, path, **options):
        return session.request(method, workspace.host + path, **options, timeout=60)

    yield ask
    session.close()


def start(ask, name, **query):
    found = ask("POST", f"/api/2.0/fs/files{ROOT}/{name}", params={"action": "initiate-upload", **query})
    return found.json()["multipart_upload"]["session_token"] if found.ok else found


def links(ask, name, token, start=1, count=1):
    body = {"path": f"{ROOT}/{name}", "session_token": token, "start_part_number": start, "count": count}
    return ask("POST", "/api/2.0/fs/create-upload-part-urls", json=body)


def send(ask, name, token, number, content):
    (link,) = links(ask, name, token, number).json()["upload_part_urls"]
    return {"part_number": number, "etag": requests.put(link["url"], content, timeout=60).headers["ETag"]}


def end(ask, name, token, parts, action="complete-upload"):
    query = {"action": action, "upload_type": "multipart", "session_token": token}
    return ask("POST", f"/api/2.0/fs/files{ROOT}/{name}", params=query, json={"parts": parts})


def test_parts_become_a_file_when_they_are_complete(ask, client):
    """In any order, the last of each number; nothing is visible before."""
    token = start(ask, "a/whole")
    second = send(ask, "a/whole", token, 2, b"end")
    send(ask, "a/whole", token, 1, b"x" * len(PART))
    first = send(ask, "a/whole", token, 1, PART)

    assert [] == [entry.name for entry in client.files.list(f"{ROOT}/a")]
    assert 200 == end(ask, "a/whole", token, [first, second]).status_code
    assert PART + b"end" == client.files.download(f"{ROOT}/a/whole")
    assert 404 == end(ask, "a/whole", token, [first, second]).status_code


def test_an_upload_that_is_aborted_leaves_nothing(ask, client):
    """Its session and its links end with it."""
    token = start(ask, "aborted")
    url = links(ask, "aborted", token).json()["upload_part_urls"][0]["url"]
    part = send(ask, "aborted", token, 1, PART)

    assert 200 == end(ask, "aborted", token, [], "abort-upload").status_code
    assert 404 == end(ask, "aborted", token, [part]).status_code == requests.put(url, b"x", timeout=60).status_code
    assert not client.files.exists(f"{ROOT}/aborted")


def test_what_does_not_fit_together_is_refused(ask, client):
    """Parts that are too small, unknown, out of order or missing; the upload can go on."""
    token = start(ask, "odd")
    small, large = send(ask, "odd", token, 1, b"small"), send(ask, "odd", token, 2, PART)

    for parts in ([], [small, large], [large, small], [large, large], [{"part_number": 2, "etag": "x"}], [{}]):
        assert 400 == end(ask, "odd", token, parts).status_code
    assert not client.files.exists(f"{ROOT}/odd")
    assert 200 == end(ask, "odd", token, [large]).status_code


def test_sessions_are_for_one_file(ask):
    """And have to be there."""
    token = start(ask, "mine")

    assert 400 == links(ask, "other", token).status_code == end(ask, "other", token, []).status_code
    for wrong in ("0" * 32, "../results", "a/b"):
        assert 404 == links(ask, "mine", wrong).status_code
    assert 400 == links(ask, "mine", token, 0).status_code == links(ask, "mine", token, 10_000, 2).status_code
    assert 400 == ask("POST", f"/api/2.0/fs/files{ROOT}/mine", params={"action": "x"}).status_code


def test_links_carry_their_own_signature(ask, workspace):
    """Nothing else is taken, and no other part."""
    token = start(ask, "signed")
    url = links(ask, "signed", token).json()["upload_part_urls"][0]["url"]

    assert 403 == requests.put(url.replace("/1?", "/2?"), b"x", timeout=60).status_code
    assert 403 == requests.put(f"{workspace.host}/storage/uploads/{token}/1", b"x", timeout=60).status_code
    assert 400 == ask("PUT", url.removeprefix(workspace.host), data=b"x").status_code


def test_an_existing_file_is_replaced_only_if_asked(ask, client):
    """It is asked at the start, and again at the end."""
    client.files.upload(f"{ROOT}/there", b"old")
    assert 409 == start(ask, "there", overwrite="false").status_code
    token = start(ask, "late", overwrite="false")
    part = send(ask, "late", token, 1, b"late")
    client.files.upload(f"{ROOT}/late", b"first")
    assert 409 == end(ask, "late", token, [part]).status_code
    assert b"first" == client.files.download(f"{ROOT}/late")
    token = start(ask, "there", overwrite="true")
    assert 200 == end(ask, "there", token, [send(ask, "there", token, 1, b"new")]).status_code
    assert b"new" == client.files.download(f"{ROOT}/there")
