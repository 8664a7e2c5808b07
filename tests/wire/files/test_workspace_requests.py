"""The requests of files below /Workspace: how many, in which form, and what a lost response leaves."""

import base64

import pytest

from lakewire import errors
from tests.support.scripted import answer, reset

FILE = "/Workspace/Users/me/x"
MISSING = answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no parent"})
TAKEN = answer(400, {"error_code": "RESOURCE_ALREADY_EXISTS", "message": "there"})


def encoded(content):
    return base64.b64encode(content).decode()


def status(kind, **about):
    return answer(200, {"path": "/Users/me/x", "object_type": kind} | about)


def calls(server):
    return [seen.target.partition("?")[0].rpartition("/")[2] for seen in server.seen]


def test_an_upload_is_one_request(client, server):
    """It asks for a file whatever the content looks like; a folder is made only where it is missing."""
    server.script(answer(200, {}), MISSING, answer(200, {}), answer(200, {}))
    client.files.upload(FILE, b"x", overwrite=True)
    client.files.upload(FILE, b"y")

    assert ["import", "import", "mkdirs", "import"] == calls(server)
    assert {"path": FILE, "format": "RAW", "content": encoded(b"x"), "overwrite": True} == server.seen[0].json()
    assert {"path": "/Workspace/Users/me"} == server.seen[2].json()


@pytest.mark.parametrize("there", [b"content", b"content of others"])
def test_an_upload_whose_response_is_lost_is_retried(client, server, there):
    """The object that it meets then is its own one, or it is an error."""
    export = answer(200, {"content": encoded(there), "file_type": ""})
    server.script(reset, TAKEN, status("FILE", size=len(there)), export)
    if there == b"content":
        client.files.upload(FILE, b"content")
    else:
        with pytest.raises(errors.AlreadyExistsError):
            client.files.upload(FILE, b"content")

    assert ["import", "import", "get-status", "export"] == calls(server)


def test_an_object_that_was_there_is_not_asked_for(client, server):
    """Where no response was lost, the refusal says enough."""
    server.script(TAKEN)
    with pytest.raises(errors.AlreadyExistsError):
        client.files.upload(FILE, b"content")

    assert ["import"] == calls(server)


@pytest.mark.parametrize(("kind", "form"), [("FILE", "AUTO"), ("NOTEBOOK", "SOURCE")])
def test_a_notebook_is_exported_as_source(client, server, kind, form):
    """And everything else as it is."""
    about = {"language": "SCALA"} if kind == "NOTEBOOK" else {"size": 1}
    server.script(status(kind, **about), answer(200, {"content": encoded(b"x")}))

    assert b"x" == client.files.download(FILE)
    assert {"path": FILE, "format": form} == server.seen[1].path_and_query()[1]


def test_what_the_workspace_does_not_send_is_too_large(client, server, tmp_path):
    """By the size that it has, or by the word of the server; no local file is made."""
    refusal = answer(400, {"error_code": "MAX_NOTEBOOK_SIZE_EXCEEDED", "message": "too large"})
    server.script(status("FILE", size=(10 << 20) + 1), status("NOTEBOOK", language="R"), refusal)
    with pytest.raises(errors.FileTooLargeError, match="10485761 bytes; the workspace sends at most"):
        client.files.download(FILE, tmp_path / "x")
    with pytest.raises(errors.FileTooLargeError, match="too large"):
        client.files.download(FILE, tmp_path / "x")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("verb", ["copy", "move"])
@pytest.mark.parametrize(("kind", "recursive"), [("DASHBOARD", False), ("DASHBOARD", True), ("REPO", True)])
def test_what_is_more_than_its_content_is_not_copied(client, server, verb, kind, recursive):
    """A dashboard or a Git folder would be another thing at the target; nothing is written or deleted."""

    def reply(seen):
        entry = {"path": "/Users/me/x/y", "object_type": kind}
        if seen.target.startswith("/api/2.0/workspace/list"):
            is_source = seen.path_and_query()[1]["path"] == FILE
            return answer(200, {"objects": [entry] if is_source and kind != "REPO" else []})
        return status("DIRECTORY" if recursive and kind == "DASHBOARD" else kind)

    server.reply_to_each(reply)
    with pytest.raises(errors.InvalidPathError, match="accepted are files"):
        getattr(client.files, verb)(FILE, "/Workspace/Users/me/z", recursive=recursive)
    assert {"GET"} == {seen.method for seen in server.seen}


@pytest.mark.parametrize("content", ["%", "{}", "YQ"])
def test_content_that_is_not_base64_is_an_error(client, server, content):
    """It is never written as if it were the file."""
    server.script(status("FILE", size=1), answer(200, {"content": content}))
    with pytest.raises(errors.ResponseError, match="not base64"):
        client.files.download(FILE)


def test_a_listing_that_leads_elsewhere_is_an_error(client, server):
    """A recursive delete, copy or download never leaves its folder."""
    server.script(answer(200, {"objects": [{"path": "/Users/other/x", "object_type": "FILE"}]}))
    with pytest.raises(errors.ResponseError, match="elsewhere"):
        list(client.files.list("/Workspace/Users/me", recursive=True))
