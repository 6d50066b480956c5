"""Random formulas of every kind of sentence that mean something on a random Board."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_formula
from formulas.split import Split, split_formula
from funding.board import Board, Driver, driver_value
from funding.membership import in_year_before_plan, partners_in
from funding.plan import pools_of
from tests.drawing import likely, number, pick, some, yes
from tests.strategies_plan import amount, boards

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Case:
    """A Board and a formula that can be computed on it."""

    board: Board
    formula: c.Formula

    def __repr__(self) -> str:
        """The case as a Board file would hold it."""
        return f"{self.board!r}\n\n{print_formula(self.formula, lexicon_of(self.board))}"


def split_of(case: Case) -> Split:
    """The split of a case; a problem is a fault of the case or of the program."""
    outcome = split_formula(case.board, "agreed", case.formula, lexicon_of(case.board))
    assert outcome.split is not None, outcome.problems
    return outcome.split


def _points(draw: st.DrawFn, most: Decimal) -> Decimal:
    """Percentage points up to a most, with up to two decimals."""
    match pick(draw, ("whole", "hundredths", "most")):
        case "whole":
            return Decimal(number(draw, 0, int(most)))
        case "hundredths":
            return Decimal(number(draw, 0, int(most * 100))) / 100
        case _:
            return most


@st.composite
def cases(
    draw: st.DrawFn,
    board_strategy: st.SearchStrategy[Board] | None = None,
    *,
    limited: bool | None = None,
    headed: bool | None = None,
    phased: bool | None = None,
) -> Case:
    """A Board and a formula on it; with or without limits, headings and phasing, or either."""
    board = draw(_ANY_BOARD if board_strategy is None else board_strategy)
    formula = a_formula(draw, board, limited=limited, headed=headed, phased=phased)
    return Case(board, _as_read(formula, board) if pick(draw, (False, False, True)) else formula)


_ANY_BOARD = boards()


def _as_read(formula: c.Formula, board: Board) -> c.Formula:
    """The formula printed and read again, as a Board file would give it."""
    lexicon = lexicon_of(board)
    text = print_formula(formula, lexicon)
    read = parse(text, lexicon)
    assert (formula, ()) == (read.formula, read.problems), text
    return read.formula


def a_formula(
    draw: st.DrawFn, board: Board, *, limited: bool | None, headed: bool | None, phased: bool | None
) -> c.Formula:
    """A formula whose every sentence means something on the Board."""
    pools = pools_of(board)
    with_headings = bool(pools) and (yes(draw) if headed is None else headed)
    with_limits = likely(draw) if limited is None else limited
    clauses: list[c.Clause] = [c.Note("Agreed by the Board")] if yes(draw) else []
    if with_headings:
        chosen = some(draw, pools)
        while chosen:
            taken = number(draw, 1, len(chosen))
            clauses.append(c.ForPools(tuple(chosen[:taken])))
            clauses += _payments(draw, board)
            clauses += _limits(draw, board, whole=False) if with_limits else []
            chosen = chosen[taken:]
        if yes(draw):
            clauses.append(c.ForAllOtherCosts())
            clauses += _payments(draw, board)
    else:
        clauses += _payments(draw, board)
    if with_limits:
        if with_headings or yes(draw):
            clauses.append(c.OverTheWhole())
        clauses += _limits(draw, board, whole=True)
    knows = _base_known(board) and all(any(p.last_year for p in partners_in(board, year)) for year in board.years)
    if knows and (likely(draw) if phased is None else phased):
        clauses.append(c.MoveFromLastYear(number(draw, 1, 4)))
    clauses += [pick(draw, _TERMS)] if yes(draw) else []
    return c.Formula(tuple(clauses))


formulas = st.composite(a_formula)


def _base_known(board: Board) -> bool:
    """Whether everybody who was a partner before the plan has a share of that year."""
    return all(partner.last_year is not None for partner in board.partners if in_year_before_plan(board, partner))


_TERMS: tuple[c.Clause, ...] = (
    *map(c.RoundTo, (1, 10, 100, 1_000, 10_000, 250)),
    *(c.InKindNotAtAll(), c.UnderspendReturned(), c.OverspendShared()) * 2,
)


def _payments(draw: st.DrawFn, board: Board) -> list[c.Clause]:
    """One to five payments; their percentages come to 100 at most, and one may claim the rest."""
    left, rest_claimed, named = HUNDRED, False, set[str]()
    written: list[c.Clause] = []
    for _place in range(number(draw, 1, 5)):
        payers = _payers(draw, board, named)
        members = members_of(payers, board, named)
        payment = _payment(draw, payers, members, board, left, rest=not rest_claimed and not payers.each)
        if isinstance(payment.pays, c.Percentage):
            left -= payment.pays.points * (len(members) if payers.each else 1)
        rest_claimed = rest_claimed or isinstance(payment.pays, c.TheRest)
        named.update(members)
        written.append(payment)
    return written


def _payment(
    draw: st.DrawFn, payers: c.Payers, members: list[str], board: Board, left: Decimal, *, rest: bool
) -> c.Payment:
    usable = _usable(members, board)
    kinds = [c.FixedAmount, c.Percentage, *([c.TheRest] * 2 if rest else []), c.Nothing]
    match pick(draw, [*kinds, *([c.AmountByBand] if usable else [])]):
        case c.Nothing:
            return c.Payment(payers, c.Nothing())
        case c.AmountByBand:
            bands = _bands(draw, lambda: amount(draw, 10**6))
            return c.Payment(payers, c.AmountByBand(pick(draw, usable), bands))
        case c.TheRest:
            pays: c.Pays = c.TheRest()
        case c.FixedAmount:
            pays = c.FixedAmount(amount(draw, 10**6))
        case _:
            points = _points(draw, left)
            if payers.each:
                points = (points / len(members)).quantize(Decimal("0.01"), ROUND_DOWN)
            pays = c.Percentage(points, yes(draw))
    return _shared_payment(draw, payers, members, usable, pays)


def _payers(draw: st.DrawFn, board: Board, named: set[str]) -> c.Payers:
    ids = [partner.id for partner in board.partners]
    groups = sorted({partner.group for partner in board.partners})
    strangers = [partner.id for partner in board.partners if partner.group != groups[0]]
    others = [c.Payers((c.AllOtherPartners(),), each=each) for each in (False, True) if set(ids) - named]
    kinds = ("all", *(["group"] * len(groups)), "partners", "groups", *(["a group and one"] if strangers else []))
    match pick(draw, [*kinds, *(["others"] if others else [])]):
        case "all":
            return c.Payers((c.AllPartners(),), each=yes(draw))
        case "group":
            return c.Payers((c.GroupNamed(pick(draw, groups)),), each=yes(draw))
        case "partners":
            return c.Payers(tuple(map(c.PartnerNamed, some(draw, ids, 4))))
        case "groups":
            return c.Payers(tuple(map(c.GroupNamed, some(draw, groups))))
        case "others":
            return pick(draw, others)
        case _:
            return c.Payers((c.GroupNamed(groups[0]), c.PartnerNamed(pick(draw, strangers))))


def members_of(payers: c.Payers, board: Board, named: set[str] | frozenset[str] = frozenset()) -> list[str]:
    """The ids that payers stand for, given those that earlier sentences name."""
    found: list[str] = []
    for payer in payers.named:
        for partner in board.partners:
            match payer:
                case c.PartnerNamed(key):
                    meant = partner.id == key
                case c.GroupNamed(group):
                    meant = partner.group == group
                case c.AllOtherPartners():
                    meant = partner.id not in named
                case _:
                    meant = True
            if meant:
                found.append(partner.id)
    return found


def _shared_payment(
    draw: st.DrawFn, payers: c.Payers, members: list[str], usable: list[str], pays: c.Pays
) -> c.Payment:
    """A payment within bounds, perhaps, and shared somehow where several pay it."""
    with_least, with_most = pick(draw, ((False, False), (False, False), (False, True), (True, False), (True, True)))
    bounds = sorted(amount(draw, 10**8) for wanted in (with_least, with_most) if wanted)
    at_least, at_most = bounds[0] if with_least else None, bounds[-1] if with_most else None
    how = None if payers.each or len(members) == 1 else _sharing(draw, payers, members, usable)
    return c.Payment(payers, pays, at_most, at_least, how)


def _sharing(draw: st.DrawFn, payers: c.Payers, members: list[str], usable: list[str]) -> c.Sharing:
    ways = [c.Equally, *([c.InRatio] if len(members) == len(payers.named) else [])]
    match pick(draw, [*ways, *([c.ByDriver, c.WeightByBand, c.Blend] if usable else [])]):
        case c.Equally:
            return c.Equally()
        case c.InRatio:
            numbers = [Decimal(number(draw, 0, 9)) for _member in members]
            return c.InRatio(tuple(numbers) if any(numbers) else (*numbers[1:], Decimal(1)))
        case c.ByDriver:
            return c.ByDriver(pick(draw, usable))
        case c.WeightByBand:
            return c.WeightByBand(pick(draw, usable), _bands(draw, lambda: number(draw, 1, 9)))
        case _:
            return _blend(draw, usable)


def _usable(members: list[str], board: Board) -> list[str]:
    """The drivers with something to share by, in every year."""
    return [
        driver.name
        for driver in board.drivers
        if all(_something_to_share_by(driver, members, board, year) for year in board.years)
    ]


def _something_to_share_by(driver: Driver, members: list[str], board: Board, year: str) -> bool:
    there = [partner.id for partner in partners_in(board, year) if partner.id in members]
    return not there or any(driver_value(driver, key, year) for key in there)


def _blend(draw: st.DrawFn, usable: list[str]) -> c.Blend:
    first = Decimal(number(draw, 1, 99))
    by: list[c.Equally | c.ByDriver] = [c.Equally(), *map(c.ByDriver, usable)]
    return c.Blend((c.BlendPart(first, pick(draw, by)), c.BlendPart(HUNDRED - first, pick(draw, by))))


def _bands(draw: st.DrawFn, value: Callable[[], int]) -> tuple[c.Band, ...]:
    tops = sorted({number(draw, 1, 90_000) for _place in range(number(draw, 1, 3))})
    steps: list[Decimal | None] = [*map(Decimal, tops), None]
    return tuple(c.Band(Decimal(value()), top) for top in steps)


def _limits(draw: st.DrawFn, board: Board, *, whole: bool) -> list[c.Clause]:
    """One to three limits, perhaps with a word on whom they fall; last year's shares only where they are known."""
    knows = whole and _base_known(board)
    limits: list[c.Clause] = [
        _change_limit(draw, board) if knows and likely(draw) else _pay_limit(draw, board, knows=knows)
        for _place in range(number(draw, 1, 3))
    ]
    if pick(draw, (False, False, True)):
        limits.append(c.FallsOn(replace(_payers(draw, board, set()), each=False)))
    return limits


