"""Scenarios to try laws on: small Boards whose names are hard to read, and statements of every kind over them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from formulas import clauses as c
from funding.board import Board, Cost, FormulaText, Income, Index, Offer
from funding.groups import groups_of
from funding.money import LARGEST
from funding.names import same
from funding.plan import pools_of
from scenarios import clauses as s
from tests.drawing import number, pick, some, yes
from tests.strategies_formula import (
    DRAWN,
    a_clause,
    a_payers,
    boards_with_names,
    names,
    numbers,
    partners_and_groups,
    pence,
)

YEARS = ("2026-27", "2027-28", "2028-29")
Made = SearchStrategy[Any]


_NAMED = st.lists(names(), min_size=1, max_size=3, unique_by=same)
_PENCE = pence().map(Decimal)
_POINTS = numbers() | numbers().map(lambda number: -number)
_LARGEST_NUMBER = Decimal(10**15 - 1)
"""Sentences take numbers of fifteen digits."""
_BY = st.decimals(-100, 10**4, places=2)


@composite
def boards(draw: DrawFn) -> Board:
    """Boards that pass the checks of names; lines, income and offers are named as awkwardly as partners."""
    board = draw(boards_with_names())
    pools = pools_of(board)
    lines = [
        Cost(id=f"c{i}", name=name, name_cy=draw(names()) if yes(draw) else None, pool=pools[i % len(pools)], amount=1)
        for i, name in enumerate([*draw(_NAMED), *(f"Cost {n}" for n in range(len(pools)))])
    ]
    return board.model_copy(
        update={
            "board": board.board.model_copy(update={"years": YEARS}),
            "costs": tuple(lines),
            "indices": tuple(Index(name=name, rates={}) for name in draw(_NAMED)),
            "income": tuple(Income(name=name, amount=1) for name in draw(_NAMED)),
            "in_kind": tuple(
                Offer(id=f"o{i}", partner=board.partners[0].id, kind="staff", what=name)
                for i, name in enumerate(draw(_NAMED))
            ),
            "formulas": tuple(FormulaText(name=name, text="") for name in draw(_NAMED)),
        }
    )


def _when(draw: DrawFn) -> s.When:
    """A span of the Board's years."""
    first, last = sorted((pick(draw, YEARS), pick(draw, YEARS)))
    return pick(draw, (s.When(), s.When(first), s.When(None, last), s.When(first, last)))


# Parts


def _line(draw: DrawFn, board: Board) -> s.CostOfLine:
    return s.CostOfLine(pick(draw, board.costs).id)


def _group(draw: DrawFn, board: Board) -> c.GroupNamed:
    return c.GroupNamed(pick(draw, groups_of(board)).name)


def _everybody_or_a_group(draw: DrawFn, board: Board) -> c.AllPartners | c.GroupNamed:
    return _group(draw, board) if yes(draw) else c.AllPartners()


def _pools(draw: DrawFn, board: Board) -> c.ForPools:
    return c.ForPools(tuple(some(draw, pools_of(board), 3)))


def _part(draw: DrawFn, board: Board) -> s.Part | None:
    match pick(draw, ("whole", "pools", "others")):
        case "pools":
            return _pools(draw, board)
        case "others":
            return c.ForAllOtherCosts()
        case _:
            return None


def _figure(draw: DrawFn, board: Board) -> tuple[s.Figure, Made]:
    """Any figure, and the values fit for it."""
    match pick(draw, ("money", "rate", "number")):
        case "money":
            return _money_figure(draw, board), _PENCE
        case "rate":
            return _rate_figure(draw, board), _POINTS
        case _:
            return s.DriverOf(pick(draw, board.drivers).name, pick(draw, board.partners).id), numbers()


def _money_figure(draw: DrawFn, board: Board) -> s.Figure:
    match pick(draw, (s.CostOfLine, s.IncomeFrom, s.ReservesUsed, s.AmountOf)):
        case s.CostOfLine:
            return _line(draw, board)
        case s.IncomeFrom:
            return s.IncomeFrom(pick(draw, board.income).name)
        case s.ReservesUsed:
            return s.ReservesUsed()
        case _:
            return s.AmountOf(a_payers(draw, board), _part(draw, board))


