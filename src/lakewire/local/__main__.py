"""
``python -m lakewire.local``: serve a local workspace by hand.
"""

import sys

from lakewire_local.__main__ import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
