"""
Rows merged into a table by key, and dimensions that keep every version of a row.
"""
