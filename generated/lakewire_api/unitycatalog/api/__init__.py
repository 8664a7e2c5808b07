"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 74156ab3); do not edit, see docs/regenerating.md."""
