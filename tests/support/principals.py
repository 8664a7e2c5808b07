"""Others than the first user of a workspace."""

import uuid

import pytest

from lakewire import DatabricksClient, errors


class Somebody:
    """A service principal, signed in."""

    def __init__(self, client, *groups):
        self.made = client.api.service_principals.create(display_name=f"sp-{uuid.uuid4().hex[:8]}")
        self.name = self.made.application_id
        token = client.api.token_management.create_obo_token(application_id=self.name).token_value
        for group in groups:
            client.api.groups.create(display_name=group, members=[{"value": self.made.id}])
        self.token, config = token, client.config
        self.client = DatabricksClient(host=config.host, token=token, warehouse_id=config.warehouse_id)

    def rows(self, statement):
        return [tuple(row) for row in self.client.sql.execute(statement).rows()]

    def refused(self, statement):
        with pytest.raises(errors.InsufficientPrivilegesError) as caught:
            self.client.sql.execute(statement)
        return str(caught.value)
