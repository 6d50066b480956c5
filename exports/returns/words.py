"""The words of a return that people choose from lists, and what they stand for in whichever language they come back."""

from collections.abc import Callable, Mapping, Sequence

from funding.board import Board
from funding.names import same
from funding.wording import LANGUAGES, _, in_language

Words = Callable[[], Mapping[str, str]]
"""What may be chosen, with the words for it in the language in use."""
YES, NO = "yes", "no"
RIGHT, WITHDRAWN = "still right", "withdrawn"
EVERY_YEAR = "every year"
FROM_ON = "{year} and later"
_STATUSES = ("offered", "agreed", "declined")


def kinds() -> dict[str, str]:
    """The kinds of offer."""
    return {"staff": _("staff"), "goods": _("goods"), "services": _("services"), "accommodation": _("accommodation")}


def valuations() -> dict[str, str]:
    """What a value may rest on."""
    return {
        "salary cost": _("salary cost"),
        "market rate": _("market rate"),
        "agreed rate": _("agreed rate"),
        "not valued": _("not valued"),
    }


def yes_and_no() -> dict[str, str]:
    """Whether a figure is right."""
    return {YES: _("yes"), NO: _("no")}


def answers() -> dict[str, str]:
    """What becomes of an offer that is known."""
    return {RIGHT: _("still right"), WITHDRAWN: _("withdrawn")}


def status_word(status: str) -> str:
    """Whether an offer is agreed."""
    return dict(zip(_STATUSES, (_("offered"), _("agreed"), _("declined")), strict=True))[status]


def meant(text: str, choices: Words) -> str | None:
    """What was chosen, in whichever language; None when it is none of the choices."""
    for key in choices():
        if same(text) in {same(key), *(same(in_language(key, language)) for language in LANGUAGES)}:
            return key
    return None


def spans_of_years(board: Board) -> tuple[str, ...]:
    """The years that an offer may be for, in words."""
    later = [_("{year} and later").format(year=year) for year in board.years[1:-1]]
    return (_("every year"), *board.years, *later)


def years_in_words(years: Sequence[str]) -> str:
    """The years of an offer."""
    return ", ".join(years) if years else _("every year")


def years_meant(text: str, board: Board) -> tuple[str, ...]:
    """The years that words stand for, none for every year; raises `ValueError` in words."""
    for language in LANGUAGES:
        if same(text) == same(in_language(EVERY_YEAR, language)):
            return ()
        for place, year in enumerate(board.years):
            if same(text) == same(in_language(FROM_ON, language).format(year=year)):
                return board.years[place:] if place else ()
    years = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [year for year in years if year not in board.years]
    if unknown or not years:
        words = _("“{text}” names no year of this Board. Choose from the list, or write years like {year}.")
        raise ValueError(words.format(text=text[:60], year=board.years[0] if board.years else "2026-27"))
    return years
