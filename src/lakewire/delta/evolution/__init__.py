"""
How the schema of a table changes.
"""
