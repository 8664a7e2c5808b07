"""
Zerobus for the tables of the workspace: rows by Arrow Flight, stored as they come.
"""

from lakewire_local.zerobus.endpoint import ZerobusEndpoint

__all__ = ["ZerobusEndpoint"]
