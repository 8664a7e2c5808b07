"""
``python -m lakewire.auth describe``: which sign-in is chosen, from where, and whether it works.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from lakewire.client import DatabricksClient
from lakewire.errors import LakewireError
from lakewire.sign_in_report import sign_in_facts

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
    code = _WORKS
    with client.with_options(timeout=_TIMEOUT_S) as bounded:
        for fact in sign_in_facts(bounded):
            sys.stdout.write(f"{fact.name:<28}{fact.text}\n")
            code = _REFUSED if fact.is_refusal else code
    return code


if __name__ == "__main__":
    sys.exit(main())
