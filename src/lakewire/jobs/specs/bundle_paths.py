"""
Relative paths of a bundle file, which name files beside it, as the paths that they have in the workspace. Pure.

Source: https://docs.databricks.com/dev-tools/bundles/job-task-types
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError

__all__ = ["LocalPaths"]

_NOTEBOOK = re.compile(r"\.(?:py|ipynb|sql|scala|r|R)$")
_PATHS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("notebook_task",), "notebook_path"),
    (("spark_python_task",), "python_file"),
    (("sql_task", "file"), "path"),
    (("dbt_task",), "project_directory"),
    (("dbt_task",), "profiles_directory"),
)
_LIBRARIES = ("whl", "jar", "egg", "requirements")
_REMOTE = re.compile(r"/|[a-z][a-z0-9+.-]*:/|\$\{|\{\{")


@attrs.frozen
class LocalPaths:
    """
    Put workspace paths in the place of relative ones.

    Args:
        folder: Of the file that names them, relative to the bundle.
        files: Folder of the workspace that holds the bundle's files; None refuses relative paths.
    """

    folder: str
    files: str | None

    def of_job(self, job: dict[str, Any], where: str) -> dict[str, Any]:
        """
        Return *job* with the paths of its tasks, libraries and environments in the workspace.

        Raises:
            InvalidArgumentError: A path is relative, and *files* is None.
        """
        if not job.get("git_source"):
            job = _changed(job, "tasks", partial(self._of_task, where=where))
        made: dict[str, Any] = _changed(job, "environments", partial(self._of_environment, where=where))
        return made

    def _of_task(self, task: Any, where: str) -> Any:
        where = f"{where}.tasks[{task.get('task_key')!r}]" if isinstance(task, dict) else where
        for (kind, *inner), field in _PATHS:
            task = self._within(task, [kind, *inner], field, where)
        task = _changed(task, "libraries", lambda library: self._of_library(library, where))
        return _changed(task, "for_each_task", lambda each: _changed(each, "task", partial(self._of_task, where=where)))

    def _within(self, holder: Any, names: list[str], field: str, where: str) -> Any:
        if not names:
            return self._of_field(holder, field, where)
        return _changed(holder, names[0], lambda inner: self._within(inner, names[1:], field, where))

    def _of_field(self, content: Any, field: str, where: str) -> Any:
        if not isinstance(content, dict) or content.get("source") == "GIT":
            return content
        remote = partial(self._remote, where=f"{where}.{field}", is_notebook=field == "notebook_path")
        return _changed(content, field, remote)

    def _of_library(self, library: Any, where: str) -> Any:
        for kind in _LIBRARIES:
            library = _changed(library, kind, partial(self._remote, where=f"{where}.libraries: {kind}"))
        return library

    def _of_environment(self, environment: Any, where: str) -> Any:
        where = f"{where}.environments: dependencies"
        of_line = partial(self._of_line, where=where)
        return _changed(environment, "spec", lambda spec: _changed(spec, "dependencies", of_line))

    def _of_line(self, line: Any, where: str) -> Any:
        """Return a line of requirements: a package, a wheel, or ``-r`` and a file of such lines."""
        if not isinstance(line, str):
            return line
        option, _, path = line.rpartition("-r ")
        if option or line.startswith("-r "):
            return f"-r {self._remote(path.strip(), where)}"
        return self._remote(line, where) if line.startswith(".") or line.endswith(".whl") else line

    def _remote(self, path: Any, where: str, *, is_notebook: bool = False) -> Any:
        if not isinstance(path, str) or not path or _REMOTE.match(path):
            return path
        if self.files is None:
            hint = "name the file as it is in the workspace"
            hint = hint if "*" in path else f"give files=, the folder that holds the bundle's files there, or {hint}"
            raise InvalidArgumentError(f"{where}: {path!r} is relative{' and has a wildcard' * ('*' in path)}; {hint}")
        if "*" in path:
            return path
        whole = posixpath.normpath(posixpath.join(self.files, self.folder, path))
        return _NOTEBOOK.sub("", whole) if is_notebook else whole


def _changed(holder: Any, field: str, change: Callable[[Any], Any]) -> Any:
    """Return *holder* with a field changed, item by item if it is a list; as it is where there is no such field."""
    if not isinstance(holder, dict) or holder.get(field) is None:
        return holder
    value = holder[field]
    return {**holder, field: [change(item) for item in value] if isinstance(value, list) else change(value)}
