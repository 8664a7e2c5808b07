"""
Repos: ``/api/2.0/repos``, clones of Git repositories on this machine; their files are those of the workspace.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.http.shapes import shape_of
from lakewire_local.jobs.git import Checkout, repository_path
from lakewire_local.workspace_paths import workspace_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.http.call import Call

_ROOT = "/api/2.0/repos"
_KIND = "repos"
_PAGE = 20
_LARGEST_ID = 10**15


def create(call: Call) -> dict[str, Any]:
    """Clone a repository and check out its branch."""
    given = shape_of("workspace.repos", "POST", _ROOT).given(call.arguments.values, but=())
    source = repository_path(given["url"])
    _all(call)  # the path may be that of a repo whose folder is gone
    path = given.get("path") or f"/Repos/{call.user}/{source.name.removesuffix('.git')}"
    repo = {"id": secrets.randbelow(_LARGEST_ID), "url": given["url"], "provider": given["provider"], "path": path}
    repo |= compact(sparse_checkout=given.get("sparse_checkout"), creator=call.user)
    checkout = _checkout(call, repo)
    call.workspace.tree.need(call.user, checkout.files, "CAN_MANAGE")
    branch = checkout.clone(source, _patterns(repo))
    repo |= {"branch": branch, "head_commit_id": checkout.head()}
    call.workspace.definitions.add(_KIND, str(repo["id"]), repo)
    return _shown(repo)


def get(call: Call) -> dict[str, Any]:
    """Return a repo."""
    return _shown(_find(call, "CAN_READ"))


def list_all(call: Call) -> dict[str, Any]:
    """List repos, oldest first."""
    prefix = call.arguments.text("path_prefix", "") or ""
    found = [
        (number, repo)
        for number, repo in _all(call)
        if repo["path"].startswith(prefix) and call.may("repos", repo["id"], "CAN_READ")
    ]
    token = Arguments({"page_token": call.arguments.text("next_page_token")})
    kept, token_after = page(found, token, key=lambda each: f"{each[0]:016}", size_field="", unset=_PAGE)
    return compact(repos=[_shown(repo) for _, repo in kept], next_page_token=token_after)


def update(call: Call) -> None:
    """Fetch, and check out a branch or a tag as it is now."""
    given = shape_of("workspace.repos", "PATCH", f"{_ROOT}/{{repo_id}}").given(call.arguments.values, but=call.path)
    repo = _find(call, "CAN_EDIT")
    checkout, branch, tag = _checkout(call, repo), given.get("branch"), given.get("tag")
    if branch and tag:
        raise invalid_parameter("branch, tag: accepted is one of them")
    chosen = given.get("sparse_checkout")
    if chosen is not None:
        if "sparse_checkout" not in repo:
            raise invalid_parameter("sparse_checkout: accepted for repos that were created with one")
        repo["sparse_checkout"] = chosen
        checkout.choose(_patterns(repo))
    if branch or tag:
        checkout.fetch()
        reference = f"refs/heads/{branch}" if branch else f"refs/tags/{tag}"
        checkout.switch(reference, discard=call.arguments.flag("dangerously_force_discard_all"))
        repo |= {"branch": branch or "", "head_commit_id": checkout.head()}
    call.workspace.definitions.change(_KIND, str(repo["id"]), repo)


def delete(call: Call) -> None:
    """Remove a repo and its files."""
    checkout = _checkout(call, _find(call, "CAN_MANAGE"))
    call.workspace.tree.forget(checkout.files)
    checkout.remove()
    call.workspace.definitions.remove(_KIND, call.path["repo_id"])


def _all(call: Call) -> list[tuple[int, dict[str, Any]]]:
    """Return the repos with their numbers; those whose folders were deleted are deleted as well."""
    found = call.workspace.definitions.list_all(_KIND)
    gone = [repo for _, repo in found if not _checkout(call, repo).files.is_dir()]
    for repo in gone:
        _checkout(call, repo).remove()
        call.workspace.definitions.remove(_KIND, str(repo["id"]))
    return [(number, repo) for number, repo in found if repo not in gone]


def _find(call: Call, level: str) -> dict[str, Any]:
    """Return a repo on which the caller has a level."""
    _all(call)
    found = call.workspace.definitions.get(_KIND, call.path["repo_id"])
    call.need("repos", call.path["repo_id"], level)
    return found


def _checkout(call: Call, repo: Mapping[str, Any]) -> Checkout:
    files = call.workspace.files
    return Checkout(files.repositories / f"{repo['id']}.git", workspace_path(files, repo["path"]))


def _patterns(repo: Mapping[str, Any]) -> list[str]:
    return (repo.get("sparse_checkout") or {}).get("patterns") or []


def _shown(repo: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in repo.items() if name != "creator"}


ROUTES = resource(_ROOT, "repo_id", create=create, list_all=list_all, get=get, update=update, delete=delete)
