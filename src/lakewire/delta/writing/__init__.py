"""
Rows and queries on their way into a table.
"""
