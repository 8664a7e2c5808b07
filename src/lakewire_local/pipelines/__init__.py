"""
Pipelines: SQL files whose datasets are kept up to date, in the order in which they depend on each other.
"""
