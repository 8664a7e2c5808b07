"""
Files of volumes as relations.
"""
