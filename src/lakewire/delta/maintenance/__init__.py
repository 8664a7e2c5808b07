"""
What a table needs besides data: its files, layout, statistics, properties and policies.
"""
