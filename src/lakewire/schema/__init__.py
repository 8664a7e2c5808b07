"""
Names, types and schemas of Databricks tables as values, and their translation to SQL, Arrow and Python.

Everything here is pure: no I/O, no client. Import from the modules.
"""
