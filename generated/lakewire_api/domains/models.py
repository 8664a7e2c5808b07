"""Generated from domains (databricks-sdk 0.162.0, spec 3df1e10b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class DomainIconName(_rt.OpenEnum):
    ADDRESS_BOOK = "ADDRESS_BOOK"
    ALARM = "ALARM"
    ARROWS_IN = "ARROWS_IN"
    ATOM = "ATOM"
    BALLOON = "BALLOON"
    BANK = "BANK"
    BARRICADE = "BARRICADE"
    BASKET = "BASKET"
    BRIDGE = "BRIDGE"
    CACTUS = "CACTUS"
    CALL_BELL = "CALL_BELL"
    CARROT = "CARROT"
    CHART_PIE_SLICE = "CHART_PIE_SLICE"
    CITY = "CITY"
    CLOUD = "CLOUD"
    COINS = "COINS"
    COMPASS_ROSE = "COMPASS_ROSE"
    CRANE_TOWER = "CRANE_TOWER"
    CROWN = "CROWN"
    CUBE_TRANSPARENT = "CUBE_TRANSPARENT"
    FADERS = "FADERS"
    FLAG_BANNER_FOLD = "FLAG_BANNER_FOLD"
    FLAG_CHECKERED = "FLAG_CHECKERED"
    GAVEL = "GAVEL"
    HAMBURGER = "HAMBURGER"
    HEAD_CIRCUIT = "HEAD_CIRCUIT"
    HOURGLASS_HIGH = "HOURGLASS_HIGH"
    INTERSECT_THREE = "INTERSECT_THREE"
    MICROSCOPE = "MICROSCOPE"
    MOON_STARS = "MOON_STARS"
    PACKAGE = "PACKAGE"
    PARACHUTE = "PARACHUTE"
    PEPPER = "PEPPER"
    PIGGY_BANK = "PIGGY_BANK"
    PILL = "PILL"
    PLANET = "PLANET"
    PLANT = "PLANT"
    PLUGS_CONNECTED = "PLUGS_CONNECTED"
    POPCORN = "POPCORN"
    PRESENTATION_CHART = "PRESENTATION_CHART"
    PUZZLE_PIECE = "PUZZLE_PIECE"
    RAINBOW = "RAINBOW"
    RANKING = "RANKING"
    RECEIPT = "RECEIPT"
    ROCKET = "ROCKET"
    RULER = "RULER"
    SAILBOAT = "SAILBOAT"
    SCALES = "SCALES"
    SCAN_SMILEY = "SCAN_SMILEY"
    SCROLL = "SCROLL"
    SHIELD_CHECKERED = "SHIELD_CHECKERED"
    SNEAKER = "SNEAKER"
    SNOWFLAKE = "SNOWFLAKE"
    SOLAR_ROOF = "SOLAR_ROOF"
    SPEEDOMETER = "SPEEDOMETER"
    STAMP = "STAMP"
    STEPS = "STEPS"
    STRATEGY = "STRATEGY"
    SWORD = "SWORD"
    TELEVISION_SIMPLE = "TELEVISION_SIMPLE"
    TENT = "TENT"
    TICKET = "TICKET"
    TRACTOR = "TRACTOR"
    TRAFFIC_CONE = "TRAFFIC_CONE"
    TRAIN = "TRAIN"
    TREE_EVERGREEN = "TREE_EVERGREEN"
    TREE_STRUCTURE = "TREE_STRUCTURE"
    TROLLEY_SUITCASE = "TROLLEY_SUITCASE"
    TROPHY = "TROPHY"
    TRUCK_TRAILER = "TRUCK_TRAILER"
    USERS_THREE = "USERS_THREE"
    VECTOR_THREE = "VECTOR_THREE"


class Domain(_rt.Model):
    tag_key: str
    business_owner_ids: list[int] | None = None
    create_time: _datetime | None = None
    description: str | None = None
    domain_id: str | None = None
    draft: bool | None = None
    effective_draft: bool | None = None
    icon: DomainIcon | None = None
    name: str | None = None
    parent_domain_id: str | None = None
    subtitle: str | None = None
    technical_owner_ids: list[int] | None = None
    update_time: _datetime | None = None


class DomainIcon(_rt.Model):
    color: str | None = None
    name: DomainIconName | None = None


class ListDomainsResponse(_rt.Model):
    domains: list[Domain] | None = None
    next_page_token: str | None = None
