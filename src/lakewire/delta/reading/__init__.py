"""
What is read of a table: its rows at any version, its history and its changes.
"""
