"""Typed costs, income and reserves, as changes of the business plan."""

from collections.abc import Mapping

from exports.reading.proposals.entries import Fields, fields_of, reread, with_entry
from funding.board import Board
from funding.money import Pence, format_money_short
from funding.plan import cost_of, income_of
from funding.wording import _

BUILD_UPS = ("amount", "amounts", "staff", "units", "fees", "grows_with")
"""What an amount takes the place of."""


def with_cost(board: Board, entry: int, typed: Mapping[str, Pence]) -> Board:
    """The Board with other amounts for a cost line, by year; raises `ValueError` in words."""
    cost = board.costs[entry]
    fields = fields_of(cost)
    if cost.changes is not None:
        fields["changes"] = _by_year({**cost.changes, **typed}, board.years)
    else:
        before = {year: cost_of(board, cost, year) for year in board.years}
        _put(fields, board, before, typed, as_amounts=cost.amounts is not None)
    return with_entry(board, "costs", entry, fields)


def with_income(board: Board, entry: int, typed: Mapping[str, Pence]) -> Board:
    """The Board with other amounts for a line of income, by year; the reserves' lines stand after the sources.

    Raises `ValueError` in words.
    """
    if entry >= len(board.income):
        return _with_reserves(board, entry - len(board.income), typed)
    income = board.income[entry]
    fields = fields_of(income)
    before = {year: income_of(income, year) for year in board.years}
    _put(fields, board, before, typed, as_amounts=income.amounts is not None)
    return with_entry(board, "income", entry, fields)


def _put(
    fields: Fields,
    board: Board,
    before: Mapping[str, Pence | None],
    typed: Mapping[str, Pence],
    *,
    as_amounts: bool,
) -> None:
    """Put typed amounts in place of what the figure was built up from."""
    amounts = {year: typed.get(year, before[year] or 0) for year in board.years}
    if as_amounts:
        fields["amounts"] = _by_year({**{year: before[year] or 0 for year in fields["amounts"]}, **typed}, board.years)
        return
    for key in BUILD_UPS:
        fields.pop(key, None)
    if len(set(amounts.values())) == 1:
        fields["amount"] = format_money_short(amounts[board.years[0]])
    else:
        fields["amounts"] = _by_year(amounts, board.years)


def _with_reserves(board: Board, line: int, typed: Mapping[str, Pence]) -> Board:
    reserves = board.reserves
    if reserves is None:
        raise ValueError
    keys = [key for key in ("used", "added") if getattr(reserves, key) is not None]
    key = keys[line]
    sign = -1 if key == "added" else 1
    if key == "added" and any(amount > 0 for amount in typed.values()):
        raise ValueError(_("What is put into reserves is typed with a minus, for it takes away from the income."))
    before: Mapping[str, Pence] = getattr(reserves, key)
    fields = fields_of(reserves)
    fields[key] = _by_year({**before, **{year: sign * amount for year, amount in typed.items()}}, board.years)
    return board.model_copy(update={"reserves": reread(reserves, fields, "reserves")})


def _by_year(amounts: Mapping[str, Pence], years: tuple[str, ...]) -> dict[str, str]:
    in_order = [*(year for year in years if year in amounts), *(year for year in amounts if year not in years)]
    return {year: format_money_short(amounts[year]) for year in in_order}
