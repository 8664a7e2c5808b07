"""
Pages for people who would rather look than read, at the addresses that a Databricks workspace has for them.

What they show comes from the handlers of the API, so that it is what the API says to the same person.
"""
