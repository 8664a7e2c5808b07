"""
The Statement Execution API behind HTTP: statements and their states, results on disk, links to results, the warehouse.
"""
