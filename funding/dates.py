"""Dates as people write them in papers."""

from datetime import date

from funding.wording import LANGUAGES, _, in_language


def format_date(day: date) -> str:
    """A date such as `30 June 2023`, in the language in use."""
    return f"{format_day(day.day, day.month)} {day.year}"


def format_day(day: int, month: int) -> str:
    """A day of every year such as `30 June`, in the language in use."""
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return f"{day} {months[month - 1]}"


def month_names() -> tuple[tuple[str, ...], ...]:
    """The names of the months, January first, in each language."""
    return tuple(
        tuple(
            in_language(name, language)
            for name in (
                "January", "February", "March", "April", "May", "June",
                "July", "August", "September", "October", "November", "December",
            )
        )
        for language in LANGUAGES
    )  # fmt: skip
