"""
What a table says about its columns, and which value may go into which.
"""
