"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("libraries")
ALL_CLUSTER_STATUSES = _op(
    "all_cluster_statuses", "GET", "/api/2.0/libraries/all-cluster-statuses", _m.ListAllClusterLibraryStatusesResponse
)
ALL_CLUSTER_STATUSES_PAGING = _rt.Paging(items="statuses", style="single")
CLUSTER_STATUS = _op("cluster_status", "GET", "/api/2.0/libraries/cluster-status", _m.ClusterLibraryStatuses)
CLUSTER_STATUS_PAGING = _rt.Paging(items="library_statuses", style="single")
INSTALL = _op("install", "POST", "/api/2.0/libraries/install", effect=_rt.Effect.IDEMPOTENT)
UNINSTALL = _op("uninstall", "POST", "/api/2.0/libraries/uninstall", effect=_rt.Effect.IDEMPOTENT)


class LibrariesAPI(_rt.Api):
    def all_cluster_statuses(self, *, limit: int | None = None) -> _rt.Pages[_m.ClusterLibraryStatuses]:
        """GET /api/2.0/libraries/all-cluster-statuses

        https://docs.databricks.com/api/workspace/libraries/allclusterstatuses
        """
        return _rt.Pages(
            self._sender,
            ALL_CLUSTER_STATUSES,
            "/api/2.0/libraries/all-cluster-statuses",
            ALL_CLUSTER_STATUSES_PAGING,
            limit=limit,
        )

    def cluster_status(self, cluster_id: str, *, limit: int | None = None) -> _rt.Pages[_m.LibraryFullStatus]:
        """GET /api/2.0/libraries/cluster-status

        https://docs.databricks.com/api/workspace/libraries/clusterstatus
        """
        _query = {"cluster_id": cluster_id}
        return _rt.Pages(
            self._sender,
            CLUSTER_STATUS,
            "/api/2.0/libraries/cluster-status",
            CLUSTER_STATUS_PAGING,
            query=_rt.given(LibrariesAPI.cluster_status, _query),
            limit=limit,
        )

    def install(self, cluster_id: str, libraries: _Sequence[_m.Library | _rt.Fields]) -> None:
        """POST /api/2.0/libraries/install

        https://docs.databricks.com/api/workspace/libraries/install
        """
        _body = {"cluster_id": cluster_id, "libraries": libraries}
        self._sender.send(INSTALL, "/api/2.0/libraries/install", body=_rt.given(LibrariesAPI.install, _body))

    def uninstall(self, cluster_id: str, libraries: _Sequence[_m.Library | _rt.Fields]) -> None:
        """POST /api/2.0/libraries/uninstall

        https://docs.databricks.com/api/workspace/libraries/uninstall
        """
        _body = {"cluster_id": cluster_id, "libraries": libraries}
        self._sender.send(UNINSTALL, "/api/2.0/libraries/uninstall", body=_rt.given(LibrariesAPI.uninstall, _body))
