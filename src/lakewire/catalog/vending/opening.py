"""
Open the storage of a table or a volume.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from lakewire.catalog.vending.credentials import Credentials
from lakewire.catalog.vending.storage import PATIENCE_S, Storage
from lakewire.catalog.vending.vended import Vended, vended
from lakewire.config import Config, is_loopback
from lakewire.errors import ApiError
from lakewire.http import Deadline, Transport
from lakewire_api.catalog.api.metastores import MetastoresAPI
from lakewire_api.catalog.api.temporary_table_credentials import TemporaryTableCredentialsAPI
from lakewire_api.catalog.api.temporary_volume_credentials import TemporaryVolumeCredentialsAPI

__all__ = ["table_storage", "volume_storage"]

_REGIONS = ("AWS_REGION", "AWS_DEFAULT_REGION")
_SETTLED = {"region", "aws_region", "aws_default_region", "default_region"}


def table_storage(sender: Transport, table_id: str, options: Mapping[str, str], deadline: Deadline) -> Storage:
    """
    Return the storage of a table, for reading. Two requests at most.

    Raises:
        ApiError: The caller may not read its files, or there are none that may be read.
    """

    def fetch(within: Deadline) -> Vended:
        api = TemporaryTableCredentialsAPI(sender.with_deadline(within))
        return vended(api.generate_temporary_table_credentials(operation="READ", table_id=table_id))

    return _opened(sender, fetch, options, deadline)


def volume_storage(
    sender: Transport, volume_id: str, options: Mapping[str, str], deadline: Deadline, *, write: bool
) -> Storage:
    """
    Return the storage of a volume, for reading or also for writing. Two requests at most.
    """
    operation = "WRITE_VOLUME" if write else "READ_VOLUME"

    def fetch(within: Deadline) -> Vended:
        api = TemporaryVolumeCredentialsAPI(sender.with_deadline(within))
        return vended(api.generate_temporary_volume_credentials(operation=operation, volume_id=volume_id))

    return _opened(sender, fetch, options, deadline)


def _opened(
    sender: Transport, fetch: Callable[[Deadline], Vended], options: Mapping[str, str], deadline: Deadline
) -> Storage:
    patience_s, credentials = deadline.within(PATIENCE_S), Credentials(fetch)
    place = credentials.current(deadline=deadline)
    given = {**_network(sender.config), **_region(sender.with_deadline(deadline), place, options), **options}
    local = is_loopback(urlsplit(sender.config.host).hostname or "")
    return Storage(credentials, given, local=local, patience_s=patience_s)


def _network(config: Config) -> dict[str, str]:
    """Return the settings of a client that are those of a store as well, by its names."""
    bundle = Path(config.ca_bundle) if config.ca_bundle else None
    found = {
        "proxy_url": config.proxy.reveal() if config.proxy else None,
        "root_certificate": bundle.read_text("utf-8") if bundle and bundle.is_file() else None,
        "allow_invalid_certificates": None if config.verify_tls else "true",
    }
    return {name: value for name, value in found.items() if value is not None}


def _region(sender: Transport, place: Vended, options: Mapping[str, str]) -> dict[str, str]:
    """Return the region of a bucket, which is not vended: that of the metastore, unless something else is set."""
    is_set = _SETTLED & {name.lower() for name in options} or any(map(os.environ.get, _REGIONS))
    if is_set or place.scheme not in ("s3", "s3a"):
        return {}
    with suppress(ApiError):  # as for who may not ask for it; the default of obstore is as good a guess
        region = MetastoresAPI(sender).summary().region
        return {"region": region} if region else {}
    return {}
