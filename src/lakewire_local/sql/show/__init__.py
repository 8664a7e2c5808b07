"""
SHOW and DESCRIBE.
"""
