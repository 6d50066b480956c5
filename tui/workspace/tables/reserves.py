"""The reserves year by year: what there is, what is used and put in, what is left, and the least there should be."""

from collections.abc import Mapping

from funding.board import Board, Reserves
from funding.money import Pence
from funding.reserves import reserves_by_year
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.fields import Kind, cell_of, money_kind, text_kind
from tui.workspace.tables.records import replaced, with_values
from tui.workspace.tables.table import Cell, Column, Row, RowKind, Table, Taken, Texts
from tui.workspace.tables.yearly import plan_years_of

LABEL = "what"
ROWS = ("opening", "used", "added", "closing", "floor", "basis")
ONCE = ("opening", "floor", "basis")
"""What is said once and not year by year; it stands under the first year."""
At = tuple[str, str]


def reserves_table(board: Board) -> Table:
    """The reserves with a column for each year; typing what there is at the start begins them."""
    columns = (
        Column(LABEL, _("Reserves"), _("Money put by from years before.")),
        *(Column(year, year, _help(), right=True) for year in plan_years_of(board)),
    )

    def preview(texts: Texts) -> Mapping[At, Taken | Refused]:
        return _typed(board, texts)[1]

    return Table(
        id="reserves",
        title=_("Reserves"),
        columns=columns,
        rows=tuple(_row(board, row) for row in ROWS),
        empty="",
        read=lambda row, column, text: preview({(row, column): text})[row, column],
        put=lambda texts: _put(board, texts),
        preview=preview,
    )


def _help() -> str:
    return _("Money, such as £5,000. Type what there is at the start of the first year to begin; blank it to end.")


def _names() -> dict[str, str]:
    return {
        "opening": _("At the start"),
        "used": _("Used"),
        "added": _("Put in"),
        "closing": _("At the end"),
        "floor": _("Floor"),
        "basis": _("Basis"),
    }


def _row(board: Board, row: str) -> Row:
    name = _names()[row]
    label = Cell(name, name, _fixed())
    cells = (label, *(_cell(board, board.reserves, row, year) for year in plan_years_of(board)))
    return Row(row, cells, RowKind.TOTAL if row == "closing" else RowKind.ENTRY)


def _cell(board: Board, reserves: Reserves | None, row: str, column: str) -> Cell:
    if column == LABEL:
        return Cell(_names()[row], _names()[row], _fixed())
    return cell_of(_kind(row), _value(board, reserves, row, column), _why_not(board, reserves, row, column))


def _kind(row: str) -> Kind:
    return text_kind() if row == "basis" else money_kind()


def _value(board: Board, reserves: Reserves | None, row: str, year: str) -> Pence | str | None:
    if reserves is None:
        return None
    first = year == board.years[0]
    match row:
        case "used":
            return (reserves.used or {}).get(year)
        case "added":
            return (reserves.added or {}).get(year)
        case "floor":
            return reserves.floor
        case "basis":
            return (reserves.basis or None) if first else None
    held = next(held for held in reserves_by_year(replaced(board, reserves=reserves)) if held.year == year)
    return held.opening if row == "opening" else held.closing


def _why_not(board: Board, reserves: Reserves | None, row: str, year: str) -> str:
    first = board.years[0]
    if row == "closing":
        return _("What is left follows from the rows above.")
    if row in ONCE and year != first:
        follows = _("What there is follows from the year before.")
        return (
            follows
            if row == "opening"
            else _("It is the same for every year. Type it under {year}.").format(year=first)
        )
    if row != "opening" and reserves is None:
        return _("Type first what there is at the start of {year}.").format(year=first)
    return ""


def _fixed() -> str:
    return _("This is the name of the row.")


def _put(board: Board, texts: Texts) -> Edit | Refused:
    reserves, outcomes = _typed(board, texts)
    for outcome in outcomes.values():
        if isinstance(outcome, Refused):
            return outcome
    (row, column), *others = texts
    label = plural("{count} cell of {table}", "{count} cells of {table}", len(texts)).format(
        count=len(texts), table=_("the reserves")
    )
    if not others:
        label = _("{row}: {column}").format(row=_("Reserves, {row}").format(row=_names()[row]), column=column)
    return Edit(board if reserves == board.reserves else replaced(board, reserves=reserves), label, row=row)


def _typed(board: Board, texts: Texts) -> tuple[Reserves | None, dict[At, Taken | Refused]]:
    """The reserves with all that can be taken, and what became of each text."""
    reserves = board.reserves
    refused: dict[At, Refused] = {}
    for row, column in sorted(texts, key=lambda at: _turn(at, texts)):
        if row not in ROWS:
            refused[row, column] = Refused(_("The reserves have these rows and no others."))
            continue
        cell = _cell(board, reserves, row, column)
        text = texts[row, column].strip()
        if text == cell.typed.strip():
            continue
        changed = Refused(cell.why_not) if cell.why_not else _with_text(reserves, row, column, text)
        if isinstance(changed, Refused):
            refused[row, column] = changed
        else:
            reserves = changed
    return reserves, {at: refused.get(at) or Taken(_cell(board, reserves, *at).text) for at in texts}


def _turn(at: At, texts: Texts) -> int:
    """What there is at the start is taken first when reserves begin, and last when they end."""
    if at[0] != "opening":
        return 1
    return 0 if texts[at].strip() else 2


def _with_text(reserves: Reserves | None, row: str, year: str, text: str) -> Reserves | Refused | None:
    value = _kind(row).read(text) if text else None
    if isinstance(value, Refused):
        return value
    if row == "opening" and value is None:
        return _ended(reserves)
    if reserves is None:
        return with_values(Reserves(opening=0), {row: value})
    if row in ONCE:
        return with_values(reserves, {row: value})
    figures = reserves.model_dump(include={row})[row] or {}
    figures = {known: figure for known, figure in figures.items() if known != year}
    if value is not None:
        figures[year] = value
    return with_values(reserves, {row: dict(sorted(figures.items())) or None})


def _ended(reserves: Reserves | None) -> Refused | None:
    if reserves is not None and (reserves.used or reserves.added or reserves.floor or reserves.basis):
        return Refused(_("Clear the other rows first. Without what there is at the start there are no reserves."))
    return None
