"""
The REST API of the local workspace: one module per family, each with its ``ROUTES``.

Handlers take a ``Call``, use the stores of its workspace and return the body of the response; they hold no state.
"""
