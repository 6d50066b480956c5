"""The figures of a return: what a partner says of its own, beside what the Board file holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from exports.grids.grid import Cell, Grid
from exports.grids.told import Outcome, Told
from exports.grids.values import day_of, money_of, number_of, text_of
from exports.returns.form import Asked, asked_of, what_is_asked
from exports.returns.form import FigureColumn as Column
from exports.returns.plain import alike
from exports.returns.trying import tried
from exports.returns.words import EVERY_YEAR, NO, YES, meant, yes_and_no
from funding.board import Board, Driver, Partner
from funding.money import format_money
from funding.names import same
from funding.quantities import format_number, within_reason
from funding.wording import LANGUAGES, _, in_language


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a row says."""

    right: str | None
    figure: Decimal | int | None
    source: str
    day: date | None

    @property
    def blank(self) -> bool:
        return self.right is None and self.figure is None and not self.source and self.day is None


def read_figure(board: Board, partner: Partner, grid: Grid, row: int) -> tuple[Board, tuple[Told, ...]]:
    """The Board with what one row of the sheet of figures says, and what became of the row."""
    asked = _found(board, partner, grid, row)
    if asked is None:
        answered = any(not grid.cell(row, column).blank for column in (Column.RIGHT, Column.FIGURE, Column.SOURCE))
        words = _("The Board file has no driver “{name}” any more. Send a new form.")
        told = Told(
            Outcome.REFUSED, grid.place_of_row(row), words.format(name=text_of(grid.cell(row, Column.WHAT))[:60])
        )
        return board, (told,) if answered else ()
    answer, slips = _answer(asked, grid, row)
    if slips:
        return board, slips
    if answer.blank:
        return board, ()
    return _settled(board, partner, asked, answer, grid, row)


def _found(board: Board, partner: Partner, grid: Grid, row: int) -> Asked | None:
    """The figure that a row asks for, as the Board file holds it now."""
    mark = text_of(grid.cell(row, Column.MARK))
    name, since = text_of(grid.cell(row, Column.WHAT)), text_of(grid.cell(row, Column.SINCE))
    always = {same(in_language(EVERY_YEAR, language)) for language in LANGUAGES}
    held = [each for each in asked_of(board, partner) if each.mark == mark]
    if not held or held[0].driver is None:
        return held[0] if held else None
    driver = next((known for known in board.drivers if _is_called(known, name)), None)
    if driver is None:
        return None
    year = None if not since or same(since) in always else since
    return next(
        (each for each in held if each.driver is driver and each.since == year),
        Asked(driver, year, None) if year is None or year in board.years else None,
    )


def _is_called(driver: Driver, name: str) -> bool:
    return any(alike(known, name) or same(known) == same(name) for known in (driver.name, driver.name_cy) if known)


def _answer(asked: Asked, grid: Grid, row: int) -> tuple[_Answer, tuple[Told, ...]]:
    slips: list[Told] = []

    def read(column: Column, reader: Any) -> Any:
        cell: Cell = grid.cell(row, column)
        if cell.blank:
            return None
        try:
            return reader(cell)
        except ValueError as slip:
            slips.append(Told(Outcome.REFUSED, grid.place(row, column), str(slip)))
            return None

    def figure(cell: Cell) -> Decimal | int:
        value = money_of(cell) if asked.driver is None else within_reason(number_of(cell))
        if value < 0:
            raise ValueError(_("A figure below zero cannot be. Write it without the minus."))
        return value

    answer = _Answer(
        right=read(Column.RIGHT, _right),
        figure=read(Column.FIGURE, figure),
        source=read(Column.SOURCE, _text) or "",
        day=read(Column.DAY, day_of),
    )
    return answer, tuple(slips)


def _right(cell: Cell) -> str:
    chosen = meant(_text(cell), yes_and_no)
    if chosen is None:
        raise ValueError(_("“{text}” is neither yes nor no.").format(text=text_of(cell)[:60]))
    return chosen


def _text(cell: Cell) -> str:
    if cell.fault:
        raise ValueError(cell.fault)
    return text_of(cell)


