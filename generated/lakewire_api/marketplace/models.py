"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AssetType(_rt.OpenEnum):
    ASSET_TYPE_APP = "ASSET_TYPE_APP"
    ASSET_TYPE_DATA_TABLE = "ASSET_TYPE_DATA_TABLE"
    ASSET_TYPE_GIT_REPO = "ASSET_TYPE_GIT_REPO"
    ASSET_TYPE_MCP = "ASSET_TYPE_MCP"
    ASSET_TYPE_MEDIA = "ASSET_TYPE_MEDIA"
    ASSET_TYPE_MODEL = "ASSET_TYPE_MODEL"
    ASSET_TYPE_NOTEBOOK = "ASSET_TYPE_NOTEBOOK"
    ASSET_TYPE_PARTNER_INTEGRATION = "ASSET_TYPE_PARTNER_INTEGRATION"


class Category(_rt.OpenEnum):
    ADVERTISING_AND_MARKETING = "ADVERTISING_AND_MARKETING"
    CLIMATE_AND_ENVIRONMENT = "CLIMATE_AND_ENVIRONMENT"
    COMMERCE = "COMMERCE"
    DEMOGRAPHICS = "DEMOGRAPHICS"
    ECONOMICS = "ECONOMICS"
    EDUCATION = "EDUCATION"
    ENERGY = "ENERGY"
    FINANCIAL = "FINANCIAL"
    GAMING = "GAMING"
    GEOSPATIAL = "GEOSPATIAL"
    HEALTH = "HEALTH"
    LOOKUP_TABLES = "LOOKUP_TABLES"
    MANUFACTURING = "MANUFACTURING"
    MEDIA = "MEDIA"
    OTHER = "OTHER"
    PUBLIC_SECTOR = "PUBLIC_SECTOR"
    RETAIL = "RETAIL"
    SCIENCE_AND_RESEARCH = "SCIENCE_AND_RESEARCH"
    SECURITY = "SECURITY"
    SPORTS = "SPORTS"
    TRANSPORTATION_AND_LOGISTICS = "TRANSPORTATION_AND_LOGISTICS"
    TRAVEL_AND_TOURISM = "TRAVEL_AND_TOURISM"


class Cost(_rt.OpenEnum):
    FREE = "FREE"
    PAID = "PAID"


class DataRefresh(_rt.OpenEnum):
    DAILY = "DAILY"
    HOURLY = "HOURLY"
    MINUTE = "MINUTE"
    MONTHLY = "MONTHLY"
    NONE = "NONE"
    QUARTERLY = "QUARTERLY"
    SECOND = "SECOND"
    WEEKLY = "WEEKLY"
    YEARLY = "YEARLY"


class DeltaSharingRecipientType(_rt.OpenEnum):
    DELTA_SHARING_RECIPIENT_TYPE_DATABRICKS = "DELTA_SHARING_RECIPIENT_TYPE_DATABRICKS"
    DELTA_SHARING_RECIPIENT_TYPE_OPEN = "DELTA_SHARING_RECIPIENT_TYPE_OPEN"


class ExchangeFilterType(_rt.OpenEnum):
    GLOBAL_METASTORE_ID = "GLOBAL_METASTORE_ID"


class FileParentType(_rt.OpenEnum):
    LISTING = "LISTING"
    LISTING_RESOURCE = "LISTING_RESOURCE"
    PROVIDER = "PROVIDER"


class FileStatus(_rt.OpenEnum):
    FILE_STATUS_PUBLISHED = "FILE_STATUS_PUBLISHED"
    FILE_STATUS_SANITIZATION_FAILED = "FILE_STATUS_SANITIZATION_FAILED"
    FILE_STATUS_SANITIZING = "FILE_STATUS_SANITIZING"
    FILE_STATUS_STAGING = "FILE_STATUS_STAGING"


class FulfillmentType(_rt.OpenEnum):
    INSTALL = "INSTALL"
    REQUEST_ACCESS = "REQUEST_ACCESS"


