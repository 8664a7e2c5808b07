"""
Files on the local disk: their paths, what the operating system refuses, and where downloads go.
"""
