"""
Jobs of Databricks Asset Bundles: files with ``resources.jobs``, their variables and targets, as job settings.

Reads files; sends nothing. ``bundle_references.py`` and ``bundle_paths.py`` say what references and paths become.

Source: https://docs.databricks.com/dev-tools/bundles/settings
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.bundle_paths import LocalPaths
from lakewire.jobs.specs.bundle_references import References, as_bundle_value
from lakewire.jobs.specs.diff import merged
from lakewire.jobs.specs.reading import as_declared, refuse_unknown
from lakewire.jobs.specs.settings import JobSettings
from lakewire.jobs.specs.yaml_door import yaml_text
from lakewire_api.jobs import models
from lakewire_runtime.accepts import check

__all__ = ["BundleJob", "read_bundle"]

_ROOT_FILES = ("databricks.yml", "databricks.yaml", "bundle.yml", "bundle.yaml")
_NOT_APPLIED = ("mode", "presets", "lifecycle")
_FOR_ALL = ("mode", "presets", "run_as", "permissions")  # said once for all jobs
_OF_A_VARIABLE = {"default", "description", "type", "lookup"}
_LEVELS = {"CAN_RUN": "CAN_MANAGE_RUN"}  # what the bundle's own permissions mean for a job


@attrs.frozen
class BundleJob:
    """
    A job of a bundle.

    Attributes:
        settings: For ``client.jobs.ensure``.
        permissions: Who may do what, as ``client.api.jobs.set_permissions`` takes it; those of the bundle and its own.
    """

    settings: JobSettings
    permissions: list[models.JobAccessControlRequest]


def read_bundle(
    path: str | os.PathLike[str],
    *,
    target: str | None = None,
    variables: Mapping[str, Any] | None = None,
    files: str | None = None,
    ignore: Sequence[str] = (),
) -> dict[str, BundleJob]:
    """
    Read the jobs of a Databricks Asset Bundle. Needs ``lakewire[yaml]``; sends nothing.

    Args:
        path: ``databricks.yml`` or its folder, whose ``include`` is followed; or one file with ``resources.jobs``.
        target: Whose overrides and variables apply. Default: the one with ``default: true``, or the only one.
        variables: Values of references, as in ``{"var.catalog": "main", "workspace.current_user.userName": "a@b.c"}``;
            a name without a dot is a variable. They beat those of the file.
        files: Folder of the workspace that holds the bundle's files, to which relative paths lead.
        ignore: What may be left out, of ``"mode"`` and ``"presets"`` of the target, which would rename and pause jobs,
            and ``"lifecycle"``.

    Returns:
        The jobs by their keys, which suit ``client.jobs.ensure(job.settings, key=…)``.

    Raises:
        InvalidArgumentError: No such file or target; a reference without a value or a relative path without *files*, by
            name; a mode that would be left out; settings that ``JobSettings.from_dict`` refuses.

    Source:
        https://docs.databricks.com/dev-tools/bundles/settings
    """
    check("variables", Mapping[str, Any], variables)
    check("ignore", Sequence[str], ignore)
    bundle = _loaded(_root_file(path), files)
    target, overrides = _target(bundle, target)
    jobs = _jobs_of(merged(_resources(bundle), _resources(overrides)))
    whole = merged(
        {name: bundle[name] for name in _FOR_ALL if name in bundle},
        {name: overrides[name] for name in _FOR_ALL if name in overrides},
    )
    left_out = [name for name in ("mode", "presets") if whole.get(name) not in (None, "production")]
    left_out += ["lifecycle"] if any(job.get("lifecycle") for job in jobs.values()) else []
    _refuse_left_out(left_out, ignore)
    values = _values(bundle, overrides, variables or {})
    known = {"bundle.target": target, "workspace.file_path": files}
    references = References({name: value for name, value in known.items() if value is not None} | values)
    return {key: _job(job, key, whole, references) for key, job in jobs.items()}


def _job(job: dict[str, Any], key: str, whole: dict[str, Any], references: References) -> BundleJob:
    where = f"resources.jobs.{key}"
    fields = {**({"run_as": whole["run_as"]} if whole.get("run_as") else {}), **job}
    fields.pop("lifecycle", None)
    own = fields.pop("permissions", None) or []
    granted = [*map(_of_bundle, _listed(whole, "permissions")), *own]
    fields, granted = references.resolve([fields, granted], where)
    fields = LocalPaths(".", None).of_job(fields, where)
    try:
        settings = JobSettings.from_dict(as_bundle_value(models.JobSettings, fields))
        permissions = as_declared(list[models.JobAccessControlRequest], [*map(_of_job, granted)], "permissions")
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"{where}: {error}") from error
    return BundleJob(settings, permissions)


def _root_file(path: str | os.PathLike[str]) -> Path:
    found = Path(path)
    candidates = [found / name for name in _ROOT_FILES] if found.is_dir() else [found]
    root = next((file for file in candidates if file.is_file()), None)
    if root is None:
        raise InvalidArgumentError(f"path: {str(path)!r} is neither a file nor a folder with a databricks.yml")
    return root


def _loaded(root: Path, files: str | None) -> dict[str, Any]:
    """Return the root file with those that it includes; paths of jobs are those in the workspace."""
    bundle = _read(root, root.parent, files)
    for pattern in _listed(bundle, "include"):
        for file in sorted(root.parent.glob(str(pattern))):
            bundle = merged(bundle, _read(file, root.parent, files))
    return bundle


def _read(file: Path, folder: Path, files: str | None) -> dict[str, Any]:
    document = yaml_text().read_yaml(file.read_text(encoding="utf-8"), str(file))
    if not isinstance(document, dict):
        raise InvalidArgumentError(f"{file}: expected a mapping, got {type(document).__name__}")
    paths = LocalPaths(file.parent.relative_to(folder).as_posix(), files)
    for holder in [document, *(document.get("targets") or {}).values()] if files is not None else ():
        for key, job in _jobs_of(_resources(holder)).items():
            _resources(holder)["jobs"][key] = paths.of_job(job, f"resources.jobs.{key}")
    return document


def _target(bundle: dict[str, Any], name: str | None) -> tuple[str | None, dict[str, Any]]:
    targets = bundle.get("targets") or {}
    if name is None:
        chosen = [key for key, each in targets.items() if len(targets) == 1 or (each or {}).get("default")]
        name = chosen[0] if chosen else None
    elif targets and name not in targets:
        refuse_unknown(name, targets, "target")
    return name, targets.get(name) or {}


def _values(bundle: dict[str, Any], overrides: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what references stand for, by their text; what is looked up in a workspace is not among it."""
    values: dict[str, Any] = {f"bundle.{name}": value for name, value in (bundle.get("bundle") or {}).items()}
    for section in (bundle, overrides):
        values |= {f"workspace.{name}": value for name, value in (section.get("workspace") or {}).items()}
        for name, declared in (section.get("variables") or {}).items():
            if not (isinstance(declared, dict) and declared.keys() <= _OF_A_VARIABLE):
                values[f"var.{name}"] = declared
            elif "default" in declared:
                values[f"var.{name}"] = declared["default"]
    return values | {name if "." in name else f"var.{name}": value for name, value in given.items()}


