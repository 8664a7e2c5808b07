"""
SQL scripts and EXECUTE IMMEDIATE.
"""
