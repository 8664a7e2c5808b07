"""Generated from unitycatalog (unitycatalog c9ed6b1, spec f6b0da70b3a15f59); do not edit, see docs/regenerating.md."""
