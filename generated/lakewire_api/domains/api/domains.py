"""Generated from domains (databricks-sdk 0.162.0, spec 3df1e10b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.domains import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("domains")
CREATE_DOMAIN = _op("create_domain", "POST", "/api/2.0/domains", _m.Domain)
DELETE_DOMAIN = _op("delete_domain", "DELETE", "/api/2.0/{name}")
GET_DOMAIN = _op("get_domain", "GET", "/api/2.0/{name}", _m.Domain)
LIST_DOMAINS = _op("list_domains", "GET", "/api/2.0/domains", _m.ListDomainsResponse)
LIST_DOMAINS_PAGING = _rt.Paging(items="domains", request="page_token", response="next_page_token")
UPDATE_DOMAIN = _op("update_domain", "PATCH", "/api/2.0/{name}", _m.Domain)


class DomainsAPI(_rt.Api):
    def create_domain(self, domain: _m.Domain | _rt.Fields, *, domain_id: str | None = None) -> _m.Domain:
        """POST /api/2.0/domains

        https://docs.databricks.com/api/workspace/domains/createdomain
        """
        _query = {"domain_id": domain_id}
        return self._sender.send(
            CREATE_DOMAIN,
            "/api/2.0/domains",
            query=_rt.given(DomainsAPI.create_domain, _query),
            body=_rt.whole(DomainsAPI.create_domain, "domain", domain),
        )

    def delete_domain(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.0/{name}

        https://docs.databricks.com/api/workspace/domains/deletedomain
        """
        _query = {"force": force}
        self._sender.send(
            DELETE_DOMAIN, f"/api/2.0/{_rt.segments('name', name)}", query=_rt.given(DomainsAPI.delete_domain, _query)
        )

    def get_domain(self, name: str) -> _m.Domain:
        """GET /api/2.0/{name}

        https://docs.databricks.com/api/workspace/domains/getdomain
        """
        return self._sender.send(GET_DOMAIN, f"/api/2.0/{_rt.segments('name', name)}")

    def list_domains(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        parent_domain_id: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Domain]:
        """GET /api/2.0/domains

        https://docs.databricks.com/api/workspace/domains/listdomains
        """
        _query = {"page_size": page_size, "page_token": page_token, "parent_domain_id": parent_domain_id}
        return _rt.Pages(
            self._sender,
            LIST_DOMAINS,
            "/api/2.0/domains",
            LIST_DOMAINS_PAGING,
            query=_rt.given(DomainsAPI.list_domains, _query),
            limit=limit,
        )

    def update_domain(self, name: str, domain: _m.Domain | _rt.Fields, update_mask: str | _Sequence[str]) -> _m.Domain:
        """PATCH /api/2.0/{name}

        https://docs.databricks.com/api/workspace/domains/updatedomain
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DOMAIN,
            f"/api/2.0/{_rt.segments('name', name)}",
            query=_rt.given(DomainsAPI.update_domain, _query),
            body=_rt.whole(DomainsAPI.update_domain, "domain", domain),
        )
