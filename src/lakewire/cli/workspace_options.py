"""
The options by which a command finds its workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from lakewire import DatabricksClient

__all__ = ["WorkspaceOptions", "connects", "signs_in"]


class WorkspaceOptions(NamedTuple):
    """
    What the options of a command say of its workspace; the rest comes from the environment and the profile file.

    Attributes:
        profile: Section of ``~/.databrickscfg``.
        local: Folder of a local workspace, which is started or shared.
        warehouse: SQL warehouse.
        catalog: Catalog of one- and two-part names.
        schema: Schema of one-part names.
        timeout: Seconds for each call.
    """

    profile: str | None = None
    local: Path | None = None
    warehouse: str | None = None
    catalog: str | None = None
    schema: str | None = None
    timeout: float | None = None

    @contextmanager
    def client(self) -> Generator[DatabricksClient]:
        """
        Open a client for the block.

        Raises:
            ConfigError: A setting is missing or contradictory.
        """
        import lakewire

        if self.local is not None:
            whole = lakewire.DatabricksClient.local(self.local, catalog=self.catalog, schema=self.schema)
        else:
            whole = lakewire.DatabricksClient(
                profile=self.profile, warehouse_id=self.warehouse, catalog=self.catalog, schema=self.schema
            )
        with whole, whole.with_options(timeout=self.timeout) as client:
            yield client


_SIGN_IN = (
    click.option("--profile", metavar="NAME", help="Section of ~/.databrickscfg."),
    click.option(
        "--local",
        metavar="FOLDER",
        type=click.Path(path_type=Path, file_okay=False),
        help="A local workspace in this folder; it is started, or shared.",
    ),
    click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="For each call."),
)
_OPTIONS = (
    *_SIGN_IN[:2],
    click.option("--warehouse", metavar="ID", help="SQL warehouse that runs statements."),
    click.option("--catalog", metavar="NAME", help="Catalog of one- and two-part names."),
    click.option("--schema", metavar="NAME", help="Schema of one-part names."),
    *_SIGN_IN[2:],
)


def connects(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command the options of its workspace; its function gets them as its first argument, a ``WorkspaceOptions``.
    """
    return _given(command, _OPTIONS, WorkspaceOptions._fields)


def signs_in(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command those of the options that say which workspace it is, and how long to wait for it.
    """
    return _given(command, _SIGN_IN, ("profile", "local", "timeout"))


def _given(
    command: Callable[..., Any], options: Sequence[Callable[..., Any]], names: Sequence[str]
) -> Callable[..., Any]:
    @wraps(command)
    def with_connection(**given: Any) -> Any:
        settings = {name: given.pop(name) for name in names}
        return command(WorkspaceOptions(**settings), **given)

    for option in reversed(options):
        with_connection = option(with_connection)
    return with_connection
