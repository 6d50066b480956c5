"""What hangs on the wall: each side's total and gap, and every partner's amount and difference to the first side."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.amounts import signed_money
from funding.board import Board
from funding.money import format_money
from funding.problems import errors
from funding.wording import _
from scenarios.comparing.comparison import Cell, YearCompared, compare
from scenarios.comparing.effects import effects
from scenarios.comparing.opening import Opened, open_side
from scenarios.comparing.sides import Side
from scenarios.percents import signed_percent
from tui.workspace.edits import Refused
from tui.workspace.options.amending import amended, sentence_of

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to hang on the wall."""

    board: Board
    sides: tuple[str, ...]
    year: str
    selected: int
    """The side that the amendment is put upon, from 0."""
    amendment: str
    """As it is typed; empty for none."""
    by_effect: bool
    """Whether the most affected partner comes first; otherwise the Board's order."""


@dataclass(frozen=True, slots=True)
class WallSide:
    """A column."""

    name: str
    total: str
    gap: str
    """The gap, or the surplus with its word; empty when all is covered."""
    amended: bool = False


@dataclass(frozen=True, slots=True)
class WallCell:
    """What a partner pays under a side."""

    amount: str
    difference: str
    """To the first side, in pounds; empty for the first."""
    percent: str = ""


@dataclass(frozen=True, slots=True)
class WallRow:
    """A partner across the sides."""

    name: str
    cells: tuple[WallCell, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """All of it."""

    wanted: Wanted
    sides: tuple[WallSide, ...]
    rows: tuple[WallRow, ...]
    effects: tuple[str, ...]
    """What the amended side, or else the selected one, means for each partner in a sentence."""
    slip: str
    """What is wrong with the amendment; empty when it reads well or there is none."""
    problems: tuple[str, ...]
    """Why a side is not shown."""
    sentence: str = ""
    """The amendment as a scenario would say it; empty when there is none or it does not read."""


def wall_of(wanted: Wanted) -> Wall:
    """Work out what hangs on the wall; pure, so that it can be done on another thread."""
    opened = [(name, open_side(wanted.board, name)) for name in wanted.sides]
    slip, sentence = "", ""
    if wanted.amendment.strip() and wanted.selected < len(wanted.sides):
        base = wanted.sides[wanted.selected]
        read = sentence_of(wanted.board, base, wanted.amendment)
        done = read if isinstance(read, Refused) else amended(wanted.board, base, read)
        if isinstance(done, Refused):
            slip = done.message
        elif not isinstance(read, Refused):
            found = open_side(done.board, done.side)
            if found.side is None:
                slip = _first(found)
            else:
                sentence = read
                opened.append((done.side, found))
    sides = [found.side for _name, found in opened if found.side is not None]
    problems = tuple(f"“{name}”: {_first(found)}" for name, found in opened if found.side is None)
    if not sides:
        return Wall(wanted, (), (), (), slip, problems)
    return _laid_out(wanted, sides, slip, problems, sentence)


def _first(found: Opened) -> str:
    return " ".join(part for problem in errors(found.problems)[:1] for part in (problem.what, problem.mend) if part)


def _laid_out(wanted: Wanted, sides: Sequence[Side], slip: str, problems: tuple[str, ...], sentence: str) -> Wall:
    comparison = compare(sides, years=(wanted.year,))
    year = comparison.years[0] if comparison.years else None
    if year is None:
        return Wall(wanted, (), (), (), slip, (*problems, _("No side has this year.")))
    told_of = len(sides) - 1 if sentence else min(max(wanted.selected, 1), len(sides) - 1)
    said = tuple(effect.sentence for effect in effects(comparison) if effect.side == told_of)
    return Wall(wanted, _columns(sides, year, amended=bool(sentence)), _rows(wanted, year), said, slip,
                problems, sentence)  # fmt: skip


def _columns(sides: Sequence[Side], year: YearCompared, *, amended: bool) -> tuple[WallSide, ...]:
    found = []
    for place, (side, total, result) in enumerate(zip(sides, year.totals, year.sides, strict=True)):
        gap = ""
        if result is not None and result.gap:
            gap = format_money(result.gap)
        elif result is not None and result.surplus:
            gap = _("{money} over").format(money=format_money(result.surplus))
        told = NOTHING if total is None else format_money(total)
        found.append(WallSide(side.name, told, gap, amended and place == len(sides) - 1))
    return tuple(found)


def _rows(wanted: Wanted, year: YearCompared) -> tuple[WallRow, ...]:
    rows = list(year.rows)
    if not wanted.by_effect:
        order = {partner.id: place for place, partner in enumerate(wanted.board.partners)}
        rows.sort(key=lambda row: order.get(row.partner, len(order)))
    return tuple(WallRow(row.name, tuple(_cell(cell) for cell in row.cells)) for row in rows)


def _cell(cell: Cell | None) -> WallCell:
    if cell is None:
        return WallCell(NOTHING, "")
    change = cell.from_base
    if change is None:
        return WallCell(format_money(cell.amount), "")
    if not change.pence:
        return WallCell(format_money(cell.amount), _("the same"))
    percent = "" if change.part is None else signed_percent(change.part)
    return WallCell(format_money(cell.amount), signed_money(change.pence), percent)
