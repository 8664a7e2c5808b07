"""
The site of the documentation: ``make docs`` builds it.
"""

import sys
from pathlib import Path

from lakewire import __version__

sys.path.insert(0, str(Path(__file__).parent / "ext"))

project = "lakewire"
project_copyright = "The lakewire authors"
release = version = __version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "reference",
    "operations",
    "docstrings",
    "linking",
    "pictures",
]
exclude_patterns = ["ext"]
nitpicky = True
nitpick_ignore = [("py:exc", "TaskDeferred")]  # of Airflow

html_theme = "furo"
html_title = f"lakewire {release}"
html_show_sphinx = False
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_theme_options = {"top_of_page_buttons": []}  # many pages have no source to show

myst_heading_anchors = 4  # the anchors that GitHub gives headings
myst_enable_extensions = ["colon_fence"]

add_module_names = False
autodoc_member_order = "bysource"
autodoc_mock_imports = ["airflow"]  # it is in an environment of its own: make airflow
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_attr_annotations = False
napoleon_custom_sections = ["Source"]
python_maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"