class InstallationStatus(_rt.OpenEnum):
    FAILED = "FAILED"
    INSTALLED = "INSTALLED"


class ListingShareType(_rt.OpenEnum):
    FULL = "FULL"
    SAMPLE = "SAMPLE"


class ListingStatus(_rt.OpenEnum):
    DRAFT = "DRAFT"
    PENDING = "PENDING"
    PUBLISHED = "PUBLISHED"
    SUSPENDED = "SUSPENDED"


class ListingTagType(_rt.OpenEnum):
    LISTING_TAG_TYPE_LANGUAGE = "LISTING_TAG_TYPE_LANGUAGE"
    LISTING_TAG_TYPE_TASK = "LISTING_TAG_TYPE_TASK"


class ListingType(_rt.OpenEnum):
    PERSONALIZED = "PERSONALIZED"
    STANDARD = "STANDARD"


class MarketplaceFileType(_rt.OpenEnum):
    APP = "APP"
    EMBEDDED_NOTEBOOK = "EMBEDDED_NOTEBOOK"
    PROVIDER_ICON = "PROVIDER_ICON"


class PersonalizationRequestStatus(_rt.OpenEnum):
    DENIED = "DENIED"
    FULFILLED = "FULFILLED"
    NEW = "NEW"
    REQUEST_PENDING = "REQUEST_PENDING"


class Visibility(_rt.OpenEnum):
    PRIVATE = "PRIVATE"
    PUBLIC = "PUBLIC"


class AddExchangeForListingResponse(_rt.Model):
    exchange_for_listing: ExchangeListing | None = None


class BatchGetListingsResponse(_rt.Model):
    listings: list[Listing] | None = None


class BatchGetProvidersResponse(_rt.Model):
    providers: list[ProviderInfo] | None = None


class ConsumerTerms(_rt.Model):
    version: str


class ContactInfo(_rt.Model):
    company: str | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class CreateExchangeFilterResponse(_rt.Model):
    filter_id: str | None = None


class CreateExchangeResponse(_rt.Model):
    exchange_id: str | None = None


class CreateFileResponse(_rt.Model):
    file_info: FileInfo | None = None
    upload_url: str | None = None


class CreateListingResponse(_rt.Model):
    listing_id: str | None = None


class CreatePersonalizationRequestResponse(_rt.Model):
    id: str | None = None


class CreateProviderResponse(_rt.Model):
    id: str | None = None


class DataRefreshInfo(_rt.Model):
    interval: int
    unit: DataRefresh


class DeleteExchangeFilterResponse(_rt.Model): ...


class DeleteExchangeResponse(_rt.Model): ...


class DeleteFileResponse(_rt.Model): ...


class DeleteInstallationResponse(_rt.Model): ...


class DeleteListingResponse(_rt.Model): ...


class DeleteProviderResponse(_rt.Model): ...


class Exchange(_rt.Model):
    name: str
    comment: str | None = None
    created_at: int | None = None
    created_by: str | None = None
    filters: list[ExchangeFilter] | None = None
    id: str | None = None
    linked_listings: list[ExchangeListing] | None = None
    updated_at: int | None = None
    updated_by: str | None = None


class ExchangeFilter(_rt.Model):
    exchange_id: str
    filter_type: ExchangeFilterType
    filter_value: str
    created_at: int | None = None
    created_by: str | None = None
    id: str | None = None
    name: str | None = None
    updated_at: int | None = None
    updated_by: str | None = None


class ExchangeListing(_rt.Model):
    created_at: int | None = None
    created_by: str | None = None
    exchange_id: str | None = None
    exchange_name: str | None = None
    id: str | None = None
    listing_id: str | None = None
    listing_name: str | None = None


class FileInfo(_rt.Model):
    created_at: int | None = None
    display_name: str | None = None
    download_link: str | None = None
    file_parent: FileParent | None = None
    id: str | None = None
    marketplace_file_type: MarketplaceFileType | None = None
    mime_type: str | None = None
    status: FileStatus | None = None
    status_message: str | None = None
    updated_at: int | None = None


