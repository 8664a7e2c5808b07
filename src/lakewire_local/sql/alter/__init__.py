"""
Statements that change objects: ALTER, COMMENT ON, GRANT.
"""
