"""Where a driver's figures come from, as people would cite it."""

from datetime import date

from funding.board import Driver
from funding.dates import format_date


def cited(driver: Driver, partner_id: str = "") -> str:
    """The source and date of a partner's figure, its own where it has one; of the driver's figures for no partner."""
    own_source, own_date = driver.sources.get(partner_id), driver.dates.get(partner_id)
    if own_source or own_date:
        return _together(own_source, own_date)
    return _together(driver.source, driver.as_at)


def _together(source: str | None, as_at: date | None) -> str:
    return ", ".join(part for part in (source, format_date(as_at) if as_at else "") if part)