def _settled(
    board: Board, partner: Partner, asked: Asked, answer: _Answer, grid: Grid, row: int
) -> tuple[Board, tuple[Told, ...]]:
    what, place = what_is_asked(board, asked), grid.place_of_row(row)

    def refused(words: str) -> tuple[Board, tuple[Told, ...]]:
        return board, (Told(Outcome.REFUSED, place, f"{what}: {words}"),)

    changed = answer.figure is not None and answer.figure != asked.held
    sent = _held_in_form(asked, grid, row)
    if answer.right == YES and answer.figure is None and sent != asked.held:
        words = _("“yes” was said of {sent}, and the Board file holds {held} now. Ask which one holds.")
        return refused(words.format(sent=_shown(sent), held=_shown(asked.held)))
    if answer.right == YES and changed:
        return refused(_("“yes” says that the figure held is right, and another is given. Ask which one holds."))
    if answer.right == YES and asked.held is None and answer.figure is None:
        return refused(_("“yes” says that the figure held is right, and none is held. Ask for the figure."))
    if answer.right == NO and answer.figure is None:
        return refused(_("“no” says that the figure held is wrong, and none is given instead. Ask for the figure."))
    # Where the Board file holds another figure than the form, this return was taken before.
    if answer.right == NO and not changed and sent == asked.held:
        return refused(_("“no” says that the figure held is wrong, and the same is given. Ask which one holds."))
    if answer.figure is None and asked.held is None:
        return refused(_("A source or a date is given, and no figure. Ask for the figure."))
    uncited = tuple(_uncited(asked, answer, place))
    after = _with(board, partner, asked, answer)
    if after == board:
        words = _("{what}: {figure} is confirmed.")
        return board, (Told(Outcome.CONFIRMED, place, words.format(what=what, figure=_shown(asked.held))), *uncited)
    kept, reasons = tried(board, lambda _board: after)
    if reasons:
        return refused(" ".join(reasons))
    words = _("{what}: {figure}, and {before} before.") if changed else _("{what}: {figure}, with its own source.")
    figure = answer.figure if changed else asked.held
    told = words.format(what=what, figure=_shown(figure), before=_shown(asked.held))
    return kept, (Told(Outcome.PROPOSED, place, told), *uncited)


def _uncited(asked: Asked, answer: _Answer, place: str) -> Iterator[Told]:
    """What is said of a source or a date for which the Board file has no place."""
    if asked.driver is None and (answer.source or answer.day):
        words = _("The Board file keeps no source or date of this figure, so what the form says of them is not taken.")
        yield Told(Outcome.REMARK, place, words)


def _held_in_form(asked: Asked, grid: Grid, row: int) -> Decimal | int | None:
    """The figure that the Board file held when the form was written; None when it was not known."""
    cell = grid.cell(row, Column.HELD)
    try:
        return money_of(cell) if asked.driver is None else number_of(cell)
    except ValueError:
        return None


def _shown(figure: Decimal | int | None) -> str:
    if figure is None:
        return _("not known")
    return format_number(figure) if isinstance(figure, Decimal) else format_money(figure)


def _with(board: Board, partner: Partner, asked: Asked, answer: _Answer) -> Board:
    """The Board with an answer in it."""
    if asked.driver is None:
        if answer.figure is None:
            return board
        partners = tuple(
            known.model_copy(update={"last_year": int(answer.figure)}) if known.id == partner.id else known
            for known in board.partners
        )
        return board.model_copy(update={"partners": partners})
    drivers = tuple(
        _driver_with(known, partner.id, asked, answer) if known.name == asked.driver.name else known
        for known in board.drivers
    )
    return board.model_copy(update={"drivers": drivers})


def _driver_with(driver: Driver, partner_id: str, asked: Asked, answer: _Answer) -> Driver:
    update: dict[str, Any] = {}
    if answer.figure is not None and answer.figure != asked.held:
        values: dict[str, Any] = dict(driver.values)
        if asked.since is None:
            values[partner_id] = answer.figure
        else:
            entry = values.get(asked.since)
            values[asked.since] = {**(entry if isinstance(entry, dict) else {}), partner_id: answer.figure}
        update["values"] = values
    if (answer.source or answer.day) and not _is_cited(driver, partner_id, answer):
        if answer.source:
            update["sources"] = {**driver.sources, partner_id: answer.source}
        if answer.day:
            update["dates"] = {**driver.dates, partner_id: answer.day}
    return driver.model_copy(update=update) if update else driver


def _is_cited(driver: Driver, partner_id: str, answer: _Answer) -> bool:
    """Whether the source and date given are what the Board file cites for the figure."""
    own = driver.sources.get(partner_id), driver.dates.get(partner_id)
    source, day = own if any(own) else (driver.source, driver.as_at)
    return alike(source or "", answer.source) and day == answer.day
