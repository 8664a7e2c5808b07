"""
Jobs: ``/api/2.1/jobs`` and ``/api/2.2/jobs``, their settings. Runs are in ``runs.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.api.job_shapes import job_shape
from lakewire_local.http.call import endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.http.shapes import checked, shape_of
from lakewire_local.jobs.tasks import tasks_of
from lakewire_local.jobs.triggers import check_triggers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.http.arguments import Arguments
    from lakewire_local.http.call import Call
    from lakewire_local.jobs.records import Job

VERSIONS = ("2.0", "2.1", "2.2")
ARRAY_PAGE = 100  # longer lists inside a response are paged
_MOST = 100
_NEWEST = 10**15
# Lists whose elements an update replaces one by one, by the field that identifies them.
_KEYED = {"tasks": "task_key", "job_clusters": "job_cluster_key"}


def create(call: Call) -> dict[str, Any]:
    """Create a job. Tasks that the local workspace cannot run are accepted; running them is refused."""
    settings = _checked(dict(call.arguments.values))
    return {"job_id": call.workspace.jobs.create_job(settings, call.user).job_id}


def get(call: Call) -> dict[str, Any]:
    """Return a job, its first 100 tasks and a token for more."""
    shape = job_shape(call.workspace.jobs.get_job(_id(call, "CAN_VIEW")), with_tasks=True)
    settings = shape["settings"]
    settings["tasks"], token = array_page(settings.get("tasks") or [], call.arguments)
    return shape | compact(has_more=token is not None, next_page_token=token)


def list_all(call: Call) -> dict[str, Any]:
    """List the jobs that the caller may view, latest first."""
    arguments = call.arguments
    arguments.integer("limit", low=0, high=_MOST)
    known = [
        job for job in call.workspace.jobs.list_jobs(arguments.text("name")) if call.may("jobs", job.job_id, "CAN_VIEW")
    ]
    found = known[arguments.integer("offset", 0, low=0) :]
    kept, token = page(found, arguments, key=_order, size_field="limit", unset=20, most=_MOST)
    with_tasks = arguments.flag("expand_tasks")
    jobs = [job_shape(job, with_tasks=with_tasks) for job in kept]
    return compact(jobs=jobs or None, has_more=token is not None, next_page_token=token)


def reset(call: Call) -> None:
    """Replace the settings of a job."""
    settings = _checked(call.arguments.mapping("new_settings") or {})
    call.workspace.jobs.change_job(_id(call, "CAN_MANAGE"), lambda _: settings)


def update(call: Call) -> None:
    """Change some of the settings of a job."""
    new = call.arguments.mapping("new_settings") or {}
    removed = call.arguments.texts("fields_to_remove")

    def change(settings: Mapping[str, Any]) -> dict[str, Any]:
        return _checked(_merged(_without(settings, removed), new))

    call.workspace.jobs.change_job(_id(call, "CAN_MANAGE"), change)


def delete(call: Call) -> None:
    """Delete a job."""
    call.workspace.jobs.delete_job(_id(call, "CAN_MANAGE"))


def _id(call: Call, level: str) -> int:
    """Return the id of the job of a call, on which the caller has a level."""
    job_id = call.arguments.need_integer("job_id")
    call.need("jobs", job_id, level)
    return job_id


def array_page(items: list[Any], arguments: Arguments) -> tuple[list[Any], str | None]:
    """Return one page of a list inside a response, and the token of the next."""
    numbered = [(f"{position:09}", item) for position, item in enumerate(items)]
    kept, token = page(numbered, arguments, key=lambda entry: entry[0], size_field="", unset=ARRAY_PAGE)
    return [item for _, item in kept], token


def _checked(settings: dict[str, Any]) -> dict[str, Any]:
    settings.pop("access_control_list", None)
    checked(shape_of("jobs.jobs", "POST", "/api/2.2/jobs/create").takes, settings)
    if settings.get("tasks"):
        tasks_of(settings)
    check_triggers(settings)
    return {"name": "Untitled"} | settings


def _merged(settings: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(settings) | dict(new)
    for name, key in _KEYED.items():
        if new.get(name) and settings.get(name):
            by_key = {item[key]: item for item in (*settings[name], *new[name])}
            merged[name] = list(by_key.values())
    return merged


def _without(settings: Mapping[str, Any], removed: list[str]) -> dict[str, Any]:
    left = {name: value for name, value in settings.items() if name not in removed}
    for name, key in _KEYED.items():
        gone = {entry.partition("/")[2] for entry in removed if entry.startswith(f"{name}/")}
        if gone and left.get(name):
            left[name] = [item for item in left[name] if item[key] not in gone]
    return left


def _order(job: Job) -> str:
    return f"{_NEWEST - job.job_id:016}"


ROUTES = [
    Route(f"/api/{version}/jobs/{name}", endpoint(handler), methods=[method])
    for version in VERSIONS
    for name, handler, method in (
        ("create", create, "POST"),
        ("get", get, "GET"),
        ("list", list_all, "GET"),
        ("reset", reset, "POST"),
        ("update", update, "POST"),
        ("delete", delete, "POST"),
    )
]
