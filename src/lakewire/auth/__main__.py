"""
``python -m lakewire.auth describe``: which sign-in is chosen, from where, and whether it works.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from lakewire.auth.provider import SignIn
from lakewire.client import DatabricksClient
from lakewire.config import Config, reasons
from lakewire.errors import LakewireError, one_line

_WORKS, _REFUSED, _NO_SETTINGS = 0, 1, 2
_TIMEOUT_S = 60.0


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Describe the sign-in of this environment; return 0 if it works, 1 if it does not, 2 if there is none.
    """
    parser = argparse.ArgumentParser(prog="python -m lakewire.auth", description="Show how lakewire signs in.")
    commands = parser.add_subparsers(dest="command", required=True)
    describe = commands.add_parser("describe", help="the sign-in that is chosen, why, and whether it works")
    describe.add_argument("--profile", help="section of the profile file")
    describe.add_argument("--host", help="workspace")
    describe.add_argument("--auth-type", help="the only sign-in that may be used")
    given = parser.parse_args(arguments)
    try:
        client = DatabricksClient(profile=given.profile, host=given.host, auth_type=given.auth_type)
    except LakewireError as error:
        sys.stderr.write(f"{error}\n")
        return _NO_SETTINGS
    with client.with_options(timeout=_TIMEOUT_S) as bounded:
        _write(_settings(bounded.config))
        verdict, code = _tried(bounded)
        _write([*_passed_over(bounded), *_others(bounded.config), ("works", verdict)])
    return code


def _settings(config: Config) -> Iterator[tuple[str, str]]:
    for setting in config.explain():
        yield setting.name, f"{setting.value}  ({setting.source})"


def _tried(client: DatabricksClient) -> tuple[str, int]:
    """Make one request, which needs no permission but to be somebody."""
    try:
        if client.config.is_account:
            client.account.workspaces.list()
            return "yes", _WORKS
        return f"yes, as {client.api.current_user.me().user_name}", _WORKS
    except LakewireError as error:
        return f"no: {one_line(str(error))}", _REFUSED


def _passed_over(client: DatabricksClient) -> Iterator[tuple[str, str]]:
    if isinstance(client.auth, SignIn) and client.auth.passed_over:
        for kind, reason in client.auth.passed_over.items():
            yield kind, f"passed over: {reason}"
        yield "used", client.auth.kind


def _others(config: Config) -> Iterator[tuple[str, str]]:
    for kind, reason in reasons(config).items():
        yield kind, f"not used: {reason}"


def _write(lines: Sequence[tuple[str, str]] | Iterator[tuple[str, str]]) -> None:
    for name, text in lines:
        sys.stdout.write(f"{name:<28}{text}\n")


if __name__ == "__main__":
    sys.exit(main())