def _refuse_left_out(names: Iterable[str], ignore: Sequence[str]) -> None:
    for name in ignore:
        if name not in _NOT_APPLIED:
            refuse_unknown(name, _NOT_APPLIED, "ignore")
    if left_out := [name for name in names if name not in ignore]:
        raise InvalidArgumentError(
            f"{' and '.join(left_out)} of the bundle would be left out; choose another target, or pass "
            f"ignore={left_out!r} if the jobs are to be as their files say"
        )


def _resources(holder: Any) -> dict[str, Any]:
    resources: dict[str, Any] = (holder or {}).get("resources") or {}
    return resources


def _jobs_of(resources: dict[str, Any]) -> dict[str, dict[str, Any]]:
    jobs = resources.get("jobs") or {}
    for key, job in jobs.items():
        if not isinstance(job, dict):
            raise InvalidArgumentError(f"resources.jobs.{key}: expected a mapping, got {type(job).__name__}")
    return dict(jobs)


def _listed(holder: dict[str, Any], name: str) -> list[Any]:
    value = holder.get(name) or []
    if not isinstance(value, list):
        raise InvalidArgumentError(f"{name}: expected a list, got {type(value).__name__}")
    return value


def _of_bundle(permission: dict[str, Any]) -> dict[str, Any]:
    return {**permission, "level": _LEVELS.get(permission.get("level", ""), permission.get("level"))}


def _of_job(permission: dict[str, Any]) -> dict[str, Any]:
    return {("permission_level" if name == "level" else name): value for name, value in permission.items()}
