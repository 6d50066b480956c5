"""Scenarios to try laws on: small Boards whose names are hard to read, and statements of every kind over them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
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
from tests.strategies_formula import KINDS, boards_with_names, names, numbers, pence

YEARS = ("2026-27", "2027-28", "2028-29")
Made = SearchStrategy[Any]


@composite
def boards(draw: DrawFn) -> Board:
    """Boards that pass the checks of names; lines, income and offers are named as awkwardly as partners."""
    board = draw(boards_with_names())
    named = st.lists(names(), min_size=1, max_size=3, unique_by=same)
    pools = pools_of(board)
    lines = [
        Cost(id=f"c{i}", name=name, name_cy=draw(st.none() | names()), pool=pools[i % len(pools)], amount=1)
        for i, name in enumerate([*draw(named), *(f"Cost {n}" for n in range(len(pools)))])
    ]
    return board.model_copy(
        update={
            "board": board.board.model_copy(update={"years": YEARS}),
            "costs": tuple(lines),
            "indices": tuple(Index(name=name, rates={}) for name in draw(named)),
            "income": tuple(Income(name=name, amount=1) for name in draw(named)),
            "in_kind": tuple(
                Offer(id=f"o{i}", partner=board.partners[0].id, kind="staff", what=name)
                for i, name in enumerate(draw(named))
            ),
            "formulas": tuple(FormulaText(name=name, text="") for name in draw(named)),
        }
    )


def whens() -> SearchStrategy[s.When]:
    """Spans of the Board's years."""
    span = st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)).map(sorted)
    open_ended = st.sampled_from([s.When(), *(s.When(year) for year in YEARS), *(s.When(None, year) for year in YEARS)])
    return open_ended | span.map(lambda years: s.When(*years))


def points() -> SearchStrategy[Decimal]:
    """Percentage points, above zero and below."""
    return numbers() | numbers().map(lambda number: -number)


def money() -> SearchStrategy[Decimal]:
    """Pence, as a value of a figure."""
    return pence().map(Decimal)


class Of:
    """The parts of which statements over one Board's names are made."""

    def __init__(self, board: Board) -> None:
        """Take the Board."""
        self.board = board
        self.lines = st.sampled_from([s.CostOfLine(cost.id) for cost in board.costs])
        self.groups = st.sampled_from([group.name for group in groups_of(board)])
        self.partners = st.sampled_from([partner.id for partner in board.partners])
        self.drivers = st.sampled_from([driver.name for driver in board.drivers])
        some_pools = st.lists(st.sampled_from(pools_of(board)), min_size=1, max_size=3, unique=True).map(tuple)
        self.pools = some_pools.map(c.ForPools)
        self.part = st.none() | self.pools | st.builds(c.ForAllOtherCosts)
        self.payers = KINDS[c.Payment](board).map(_payers)
        on = st.builds(c.AllPartners) | self.groups.map(c.GroupNamed)
        self.money_figures: Made = st.one_of(
            self.lines,
            st.sampled_from([s.IncomeFrom(income.name) for income in board.income]),
            st.just(s.ReservesUsed()),
            st.builds(s.AmountOf, self.payers, self.part),
        )
        self.rate_figures: Made = st.one_of(
            st.sampled_from([s.RateOfIndex(index.name) for index in board.indices]),
            st.builds(s.PercentageOf, self.payers, self.part),
            st.builds(s.WeightOf, self.payers, st.none() | self.drivers, self.part),
            st.builds(s.MostRise, on),
            st.builds(s.MostFall, on),
        )
        self.number_figures = st.builds(s.DriverOf, self.drivers, self.partners)

    def valued(self, make: Callable[[Made, Made], Made]) -> Made:
        """Something made of a figure and of values fit for it."""
        return st.one_of(
            make(self.money_figures, money()), make(self.rate_figures, points()), make(self.number_figures, numbers())
        )

    def sets(self) -> Made:
        """Figures set, lines that take something off among them."""
        taken_off = st.builds(s.Sets, self.lines, pence().filter(bool).map(lambda value: -Decimal(value)), whens())
        return self.valued(lambda figures, values: st.builds(s.Sets, figures, values, whens())) | taken_off

    def moves(self) -> Made:
        """Costs that rise or fall."""
        by = st.decimals(-100, 10**4, places=2)
        lines: Made = self.lines | self.pools | st.builds(c.ForAllOtherCosts)
        return st.builds(s.CostsMove, lines, by, st.booleans(), whens())

    def new_names(self) -> SearchStrategy[str]:
        """Names that nobody has."""
        known = {same(name) for partner in self.board.partners for name in _spellings(partner)}
        known |= {same(pool) for pool in pools_of(self.board)}
        known |= {same(form) for group in groups_of(self.board) for form in _forms(group)}
        return names().filter(lambda name: same(name) not in known)

    def formula_sentences(self) -> Made:
        """Sentences of a formula that can stand within another sentence."""
        alone = {c.Note, c.ForPools, c.ForAllOtherCosts, c.OverTheWhole}
        return st.one_of([make(self.board) for kind, make in KINDS.items() if kind not in alone])


def _payers(payment: c.Clause) -> c.Payers:
    assert isinstance(payment, c.Payment)
    return payment.payers


def _spellings(partner: Any) -> list[str]:
    spelt = (partner.id, partner.name, partner.short, partner.name_cy, partner.short_cy)
    return [name for name in spelt if name]


