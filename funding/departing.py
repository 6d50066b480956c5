"""A Board without one of its partners: its figures and what it offered go with it."""

from decimal import Decimal

from funding.board import Board, Driver


def without_partner(board: Board, partner_id: str) -> Board:
    """The Board without a partner, its drivers' figures, its offers, and what was recorded of those."""
    offers = {offer.id for offer in board.in_kind if offer.partner == partner_id}
    return board.model_copy(
        update={
            "partners": tuple(partner for partner in board.partners if partner.id != partner_id),
            "drivers": tuple(driver_without(driver, {partner_id}) for driver in board.drivers),
            "in_kind": tuple(offer for offer in board.in_kind if offer.id not in offers),
            "actuals": tuple(e for e in board.actuals if not (e.kind == "in-kind" and e.of in offers)),
        }
    )


def driver_without(driver: Driver, ids: set[str]) -> Driver:
    """The driver without the figures of some partners; its years stay where they hold others' figures."""
    values: dict[str, Decimal | dict[str, Decimal]] = {}
    for key, entry in driver.values.items():
        if isinstance(entry, dict):
            kept = {partner: figure for partner, figure in entry.items() if partner not in ids}
            if kept or not entry:
                values[key] = kept
        elif key not in ids:
            values[key] = entry
    sources = {partner: source for partner, source in driver.sources.items() if partner not in ids}
    dates = {partner: day for partner, day in driver.dates.items() if partner not in ids}
    left = driver.model_copy(update={"values": values, "sources": sources, "dates": dates})
    return driver if left == driver else left
