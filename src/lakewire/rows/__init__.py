"""
The way of data into a table: read what was given, fit it to the table, carry it to the warehouse.
"""

from lakewire.rows.fit import Rows, Unknown, fit
from lakewire.rows.read import Columns, read

__all__ = ["Columns", "Rows", "Unknown", "fit", "read"]
