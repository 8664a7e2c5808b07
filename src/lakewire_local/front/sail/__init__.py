"""
What Sail runs otherwise than Databricks, and how it is written or refused instead.
"""
