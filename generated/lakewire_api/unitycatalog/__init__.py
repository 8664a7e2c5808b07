"""Generated from unitycatalog (unitycatalog c9ed6b1, spec cb0492c234d47ea2); do not edit, see docs/regenerating.md."""
