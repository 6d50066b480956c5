"""Amounts of money as texts: plain for CSV, with a sign where they are changes, and a dash where nobody knows them."""

from collections.abc import Iterable

from funding.money import Pence, format_money


def pounds_and_pence(pence: Pence) -> str:
    """Money as a plain number of pounds, for CSV."""
    return format_money(pence).replace("£", "").replace(",", "")


def known_pounds(pence: Pence | None) -> str:
    """Money as a plain number of pounds, for CSV; empty where it is not known."""
    return "" if pence is None else pounds_and_pence(pence)


def signed_money(pence: Pence) -> str:
    """A change in money, with a plus where it is a rise."""
    return f"+{format_money(pence)}" if pence > 0 else format_money(pence)


def known_money(pence: Pence | None) -> str:
    """Money, or a dash where it is not known."""
    return "-" if pence is None else format_money(pence)


def signed_change(now: Pence, before: Pence | None) -> str:
    """The change from an amount that may not be known, with a plus where it is a rise; else a dash."""
    return "-" if before is None else signed_money(now - before)


def all_together(amounts: Iterable[Pence | None]) -> Pence | None:
    """The sum of amounts; None when one of them is not known."""
    known = list(amounts)
    return None if None in known else sum(amount for amount in known if amount is not None)
