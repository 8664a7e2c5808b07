"""
The main job, end to end: ``python -m lakewire.demo`` runs it on a local workspace, or on the one of the environment.
"""