def _pay_limit(draw: st.DrawFn, board: Board, *, knows: bool) -> c.PayLimit:
    on: list[c.AllPartners | c.GroupNamed | c.PartnerNamed] = [
        *_all_and_groups(board),
        c.PartnerNamed(pick(draw, board.partners).id),
    ]
    with_most, with_least = pick(draw, ((True, False), (True, False), (False, True), (True, True)))
    return c.PayLimit(
        pick(draw, on),
        _bound(draw, 10**9, knows=knows) if with_most else None,
        _bound(draw, 10**9, knows=knows) if with_least else None,
    )


def _change_limit(draw: st.DrawFn, board: Board) -> c.ChangeLimit:
    with_rise, with_fall = pick(draw, ((True, False), (False, True), (True, True)))
    on = pick(draw, _all_and_groups(board))
    return c.ChangeLimit(on, _step(draw, 10**7) if with_rise else None, _step(draw, 10**7) if with_fall else None)


def _all_and_groups(board: Board) -> list[c.AllPartners | c.GroupNamed]:
    return [c.AllPartners(), *map(c.GroupNamed, sorted({partner.group for partner in board.partners}))]


def _bound(draw: st.DrawFn, largest: int, *, knows: bool) -> c.Bound:
    return c.LastYear.SHARE if knows and pick(draw, (False, False, True)) else _step(draw, largest)


def _step(draw: st.DrawFn, largest: int) -> c.Sum | c.Points:
    return c.Sum(amount(draw, largest)) if yes(draw) else c.Points(_points(draw, HUNDRED))