def _forms(group: Any) -> tuple[str, ...]:
    return group.name, group.singular, group.name_cy, group.singular_cy


def spreads(values: Made) -> Made:
    """Spreads over values of a kind."""
    two = st.lists(values, min_size=2, max_size=2, unique=True).map(sorted)
    three = st.lists(values, min_size=3, max_size=3, unique=True).map(sorted)
    above = values.filter(lambda value: value > 0)
    return st.one_of(
        two.map(lambda ends: s.Even(*ends)),
        three.map(lambda ends: s.Triangular(*ends)),
        three.map(lambda ends: s.Pert(*ends)),
        st.builds(s.GiveOrTake, values, above),
    )


CHANGES: Mapping[type, Callable[[Board], Made]] = {
    s.Sets: lambda board: Of(board).sets(),
    s.CostsMove: lambda board: Of(board).moves(),
    s.LineAdded: lambda board: st.builds(
        s.LineAdded, names(), st.sampled_from(pools_of(board)) | Of(board).new_names(), pence(), whens()
    ),
    s.LineEnds: lambda board: st.builds(s.LineEnds, Of(board).lines.map(lambda line: line.line), whens()),
    s.PartnerLeaves: lambda board: st.builds(s.PartnerLeaves, Of(board).partners, whens()),
    s.PartnerJoins: lambda board: st.builds(
        s.PartnerJoins, Of(board).partners | Of(board).new_names(), Of(board).groups, whens()
    ),
    s.OfferBecomes: lambda board: st.builds(
        s.OfferBecomes,
        st.sampled_from([offer.id for offer in board.in_kind]),
        st.sampled_from(("offered", "agreed", "declined")),
    ),
    s.UsesFormula: lambda board: st.builds(
        s.UsesFormula, st.sampled_from([formula.name for formula in board.formulas])
    ),
    s.InFormula: lambda board: st.builds(s.InFormula, Of(board).formula_sentences(), Of(board).part),
    s.NotInFormula: lambda board: st.builds(s.NotInFormula, Of(board).formula_sentences(), Of(board).part),
}
STATEMENTS: Mapping[type, Callable[[Board], Made]] = {
    **CHANGES,
    s.Perhaps: lambda board: st.builds(
        s.Perhaps, st.integers(0, 100).map(Decimal), st.one_of([make(board) for make in CHANGES.values()])
    ),
    s.Uncertain: lambda board: Of(board).valued(
        lambda figures, values: st.builds(s.Uncertain, figures, spreads(values), whens())
    ),
    s.Counted: lambda board: st.builds(
        s.Counted, Of(board).lines.map(lambda line: line.line), numbers(), pence() | spreads(money()), whens()
    ),
}
"""Every kind of statement, and how to make one over a Board's names."""


def targets(board: Board) -> Made:
    """Targets of every kind over a Board's names."""
    of = Of(board)
    named = of.partners.map(c.PartnerNamed) | of.groups.map(c.GroupNamed)
    several = st.lists(named, min_size=1, max_size=4, unique=True).map(tuple) | st.just((c.AllPartners(),))
    payers = st.builds(c.Payers, several)
    amounts = st.one_of(st.tuples(pence(), st.none()), st.tuples(st.none(), pence()), st.tuples(pence(), pence()))
    limits = st.one_of(KINDS[c.PayLimit](board), KINDS[c.ChangeLimit](board)).map(_a_target)
    together = st.builds(lambda payers, pair: s.TogetherPay(payers, *pair), payers, amounts)
    gap = st.builds(s.GapAtMost, st.integers(0, LARGEST))
    rules: Made = together | limits | gap
    return st.builds(s.Target, rules, whens())


def _a_target(limit: c.Clause) -> c.Clause:
    """One partner's limits in pounds are what it pays, which is another kind of target."""
    if not isinstance(limit, c.PayLimit) or not isinstance(limit.on, c.PartnerNamed):
        return limit
    if any(isinstance(bound, c.Points | c.LastYear) for bound in (limit.at_most, limit.at_least)):
        return limit
    return c.PayLimit(limit.on, c.LastYear.SHARE)


def levers(board: Board) -> Made:
    """Levers over a Board's names."""

    def made(figures: Made, values: Made) -> Made:
        bounds = st.one_of(
            st.just((None, None)),
            st.tuples(values, st.none()),
            st.tuples(st.none(), values),
            st.lists(values, min_size=2, max_size=2, unique=True).map(sorted).map(tuple),
        )
        return st.builds(lambda figure, pair, when: s.Lever(figure, pair[0], pair[1], when), figures, bounds, whens())

    return Of(board).valued(made)


def varied(board: Board) -> Made:
    """Figures to vary over a Board's names."""

    def made(figures: Made, values: Made) -> Made:
        ends = st.lists(values, min_size=2, max_size=2, unique=True).map(sorted)
        parts = st.integers(1, 1000)
        return st.builds(_in_steps, figures, ends, parts, whens())

    return Of(board).valued(made)


def _in_steps(figure: Any, ends: list[Decimal], parts: int, when: s.When) -> s.Varied:
    whole = Decimal(1) if isinstance(figure, s.CostOfLine | s.IncomeFrom | s.ReservesUsed | s.AmountOf) else None
    step = max((ends[1] - ends[0]) / parts, Decimal("1e-9"))
    rounded = max(step.quantize(whole or Decimal("1e-6"), "ROUND_UP"), whole or Decimal("1e-6"))
    return s.Varied(figure, ends[0], ends[1], rounded, when)