class FileParent(_rt.Model):
    file_parent_type: FileParentType | None = None
    parent_id: str | None = None


class GetExchangeResponse(_rt.Model):
    exchange: Exchange | None = None


class GetFileResponse(_rt.Model):
    file_info: FileInfo | None = None


class GetLatestVersionProviderAnalyticsDashboardResponse(_rt.Model):
    version: int | None = None


class GetListingContentMetadataResponse(_rt.Model):
    next_page_token: str | None = None
    shared_data_objects: list[SharedDataObject] | None = None


class GetListingResponse(_rt.Model):
    listing: Listing | None = None


class GetListingsResponse(_rt.Model):
    listings: list[Listing] | None = None
    next_page_token: str | None = None


class GetPersonalizationRequestResponse(_rt.Model):
    personalization_requests: list[PersonalizationRequest] | None = None


class GetProviderResponse(_rt.Model):
    provider: ProviderInfo | None = None


class Installation(_rt.Model):
    installation: InstallationDetail | None = None


class InstallationDetail(_rt.Model):
    catalog_name: str | None = None
    error_message: str | None = None
    id: str | None = None
    installed_on: int | None = None
    listing_id: str | None = None
    listing_name: str | None = None
    recipient_type: DeltaSharingRecipientType | None = None
    repo_name: str | None = None
    repo_path: str | None = None
    share_name: str | None = None
    status: InstallationStatus | None = None
    token_detail: TokenDetail | None = None
    tokens: list[TokenInfo] | None = None


class ListAllInstallationsResponse(_rt.Model):
    installations: list[InstallationDetail] | None = None
    next_page_token: str | None = None


class ListAllPersonalizationRequestsResponse(_rt.Model):
    next_page_token: str | None = None
    personalization_requests: list[PersonalizationRequest] | None = None


class ListExchangeFiltersResponse(_rt.Model):
    filters: list[ExchangeFilter] | None = None
    next_page_token: str | None = None


class ListExchangesForListingResponse(_rt.Model):
    exchange_listing: list[ExchangeListing] | None = None
    next_page_token: str | None = None


class ListExchangesResponse(_rt.Model):
    exchanges: list[Exchange] | None = None
    next_page_token: str | None = None


class ListFilesResponse(_rt.Model):
    file_infos: list[FileInfo] | None = None
    next_page_token: str | None = None


class ListFulfillmentsResponse(_rt.Model):
    fulfillments: list[ListingFulfillment] | None = None
    next_page_token: str | None = None


class Listing(_rt.Model):
    summary: ListingSummary
    detail: ListingDetail | None = None
    id: str | None = None


class ListingDetail(_rt.Model):
    assets: list[AssetType] | None = None
    collection_date_end: int | None = None
    collection_date_start: int | None = None
    collection_granularity: DataRefreshInfo | None = None
    cost: Cost | None = None
    data_source: str | None = None
    description: str | None = None
    documentation_link: str | None = None
    embedded_notebook_file_infos: list[FileInfo] | None = None
    file_ids: list[str] | None = None
    geographical_coverage: str | None = None
    license: str | None = None
    pricing_model: str | None = None
    privacy_policy_link: str | None = None
    size: float | None = None
    support_link: str | None = None
    tags: list[ListingTag] | None = None
    terms_of_service: str | None = None
    update_frequency: DataRefreshInfo | None = None


class ListingFulfillment(_rt.Model):
    listing_id: str
    fulfillment_type: FulfillmentType | None = None
    recipient_type: DeltaSharingRecipientType | None = None
    repo_info: RepoInfo | None = None
    share_info: ShareInfo | None = None


class ListingSetting(_rt.Model):
    visibility: Visibility | None = None


class ListingSummary(_rt.Model):
    __wire__ = {"listing_type": "listingType"}
    listing_type: ListingType
    name: str
    categories: list[Category] | None = None
    created_at: int | None = None
    created_by: str | None = None
    created_by_id: int | None = None
    exchange_ids: list[str] | None = None
    git_repo: RepoInfo | None = None
    provider_id: str | None = None
    provider_region: RegionInfo | None = None
    published_at: int | None = None
    published_by: str | None = None
    setting: ListingSetting | None = None
    share: ShareInfo | None = None
    status: ListingStatus | None = None
    subtitle: str | None = None
    updated_at: int | None = None
    updated_by: str | None = None
    updated_by_id: int | None = None


