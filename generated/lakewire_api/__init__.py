"""Typed bindings of the Databricks API, generated."""