def _rate_figure(draw: DrawFn, board: Board) -> s.Figure:
    match pick(draw, (s.RateOfIndex, s.PercentageOf, s.WeightOf, s.MostRise, s.MostFall)):
        case s.RateOfIndex:
            return s.RateOfIndex(pick(draw, board.indices).name)
        case s.PercentageOf:
            return s.PercentageOf(a_payers(draw, board), _part(draw, board))
        case s.WeightOf:
            driver = pick(draw, board.drivers).name if yes(draw) else None
            return s.WeightOf(a_payers(draw, board), driver, _part(draw, board))
        case s.MostRise:
            return s.MostRise(_everybody_or_a_group(draw, board))
        case _:
            return s.MostFall(_everybody_or_a_group(draw, board))


def _sets(draw: DrawFn, board: Board) -> s.Sets:
    """A figure set, or a line that takes something off."""
    if pick(draw, (False, False, False, True)):
        return s.Sets(_line(draw, board), -Decimal(number(draw, 1, LARGEST)), _when(draw))
    figure, values = _figure(draw, board)
    return s.Sets(figure, draw(values), _when(draw))


def _moves(draw: DrawFn, board: Board) -> s.CostsMove:
    """Costs that rise or fall."""
    moved: tuple[s.CostOfLine | s.Part, ...] = (_line(draw, board), _pools(draw, board), c.ForAllOtherCosts())
    return s.CostsMove(pick(draw, moved), draw(_BY), yes(draw), _when(draw))


def _new_name(draw: DrawFn, board: Board) -> str:
    """A name that nobody has."""
    known = {same(name) for partner in board.partners for name in _spellings(partner)}
    known |= {same(pool) for pool in pools_of(board)}
    known |= {same(form) for group in groups_of(board) for form in _forms(group)}
    return draw(names().filter(lambda name: same(name) not in known))


_ALONE = {c.Note, c.ForPools, c.ForAllOtherCosts, c.OverTheWhole}
_WITHIN = tuple(kind for kind in DRAWN if kind not in _ALONE)
"""Kinds of sentence of a formula that can stand within another sentence."""


def _spellings(partner: Any) -> list[str]:
    spelt = (partner.id, partner.name, partner.short, partner.name_cy, partner.short_cy)
    return [name for name in spelt if name]


def _forms(group: Any) -> tuple[str, ...]:
    return group.name, group.singular, group.name_cy, group.singular_cy


@cache
def _in_order(values: Made, count: int) -> Made:
    """Different values of a kind, the lowest first."""
    return st.lists(values, min_size=count, max_size=count, unique=True).map(sorted)


def _spread(draw: DrawFn, values: Made) -> s.Spread:
    """A spread over values of a kind."""
    match pick(draw, (s.Even, s.Triangular, s.Pert, s.GiveOrTake)):
        case s.Even:
            return s.Even(*draw(_in_order(values, 2)))
        case s.Triangular:
            return s.Triangular(*draw(_in_order(values, 3)))
        case s.Pert:
            return s.Pert(*draw(_in_order(values, 3)))
        case _:
            return s.GiveOrTake(draw(values), abs(draw(values)) or Decimal(1))


# Statements


def _line_added(draw: DrawFn, board: Board) -> s.LineAdded:
    pool = pick(draw, pools_of(board)) if yes(draw) else _new_name(draw, board)
    return s.LineAdded(draw(names()), pool, draw(pence()), _when(draw))


def _partner_joins(draw: DrawFn, board: Board) -> s.PartnerJoins:
    name = pick(draw, board.partners).id if yes(draw) else _new_name(draw, board)
    return s.PartnerJoins(name, _group(draw, board).name, _when(draw))


def _perhaps(draw: DrawFn, board: Board) -> s.Perhaps:
    return s.Perhaps(Decimal(number(draw, 0, 100)), CHANGES[pick(draw, tuple(CHANGES))](draw, board))


def _uncertain(draw: DrawFn, board: Board) -> s.Uncertain:
    figure, values = _figure(draw, board)
    return s.Uncertain(figure, _spread(draw, values), _when(draw))


