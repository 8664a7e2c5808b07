"""
One module for each way of signing in, named like its ``auth_type``; each has a ``RECIPE``.
"""
