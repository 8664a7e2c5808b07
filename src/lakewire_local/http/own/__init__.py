"""
Operations that Databricks does not have, below ``/_local/``: what tests need, and people who look.
"""
