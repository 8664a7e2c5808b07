"""
The Workspace API: notebooks and files that tasks name by path, kept as plain files in one folder.

A notebook is a file with the first line that Databricks exports; everything else is a FILE. Either gets its name only
when it is complete.
"""

from __future__ import annotations

import base64
import os
import shutil
import uuid
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.files import PARTIAL
from lakewire_local.http.call import endpoint
from lakewire_local.workspace_paths import workspace_path

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.http.call import Call

_MARK = "Databricks notebook source"
_COMMENT = {"PYTHON": "#", "SQL": "--"}
_SUFFIX = {"PYTHON": ".py", "SQL": ".sql"}
_MOST_BYTES = 10 << 20


def import_(call: Call) -> None:
    """Store a notebook or a file."""
    arguments = call.arguments
    content = arguments.decoded("content")
    if len(content) > _MOST_BYTES:
        raise _too_large("content")
    form = arguments.choice("format", ("AUTO", "SOURCE", "RAW"), "SOURCE")
    path = workspace_path(call.workspace.files, arguments.need("path"))
    if form == "SOURCE":
        language = arguments.choice("language", tuple(_COMMENT), _language_of_name(path))
        content = _as_notebook(content, language)
    elif form == "AUTO" and _language(content) and path.suffix in _SUFFIX.values():
        path = path.with_suffix("")
    if not path.parent.is_dir():
        raise _missing(str(arguments.need("path")).rpartition("/")[0])
    if path.is_dir():
        raise _taken(call)
    is_new = not path.exists()
    call.workspace.tree.need(call.user, path.parent if is_new else path, "CAN_MANAGE" if is_new else "CAN_EDIT")
    partial = path.with_name(f"{PARTIAL}{uuid.uuid4().hex}")
    try:
        partial.write_bytes(content)
        if arguments.flag("overwrite"):
            _check_kind(call, path, content)
            partial.replace(path)
        else:
            os.link(partial, path)  # fails where there is something; a rename would replace it
    except FileExistsError:
        raise _taken(call) from None
    finally:
        partial.unlink(missing_ok=True)
    if is_new:
        call.workspace.tree.note(path, call.user)


def export(call: Call) -> dict[str, Any]:
    """Return the content of a notebook or a file."""
    call.arguments.choice("format", ("AUTO", "SOURCE", "RAW"), "SOURCE")
    path = _find(call)
    call.workspace.tree.need(call.user, path, "CAN_READ")
    if path.is_dir():
        raise invalid_parameter(f"path: {call.arguments.need('path')} is a directory; export its objects singly")
    if path.stat().st_size > _MOST_BYTES:
        raise _too_large(f"The content of {call.arguments.need('path')}")
    content = path.read_bytes()
    suffix = _SUFFIX.get(_language(content) or "", path.suffix)
    return {"content": base64.b64encode(content).decode(), "file_type": suffix.removeprefix(".")}


def get_status(call: Call) -> dict[str, Any]:
    """Return the type and language of an object."""
    return _info(call, _seen(call))


def list_all(call: Call) -> dict[str, Any]:
    """List what the caller sees of a directory, or the one object a path names."""
    path = _seen(call)
    inside = sorted(path.iterdir()) if path.is_dir() else [path]
    tree = call.workspace.tree
    found = [entry for entry in inside if not entry.name.startswith(PARTIAL) and tree.sees(call.user, entry)]
    return {"objects": [_info(call, entry) for entry in found]} if found else {}


def make_directories(call: Call) -> None:
    """Make a directory with its parents; it may exist."""
    path = workspace_path(call.workspace.files, call.arguments.need("path"))
    made = [each for each in (path, *path.parents) if not each.exists()]
    if made:
        call.workspace.tree.need(call.user, path, "CAN_MANAGE")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        shown = call.arguments.need("path")
        raise LocalError(400, "RESOURCE_ALREADY_EXISTS", f"There is a file at {shown} or above it.") from None
    for each in made:
        call.workspace.tree.note(each, call.user)


def delete(call: Call) -> None:
    """Delete an object; a directory that is not empty only with ``recursive``."""
    path = _find(call)
    call.workspace.tree.need(call.user, path, "CAN_MANAGE")
    if path.is_dir() and any(path.iterdir()) and not call.arguments.flag("recursive"):
        raise LocalError(400, "DIRECTORY_NOT_EMPTY", f"Folder ({call.arguments.need('path')}) is not empty.")
    call.workspace.tree.forget(path)
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _find(call: Call) -> Path:
    path = workspace_path(call.workspace.files, call.arguments.need("path"))
    if not path.exists():
        raise _missing(call.arguments.need("path"))
    return path


def _seen(call: Call) -> Path:
    """Return an object that the caller may know of."""
    path = _find(call)
    if not call.workspace.tree.sees(call.user, path):
        call.workspace.tree.need(call.user, path, "CAN_READ")
    return path


def _check_kind(call: Call, path: Path, content: bytes) -> None:
    """Refuse to replace an object by one of another kind."""
    if path.exists():
        asked, actual = _kind(content), _kind(_first_line(path))
        if asked != actual:
            shown = f"{call.arguments.need('path')} due to type mismatch (asked: {asked}, actual: {actual})"
            raise invalid_parameter(f"Cannot overwrite the asset at {shown}.")


def _taken(call: Call) -> LocalError:
    return LocalError(400, "RESOURCE_ALREADY_EXISTS", f"Path ({call.arguments.need('path')}) already exists.")


def _too_large(what: str) -> LocalError:
    return LocalError(400, "MAX_NOTEBOOK_SIZE_EXCEEDED", f"{what} has more than {_MOST_BYTES} bytes.")


def _missing(path: str) -> LocalError:
    return LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Path ({path or '/'}) doesn't exist.")


def _info(call: Call, path: Path) -> dict[str, Any]:
    found = path.stat()
    inside = path.relative_to(call.workspace.files.workspace).as_posix()
    info: dict[str, Any] = {
        "path": "/" if inside == "." else f"/{inside}",
        "object_id": call.workspace.tree.id_of(path),
        "resource_id": str(call.workspace.tree.id_of(path)),
    }
    if path.is_dir():
        return info | {"object_type": "DIRECTORY"}
    times = {"created_at": int(found.st_ctime * 1000), "modified_at": int(found.st_mtime * 1000)}
    language = _language(_first_line(path))
    if language:
        return info | times | {"object_type": "NOTEBOOK", "language": language}
    return info | times | {"object_type": "FILE", "size": found.st_size}


def _first_line(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.readline(1 << 10)


def _kind(content: bytes) -> str:
    return "NOTEBOOK" if _language(content) else "FILE"


def _language(content: bytes) -> str | None:
    """Return the language of a notebook; None for other content."""
    first = content.partition(b"\n")[0].strip().decode("utf-8", errors="replace")
    return next((name for name, comment in _COMMENT.items() if first == f"{comment} {_MARK}"), None)


def _language_of_name(path: Path) -> str:
    return next((name for name, suffix in _SUFFIX.items() if path.suffix == suffix), "PYTHON")


def _as_notebook(content: bytes, language: str) -> bytes:
    return content if _language(content) == language else f"{_COMMENT[language]} {_MARK}\n".encode() + content


ROUTES = [
    Route(f"/api/2.0/workspace/{name}", endpoint(handler), methods=[method])
    for name, handler, method in (
        ("import", import_, "POST"),
        ("export", export, "GET"),
        ("get-status", get_status, "GET"),
        ("list", list_all, "GET"),
        ("mkdirs", make_directories, "POST"),
        ("delete", delete, "POST"),
    )
]
