"""
Files of tables and volumes, straight from the storage, with credentials that Unity Catalog vends.

In the order in which they import each other:

``vended``       what a response of Unity Catalog opens: pure
``credentials``  fetched when they are needed, renewed before they end
``stores``       a URL and credentials → a store of obstore
``storage``      files of one place: read, listed, written, with credentials that are good
``opening``      the storage of a table or a volume
"""

from lakewire.catalog.vending.credentials import Credentials
from lakewire.catalog.vending.storage import Storage, StoredFile
from lakewire.catalog.vending.vended import Vended, vended

__all__ = ["Credentials", "Storage", "StoredFile", "Vended", "vended"]
