"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 3152c295); do not edit, see docs/regenerating.md."""
