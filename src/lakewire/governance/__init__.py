"""
Access as code: what a file says of owners, grants, row filters and masks, compared with what is there; secure views.
"""

from lakewire.governance.catalog import GovernedCatalog
from lakewire.governance.plan import AccessChange, AccessPlan

__all__ = ["AccessChange", "AccessPlan", "GovernedCatalog"]
