"""
Tables read from their files, without a warehouse.

In the order in which they import each other:

``conditions``  which rows: as Arrow has it, and as SQL
``log``         the log of a table, from a storage into a folder
``snapshot``    the files of a version, or why they cannot be read
``dataset``     these files as a dataset of pyarrow
``sources``     rows from the files, or from a warehouse
``table``       what the user holds
``opening``     which way it goes, and why
"""
