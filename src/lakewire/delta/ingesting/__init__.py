"""
Rows that trickle into a table.
"""
