"""
``lakewire api``: any operation of the API, by its name in ``client.api``.
"""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from lakewire.cli.api_facts import Level, OperationFacts, operations, services
from lakewire.cli.api_operation import operation_command
from lakewire.cli.output import print_lines, print_rows, prints

__all__ = ["command"]


class ApiGroup(click.Group):
    """
    Has a command for each operation, and one for each service, which lists its operations.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """
        Return the names of the services.
        """
        return services(_level(ctx))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """
        Return the command of an operation or of a service.
        """
        level = _level(ctx)
        name = cmd_name.replace("-", "_")
        service = name.partition(".")[0]
        known = operations(level, service)
        if facts := known.get(name) or known.get(f"{name}_"):  # import_ is called so in Python only
            return operation_command(facts, level)
        if name == service and known:
            return _listing(service, list(known.values()))
        if ctx.resilient_parsing:
            return None
        close = _close(name, known or services(level))
        raise click.UsageError(f"There is no {name!r} in the API of the {level}.{close}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """
        Write nothing: a page does not hold them.
        """

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """
        Return the services that begin so, or the operations of the only one.
        """
        level = _level(ctx)
        found = [name for name in services(level) if name.startswith(incomplete.partition(".")[0])]
        if "." in incomplete or len(found) == 1:
            known = operations(level, incomplete.partition(".")[0] if "." in incomplete else found[0])
            return [CompletionItem(name) for name in known if name.startswith(incomplete)]
        return [*map(CompletionItem, found), *click.Command.shell_complete(self, ctx, incomplete)]


@click.group(
    "api", cls=ApiGroup, invoke_without_command=True, subcommand_metavar="[SERVICE[.OPERATION] [ARGUMENTS]...]"
)
@click.option("--account", is_flag=True, help="Operations of the account, as in client.account.")
@prints
@click.pass_context
def command(context: click.Context, *, account: bool, as_json: bool) -> None:
    """
    Call any operation of the API, by its name in client.api; without one, list the services.

    \b
    lakewire api jobs
    lakewire api jobs.list_runs --help
    lakewire api jobs.list_runs --active-only --limit 5
    lakewire api clusters.create --body @cluster.json --wait
    lakewire api --account workspaces.list
    """  # noqa: D301  # click's mark of lines that are kept
    if context.invoked_subcommand is None:
        print_lines(services("account" if account else "workspace"), as_json=as_json)


def _level(ctx: click.Context) -> Level:
    return "account" if ctx.params.get("account") else "workspace"


def _listing(service: str, known: list[OperationFacts]) -> click.Command:
    @click.command(service, help=f"List the operations of {service}.")
    @prints
    def list_operations(*, as_json: bool) -> None:
        facts = ((each.name, *each.text.split()[:2]) for each in known)
        rows = [{"operation": name, "method": method, "path": path} for name, method, path in facts]
        print_rows(rows, as_json=as_json)

    return list_operations


def _close(name: str, known: object) -> str:
    from difflib import get_close_matches  # here: only a wrong name needs it

    found = get_close_matches(name, list(known), n=3)  # type: ignore[call-overload]
    return f" Similar: {', '.join(found)}." if found else ""
