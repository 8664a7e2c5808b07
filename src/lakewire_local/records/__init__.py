"""
Records of CSV and JSON files, and their values, as Spark reads them. Pure.
"""
