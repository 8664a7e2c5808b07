"""
The HTTP side of the local workspace: routes, handlers, requests and responses.

The only user of Starlette. Handlers live in ``api``, one module per family of the REST API.
"""
