"""A metastore outside of a workspace, with its own users and groups."""

from lakewire_local.credentials import load_credentials
from lakewire_local.identity import Identity
from lakewire_local.metastore import Metastore
from lakewire_local.workspace_files import WorkspaceFiles


class OwnMetastore(Metastore):
    """The metastore of a folder; closing it closes its directory of principals too."""

    def __init__(self, folder):
        files = WorkspaceFiles(folder)
        files.make()
        self.identity = Identity.open(files.identity, load_credentials(files), user=Metastore.user, token_seconds=60)
        super().__init__(files.root, self.identity.directory)

    def close(self):
        super().close()
        self.identity.close()
