"""
The chunks of a result on their way: links, downloads side by side, JSON and Arrow, and that nothing is missing.
"""
