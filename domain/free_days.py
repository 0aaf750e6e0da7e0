"""Days on which nothing is begun: public holidays, school holidays by region, and feasts that people choose."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

import holidays

PUBLIC = "public"
"""The Dutch public holidays."""
REGIONS: Mapping[str, str] = {"school_north": "Noord", "school_middle": "Midden", "school_south": "Zuid"}
"""School holidays as the ministry spreads them over three regions."""
FEASTS: Mapping[str, tuple[str, str]] = {
    "liberation": ("NL", "Liberation Day"),
    "eid_al_fitr": ("SR", "Eid al-Fitr"),
    "eid_al_adha": ("SR", "Eid al-Adha"),
    "keti_koti": ("SR", "Day of Freedoms"),
    "holi": ("SR", "Holi"),
    "diwali": ("SR", "Diwali"),
    "lunar_new_year": ("SR", "Chinese New Year"),
    "orthodox_christmas": ("ET", "Christmas"),
    "orthodox_easter": ("ET", "Easter Sunday"),
    "rosh_hashanah": ("IL", "Rosh Hashanah"),
    "yom_kippur": ("IL", "Yom Kippur"),
}
"""Feasts by name: a country whose calendar has them, and what they are called there. Lunar days are estimates."""
NAMES = (PUBLIC, *REGIONS, *FEASTS)


@lru_cache(maxsize=4096)  # asked at every event about the same few days
def free(day: date, names: frozenset[str]) -> bool:
    """Whether a day falls on one of the holidays that are named."""
    return any(day in _days(name, day.year) for name in names)


@cache
def _days(name: str, year: int) -> frozenset[date]:
    """Empty for years whose school holidays are not set yet."""
    if name == PUBLIC:
        return frozenset(holidays.country_holidays("NL", years=year))
    if name in REGIONS:
        return frozenset(holidays.country_holidays("NL", subdiv=REGIONS[name], years=year, categories="school"))
    country, called = FEASTS[name]
    categories = ("optional",) if country == "NL" else ("public",)
    found = holidays.country_holidays(country, years=year, categories=categories, language="en_US")
    return frozenset(day for day, named in found.items() if called in named)
