"""
Definitions of jobs in the workspace: find, fetch, create, bring to what a spec says.

``specs`` says what settings are and how they are compared; ``client.py`` is what users call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import InvalidArgumentError, NotFoundError, OutcomeUnknownError, ResponseError
from lakewire.jobs.pages import add_lists, all_pages
from lakewire.jobs.specs.diff import SettingChange, applied
from lakewire.jobs.specs.server_values import differences
from lakewire_api.jobs.api.jobs import CREATE, JobsAPI
from lakewire_runtime import CallFacts, encode
from lakewire_runtime.accepts import check

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.jobs import models

__all__ = ["KEY_TAG", "Definitions", "EnsuredJob", "sent_id"]

KEY_TAG = "lakewire_key"
_MOST_OF_A_KEY = 255  # characters of the value of a tag, on every cloud


@attrs.frozen(kw_only=True)
class EnsuredJob:
    """
    What ``ensure`` found and did.

    Attributes:
        job_id: The job; 0 for one that a dry run did not create.
        created: There was none: it was created, or a dry run would create it.
        changes: What differed from the settings; of a new job, all that it has.
        applied: The workspace was changed: there was a difference, and it was no dry run.
    """

    job_id: int
    created: bool
    changes: tuple[SettingChange, ...]
    applied: bool

    def __str__(self) -> str:
        what = "created" if self.created else "changed" if self.changes else "as it should be"
        first = f"job {self.job_id or '(new)'}: {what}{'' if self.applied or not self.changes else ' (dry run)'}"
        return "\n".join([first, *map(str, self.changes)])


class Definitions:
    """
    Jobs as their definitions.
    """

    def __init__(self, sender: Transport) -> None:
        self._sender = sender
        self._api = JobsAPI(sender)

    def get(self, job_id: int) -> models.Job:
        """
        Fetch a job with all its tasks. One request for 100 tasks.
        """
        job = self._api.get(job_id)
        _, *others = all_pages(job, lambda token: self._api.get(job_id, page_token=token), "jobs.get")
        for page in others:
            if job.settings and page.settings:
                add_lists(job.settings, page.settings, ("tasks", "job_clusters", "environments", "parameters"))
        return job

    def list(self, name: str | None = None, *, expand_tasks: bool | None = None) -> Iterator[models.BaseJob]:
        """
        Yield all jobs, or those of exactly this name; the server's search ignores case.
        """
        jobs = self._api.list(name=name, expand_tasks=expand_tasks)
        return (job for job in jobs if name is None or (job.settings and job.settings.name == name))

    def find(self, *, name: str | None = None, key: str | None = None) -> int:
        """
        Return the id of the one job with this name, or with this key.
        """
        check("name", str, name)
        check("key", str, key)
        if (name is None) == (key is None):
            raise InvalidArgumentError("find: give either name or key")
        what = f"name {name!r}" if key is None else f"key {key!r}"
        found = _ids(self.list(name) if key is None else _with_key(self.list(), key))
        if not found:
            raise NotFoundError(f"no job has the {what}", facts=CallFacts(operation="jobs.list", status=200))
        return _only(found, what) or 0

    def create(self, settings: Mapping[str, Any]) -> int:
        """
        Create a job; fields that this release does not know are sent too.
        """
        return sent_id(self._sender.send(CREATE, CREATE.path, body=settings).job_id, "job_id")

    def ensure(self, settings: dict[str, Any], *, key: str | None, prune: bool, dry_run: bool) -> EnsuredJob:
        """
        Create the job of these settings, or change it where it differs.
        """
        name = settings.get("name")
        if not isinstance(name, str) or not name:
            raise InvalidArgumentError("ensure: the settings have no name, by which the job is found")
        wanted = settings if key is None else _tagged(settings, key)
        job_id = self._lookup(name, key)
        if job_id is None:
            changes = tuple(differences({}, wanted))
            made = 0 if dry_run else self._create_once(wanted, name, key)
            return EnsuredJob(job_id=made, created=True, changes=changes, applied=not dry_run)
        before = encode(self.get(job_id).settings or {})
        changes = tuple(change for change in differences(before, wanted) if prune or change.kind != "removed")
        if changes and not dry_run:
            self._api.reset(job_id, wanted if prune else applied(before, changes))
        return EnsuredJob(job_id=job_id, created=False, changes=changes, applied=bool(changes) and not dry_run)

    def _lookup(self, name: str, key: str | None) -> int | None:
        """Return the job that settings are about; None if there is none yet."""
        named = [*self.list(name)]
        if key is None:
            return _only(_ids(named), f"name {name!r}")
        # the name is looked up first: it takes one request, and all jobs may take hundreds
        keyed = _ids(_with_key(named, key)) or _ids(_with_key(self.list(), key))
        strangers = _ids(job for job in named if not (job.settings and KEY_TAG in (job.settings.tags or {})))
        if strangers and not keyed:
            raise InvalidArgumentError(
                f"ensure: job {strangers[0]} has the name {name!r} and no key. If it is the one, add the tag "
                f"{KEY_TAG}={key} to it; if not, give the settings another name"
            )
        return _only(keyed, f"key {key!r}")

    def _create_once(self, settings: dict[str, Any], name: str, key: str | None) -> int:
        """Create the job; after a lost response, look whether it is there."""
        try:
            return self.create(settings)
        except OutcomeUnknownError:
            made = None if key is None else self._lookup(name, key)
            if made is None:
                raise
            return made


def sent_id(value: int | None, field: str) -> int:
    """
    Return the id in a response, which every server sends.
    """
    if not value:
        raise ResponseError(f"the server accepted the call and sent no {field}")
    return value


def _with_key(jobs: Iterable[models.BaseJob], key: str) -> Iterator[models.BaseJob]:
    return (job for job in jobs if job.settings and (job.settings.tags or {}).get(KEY_TAG) == key)


def _ids(jobs: Iterable[models.BaseJob]) -> list[int]:
    return [sent_id(job.job_id, "job_id") for job in jobs]


def _only(found: list[int], what: str) -> int | None:
    if len(found) > 1:
        raise InvalidArgumentError(f"jobs {sorted(found)} share the {what}; use the id of one")
    return found[0] if found else None


def _tagged(settings: dict[str, Any], key: str) -> dict[str, Any]:
    check("key", str, key)
    if not 1 <= len(key) <= _MOST_OF_A_KEY:
        raise InvalidArgumentError(f"key: {len(key)} characters given; accepted are 1 to {_MOST_OF_A_KEY}")
    tags = settings.get("tags") or {}
    if tags.get(KEY_TAG, key) != key:
        raise InvalidArgumentError(f"key: {key!r} given, and the settings have the tag {KEY_TAG}={tags[KEY_TAG]}")
    return {**settings, "tags": {**tags, KEY_TAG: key}}
