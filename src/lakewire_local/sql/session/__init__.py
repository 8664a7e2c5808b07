"""
The state of a session, and the statements that change it.
"""
