"""Random uncertain scenarios on random Boards: figures that spread, cases that are counted, changes that may come."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from funding.board import Board, FormulaText, Index, Reserves
from funding.plan import pools_of
from funding.planning import Cost
from scenarios.clauses import (
    AmountOf,
    Change,
    CostOfLine,
    CostsMove,
    Counted,
    DriverOf,
    Even,
    Figure,
    GiveOrTake,
    IncomeFrom,
    LineAdded,
    LineEnds,
    MostRise,
    PartnerJoins,
    PartnerLeaves,
    PercentageOf,
    Perhaps,
    Pert,
    RateOfIndex,
    ReservesUsed,
    Sets,
    Spread,
    Statement,
    Triangular,
    Uncertain,
    When,
)
from tests.strategies_plan import amounts, boards
from tests.strategies_split import cases

A_LINE = 30_000_000
"""The largest cost line, in pence."""


@dataclass(frozen=True)
class UncertainCase:
    """A Board with one formula, and the statements of a scenario."""

    board: Board
    statements: tuple[Statement, ...]


@st.composite
def uncertain_cases(draw: st.DrawFn) -> UncertainCase:
    """Boards with posts, part years and indices that start within the year, and up to six sentences about them."""
    case = draw(cases(_growing_boards(), phased=None))
    text = print_formula(case.formula, lexicon_of(case.board))
    board = case.board.model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    statements = draw(st.lists(_statements(board, case.formula), min_size=1, max_size=6))
    return UncertainCase(board, tuple(_said_once(statements)))


@st.composite
def _growing_boards(draw: st.DrawFn) -> Board:
    board = draw(boards(largest=A_LINE, most_partners=7))
    starts = draw(st.sampled_from(["April", "April", "September", "January"]))
    rates = {year: f"{draw(st.integers(-2, 9))}%" for year in board.years}
    prices = Index.model_validate({"name": "prices", "starts": starts, "rates": rates})
    reserves = Reserves(opening=10**9, used={board.years[0]: draw(st.integers(0, 1_000))})
    changes: dict[str, object] = {"indices": (*board.indices, prices)}
    if draw(st.booleans()):
        changes["costs"] = (*board.costs, draw(_post(board.years[-1])), *draw(_adjustments(board)))
    if draw(st.booleans()):
        changes["reserves"] = reserves
    return board.model_copy(update=changes)


@st.composite
def _post(draw: st.DrawFn, last: str) -> Cost:
    staff: dict[str, object] = {
        "fte": Decimal("0.6"),
        "salary": f"£{draw(st.integers(1, 90_000))}",
        "on_costs": "28.5%",
    }
    if draw(st.booleans()):
        staff |= {"start": "2026-07", "end": f"{last[:4]}-{draw(st.integers(10, 12))}"}
    return Cost.model_validate(
        {"id": "post", "name": "Post", "staff": staff, "grows_with": draw(st.sampled_from(["prices", "pay award"]))}
    )


@st.composite
def _adjustments(draw: st.DrawFn, board: Board) -> tuple[Cost, ...]:
    if not board.costs or draw(st.booleans()):
        return ()
    adjusted = {"adjusts": board.costs[0].id, "reason": "Cut", "pool": board.costs[0].pool}
    line = {"id": "less", "name": "Less", "changes": {board.years[0]: "-£1"}}
    return (Cost.model_validate(line | adjusted),)


def _statements(board: Board, formula: c.Formula) -> st.SearchStrategy[Statement]:
    kinds: list[st.SearchStrategy[Statement]] = [
        st.builds(Perhaps, st.integers(0, 100).map(Decimal), _changes(board)),
        _changes(board),
        *(st.builds(Uncertain, st.just(figure), _figures(figure), _whens(board)) for figure in _plan_figures(board)),
        *(st.builds(Uncertain, st.just(figure), _points(30)) for figure in _formula_figures(board, formula)),
    ]
    lines = [cost.id for cost in board.costs if cost.changes is None]
    if lines:
        means = st.sampled_from(["0", "0.5", "1.5", "6"]).map(Decimal)
        price = st.one_of(st.integers(0, 10**6), _money())
        kinds.append(st.builds(Counted, st.sampled_from(lines), means, price, _whens(board)))
    return st.one_of(kinds)


def _plan_figures(board: Board) -> list[Figure]:
    return [
        *(RateOfIndex(index.name) for index in board.indices),
        *(CostOfLine(cost.id) for cost in board.costs),
        *(IncomeFrom(income.name) for income in board.income),
        *(DriverOf(driver.name, partner.id) for driver in board.drivers for partner in board.partners[:2]),
        *([ReservesUsed()] if board.reserves else []),
    ]


def _formula_figures(board: Board, formula: c.Formula) -> list[Figure]:
    """Figures that one sentence alone states."""
    figures: list[Figure] = []
    for clause in formula.clauses:
        if isinstance(clause, c.Payment) and not isinstance(clause.payers.named[0], c.AllOtherPartners):
            kind = {c.Percentage: PercentageOf, c.FixedAmount: AmountOf}.get(type(clause.pays))
            if kind is PercentageOf:
                figures.append(PercentageOf(clause.payers))
            elif kind is AmountOf:
                figures.append(AmountOf(clause.payers))
    if all(partner.last_year is not None for partner in board.partners):
        figures.append(MostRise(c.AllPartners()))
    return figures


def _changes(board: Board) -> st.SearchStrategy[Change]:
    whens = _whens(board)
    years = st.sampled_from(board.years).map(lambda year: When(first=year))
    some: list[st.SearchStrategy[Change]] = [
        st.builds(CostsMove, st.just(c.ForAllOtherCosts()), st.integers(-10, 30).map(Decimal), st.booleans(), whens),
        st.builds(LineAdded, st.sampled_from(["Extra", "More"]), st.just("core"), st.integers(0, 10**6), whens),
        *(st.builds(PartnerLeaves, st.just(p.id), years) for p in board.partners[1:2]),
        *(st.builds(PartnerJoins, st.just("A new one"), st.just(p.group), years) for p in board.partners[:1]),
        *(st.builds(Sets, st.just(RateOfIndex(i.name)), st.integers(0, 9).map(Decimal), whens) for i in board.indices),
    ]
    if pools_of(board):
        pools = st.sampled_from(pools_of(board)).map(lambda pool: c.ForPools((pool,)))
        some.append(st.builds(CostsMove, pools, st.integers(-10, 30).map(Decimal), st.booleans(), whens))
    for cost in board.costs:
        some.append(st.builds(LineEnds, st.just(cost.id), whens))
        some.append(st.builds(Sets, st.just(CostOfLine(cost.id)), amounts(A_LINE).map(Decimal), whens))
        some.append(st.builds(CostsMove, st.just(CostOfLine(cost.id)), st.just(Decimal("2.5")), st.booleans(), whens))
    return st.one_of(some)


def _whens(board: Board) -> st.SearchStrategy[When]:
    years = st.sampled_from(board.years)
    return st.one_of(st.just(When()), years.map(lambda y: When(y, y)), years.map(lambda y: When(first=y)))


def _figures(figure: Figure) -> st.SearchStrategy[Spread]:
    match figure:
        case RateOfIndex():
            return _points(9)
        case DriverOf():
            return _spreads(st.sampled_from(["0", "0.5", "1", "700", "28000"]).map(Decimal))
        case _:
            return _money()


def _money() -> st.SearchStrategy[Spread]:
    return _spreads(amounts(A_LINE).map(Decimal))


def _points(most: int) -> st.SearchStrategy[Spread]:
    return _spreads(st.integers(0, most * 10).map(lambda tenths: Decimal(tenths) / 10))


@st.composite
def _spreads(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal]) -> Spread:
    low, likely, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    kinds: list[Spread] = [Even(low, high), Triangular(low, likely, high), Pert(low, likely, high)]
    return draw(st.sampled_from([*kinds, GiveOrTake(likely, low)]))


def _said_once(statements: list[Statement]) -> list[Statement]:
    """The statements without those that say again what another settles."""
    seen: list[object] = []
    kept: list[Statement] = []
    for statement in statements:
        about: object = statement
        match statement:
            case Uncertain(figure):
                about = figure
            case Counted(line):
                about = CostOfLine(line)
            case Perhaps(_, change) | (LineAdded() as change):
                about = change.name if isinstance(change, LineAdded) else ("perhaps", change)
        if about not in seen:
            seen.append(about)
            kept.append(statement)
    return kept
