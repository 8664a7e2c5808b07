"""
Turn what the official SDK states about the API into specs, and specs into ``generated/lakewire_api``.

Build time only: nothing here is shipped.
"""
