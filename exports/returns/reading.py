"""A return read back: whose it is, and what it says that the Board file does not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from exports.grids.grid import Grid
from exports.grids.told import Outcome, Told
from exports.grids.values import text_of
from exports.returns.figures_reading import read_figure
from exports.returns.form import (
    BOARD_MARK,
    DRIVER_MARK,
    FORM,
    FORM_MARK,
    LAST_YEAR_MARK,
    NEW_MARK,
    NEW_ROWS,
    OFFER_MARK,
    PARTNER_MARK,
    REMARK_MARK,
    VALUE,
    VERSION,
    VERSION_MARK,
)
from exports.returns.offers_reading import read_offer
from exports.returns.plain import alike
from funding.board import Board, Partner
from funding.places import listed
from funding.records import read_record
from funding.wording import _

Reader = Callable[[Board, Partner, Grid, int], tuple[Board, tuple[Told, ...]]]
Place = tuple[Grid, int]


class NotThisForm(Exception):
    """A file that is no return, or not one that this Board can take; the message says why."""


@dataclass(frozen=True, slots=True)
class Return:
    """A return, known for whose it is and not yet read."""

    partner: Partner
    grids: Sequence[Grid]


def is_return(grids: Sequence[Grid]) -> bool:
    """Whether a workbook is a return, filled in or not, of whatever Board."""
    return _fact(_marked(grids), FORM_MARK) == FORM


def return_in(grids: Sequence[Grid], board: Board) -> Return:
    """The return that a workbook is; raises `NotThisForm`."""
    marked = _marked(grids)
    if _fact(marked, FORM_MARK) != FORM:
        raise NotThisForm(
            _("This is no return: its first sheet does not say so. Use the form that `cyfran returns` writes.")
        )
    version = _fact(marked, VERSION_MARK)
    if version != str(VERSION):
        words = _("This return is of version {version}, and this program reads version {known}. Use the same program.")
        raise NotThisForm(words.format(version=version[:20] or "?", known=VERSION))
    name = _fact(marked, BOARD_MARK)
    if not any(alike(known, name) for known in (board.board.name, board.board.name_cy) if known):
        words = _("This return is for another Board: “{theirs}”, and not “{ours}”.")
        raise NotThisForm(words.format(theirs=name[:200], ours=board.board.name))
    partner_id = _fact(marked, PARTNER_MARK)
    partner = next((known for known in board.partners if known.id == partner_id), None)
    if partner is None:
        words = _("This return is from “{id}”, and the Board has no such partner. Its partners are {names}.")
        raise NotThisForm(words.format(id=partner_id[:60], names=listed(known.id for known in board.partners)))
    return Return(partner, grids)


def read_return(board: Board, found: Return) -> tuple[Board, tuple[Told, ...]]:
    """The Board with all that a return says, and what became of each of its rows."""
    told: list[Told] = []
    seen: set[str] = set()
    for mark, (grid, row) in _rows(found.grids):
        reader = _reader_of(mark)
        if reader is None:
            continue
        if mark in seen and mark != DRIVER_MARK:
            words = _("There is another row “{mark}” above. Only the first is read.").format(mark=mark[:60])
            told.append(Told(Outcome.REFUSED, grid.place_of_row(row), words))
            continue
        seen.add(mark)
        board, rows = reader(board, _now(board, found.partner), grid, row)
        told += rows
    return board, tuple(told)


def _now(board: Board, partner: Partner) -> Partner:
    """The partner as the rows before have left it."""
    return next(known for known in board.partners if known.id == partner.id)


def _reader_of(mark: str) -> Reader | None:
    numbered = mark.removeprefix(NEW_MARK).strip()
    if mark in (LAST_YEAR_MARK, DRIVER_MARK):
        return read_figure
    if mark.startswith(f"{OFFER_MARK} ") or (
        mark.startswith(f"{NEW_MARK} ") and numbered.isdecimal() and 0 < int(numbered) <= NEW_ROWS
    ):
        return read_offer
    return _read_remark if mark == REMARK_MARK else None


def _read_remark(board: Board, partner: Partner, grid: Grid, row: int) -> tuple[Board, tuple[Told, ...]]:
    """The remark joins what the Board file notes of the partner."""
    cell, place = grid.cell(row, VALUE), grid.place(row, VALUE)
    if cell.blank:
        return board, ()
    if cell.fault:
        return board, (Told(Outcome.REFUSED, place, cell.fault),)
    remark = text_of(cell).strip()
    if remark in partner.note:
        return board, (Told(Outcome.CONFIRMED, place, _("The remark is noted already.")),)
    note = f"{partner.note}\n{remark}" if partner.note else remark
    fields = {**partner.model_dump(exclude_defaults=True), "note": note}
    read = read_record(Partner, fields, "partners")
    changed = read.record
    if changed is None or read.problems:
        return board, (Told(Outcome.REFUSED, place, " ".join(read.problems.values())),)
    partners = tuple(changed if known.id == partner.id else known for known in board.partners)
    words = _("The remark is noted under the partner.")
    return board.model_copy(update={"partners": partners}), (Told(Outcome.PROPOSED, place, words),)


def _rows(grids: Sequence[Grid]) -> Iterator[tuple[str, Place]]:
    for grid in grids:
        for row in range(len(grid.rows)):
            mark = grid.cell(row, 0).value
            if isinstance(mark, str):
                yield mark.strip(), (grid, row)


def _marked(grids: Sequence[Grid]) -> Mapping[str, Place]:
    """The first row of each mark."""
    found: dict[str, Place] = {}
    for mark, place in _rows(grids):
        found.setdefault(mark, place)
    return found


def _fact(marked: Mapping[str, Place], mark: str) -> str:
    if mark not in marked:
        return ""
    grid, row = marked[mark]
    return text_of(grid.cell(row, VALUE)).strip()


__all__ = ["NotThisForm", "Return", "is_return", "read_return", "return_in"]
