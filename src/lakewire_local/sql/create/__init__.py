"""
Statements that create and drop objects.
"""
