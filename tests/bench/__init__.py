"""
Speed beside the peers: every figure and its peer's are taken in the same run, each in a fresh process.
"""
