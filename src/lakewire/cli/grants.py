"""
``lakewire grants``: who may do what with an object of Unity Catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from lakewire.cli.output import print_record, print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

__all__ = ["command"]


@click.group("grants")
def command() -> None:
    """
    Show and change privileges.

    An object is named with all its parts: one is a catalog, two are a schema, three a table or view; --kind says
    otherwise. Privileges are spelled as in SQL, "USE SCHEMA" or USE_SCHEMA.
    """


def _of_kind(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option ``--kind``."""
    kinds = "volume, function, model, external_location, storage_credential, …"
    return click.option("--kind", metavar="KIND", help=kinds)(function)


@command.command("show")
@click.argument("securable")
@_of_kind
@click.option("--effective", is_flag=True, help="Also what is granted on what the object is in.")
@click.option("--principal", metavar="NAME", help="Only of this user, group or service principal.")
@prints
@connects
def show(
    workspace: WorkspaceOptions,
    securable: str,
    *,
    kind: str | None,
    effective: bool,
    principal: str | None,
    as_json: bool,
) -> None:
    """
    Show what is granted on an object.

    \b
    lakewire grants show main.sales
    lakewire grants show main.sales.orders --effective --principal analysts
    lakewire grants show main.sales.landing --kind volume --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        grants = client.catalog.grants
        if not effective:
            _print(grants.get(securable, kind=kind, principal=principal), as_json=as_json)
            return
        found = grants.effective(securable, kind=kind, principal=principal)
    rows = (
        {"principal": each.principal, "privilege": each.privilege, "granted_on": f"{each.kind} {each.name}"}
        for each in found
    )
    print_rows(rows, as_json=as_json)


@command.command("add")
@click.argument("securable")
@click.argument("principal")
@click.argument("privileges", nargs=-1, required=True, metavar="PRIVILEGE…")
@_of_kind
@prints
@connects
def add(
    workspace: WorkspaceOptions,
    securable: str,
    principal: str,
    *,
    privileges: tuple[str, ...],
    kind: str | None,
    as_json: bool,
) -> None:
    """
    Grant privileges on an object, and print what the principal has now.

    \b
    lakewire grants add main.sales analysts "USE SCHEMA" SELECT
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        client.catalog.grants.grant(securable, principal, *privileges, kind=kind)
        _print(client.catalog.grants.get(securable, kind=kind, principal=principal), as_json=as_json)


@command.command("remove")
@click.argument("securable")
@click.argument("principal")
@click.argument("privileges", nargs=-1, required=True, metavar="PRIVILEGE…")
@_of_kind
@prints
@connects
def remove(
    workspace: WorkspaceOptions,
    securable: str,
    principal: str,
    *,
    privileges: tuple[str, ...],
    kind: str | None,
    as_json: bool,
) -> None:
    """
    Revoke privileges on an object, and print what is left.

    What was granted on what the object is in stays: show --effective says where it comes from.

    \b
    lakewire grants remove main.sales analysts SELECT
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        client.catalog.grants.revoke(securable, principal, *privileges, kind=kind)
        _print(client.catalog.grants.get(securable, kind=kind, principal=principal), as_json=as_json)


@command.command("apply")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Say what differs, and change nothing.")
@prints
@connects
def apply(workspace: WorkspaceOptions, file: Path, *, dry_run: bool, as_json: bool) -> None:
    """
    Make owners, grants, row filters and masks what a YAML file says.

    What the file does not name stays as it is. docs/catalog.md shows such a file.

    \b
    lakewire grants apply access.yml --dry-run
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        plan = client.catalog.apply(file, dry_run=dry_run)
    if not as_json:
        click.echo(str(plan))
        return
    changes = [
        {"object": str(each.securable), "what": each.what, "before": each.before, "after": each.after} for each in plan
    ]
    print_record({"made": plan.made, "changes": changes}, as_json=True)


def _print(found: Mapping[str, Sequence[str]], *, as_json: bool) -> None:
    rows = ({"principal": who, "privilege": what} for who, all_of in found.items() for what in all_of)
    print_rows(rows, as_json=as_json)
