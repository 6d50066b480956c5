"""What a column accepts and how it shows it, for each kind of value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from funding.dates import format_date
from funding.money import format_money, format_money_short, parse_money
from funding.names import same
from funding.places import did_you_mean, listed, quoted
from funding.quantities import format_number, format_percent, parse_number, parse_percent
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.days import day_of, month_as_written, month_shown
from tui.workspace.tables.spans_of_years import year_as_written, years_as_written
from tui.workspace.tables.table import Cell


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: how a typed text is read, and how a value is shown."""

    read: Callable[[str], object | Refused]
    """The value of a text that is not blank, as a Board file writes it."""
    shown: Callable[[Any], str]
    typed: Callable[[Any], str]
    """As a person would type it."""
    right: bool = False
    """Whether it is a figure, which stands at the right."""
    choices: tuple[str, ...] = ()


def cell_of(kind: Kind, value: object, why_not: str = "") -> Cell:
    """The cell of a value; None is a blank."""
    return Cell("", "", why_not) if value is None else Cell(kind.shown(value), kind.typed(value), why_not)


def text_kind() -> Kind:
    """Text on one line or several, shown on one."""
    return Kind(_as_it_stands, lambda value: " ".join(value.split()), str)


def money_kind() -> Kind:
    """Money: `52000`, `52,000.50`, `£52k`, `(500)`."""
    return Kind(
        _reading(lambda text: format_money_short(parse_money(text))), format_money, format_money_short, right=True
    )


def number_kind() -> Kind:
    """A count or measure: `20,890` or `0.6`."""
    return Kind(_reading(parse_number), format_number, format_number, right=True)


def percent_kind() -> Kind:
    """A percentage, its sign typed or not: `3%`, `2.5 per cent`, `3`."""
    return Kind(_reading(_percent), format_percent, format_percent, right=True)


def date_kind() -> Kind:
    """A day: `2023-06-30`, `30/6/2023`, `30 June 2023`."""
    return Kind(_reading(day_of), format_date, date.isoformat)


def month_kind() -> Kind:
    """A calendar month: `2026-09`, `9/2026`, `September 2026`."""
    return Kind(_reading(month_as_written), month_shown, str)


def year_kind() -> Kind:
    """One financial year, of the plan or outside it: `2027-28` or `2027/28`."""
    return Kind(_reading(year_as_written), str, str)


def years_kind(plan: Sequence[str]) -> Kind:
    """Financial years of the plan: `2026-27, 2028-29` or `2026-27 to 2028-29`; none named is every year."""

    def shown(years: Sequence[str]) -> str:
        return ", ".join(years) or _("every year")

    return Kind(_reading(lambda text: years_as_written(text, plan)), shown, ", ".join)


def choice_kind(words: Mapping[str, str]) -> Kind:
    """One of a few words, each under the word that people read; nothing else is taken."""
    by_word = {same(word): key for key, word in words.items()} | {same(key): key for key in words}

    def read(text: str) -> object | Refused:
        found = by_word.get(same(text))
        if found is not None:
            return found
        what = _("{value} is not one of the choices.").format(value=quoted(text))
        mend = did_you_mean(text, words.values(), _("Choose one of: {names}.").format(names=listed(words.values())))
        return Refused(f"{what} {mend}")

    return Kind(read, lambda key: words[key], lambda key: words[key], choices=tuple(words.values()))


def open_choice_kind(known: Sequence[str]) -> Kind:
    """A name that is known already, under its own spelling, or a new one."""
    by_name = {same(name): name for name in reversed(known)}
    return Kind(lambda text: by_name.get(same(text), text), str, str, choices=tuple(known))


def yes_no_kind() -> Kind:
    """Yes or no."""

    def word(value: object) -> str:
        return _("yes") if value else _("no")

    def read(text: str) -> object | Refused:
        form = same(text)
        if form in {"yes", "y", "true", "1", "x", "\u2713", same(_("yes"))}:
            return True
        if form in {"no", "n", "false", "0", same(_("no"))}:
            return False
        return Refused(_("{value} is neither yes nor no.").format(value=quoted(text)))

    return Kind(read, word, word, choices=(_("yes"), _("no")))


def _as_it_stands(text: str) -> object:
    return text


def _reading(parse: Callable[[str], object]) -> Callable[[str], object | Refused]:
    def read(text: str) -> object | Refused:
        try:
            return parse(text)
        except ValueError as slip:
            return Refused(str(slip))

    return read


def _percent(text: str) -> str:
    points: Decimal = parse_percent(text if any(char in text for char in "%tT") else f"{text}%")
    return format_percent(points)
