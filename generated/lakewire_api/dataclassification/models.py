"""Generated from dataclassification (databricks-sdk 0.162.0, spec 2431b21d); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AutoTaggingConfigAutoTaggingMode(_rt.OpenEnum):
    AUTO_TAGGING_DISABLED = "AUTO_TAGGING_DISABLED"
    AUTO_TAGGING_ENABLED = "AUTO_TAGGING_ENABLED"


class AutoTaggingConfig(_rt.Model):
    auto_tagging_mode: AutoTaggingConfigAutoTaggingMode
    classification_tag: str


class CatalogConfig(_rt.Model):
    auto_tag_configs: list[AutoTaggingConfig] | None = None
    excluded_schemas: CatalogConfigSchemaNames | None = None
    included_schemas: CatalogConfigSchemaNames | None = None
    name: str | None = None


class CatalogConfigSchemaNames(_rt.Model):
    names: list[str]
