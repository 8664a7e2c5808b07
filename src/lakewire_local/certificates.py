"""
TLS of a local workspace: an authority that is made once, and a certificate for each start.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import attrs

from lakewire_local.process.before_start import WorkspaceStartError
from lakewire_runtime.private_files import write_private

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lakewire_local.workspace_files import WorkspaceFiles

_NAMES = ("localhost", "127.0.0.1", "::1")


@attrs.frozen
class Certificates:
    """
    Hold the files of a server.

    Args:
        authority: What clients have to trust; anybody may read it.
        server: Certificate and key of the server, for the owner only.
    """

    authority: Path
    server: Path


def make_certificates(files: WorkspaceFiles, names: Sequence[str] = ()) -> Certificates:
    """
    Make a certificate for this machine and other *names* of it, and the authority that signs it where there is none.

    Raises:
        WorkspaceStartError: A package is missing.
    """
    if find_spec("trustme") is None:
        raise WorkspaceStartError('--tls needs a package that is not installed: pip install "lakewire[tls]"')
    import trustme  # here: an extra

    authority, key = files.server / "ca.pem", files.server / "ca.key"
    if authority.exists() and key.exists():
        made = trustme.CA.from_pem(authority.read_bytes(), key.read_bytes())
    else:
        made = trustme.CA(organization_name="lakewire local workspace")
        write_private(key, made.private_key_pem.bytes().decode())
        write_private(authority, made.cert_pem.bytes().decode())
    server = files.server / "server.pem"
    write_private(server, made.issue_cert(*_NAMES, *names).private_key_and_cert_chain_pem.bytes().decode())
    return Certificates(authority, server)
