"""
Statements about the files and versions of a table.
"""
