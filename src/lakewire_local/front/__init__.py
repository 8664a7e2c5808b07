"""
Statements as trees: parse them once, resolve names and types, write them as the engine runs them right.
"""

from lakewire_local.front.sources import load_sources

load_sources()

__all__ = ["load_sources"]
