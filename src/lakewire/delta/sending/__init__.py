"""
How a statement about a table is sent, retried and explained, and what comes back.
"""
