"""Dates as people write them in papers."""

from datetime import date

from funding.wording import _


def format_date(day: date) -> str:
    """A date such as `30 June 2023`, in the language in use."""
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return f"{day.day} {months[day.month - 1]} {day.year}"
