"""
Statements as values: each is read by its own small parser, and nothing is passed on as text.
"""

from lakewire_local.front.statements.reading import read_piece, read_statement

__all__ = ["read_piece", "read_statement"]
