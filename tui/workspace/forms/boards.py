"""The form of the Board itself: its name, its years, the formula in use."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from funding.board import Board, Details
from funding.quantities import format_number, parse_number
from funding.quorum import read_quorum
from funding.records import Fields
from funding.wording import _
from funding.years import start_of, year_from
from tui.workspace.edits import Refused
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.reading import fields_of
from tui.workspace.forms.years_out import what_stands_in
from tui.workspace.tables.fields import Kind, choice_kind
from tui.workspace.tables.known import partners_kind

FIRST, COUNT = "first", "count"
MOST_YEARS = 60
LAST_START = 9998


def board_form(board: Board) -> Form:
    """The form of the Board's name, years, formula in use, rules of its meetings and note."""
    subject = Subject(
        Details,
        "board",
        board,
        board.board,
        _fields(board),
        placed=lambda new: board.model_copy(update={"board": new}),
        label=lambda _new: _("The Board"),
        finish=lambda typed: _with_years(board, typed),
        as_it_stands=True,
        stand_ins={"name": "?"},
    )
    intro = _("The partnership, the financial years of its business plan, and the rules of its meetings.")
    return form_over(
        subject,
        "board",
        _("The Board"),
        intro,
        _asked(board),
        lines=lambda _changed, new: _lines(board, new),
        faults=lambda _changed, new: _faults(board, new),
    )


def _fields(board: Board) -> Fields:
    """The details with the years as a first one and how many."""
    fields = fields_of(board.board)
    years = fields.pop("years")
    return fields | ({FIRST: min(years), COUNT: Decimal(len(years))} if years else {})


def _with_years(board: Board, fields: Fields) -> Fields:
    before = _fields(board)
    rest = {key: value for key, value in fields.items() if key not in (FIRST, COUNT)}
    if fields.get(FIRST) == before.get(FIRST) and fields.get(COUNT) == before.get(COUNT):
        return rest | {"years": board.years}  # years that do not follow one another stay as they are
    if FIRST not in fields or COUNT not in fields:
        return rest | {"years": ()}
    start = start_of(fields[FIRST])
    return rest | {"years": tuple(year_from(start + step) for step in range(int(fields[COUNT])))}


def _asked(board: Board) -> tuple[Asked, ...]:
    names = [formula.name for formula in board.formulas]
    return (
        ask("name", _("Name"), _("The Board's name, as papers print it."), needed=True),
        ask("name_cy", _("Welsh name"), _("The name in Welsh papers.")),
        ask(
            FIRST, _("First year"), _("The first financial year of the plan, like 2026-27."), _year_kind(), needed=True
        ),
        ask(COUNT, _("How many years"), _("How many years the plan has, like 3."), _count_kind(), needed=True),
        ask_choice(
            "base",
            _("Formula in use"),
            _("The formula by which the costs are shared. May be left blank when there is only one."),
            replace(choice_kind({name: name for name in names}), typed=str),  # it may be none of them
        ),
        ask(
            "quorum",
            _("Quorum"),
            _("How many partners must be at a meeting for it to decide, like half of partners, or 5 partners."),
            _quorum_kind(),
        ),
        ask(
            "quorum_needs",
            _("Must be there"),
            _("The partners without whom a meeting cannot decide, with a semicolon between them. Blank is none."),
            partners_kind(board),
            long=True,
        ),
        ask("disputes", _("Disputes"), _("The way a dispute about a share goes, as the Board agreed it."), long=True),
        ask("note", _("Note"), _("Anything that whoever opens the file should know."), long=True),
    )


def _year_kind() -> Kind:
    def read(text: str) -> object | Refused:
        try:
            start = start_of(text)
        except ValueError as slip:
            return Refused(str(slip))
        return text if start <= LAST_START - MOST_YEARS else Refused(_("That year is too far away."))

    return Kind(read, str, str)


def _quorum_kind() -> Kind:
    def read(text: str) -> object | Refused:
        try:
            return read_quorum(text).words
        except ValueError as slip:
            return Refused(str(slip))

    return Kind(read, str, str)


def _count_kind() -> Kind:
    def read(text: str) -> object | Refused:
        try:
            number = parse_number(text)
        except ValueError as slip:
            return Refused(str(slip))
        if number == int(number) and 1 <= number <= MOST_YEARS:
            return number
        return Refused(_("A plan has from 1 to {most} years.").format(most=MOST_YEARS))

    return Kind(read, format_number, format_number)


def _lines(board: Board, details: Details) -> Iterator[str]:
    if details.quorum is not None:
        rule = read_quorum(details.quorum)
        yield _("A meeting decides when {least} of {all} partners are there.").format(
            least=rule.least(len(board.partners)), all=len(board.partners)
        )
    if details.years:
        yield _("Years: {years}").format(years=", ".join(details.years))
    gone, new = _gone(board, details), [year for year in details.years if year not in board.years]
    if new:
        yield _("New: {years}").format(years=", ".join(new))
    if gone:
        yield _("Taken out: {years}").format(years=", ".join(gone))
    if details.years and board.years and details.years[0] != board.years[0]:
        yield _(
            "Amounts that grow are in the prices of {year}, and last year's shares are those of the year before it."
        ).format(year=details.years[0])


def _gone(board: Board, details: Details) -> Sequence[str]:
    return [year for year in dict.fromkeys(board.years) if year not in details.years]


def _faults(board: Board, details: Details) -> dict[str, str]:
    for year in _gone(board, details):
        standing = what_stands_in(board, year)
        if standing:
            moved = details.years[0] > year
            what = _("{year} cannot be taken out, for figures stand in it: {names}. Take them out first.")
            return {FIRST if moved else COUNT: what.format(year=year, names="; ".join(standing))}
    return {}
