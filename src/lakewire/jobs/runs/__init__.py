"""
Runs: what they are doing, how they ended, and what they leave behind.
"""
