"""Which sheet, row and columns of a file hold a plan's costs: guessed, said by a person, or remembered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePath

from xlsxwriter.utility import xl_cell_to_rowcol, xl_col_to_name

from exports.cost_sheets.headings import FIELDS, field_of, times_of, year_in
from exports.grids.grid import Grid
from exports.grids.values import text_of
from funding.board import Board, ImportedSheet
from funding.money import NotMoney, exact_pence
from funding.names import nearest, same
from funding.places import listed
from funding.wording import _

DEEPEST = 40
"""Rows from the top among which the headings are looked for."""
LONGEST_HEADING = 200
TEXT_FIELDS = tuple(field for field in FIELDS if field != "amount")


class NoLayout(Exception):
    """A file in which no costs can be found, or a description of one that cannot be; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the costs stand."""

    grid: Grid
    header: int | None
    """The row of the headings, counted from 0; None when there are none."""
    columns: Mapping[str, int]
    """The column of each field, or of each year's amounts."""
    how: str
    """How the layout became known, in a sentence."""

    @property
    def first(self) -> int:
        """The first row below the headings."""
        return 0 if self.header is None else self.header + 1

    @property
    def money(self) -> tuple[str, ...]:
        """The fields that hold money: `amount`, or years in their order."""
        return tuple(sorted(field for field in self.columns if field not in TEXT_FIELDS))

    def heading(self, field: str) -> str:
        """What stands above a field's column."""
        return "" if self.header is None else text_of(self.grid.cell(self.header, self.columns[field]))

    def times(self, field: str) -> int:
        """What the figures of a money column are counted in."""
        return times_of(self.heading(field))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person says of a file; what is left out is guessed."""

    sheet: str | None = None
    header: int | None = None
    """The number of the row of headings, from 1; 0 when there are none."""
    columns: str | None = None
    """Like `name=B, amount=D, pool=C`."""


def layout_of(grids: Sequence[Grid], board: Board, wish: Wish) -> Layout:
    """Where the costs stand; raises `NoLayout`."""
    chosen = _sheets(grids, wish.sheet)
    if wish.columns is not None:
        return _said(chosen, board, wish)
    if wish.header is None:
        remembered = next((found for grid in chosen for found in _remembered(grid, board)), None)
        if remembered is not None:
            return remembered
    guesses = [guess for grid in chosen for guess in _guesses(grid, board, wish.header)]
    if not guesses:
        words = _(
            "No row of headings was found that names the costs and their amounts. "
            'Say which columns hold them, like --columns "name=B, amount=D"{sheets}.'
        )
        sheets = _(", and which sheet with --sheet") if len(grids) > 1 else ""
        raise NoLayout(words.format(sheets=sheets))
    best = max(guesses, key=lambda guess: (len(guess.columns), _lines_below(guess)))
    others = dict.fromkeys(guess.grid.name for guess in guesses if guess.grid is not best.grid)
    if not others:
        return best
    words = _("Costs stand on other sheets too, which are not read: {sheets}. Say which to read with --sheet.")
    return replace(best, how=f"{best.how} {words.format(sheets=listed(others))}")


def in_words(layout: Layout) -> str:
    """The layout in plain words: which column is taken for what."""
    where = _("sheet “{sheet}”").format(sheet=layout.grid.name) if layout.grid.name else _("the file")
    row = layout.header
    rows = _("no headings") if row is None else _("headings in row {row}").format(row=row + 1)
    lines = [_("{how} From {where}, {rows}:").format(how=layout.how, where=where, rows=rows)]
    for field, column in sorted(layout.columns.items(), key=lambda pair: pair[1]):
        heading = layout.heading(field)
        told = _("column {letter}").format(letter=letter_of(column))
        told += f" “{heading}”" if heading else ""
        in_thousands = _(", in thousands of pounds") if field in layout.money and layout.times(field) != 1 else ""
        lines.append(f"  {told}: {field_words(field)}{in_thousands}")
    unused = [
        letter_of(column)
        for column in range(layout.grid.width)
        if column not in layout.columns.values()
        and any(not layout.grid.cell(row, column).blank for row in range(layout.first, len(layout.grid.rows)))
    ]
    if unused:
        lines.append("  " + _("not used: columns {letters}").format(letters=listed(unused)))
    return "\n".join(lines)


def field_words(field: str) -> str:
    """What a field is called."""
    words = {
        "id": _("the line's id"),
        "name": _("the line's name"),
        "amount": _("the amount"),
        "pool": _("the pool"),
        "priority": _("the priority"),
        "owner": _("the owner"),
        "basis": _("the basis"),
        "source": _("the source"),
    }
    return words.get(field) or _("the amount in {year}").format(year=field)


def to_remember(layout: Layout, file: str) -> ImportedSheet | None:
    """What a Board file keeps of a layout; nothing where there are no headings to know such a sheet by."""
    headings = _headings(layout.grid, layout.header) if layout.header is not None else ()
    if not headings:
        return None
    columns = {field: letter_of(column) for field, column in sorted(layout.columns.items(), key=lambda pair: pair[1])}
    name = PurePath(file).name[:LONGEST_HEADING]
    return ImportedSheet(name=name, sheet=layout.grid.name or None, headings=headings, columns=columns)


def remembering(board: Board, entry: ImportedSheet | None) -> Board:
    """The Board that remembers how a sheet is read, in place of what it remembered of sheets with the same headings."""
    if entry is None:
        return board
    others = tuple(known for known in board.imports if _alike(known.headings) != _alike(entry.headings))
    kept = next((known for known in board.imports if known not in others), None)
    if kept is not None and kept.columns == entry.columns:
        return board
    return board.model_copy(update={"imports": (*others, entry)})


def letter_of(column: int) -> str:
    """The letters of a column counted from 0."""
    return str(xl_col_to_name(column))


def _sheets(grids: Sequence[Grid], wanted: str | None) -> Sequence[Grid]:
    filled = [grid for grid in grids if grid.rows]
    if wanted is None:
        if not filled:
            raise NoLayout(_("There is nothing in this file."))
        return filled
    found = [grid for grid in grids if same(grid.name) == same(wanted)]
    if not found:
        names = [grid.name for grid in grids if grid.name]
        close = nearest(wanted, names)
        mend = _("Did you mean “{name}”?").format(name=close) if close else _("There are: {names}.")
        raise NoLayout(
            _("There is no sheet called “{name}”.").format(name=wanted) + " " + mend.format(names=listed(names))
        )
    return found


def _said(grids: Sequence[Grid], board: Board, wish: Wish) -> Layout:
    columns = columns_from(wish.columns or "", board)
    if "name" not in columns or all(field in TEXT_FIELDS for field in columns):
        raise NoLayout(_('The columns must say where the name and the amounts are, like --columns "name=B, amount=D".'))
    money = [column for field, column in columns.items() if field not in TEXT_FIELDS]
    # Without a word on the sheet, the one with the most amounts there: the first may only say what the file is.
    grid = max(grids, key=lambda each: _amounts_in(each, money))
    if wish.header is not None:
        header = wish.header - 1 if wish.header else None
    else:
        # The lines begin where the first amount stands; what is above it are headings.
        first = next((row for row in range(len(grid.rows)) if any(_is_money(grid, row, at) for at in money)), 0)
        filled = [row for row in range(first) if len(grid.rows[row]) > 1]
        header = filled[-1] if filled else None
    return Layout(grid, header, columns, _("The columns are as you said."))


def columns_from(text: str, board: Board) -> dict[str, int]:
    """The columns that a text like `name=B, amount=D` names; raises `NoLayout`."""
    found: dict[str, int] = {}
    for part in filter(None, re.split(r"[,;]", text)):
        field, sign, letter = (piece.strip() for piece in part.partition("="))
        known = [*FIELDS, *board.years]
        field = year_in(field) or field.casefold()
        if not sign or field not in known:
            close = nearest(field, known)
            mend = _("Did you mean “{name}”?").format(name=close) if close else ""
            words = _("“{part}” does not say which column holds what. Known are {names}.")
            raise NoLayout(f"{words.format(part=part.strip()[:60], names=', '.join(known))} {mend}".strip())
        if not re.fullmatch(r"[A-Za-z]{1,3}", letter, re.ASCII):
            raise NoLayout(_("“{letter}” is not a column. Write its letter, like B.").format(letter=letter[:60]))
        if field in found:
            raise NoLayout(_("“{field}” is said twice.").format(field=field))
        column = _column(letter)
        if column in found.values():
            raise NoLayout(_("Column {letter} cannot hold two things.").format(letter=letter.upper()))
        found[field] = column
    if "amount" in found and any(field in board.years for field in found):
        raise NoLayout(_("Say either the column of the amount or the column of each year, not both."))
    return found


def _column(letter: str) -> int:
    column: int = xl_cell_to_rowcol(f"{letter.upper()}1")[1]
    return column


def _remembered(grid: Grid, board: Board) -> Iterator[Layout]:
    for row in range(min(DEEPEST, len(grid.rows))):
        headings = _alike(_headings(grid, row))
        for entry in board.imports:
            if headings and headings == _alike(entry.headings):
                columns = {
                    field: _column(letter)
                    for field, letter in entry.columns.items()
                    if re.fullmatch(r"[A-Za-z]{1,3}", letter, re.ASCII) and (field in FIELDS or field in board.years)
                }
                if "name" in columns and any(field not in TEXT_FIELDS for field in columns):
                    how = _("The headings are those of “{name}”, so it is read the same way.").format(name=entry.name)
                    yield Layout(grid, row, columns, how)


def _headings(grid: Grid, row: int) -> tuple[str, ...]:
    texts = (text_of(grid.cell(row, column)) for column in range(grid.width))
    return tuple(" ".join(text.split())[:LONGEST_HEADING] for text in texts if text.strip())


def _alike(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(same(heading) for heading in headings)


def _guesses(grid: Grid, board: Board, header: int | None) -> Iterator[Layout]:
    if header is not None and not 1 <= header <= len(grid.rows):
        raise NoLayout(_("There is no row {row} in the sheet.").format(row=header))
    rows = [header - 1] if header is not None else range(min(DEEPEST, len(grid.rows)))
    for row in rows:
        columns = _columns_under(grid, row, board)
        if "name" in columns and any(field not in TEXT_FIELDS for field in columns):
            yield Layout(grid, row, columns, _("The columns are guessed from their headings."))


def _columns_under(grid: Grid, row: int, board: Board) -> dict[str, int]:
    """The field of each column, by its heading and by whether figures or words stand under it."""
    years: dict[str, int] = {}
    sure: dict[str, tuple[int, int]] = {}
    for column in range(grid.width):
        heading = text_of(grid.cell(row, column))
        if not heading or isinstance(grid.cell(row, column).value, Decimal):
            continue
        figures = _mostly_figures(grid, row, column)
        year = year_in(heading)
        if year is not None and figures:
            if year in board.years:
                years.setdefault(year, column)
            continue
        found = field_of(heading)
        if found is None or (found[0] == "amount") != figures:
            # “Cost” over words is the name of a line, over figures its amount.
            if found is None or found[0] not in ("amount", "id") or figures:
                continue
            found = ("name", 0)
        field, weight = found
        if weight > sure.get(field, (-1, 0))[0]:
            sure[field] = weight, column
    columns = {field: column for field, (_weight, column) in sure.items()} | years
    if years:
        columns.pop("amount", None)
    money = [column for field, column in columns.items() if field not in TEXT_FIELDS]
    if "name" not in columns and money:
        words = [column for column in range(min(money)) if _mostly_words(grid, row, column)]
        free = [column for column in words if column not in columns.values()]
        if free:
            columns["name"] = free[0]
    return columns


def _mostly_figures(grid: Grid, row: int, column: int) -> bool:
    below = range(row + 1, len(grid.rows))
    filled = [at for at in below if not grid.cell(at, column).blank]
    return bool(filled) and 2 * sum(_is_money(grid, at, column) for at in filled) > len(filled)


def _mostly_words(grid: Grid, row: int, column: int) -> bool:
    below = range(row + 1, len(grid.rows))
    filled = [at for at in below if not grid.cell(at, column).blank]
    return bool(filled) and not _mostly_figures(grid, row, column)


def _is_money(grid: Grid, row: int, column: int) -> bool:
    cell = grid.cell(row, column)
    if cell.fault or isinstance(cell.value, Decimal):
        return True
    if not isinstance(cell.value, str):
        return False
    try:
        exact_pence(cell.value)
    except NotMoney:
        return False
    return True


def _lines_below(layout: Layout) -> int:
    return _amounts_in(layout.grid, [layout.columns[field] for field in layout.money], layout.first)


def _amounts_in(grid: Grid, money: Sequence[int], first: int = 0) -> int:
    """How many rows have an amount in some columns, from a row on."""
    return sum(any(_is_money(grid, row, column) for column in money) for row in range(first, len(grid.rows)))
