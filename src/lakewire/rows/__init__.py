"""
The way of data into a table: read what was given, and fit it to the types of the table.
"""

from lakewire.rows.fit import fit
from lakewire.rows.read import Columns, read

__all__ = ["Columns", "fit", "read"]
