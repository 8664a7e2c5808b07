"""
Lost, cut, slow and refused responses for tests: a relay between a client and a local workspace.
"""

from lakewire_local.faults import Fault, FaultyRelay, Relayed

__all__ = ["Fault", "FaultyRelay", "Relayed"]
