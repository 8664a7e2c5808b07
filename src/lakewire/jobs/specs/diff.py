"""
Two settings of a job compared: what is added, changed and removed, and where. Pure.

Tasks, clusters, environments and parameters are compared by their keys, so their order makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import attrs

from lakewire_runtime.text import masked, shown

__all__ = ["SettingChange", "applied", "changes_between", "merged"]

# lists whose items have a key, which takes the place of their position in a path
_KEYS: Mapping[str, str] = {
    "tasks": "task_key",
    "depends_on": "task_key",
    "job_clusters": "job_cluster_key",
    "environments": "environment_key",
    "environment_variables": "environment_variables_key",
    "parameters": "name",
}
_MISSING: Any = object()
_MOST_SHOWN = 500  # characters of a value, as a task that is added


@attrs.frozen(repr=False)
class SettingChange:
    """
    One difference between what a job has and what it should have.

    Attributes:
        kind: Whether a value is added, changed or removed.
        path: Names of fields, and keys of tasks and the like, as in ``("tasks", "load", "timeout_seconds")``.
        before: What the job has, as JSON values; None for what is added.
        after: What it should have; None for what is removed.
    """

    kind: Literal["added", "changed", "removed"]
    path: tuple[str, ...]
    before: Any = None
    after: Any = None

    def __str__(self) -> str:
        """
        Show it in one line, passwords and the like as stars.
        """
        where = "/".join(self.path)
        if self.kind == "added":
            return f"+ {where}: {self._shown(self.after)}"
        if self.kind == "removed":
            return f"- {where}: {self._shown(self.before)}"
        return f"~ {where}: {self._shown(self.before)} -> {self._shown(self.after)}"

    def __repr__(self) -> str:
        return f"<SettingChange {self}>"

    def _shown(self, value: Any) -> str:
        name = f"{self.path[-1] if self.path else ''}: "  # what a value is called tells a password from a name
        return masked(name + shown(value, _MOST_SHOWN)).removeprefix(name)


def changes_between(before: Any, after: Any, path: tuple[str, ...] = ()) -> Iterator[SettingChange]:
    """
    Yield what must change for *before* to become *after*; both are JSON values.
    """
    if not (_is_mapping(before) and _is_mapping(after)):
        keyed_before, keyed_after = _keyed(before, path), _keyed(after, path)
        if keyed_before is None or keyed_after is None:
            if before != after:
                yield SettingChange("changed", path, before, after)
            return
        before, after = keyed_before, keyed_after
    for name in dict.fromkeys([*before, *after]):
        inner = (*path, name)
        if name not in after:
            yield SettingChange("removed", inner, before=before[name])
        elif name not in before:
            yield SettingChange("added", inner, after=after[name])
        else:
            yield from changes_between(before[name], after[name], inner)


def applied(before: Any, changes: Iterable[SettingChange]) -> Any:
    """
    Return *before* with the changes made; *before* itself stays as it is.
    """
    made = before
    for change in changes:
        made = _with(made, change.path, (), _MISSING if change.kind == "removed" else change.after)
    return made


def merged(below: Any, above: Any) -> Any:
    """
    Return *below* with what *above* says laid over it.

    Mappings are laid over field by field, lists whose items have keys item by item; other lists are joined.
    """
    return _merged(below, above, ())


def _merged(below: Any, above: Any, path: tuple[str, ...]) -> Any:
    keyed_below, keyed_above = _keyed(below, path), _keyed(above, path)
    if keyed_below is not None and keyed_above is not None:
        return list(_merged(keyed_below, keyed_above, path).values())
    if _is_mapping(below) and _is_mapping(above):
        inner = {name: _merged(below[name], each, (*path, name)) for name, each in above.items() if name in below}
        return {**below, **above, **inner}
    if isinstance(below, list) and isinstance(above, list):
        return [*below, *above]
    return above


def _with(holder: Any, path: tuple[str, ...], above: tuple[str, ...], value: Any) -> Any:
    """Return *holder*, which is at *above*, with *value* at *path* in it."""
    if not path:
        return value
    name, rest = path[0], path[1:]
    keyed = _keyed(holder, above)
    fields = dict(holder if keyed is None else keyed)
    made = _with(fields.get(name), rest, (*above, name), value)
    fields = {key: each for key, each in {**fields, name: made}.items() if each is not _MISSING}
    return fields if keyed is None else list(fields.values())


def _keyed(value: Any, path: tuple[str, ...]) -> dict[str, Any] | None:
    """Return the items of a list by their keys; None if it is none of those lists, or a key is missing or twice."""
    key = _KEYS.get(path[-1]) if path else None
    if key is None or not isinstance(value, list):
        return None
    keyed = {item[key]: item for item in value if _is_mapping(item) and isinstance(item.get(key), str)}
    return keyed if len(keyed) == len(value) else None


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict)
