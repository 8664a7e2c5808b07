"""
A dialect of SQLAlchemy over ``lakewire.dbapi``: ``create_engine("databricks+lakewire://token:…@host?warehouse_id=…")``.

Needs ``pip install "lakewire[sqlalchemy]"``.
"""

from lakewire._lazy import extra

with extra("sqlalchemy"):
    from lakewire.sqlalchemy.dialect import LakewireDialect

__all__ = ["LakewireDialect"]
