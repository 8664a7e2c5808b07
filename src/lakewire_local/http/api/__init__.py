"""
The REST API of the local workspace: one module per family, each with its ``ROUTES``.

Handlers take a ``Call``, ask the store they need and return what the API answers; they hold no state.
"""
