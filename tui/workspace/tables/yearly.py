"""A line's figure in one year: typed, one amount becomes an amount for each year, and back when all are equal."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from funding.board import Board, Cost, Income
from funding.money import NotMoney, Pence, format_money_short, parse_money
from funding.places import quoted
from funding.plan import MONTHS, income_of, index_named
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn
from tui.workspace.tables.fields import cell_of, money_kind
from tui.workspace.tables.records import with_values
from tui.workspace.tables.remembering import cost_in_year
from tui.workspace.tables.table import Column

L = TypeVar("L", Cost, Income)
Figures = Mapping[str, Pence]


def plan_years_of(board: Board) -> tuple[str, ...]:
    """The years of the plan, each once."""
    return tuple(dict.fromkeys(board.years))


def year_column(
    year: str,
    explained: str,
    figure: Callable[[L], Pence | None],
    why_not: Callable[[L], str],
    put: Callable[[L, str], L | Refused],
) -> EntryColumn[L]:
    """A column for the money of one year, where `put` takes the text of a cell that may be typed over."""
    kind = money_kind()
    column = Column(year, year, explained, right=True)
    return EntryColumn(column, lambda line: cell_of(kind, figure(line), why_not(line)), put)


def put_cost_year(board: Board, cost: Cost, year: str, text: str) -> Cost | Refused:
    """A cost line with the figure typed for a year."""
    pence = _pence(text)
    if isinstance(pence, Refused):
        return pence
    if pence == cost_figure(board, cost, year):
        return cost
    if cost.changes is not None:
        return _with_year(cost, "changes", cost.changes, year, pence)
    if cost.grows_with is not None and cost.amounts is None:
        if pence is None:
            return Refused(_("The line grows, so it needs its figure for {year}.").format(year=year))
        # What is typed under the first year is in its prices.
        return with_values(cost, {"amount": format_money_short(pence), "prices_of": None})
    return _put_amount(board, cost, year, pence)


def why_no_cost(board: Board, cost: Cost, year: str) -> str:
    """Why a cost line's figure for a year cannot be typed over; empty when it can."""
    ways = [key for key in ("amount", "amounts", "staff", "units", "changes") if getattr(cost, key) is not None]
    if len(ways) > 1:
        return _("The line says in {count} ways what it costs. Open its build-up (Ctrl+E) and keep one.").format(
            count=len(ways)
        )
    if cost.staff is not None:
        return _("It is built up from a post. Open the build-up (Ctrl+E) to change it.")
    if cost.units is not None:
        return _("It is built up from a quantity and a rate. Open the build-up (Ctrl+E) to change it.")
    if cost.grows_with is None or cost.amounts is not None or cost.changes is not None:
        return ""
    index = index_named(board, cost.grows_with)
    if index is not None and index.starts == MONTHS[0] and year == board.years[0]:
        return ""
    what = _("It grows with {index}. Open the build-up (Ctrl+E), or take the growth away first.")
    return what.format(index=quoted(cost.grows_with))


def cost_figure(board: Board, cost: Cost, year: str) -> Pence | None:
    """What stands under a year: the line's cost, and nothing where an adjustment says nothing."""
    return cost.changes.get(year) if cost.changes is not None else cost_in_year(board, cost, year)


def put_income_year(board: Board, income: Income, year: str, text: str) -> Income | Refused:
    """A source of income with the figure typed for a year."""
    pence = _pence(text)
    if isinstance(pence, Refused):
        return pence
    return income if pence == income_of(income, year) else _put_amount(board, income, year, pence)


def why_no_income(income: Income) -> str:
    """Why an income's figures cannot be typed over; empty when they can."""
    ways = [key for key in ("amount", "amounts", "fees") if getattr(income, key) is not None]
    if len(ways) > 1:
        return _("The line says in {count} ways what it brings in. Open its form (Ctrl+E) and keep one.").format(
            count=len(ways)
        )
    if income.fees is not None:
        return _("It is built up from places at a price. Open the form (Ctrl+E) to change it.")
    return ""


def _pence(text: str) -> Pence | Refused | None:
    """The money typed; None for a blank."""
    if not text.strip():
        return None
    try:
        return parse_money(text)
    except NotMoney as slip:
        return Refused(str(slip))


def _put_amount(board: Board, line: L, year: str, pence: Pence | None) -> L | Refused:
    years = plan_years_of(board)
    before = line.amounts if line.amounts is not None else dict.fromkeys(years, line.amount)
    figures = {key: value for key, value in before.items() if value is not None and key != year}
    if pence is not None:
        figures[year] = pence
    equal = set(figures) == set(years) and len(set(figures.values())) == 1
    if equal:
        return with_values(line, {"amount": format_money_short(figures[year]), "amounts": None})
    return with_values(line, {"amount": None, "amounts": _in_order(figures)})


def _with_year(cost: Cost, key: str, before: Figures, year: str, pence: Pence | None) -> Cost | Refused:
    figures = {known: value for known, value in before.items() if known != year}
    if pence is not None:
        figures[year] = pence
    return with_values(cost, {key: _in_order(figures)})


def _in_order(figures: Figures) -> dict[str, str]:
    return {year: format_money_short(figures[year]) for year in sorted(figures)}
