"""Random formulas of every kind of sentence that mean something on a random Board."""

from dataclasses import dataclass
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
from tests.strategies_plan import amounts, boards

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


def _points(most: Decimal) -> st.SearchStrategy[Decimal]:
    """Percentage points up to a most, with up to two decimals."""
    return st.one_of(
        st.integers(0, int(most)).map(Decimal),
        st.integers(0, int(most * 100)).map(lambda hundredths: Decimal(hundredths) / 100),
        st.just(most),
    )


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
    board = draw(boards() if board_strategy is None else board_strategy)
    formula = draw(formulas(board, limited=limited, headed=headed, phased=phased))
    if draw(st.sampled_from([False, False, True])):
        formula = _as_read(formula, board)
    return Case(board, formula)


def _as_read(formula: c.Formula, board: Board) -> c.Formula:
    """The formula printed and read again, as a Board file would give it."""
    lexicon = lexicon_of(board)
    text = print_formula(formula, lexicon)
    read = parse(text, lexicon)
    assert (formula, ()) == (read.formula, read.problems), text
    return read.formula


@st.composite
def formulas(
    draw: st.DrawFn, board: Board, *, limited: bool | None, headed: bool | None, phased: bool | None
) -> c.Formula:
    """A formula whose every sentence means something on the Board."""
    pools = pools_of(board)
    with_headings = bool(pools) and (draw(st.booleans()) if headed is None else headed)
    with_limits = draw(st.booleans()) if limited is None else limited
    clauses: list[c.Clause] = [c.Note("Agreed by the Board")] if draw(st.booleans()) else []
    if with_headings:
        chosen = draw(st.lists(st.sampled_from(pools), unique=True, min_size=1))
        while chosen:
            taken = draw(st.integers(1, len(chosen)))
            clauses.append(c.ForPools(tuple(chosen[:taken])))
            clauses += draw(_payments(board))
            clauses += draw(_limits(board, whole=False)) if with_limits else []
            chosen = chosen[taken:]
        if draw(st.booleans()):
            clauses.append(c.ForAllOtherCosts())
            clauses += draw(_payments(board))
    else:
        clauses += draw(_payments(board))
    if with_limits:
        if with_headings or draw(st.booleans()):
            clauses.append(c.OverTheWhole())
        clauses += draw(_limits(board, whole=True))
    knows = _base_known(board) and all(any(p.last_year for p in partners_in(board, year)) for year in board.years)
    if knows and (draw(st.booleans()) if phased is None else phased):
        clauses.append(c.MoveFromLastYear(draw(st.integers(1, 4))))
    clauses += [draw(_TERMS)] if draw(st.booleans()) else []
    return c.Formula(tuple(clauses))


def _base_known(board: Board) -> bool:
    """Whether everybody who was a partner before the plan has a share of that year."""
    return all(partner.last_year is not None for partner in board.partners if in_year_before_plan(board, partner))


_TERMS: st.SearchStrategy[c.Clause] = st.one_of(
    st.sampled_from([1, 10, 100, 1_000, 10_000, 250]).map(c.RoundTo),
    st.sampled_from([c.InKindNotAtAll(), c.UnderspendReturned(), c.OverspendShared()]),
)


@st.composite
def _payments(draw: st.DrawFn, board: Board) -> list[c.Clause]:
    """One to five payments; their percentages come to 100 at most, and one may claim the rest."""
    left, rest_claimed, named = HUNDRED, False, set[str]()
    written: list[c.Clause] = []
    for _place in range(draw(st.integers(1, 5))):
        payers = draw(_payers(board, named))
        members = members_of(payers, board, named)
        payment = draw(_payment(payers, members, board, left, rest=not rest_claimed and not payers.each))
        if isinstance(payment.pays, c.Percentage):
            left -= payment.pays.points * (len(members) if payers.each else 1)
        rest_claimed = rest_claimed or isinstance(payment.pays, c.TheRest)
        named.update(members)
        written.append(payment)
    return written


def _payment(
    payers: c.Payers, members: list[str], board: Board, left: Decimal, *, rest: bool
) -> st.SearchStrategy[c.Payment]:
    fixed = amounts(10**6).map(c.FixedAmount)
    points = _points(left)
    if payers.each:
        points = points.map(lambda all_of_it: (all_of_it / len(members)).quantize(Decimal("0.01"), ROUND_DOWN))
    kinds: list[st.SearchStrategy[c.Pays]] = [fixed, st.builds(c.Percentage, points, st.booleans())]
    if rest:
        kinds += [st.just(c.TheRest()), st.just(c.TheRest())]
    payments = [_shared_payment(payers, members, board, pays) for pays in kinds]
    payments.append(st.just(c.Payment(payers, c.Nothing())))
    usable = _usable(members, board)
    if usable:
        bands = st.builds(c.AmountByBand, st.sampled_from(usable), _bands(amounts(10**6)))
        payments.append(bands.map(lambda pays: c.Payment(payers, pays)))
    return st.one_of(payments)


