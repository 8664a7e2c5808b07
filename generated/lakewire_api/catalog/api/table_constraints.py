"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("table_constraints")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/constraints", _m.TableConstraint)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/constraints/{full_name}")


class TableConstraintsAPI(_rt.Api):
    def create(self, full_name_arg: str, constraint: _m.TableConstraint | _rt.Fields) -> _m.TableConstraint:
        """POST /api/2.1/unity-catalog/constraints

        https://docs.databricks.com/api/workspace/tableconstraints/create
        """
        _body = {"constraint": constraint, "full_name_arg": full_name_arg}
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/constraints", body=_rt.given(TableConstraintsAPI.create, _body)
        )

    def delete(self, full_name: str, constraint_name: str, cascade: bool) -> None:
        """DELETE /api/2.1/unity-catalog/constraints/{full_name}

        https://docs.databricks.com/api/workspace/tableconstraints/delete
        """
        _query = {"cascade": cascade, "constraint_name": constraint_name}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/constraints/{_rt.segment('full_name', full_name)}",
            query=_rt.given(TableConstraintsAPI.delete, _query),
        )
