"""
What is found wrong in the folder of a workspace.
"""

import attrs


@attrs.frozen
class Finding:
    """
    Something that is not as it should be.

    Attributes:
        where: A table, or a path.
        what: What is wrong with it.
        mend: What mends it.
    """

    where: str
    what: str
    mend: str