@st.composite
def _payers(draw: st.DrawFn, board: Board, named: set[str]) -> c.Payers:
    ids = [partner.id for partner in board.partners]
    groups = sorted({partner.group for partner in board.partners})
    choices: list[c.Payers] = [
        c.Payers((c.AllPartners(),)),
        c.Payers((c.AllPartners(),), each=True),
        *(c.Payers((c.GroupNamed(group),)) for group in groups),
        *(c.Payers((c.GroupNamed(group),), each=True) for group in groups),
        c.Payers(tuple(map(c.PartnerNamed, draw(st.lists(st.sampled_from(ids), unique=True, min_size=1, max_size=4))))),
        c.Payers(tuple(map(c.GroupNamed, draw(st.lists(st.sampled_from(groups), unique=True, min_size=1))))),
    ]
    strangers = [partner.id for partner in board.partners if partner.group != groups[0]]
    if strangers:
        choices.append(c.Payers((c.GroupNamed(groups[0]), c.PartnerNamed(draw(st.sampled_from(strangers))))))
    if set(ids) - named:
        choices += [c.Payers((c.AllOtherPartners(),)), c.Payers((c.AllOtherPartners(),), each=True)]
    return draw(st.sampled_from(choices))


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


@st.composite
def _shared_payment(
    draw: st.DrawFn, payers: c.Payers, members: list[str], board: Board, kind: st.SearchStrategy[c.Pays]
) -> c.Payment:
    least, most = sorted([draw(amounts(10**8)), draw(amounts(10**8))])
    at_least, at_most = draw(st.sampled_from([(None, None), (None, None), (None, most), (least, None), (least, most)]))
    how = None if payers.each or len(members) == 1 else draw(_sharing(payers, members, board))
    return c.Payment(payers, draw(kind), at_most, at_least, how)


def _sharing(payers: c.Payers, members: list[str], board: Board) -> st.SearchStrategy[c.Sharing]:
    usable = _usable(members, board)
    ways: list[st.SearchStrategy[c.Sharing]] = [st.just(c.Equally())]
    if len(members) == len(payers.named):
        numbers = st.lists(st.integers(0, 9).map(Decimal), min_size=len(members), max_size=len(members))
        ways.append(numbers.filter(any).map(lambda found: c.InRatio(tuple(found))))
    if usable:
        ways += [
            st.sampled_from(usable).map(c.ByDriver),
            st.builds(c.WeightByBand, st.sampled_from(usable), _bands(st.integers(1, 9))),
            _blends(usable),
        ]
    return st.one_of(ways)


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


@st.composite
def _blends(draw: st.DrawFn, usable: list[str]) -> c.Blend:
    first = draw(st.integers(1, 99).map(Decimal))
    by = st.one_of(st.just(c.Equally()), st.sampled_from(usable).map(c.ByDriver))
    return c.Blend((c.BlendPart(first, draw(by)), c.BlendPart(HUNDRED - first, draw(by))))


@st.composite
def _bands(draw: st.DrawFn, values: st.SearchStrategy[int]) -> tuple[c.Band, ...]:
    tops = sorted(draw(st.lists(st.integers(1, 90_000), unique=True, min_size=1, max_size=3)))
    steps: list[Decimal | None] = [*map(Decimal, tops), None]
    return tuple(c.Band(Decimal(draw(values)), top) for top in steps)


@st.composite
def _limits(draw: st.DrawFn, board: Board, *, whole: bool) -> list[c.Clause]:
    """One to three limits, perhaps with a word on whom they fall; last year's shares only where they are known."""
    knows = whole and _base_known(board)
    limits: list[c.Clause] = [
        draw(st.one_of(_pay_limit(board, knows=knows), *([_change_limit(board)] if knows else [])))
        for _place in range(draw(st.integers(1, 3)))
    ]
    if draw(st.sampled_from([False, False, True])):
        limits.append(c.FallsOn(draw(_payers(board, set()).filter(lambda payers: not payers.each))))
    return limits


@st.composite
def _pay_limit(draw: st.DrawFn, board: Board, *, knows: bool) -> c.PayLimit:
    on: list[c.AllPartners | c.GroupNamed | c.PartnerNamed] = [
        c.AllPartners(),
        *(c.GroupNamed(group) for group in sorted({partner.group for partner in board.partners})),
        c.PartnerNamed(draw(st.sampled_from([partner.id for partner in board.partners]))),
    ]
    bound: st.SearchStrategy[c.Bound] = st.one_of(
        amounts(10**9).map(c.Sum), _points(HUNDRED).map(c.Points), *([st.just(c.LastYear.SHARE)] if knows else [])
    )
    most, least = draw(st.sampled_from([(True, False), (True, False), (False, True), (True, True)]))
    return c.PayLimit(draw(st.sampled_from(on)), draw(bound) if most else None, draw(bound) if least else None)


@st.composite
def _change_limit(draw: st.DrawFn, board: Board) -> c.ChangeLimit:
    on: list[c.AllPartners | c.GroupNamed] = [
        c.AllPartners(),
        *(c.GroupNamed(group) for group in sorted({partner.group for partner in board.partners})),
    ]
    step: st.SearchStrategy[c.Sum | c.Points] = st.one_of(amounts(10**7).map(c.Sum), _points(HUNDRED).map(c.Points))
    rise, fall = draw(st.sampled_from([(True, False), (False, True), (True, True)]))
    return c.ChangeLimit(draw(st.sampled_from(on)), draw(step) if rise else None, draw(step) if fall else None)
