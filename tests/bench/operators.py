"""
What a DAG imports that uses every operator and sensor.
"""

from lakewire.airflow import *  # noqa: F403