class ListingTag(_rt.Model):
    tag_name: ListingTagType | None = None
    tag_values: list[str] | None = None


class ListInstallationsResponse(_rt.Model):
    installations: list[InstallationDetail] | None = None
    next_page_token: str | None = None


class ListListingsForExchangeResponse(_rt.Model):
    exchange_listings: list[ExchangeListing] | None = None
    next_page_token: str | None = None


class ListListingsResponse(_rt.Model):
    listings: list[Listing] | None = None
    next_page_token: str | None = None


class ListProviderAnalyticsDashboardResponse(_rt.Model):
    dashboard_id: str
    id: str
    version: int | None = None


class ListProvidersResponse(_rt.Model):
    next_page_token: str | None = None
    providers: list[ProviderInfo] | None = None


class PersonalizationRequest(_rt.Model):
    consumer_region: RegionInfo
    comment: str | None = None
    contact_info: ContactInfo | None = None
    created_at: int | None = None
    id: str | None = None
    intended_use: str | None = None
    is_from_lighthouse: bool | None = None
    listing_id: str | None = None
    listing_name: str | None = None
    metastore_id: str | None = None
    provider_id: str | None = None
    recipient_type: DeltaSharingRecipientType | None = None
    share: ShareInfo | None = None
    status: PersonalizationRequestStatus | None = None
    status_message: str | None = None
    updated_at: int | None = None


class ProviderAnalyticsDashboard(_rt.Model):
    id: str


class ProviderInfo(_rt.Model):
    business_contact_email: str
    name: str
    privacy_policy_link: str
    term_of_service_link: str
    company_website_link: str | None = None
    dark_mode_icon_file_id: str | None = None
    dark_mode_icon_file_path: str | None = None
    description: str | None = None
    icon_file_id: str | None = None
    icon_file_path: str | None = None
    id: str | None = None
    is_featured: bool | None = None
    published_by: str | None = None
    support_contact_email: str | None = None


class RegionInfo(_rt.Model):
    cloud: str | None = None
    region: str | None = None


class RemoveExchangeForListingResponse(_rt.Model): ...


class RepoInfo(_rt.Model):
    git_repo_url: str


class RepoInstallation(_rt.Model):
    repo_name: str
    repo_path: str


class SearchListingsResponse(_rt.Model):
    listings: list[Listing] | None = None
    next_page_token: str | None = None


class SharedDataObject(_rt.Model):
    data_object_type: str | None = None
    name: str | None = None


class ShareInfo(_rt.Model):
    name: str
    type: ListingShareType


class TokenDetail(_rt.Model):
    __wire__ = {
        "bearer_token": "bearerToken",
        "expiration_time": "expirationTime",
        "share_credentials_version": "shareCredentialsVersion",
    }
    bearer_token: str | None = None
    endpoint: str | None = None
    expiration_time: str | None = None
    share_credentials_version: int | None = None


class TokenInfo(_rt.Model):
    activation_url: str | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: str | None = None
    expiration_time: int | None = None  # epoch milliseconds
    id: str | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: str | None = None


class UpdateExchangeFilterResponse(_rt.Model):
    filter: ExchangeFilter | None = None


class UpdateExchangeResponse(_rt.Model):
    exchange: Exchange | None = None


class UpdateInstallationResponse(_rt.Model):
    installation: InstallationDetail | None = None


class UpdateListingResponse(_rt.Model):
    listing: Listing | None = None


class UpdatePersonalizationRequestResponse(_rt.Model):
    request: PersonalizationRequest | None = None


class UpdateProviderAnalyticsDashboardResponse(_rt.Model):
    dashboard_id: str
    id: str
    version: int | None = None


class UpdateProviderResponse(_rt.Model):
    provider: ProviderInfo | None = None
