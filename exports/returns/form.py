"""What a return holds and where: known to the writer and the reader alike, in one place."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from funding.board import Board, Cost, Driver, Offer, Partner
from funding.board_names import cost_name, driver_name
from funding.money import Pence
from funding.names import same
from funding.quantities import format_number
from funding.wording import _
from funding.years import NotAYear, year_before

FORM = "Cyfran partner return"
"""What kind of form it is; the same in every language."""
VERSION = 1
NEW_ROWS = 10

# The first column of each row that is read says what the row is. The words are marks and stay as they are in Welsh.
FORM_MARK, VERSION_MARK, BOARD_MARK, PARTNER_MARK = "form", "version", "board", "partner"
REMARK_MARK, LAST_YEAR_MARK, DRIVER_MARK, OFFER_MARK, NEW_MARK = "remark", "last year", "driver", "offer", "new"
VALUE = 2
"""The column of what the rows that say whose form it is hold, and of the remark."""


class FigureColumn(IntEnum):
    """The columns of the sheet of figures."""

    MARK = 0
    WHAT = 1
    SINCE = 2
    UNIT = 3
    HELD = 4
    HELD_SOURCE = 5
    RIGHT = 6
    FIGURE = 7
    SOURCE = 8
    DAY = 9


class OfferColumn(IntEnum):
    """The columns of the sheet of offers in kind."""

    MARK = 0
    STATUS = 1
    ANSWER = 2
    KIND = 3
    WHAT = 4
    QUANTITY = 5
    UNIT = 6
    RATE = 7
    RATE_FOR = 8
    VALUATION = 9
    EVIDENCE = 10
    YEARS = 11
    MEETS = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure that a partner is asked for: last year's contribution, or what a driver counts of it."""

    driver: Driver | None
    """None for last year's contribution."""
    since: str | None
    """The year from which the figure holds; None when it holds for every year."""
    held: Decimal | Pence | None
    """The figure that the Board file has."""

    @property
    def mark(self) -> str:
        """What the first column says."""
        return LAST_YEAR_MARK if self.driver is None else DRIVER_MARK


def asked_of(board: Board, partner: Partner) -> Iterator[Asked]:
    """Every figure that a partner is asked for: last year's contribution, then each driver for each span of years."""
    yield Asked(None, None, partner.last_year)
    for driver in board.drivers:
        tables = {since: entry for since, entry in driver.values.items() if isinstance(entry, dict)}
        since_when = sorted(since for since, entry in tables.items() if partner.id in entry)
        always = driver.values.get(partner.id)
        if isinstance(always, Decimal) or not since_when:
            yield Asked(driver, None, always if isinstance(always, Decimal) else None)
        for since in since_when:
            yield Asked(driver, since, tables[since][partner.id])


def what_is_asked(board: Board, asked: Asked) -> str:
    """What a figure is of, in words."""
    if asked.driver is not None:
        return driver_name(asked.driver)
    try:
        return _("Your contribution in {year}").format(year=year_before(board.years[0]))
    except (NotAYear, IndexError):
        return _("Your contribution last year")


def offers_shown(board: Board, partner: Partner) -> tuple[Offer, ...]:
    """The partner's offers, but those that were declined."""
    return tuple(offer for offer in board.in_kind if offer.partner == partner.id and offer.status != "declined")


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of an offer is given and what one unit is worth, whichever way the Board file says it."""

    quantity_key: str
    """The key of the quantity; of the table `staff` for staff time."""
    quantity: Decimal | None
    rate_key: str
    rate: Pence | None
    unit: str
    rate_for: str
    """What the rate buys, in words."""
    staff_time: bool


def measure_of(offer: Offer) -> Measure:
    """The quantity and the rate of an offer."""
    time = offer.staff
    if time is None:
        life = offer.useful_life
        spread = _("each, spread over {years} years").format(years=format_number(life)) if life else ""
        return Measure("quantity", offer.quantity, "rate", offer.rate, offer.unit or "", spread, staff_time=False)
    key = next((key for key in ("fte", "days", "hours") if getattr(time, key) is not None), "fte")
    units = {
        "fte": _("full-time posts"),
        "days": _("days, of {count} in a year").format(count=format_number(time.days_in_year or 0)),
        "hours": _("hours, of {count} in a year").format(count=format_number(time.hours_in_year or 0)),
    }
    paid = _("a year's salary, before on-costs of {percent}%").format(percent=format_number(time.on_costs))
    return Measure(key, getattr(time, key), "salary", time.salary, units[key], paid, staff_time=True)


def lines_to_meet(board: Board) -> tuple[tuple[str, Cost], ...]:
    """The cost lines that an offer may meet, each with words that tell it from every other."""
    lines = [cost for cost in board.costs if cost.changes is None]
    names = [same(cost_name(cost)) for cost in lines]
    return tuple(
        (told if names.count(same(told)) == 1 else f"{told} ({cost.id})", cost)
        for told, cost in ((cost_name(cost), cost) for cost in lines)
    )
