"""
Statements that change the rows of a table.
"""
