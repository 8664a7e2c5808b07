"""
What PEP 249 asks a module to say of itself.
"""

apilevel = "2.0"
"""Version of PEP 249."""

paramstyle = "named"
"""``:name`` with a mapping; ``?`` with a sequence is accepted as well, not both in one statement."""

threadsafety = 2
"""Threads may share the module and its connections; each needs a cursor of its own."""