def _counted(draw: DrawFn, board: Board) -> s.Counted:
    price = draw(pence()) if yes(draw) else _spread(draw, _PENCE)
    return s.Counted(_line(draw, board).line, draw(numbers()), price, _when(draw))


CHANGES: Mapping[type, Callable[[DrawFn, Board], s.Change]] = {
    s.Sets: _sets,
    s.CostsMove: _moves,
    s.LineAdded: _line_added,
    s.LineEnds: lambda draw, board: s.LineEnds(_line(draw, board).line, _when(draw)),
    s.PartnerLeaves: lambda draw, board: s.PartnerLeaves(pick(draw, board.partners).id, _when(draw)),
    s.PartnerJoins: _partner_joins,
    s.OfferBecomes: lambda draw, board: s.OfferBecomes(
        pick(draw, board.in_kind).id, pick(draw, ("offered", "agreed", "declined"))
    ),
    s.UsesFormula: lambda draw, board: s.UsesFormula(pick(draw, board.formulas).name),
    s.InFormula: lambda draw, board: s.InFormula(a_clause(draw, board, _WITHIN), _part(draw, board)),
    s.NotInFormula: lambda draw, board: s.NotInFormula(a_clause(draw, board, _WITHIN), _part(draw, board)),
}
STATEMENTS: Mapping[type, Callable[[DrawFn, Board], s.Statement]] = {
    **CHANGES,
    s.Perhaps: _perhaps,
    s.Uncertain: _uncertain,
    s.Counted: _counted,
}
"""Every kind of statement, and how to draw one over a Board's names."""


# Aims and levers


def a_target(draw: DrawFn, board: Board) -> s.Target:
    """A target of any kind over a Board's names."""
    match pick(draw, ("together", "limit", "gap")):
        case "together":
            most, least = (draw(pence()) for _bound in range(2))
            bounds = pick(draw, ((most, None), (None, least), (most, least)))
            return s.Target(s.TogetherPay(_together(draw, board), *bounds), _when(draw))
        case "limit":
            return s.Target(_limit(draw, board), _when(draw))
        case _:
            return s.Target(s.GapAtMost(number(draw, 0, LARGEST)), _when(draw))


def _together(draw: DrawFn, board: Board) -> c.Payers:
    if pick(draw, (False, False, True)):
        return c.Payers((c.AllPartners(),))
    return c.Payers(tuple(some(draw, partners_and_groups(board), 4)))


def _limit(draw: DrawFn, board: Board) -> c.PayLimit | c.ChangeLimit:
    """A limit; one partner's limits in pounds are what it pays, which is another kind of target."""
    limit = a_clause(draw, board, (c.PayLimit, c.ChangeLimit))
    assert isinstance(limit, c.PayLimit | c.ChangeLimit)
    if not isinstance(limit, c.PayLimit) or not isinstance(limit.on, c.PartnerNamed):
        return limit
    if any(isinstance(bound, c.Points | c.LastYear) for bound in (limit.at_most, limit.at_least)):
        return limit
    return c.PayLimit(limit.on, c.LastYear.SHARE)


def a_lever(draw: DrawFn, board: Board) -> s.Lever:
    """A lever over a Board's names."""
    figure, values = _figure(draw, board)
    low, high = draw(_in_order(values, 2))
    return s.Lever(figure, *pick(draw, ((None, None), (low, None), (None, high), (low, high))), _when(draw))


def a_varied_figure(draw: DrawFn, board: Board) -> s.Varied:
    """A figure to vary over a Board's names."""
    figure, values = _figure(draw, board)
    start, stop = draw(_in_order(values, 2))
    whole = Decimal(1) if isinstance(figure, s.CostOfLine | s.IncomeFrom | s.ReservesUsed | s.AmountOf) else None
    step = min(max((stop - start) / number(draw, 1, 1000), Decimal("1e-9")), _LARGEST_NUMBER)
    rounded = max(step.quantize(whole or Decimal("1e-6"), "ROUND_UP"), whole or Decimal("1e-6"))
    return s.Varied(figure, start, stop, rounded, _when(draw))
