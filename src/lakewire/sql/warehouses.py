"""
Which warehouse runs a statement when nobody says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import ConfigError
from lakewire.http import Transport
from lakewire.observability import log
from lakewire_api.sql.api.warehouses import WarehousesAPI

if TYPE_CHECKING:
    from lakewire_api.sql.models import EndpointInfo

__all__ = ["find_warehouse"]

# https://docs.databricks.com/compute/sql-warehouse/warehouse-behavior
_SIZES = ("2X-Small", "X-Small", "Small", "Medium", "Large", "X-Large", "2X-Large", "3X-Large", "4X-Large", "5X-Large")
_STATES = ("RUNNING", "STARTING", "STOPPED", "STOPPING")  # the first is the best


def find_warehouse(sender: Transport) -> str:
    """
    Return the id of the warehouse that can run a statement soonest: one that runs, else the smallest. One request.

    Raises:
        ConfigError: The caller sees none.

    Source:
        https://docs.databricks.com/api/workspace/warehouses/list
    """
    usable = [found for found in WarehousesAPI(sender).list() if found.id and str(found.state) in _STATES]
    if not usable:
        raise ConfigError(
            "no warehouse: there is none that you may use; give warehouse_id or DATABRICKS_WAREHOUSE_ID, or make one"
        )
    chosen = min(usable, key=_rank)
    log().info(
        "chose a warehouse, as none was given", warehouse_id=chosen.id, name=chosen.name, state=str(chosen.state)
    )
    return str(chosen.id)


def _rank(found: EndpointInfo) -> tuple[int, int, str, str]:
    size = _SIZES.index(found.cluster_size) if found.cluster_size in _SIZES else len(_SIZES)
    return _STATES.index(str(found.state)), size, found.name or "", str(found.id)
