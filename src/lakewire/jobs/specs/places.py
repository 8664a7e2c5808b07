"""
Where tasks run: on a new cluster, a running one, one that tasks share, or on serverless compute with its packages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.reading import as_declared
from lakewire_api.compute.models import ClusterSpec, Environment
from lakewire_runtime import encode
from lakewire_runtime.accepts import check

__all__ = ["Compute", "Environments", "check_one_place"]

# A serverless environment must say what it is based on; a version is supported for three years.
# https://docs.databricks.com/release-notes/serverless/environment-version/
_DEFAULT_BASE: Mapping[str, object] = {"environment_version": "4"}
_BASES = frozenset({"environment_version", "base_environment", "project_environment", "client"})


@attrs.frozen(kw_only=True)
class Compute:
    """
    Where tasks run; at most one is set, and none means serverless.

    Args:
        cluster: A new cluster for each task.
        existing_cluster_id: A running cluster.
        environment: What serverless compute must have installed.

    Raises:
        InvalidArgumentError: Two are set, or one has another type.
    """

    cluster: ClusterSpec | Mapping[str, Any] | None = None
    existing_cluster_id: str | None = None
    environment: Environment | Mapping[str, Any] | None = None

    def __attrs_post_init__(self) -> None:
        name = type(self).__name__
        cluster = as_declared(ClusterSpec, self.cluster, f"{name}: cluster")
        environment = as_declared(Environment, self.environment, f"{name}: environment")
        check(f"{name}: existing_cluster_id", str, self.existing_cluster_id)
        object.__setattr__(self, "cluster", cluster)
        object.__setattr__(self, "environment", environment)
        check_one_place({field.name: getattr(self, field.name) for field in attrs.fields(Compute)}, name)

    @property
    def is_chosen(self) -> bool:
        """
        Whether one is set.
        """
        return any(getattr(self, field.name) is not None for field in attrs.fields(Compute))


def check_one_place(places: Mapping[str, object], where: str) -> None:
    """
    Refuse more than one place.
    """
    chosen = [name for name, place in places.items() if place is not None]
    if len(chosen) > 1:
        raise InvalidArgumentError(f"{where}: {' and '.join(chosen)} exclude each other: a task runs in one place")


class Environments:
    """
    Collect the environments of serverless tasks; tasks that need the same one share it.

    Args:
        taken: Keys that the job's own environments have.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._specs: dict[str, dict[str, Any]] = {}

    def key_of(self, environment: Environment | Mapping[str, Any] | None, packages: Mapping[str, Sequence[str]]) -> str:
        """
        Return the key of *environment* with *packages* installed, by field of the environment.
        """
        spec = _with_packages(environment, packages)
        for key, known in self._specs.items():
            if known == spec:
                return key
        numbered = (f"environment_{number}" for number in range(len(self._taken) + len(self._specs) + 1))
        key = next(key for key in numbered if key not in self._taken and key not in self._specs)
        self._specs[key] = spec
        return key

    def as_fields(self) -> list[dict[str, Any]]:
        """
        Return them as the API takes them.
        """
        return [{"environment_key": key, "spec": spec} for key, spec in self._specs.items()]


def _with_packages(
    environment: Environment | Mapping[str, Any] | None, packages: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    spec: dict[str, Any] = dict(encode(environment or {}))
    if not _BASES & spec.keys():
        spec |= _DEFAULT_BASE
    for field, paths in packages.items():
        if paths:
            spec[field] = [*(spec.get(field) or ()), *paths]
    return spec
