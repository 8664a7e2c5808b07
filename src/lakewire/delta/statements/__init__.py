"""
Statements about Delta tables, as values. Pure: nothing here sends anything.
"""
