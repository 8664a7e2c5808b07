"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("enable_export_notebook")
GET_ENABLE_EXPORT_NOTEBOOK = _op(
    "get_enable_export_notebook",
    "GET",
    "/api/2.0/settings/types/enable-export-notebook/names/default",
    _m.EnableExportNotebook,
)
PATCH_ENABLE_EXPORT_NOTEBOOK = _op(
    "patch_enable_export_notebook",
    "PATCH",
    "/api/2.0/settings/types/enable-export-notebook/names/default",
    _m.EnableExportNotebook,
)


class EnableExportNotebookAPI(_rt.Api):
    def get_enable_export_notebook(self) -> _m.EnableExportNotebook:
        """GET /api/2.0/settings/types/enable-export-notebook/names/default

        https://docs.databricks.com/api/workspace/enableexportnotebook/getenableexportnotebook
        """
        return self._sender.send(
            GET_ENABLE_EXPORT_NOTEBOOK, "/api/2.0/settings/types/enable-export-notebook/names/default"
        )

    def patch_enable_export_notebook(
        self, allow_missing: bool, setting: _m.EnableExportNotebook | _rt.Fields, field_mask: str
    ) -> _m.EnableExportNotebook:
        """PATCH /api/2.0/settings/types/enable-export-notebook/names/default

        https://docs.databricks.com/api/workspace/enableexportnotebook/patchenableexportnotebook
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            PATCH_ENABLE_EXPORT_NOTEBOOK,
            "/api/2.0/settings/types/enable-export-notebook/names/default",
            body=_rt.given(EnableExportNotebookAPI.patch_enable_export_notebook, _body),
        )
