"""
Make specs from the official SDK, and ``generated/lakewire_api`` from the specs.

Build time only: nothing here is shipped.
"""
