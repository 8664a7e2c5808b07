"""
What a name in FROM means, for the caller of a statement: a table, a version of it, a function, a list of objects.
"""
