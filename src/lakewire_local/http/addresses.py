"""
Addresses that are none of the Databricks API: operations of the workspace's own, and pages.
"""

from __future__ import annotations

OWN = "/_local/"
"""Below it are operations that Databricks does not have."""

_PAGES = ("/login", "/static/", "/explore/", "/sql/history", "/sql/editor", "/jobs", "/pipelines", "/requests")


def is_page(path: str) -> bool:
    """Return whether a path is that of a page, which asks for a cookie, not for a header."""
    return path == "/" or path.startswith(_PAGES)
