"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("enable_notebook_table_clipboard")
GET_ENABLE_NOTEBOOK_TABLE_CLIPBOARD = _op(
    "get_enable_notebook_table_clipboard",
    "GET",
    "/api/2.0/settings/types/enable-notebook-table-clipboard/names/default",
    _m.EnableNotebookTableClipboard,
)
PATCH_ENABLE_NOTEBOOK_TABLE_CLIPBOARD = _op(
    "patch_enable_notebook_table_clipboard",
    "PATCH",
    "/api/2.0/settings/types/enable-notebook-table-clipboard/names/default",
    _m.EnableNotebookTableClipboard,
)


class EnableNotebookTableClipboardAPI(_rt.Api):
    def get_enable_notebook_table_clipboard(self) -> _m.EnableNotebookTableClipboard:
        """GET /api/2.0/settings/types/enable-notebook-table-clipboard/names/default

        https://docs.databricks.com/api/workspace/enablenotebooktableclipboard/getenablenotebooktableclipboard
        """
        return self._sender.send(
            GET_ENABLE_NOTEBOOK_TABLE_CLIPBOARD, "/api/2.0/settings/types/enable-notebook-table-clipboard/names/default"
        )

    def patch_enable_notebook_table_clipboard(
        self, allow_missing: bool, setting: _m.EnableNotebookTableClipboard | _rt.Fields, field_mask: str
    ) -> _m.EnableNotebookTableClipboard:
        """PATCH /api/2.0/settings/types/enable-notebook-table-clipboard/names/default

        https://docs.databricks.com/api/workspace/enablenotebooktableclipboard/patchenablenotebooktableclipboard
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            PATCH_ENABLE_NOTEBOOK_TABLE_CLIPBOARD,
            "/api/2.0/settings/types/enable-notebook-table-clipboard/names/default",
            body=_rt.given(EnableNotebookTableClipboardAPI.patch_enable_notebook_table_clipboard, _body),
        )
