"""
The methods of ``DeltaTable`` as methods of ``DeltaClient`` that take the name of the table first.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from lakewire.delta.sending.services import Services
from lakewire.delta.table import DeltaTable
from lakewire.schema.names import TableName

__all__ = ["Name", "TablesByName"]

Name = str | TableName
P = ParamSpec("P")
T = TypeVar("T")


def _by_name(
    method: Callable[Concatenate[DeltaTable, P], T],
) -> Callable[Concatenate[TablesByName, Name, P], T]:
    @functools.wraps(method)
    def call(self: TablesByName, name: Name, /, *args: P.args, **options: P.kwargs) -> T:
        return method(self.table(name), *args, **options)

    return call


class TablesByName:
    """
    The part of ``DeltaClient`` that works on tables by name: ``write_table(name, …)`` is ``table(name).write(…)``.
    """

    def __init__(self, services: Services) -> None:
        self.services = services

    def table(self, name: Name) -> DeltaTable:
        """
        Return a table to work with; sends nothing.

        Raises:
            InvalidNameError: Not a name that Unity Catalog accepts.
        """
        return DeltaTable(self.services.table_name(name), self.services)

    read_table = _by_name(DeltaTable.read)
    write_table = _by_name(DeltaTable.write)
    merge_into = _by_name(DeltaTable.merge)
    update_table = _by_name(DeltaTable.update)
    delete_from = _by_name(DeltaTable.delete)
    history = _by_name(DeltaTable.history)
    describe_detail = _by_name(DeltaTable.detail)
    restore = _by_name(DeltaTable.restore)
    optimize = _by_name(DeltaTable.optimize)
    vacuum = _by_name(DeltaTable.vacuum)
