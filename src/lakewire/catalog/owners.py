"""
Objects of whatever kind: what the API says of one, and who owns it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError
from lakewire_api.catalog.api.catalogs import CatalogsAPI
from lakewire_api.catalog.api.connections import ConnectionsAPI
from lakewire_api.catalog.api.credentials import CredentialsAPI
from lakewire_api.catalog.api.external_locations import ExternalLocationsAPI
from lakewire_api.catalog.api.functions import FunctionsAPI
from lakewire_api.catalog.api.metastores import MetastoresAPI
from lakewire_api.catalog.api.registered_models import RegisteredModelsAPI
from lakewire_api.catalog.api.schemas import SchemasAPI
from lakewire_api.catalog.api.storage_credentials import StorageCredentialsAPI
from lakewire_api.catalog.api.tables import TablesAPI
from lakewire_api.catalog.api.volumes import VolumesAPI
from lakewire_api.sharing.api.shares import SharesAPI

if TYPE_CHECKING:
    from lakewire.catalog.securables import Securable
    from lakewire.http import Transport

__all__ = ["info_of", "set_owner"]

_GET: Mapping[str, Callable[[Transport, str], Any]] = MappingProxyType(
    {
        "catalog": lambda sender, name: CatalogsAPI(sender).get(name),
        "schema": lambda sender, name: SchemasAPI(sender).get(name),
        "table": lambda sender, name: TablesAPI(sender).get(name),
        "volume": lambda sender, name: VolumesAPI(sender).read(name),
        "function": lambda sender, name: FunctionsAPI(sender).get(name),
        "model": lambda sender, name: RegisteredModelsAPI(sender).get(name),
        "metastore": lambda sender, name: MetastoresAPI(sender).get(name),
        "share": lambda sender, name: SharesAPI(sender).get(name),
        "connection": lambda sender, name: ConnectionsAPI(sender).get(name),
        "credential": lambda sender, name: CredentialsAPI(sender).get_credential(name),
        "storage_credential": lambda sender, name: StorageCredentialsAPI(sender).get(name),
        "external_location": lambda sender, name: ExternalLocationsAPI(sender).get(name),
    }
)
_OWN: Mapping[str, Callable[[Transport, str, str], object]] = MappingProxyType(
    {
        "catalog": lambda sender, name, owner: CatalogsAPI(sender).update(name, owner=owner),
        "schema": lambda sender, name, owner: SchemasAPI(sender).update(name, owner=owner),
        "table": lambda sender, name, owner: TablesAPI(sender).update(name, owner=owner),
        "volume": lambda sender, name, owner: VolumesAPI(sender).update(name, owner=owner),
        "function": lambda sender, name, owner: FunctionsAPI(sender).update(name, owner=owner),
        "model": lambda sender, name, owner: RegisteredModelsAPI(sender).update(name, owner=owner),
        "share": lambda sender, name, owner: SharesAPI(sender).update(name, owner=owner),
        "credential": lambda sender, name, owner: CredentialsAPI(sender).update_credential(name, owner=owner),
        "storage_credential": lambda sender, name, owner: StorageCredentialsAPI(sender).update(name, owner=owner),
        "external_location": lambda sender, name, owner: ExternalLocationsAPI(sender).update(name, owner=owner),
    }
)


def info_of(sender: Transport, of: Securable) -> Any:
    """
    Return the model of the API of an object. One request.

    Raises:
        NotFoundError: There is no such object, or the caller may not see it.
    """
    return _GET[of.kind](sender, of.full_name)


def set_owner(sender: Transport, of: Securable, owner: str) -> None:
    """
    Give an object to somebody. One request.

    Raises:
        InvalidArgumentError: Objects of this kind are not given away by name. Nothing was sent.
        NotFoundError: There is no such object or principal.
    """
    if of.kind not in _OWN:
        raise InvalidArgumentError(f"owner: that of a {of.kind} is not changed here; accepted are {', '.join(_OWN)}")
    _OWN[of.kind](sender, of.full_name, owner)
