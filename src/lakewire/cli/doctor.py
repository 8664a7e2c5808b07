"""
``lakewire doctor``: what is set up, what works, and how to mend what does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lakewire.cli.failures import FAILED
from lakewire.cli.output import print_rows, prints

if TYPE_CHECKING:
    from lakewire.cli.doctor_checks import Diagnosis

__all__ = ["command"]

_COLORS = {"ok": "green", "warn": "yellow", "fail": "red"}


@click.command("doctor")
@click.option("--profile", metavar="NAME", help="Section of ~/.databrickscfg.")
@click.option("--host", metavar="URL", help="Workspace or account.")
@click.option("--warehouse", metavar="ID", help="SQL warehouse that runs statements.")
@click.option("--start", is_flag=True, help="Run the statement also where it starts the warehouse.")
@prints
@click.pass_context
def command(
    context: click.Context, *, profile: str | None, host: str | None, warehouse: str | None, start: bool, as_json: bool
) -> None:
    """
    Check versions, settings, the network, the clock, the sign-in, the warehouse, and run SELECT 1.

    The exit code is 1 where something fails.

    \b
    lakewire doctor
    lakewire doctor --profile prod --start
    """  # noqa: D301  # click's mark of lines that are kept
    from lakewire.cli.doctor_checks import checks

    seen = list["Diagnosis"]()
    for check in checks({"profile": profile, "host": host, "warehouse_id": warehouse}, start=start):
        seen.append(check)
        if not as_json:
            click.echo(f"{click.style(f'{check.state:<4}', _COLORS[check.state])}  {check.name:<10}  {check.found}")
            if check.mend:
                click.echo(f"{'':<18}{check.mend}")
    if as_json:
        print_rows([check._asdict() for check in seen], as_json=True)
    if any(check.state == "fail" for check in seen):
        context.exit(FAILED)
