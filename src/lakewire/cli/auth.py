"""
``lakewire auth``: sign in, and see how.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.failures import FAILED
from lakewire.cli.output import note, print_record, print_rows, prints

if TYPE_CHECKING:
    from lakewire import DatabricksClient

__all__ = ["command"]

_TIMEOUT_S = 60.0
_LOGIN_S = 600.0
_BROWSER = "external-browser"


@click.group("auth")
def command() -> None:
    """
    Sign in with a browser, and see which sign-in is used.

    \b
    lakewire auth login --host https://my-workspace.cloud.databricks.com
    lakewire auth describe --profile prod
    """  # noqa: D301  # click's mark of lines that are kept


def _named(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--profile", metavar="NAME", help="Section of ~/.databrickscfg."),
        click.option("--host", metavar="URL", help="Workspace or account."),
    ):
        function = option(function)
    return function


@command.command
@_named
@prints
def login(profile: str | None, host: str | None, *, as_json: bool) -> None:
    """
    Sign in with a browser. The login is kept and renewed on this machine.

    With --host, a --profile that is not there yet is added to the profile file. Without one, commands use the login
    where DATABRICKS_AUTH_TYPE names external-browser.

    \b
    lakewire auth login --host https://my-workspace.cloud.databricks.com --profile dev
    lakewire auth login --profile dev
    """  # noqa: D301  # click's mark of lines that are kept
    from lakewire.sign_in_report import signed_in_as

    if profile and host:
        _add(profile, host)
    with _client(_LOGIN_S, profile=profile, host=host, auth_type=_BROWSER) as client:
        person = signed_in_as(client)
        settings = {"host": client.config.host, "auth_type": _BROWSER}
        print_record({"user": person, **settings} if person else settings, as_json=as_json)
        if not profile:
            note(f"to use it: export DATABRICKS_HOST={client.config.host} DATABRICKS_AUTH_TYPE={_BROWSER}")


@command.command
@_named
@click.option("--auth-type", metavar="KIND", help="The only sign-in that may be used.")
@prints
def describe(profile: str | None, host: str | None, auth_type: str | None, *, as_json: bool) -> None:
    """
    Show which sign-in is used, and why. From which settings, why none of the others, and whether it works.

    Secrets are shown as ***. The exit code is 1 where it does not work.
    """
    from lakewire.sign_in_report import SignInFact, sign_in_facts

    seen = list[SignInFact]()
    with _client(_TIMEOUT_S, profile=profile, host=host, auth_type=auth_type) as client:
        for fact in sign_in_facts(client):
            seen.append(fact)
            if not as_json:
                click.echo(f"{fact.name:<28}{fact.text}")
    if as_json:
        print_record({fact.name: fact.text for fact in seen}, as_json=True)
    if any(fact.is_refusal for fact in seen):
        click.get_current_context().exit(FAILED)


@command.command
@prints
def profiles(*, as_json: bool) -> None:
    """
    List the profiles. Of each section of the profile file the name, the host, and how it signs in.
    """
    print_rows(_profiles(), as_json=as_json)


def _add(profile: str, host: str) -> None:
    """Add a profile that is not there yet; one that is has to be of the same host, as for any client."""
    from lakewire.config import Config, profile_path
    from lakewire.config.profiles import add_profile, profile_hosts

    path = profile_path(os.environ)
    if profile not in profile_hosts(path):
        config = Config.resolve(env=os.environ, host=host, auth_type=_BROWSER)
        accounts = {"account_id": config.account_id} if config.account_id else {}
        add_profile(path, profile, {"host": config.host, **accounts, "auth_type": _BROWSER})
        note(f"added profile {profile} to {path}")


def _profiles() -> Iterator[dict[str, str]]:
    from lakewire.config import Config, profile_path
    from lakewire.config.profiles import profile_hosts
    from lakewire.errors import ConfigError

    path = profile_path(os.environ)
    env = {name: value for name, value in os.environ.items() if name in ("HOME", "USERPROFILE", "PATH")}
    for name, host in profile_hosts(path).items():
        try:
            kind, problem = Config.resolve(env=env, config_file=path, profile=name).kinds[0].name, ""
        except ConfigError as error:
            kind, problem = "", error.message
        yield {"name": name, "host": host, "kind": kind, "problem": problem}


def _client(timeout_s: float, **settings: Any) -> DatabricksClient:
    from lakewire import DatabricksClient

    return DatabricksClient(**settings).with_options(timeout=timeout_s)
