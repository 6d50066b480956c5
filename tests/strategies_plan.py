"""Random Boards with awkward members: one partner or sixty, nothing at all, tiny amounts and huge ones."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from funding.board import Board, Cost, Details, Driver, Group, Income, Index, Partner
from funding.money import Pence, format_money_short
from funding.plan import cost_of
from funding.years import year_after, year_from
from tests.drawing import likely, number, pick, shuffled, yes

GROUPS = ("local authorities", "health boards", "police", "housing associations")
POOLS = ("core", "training", "practice reviews")
DRIVERS = ("children aged 0-17", "officers (full-time)", "homes")
POUND = 100


def amount(draw: st.DrawFn, largest: Pence) -> Pence:
    """Pence, from nothing to the largest, often a penny, a few pounds or a round sum."""
    small, middling = min(largest, 300), min(largest, 5_000_000)
    unit, most = pick(draw, ((1, small), (1, middling), (POUND, largest // POUND), (1, largest)))
    return unit * number(draw, 0, most)


@cache
def amounts(largest: Pence) -> st.SearchStrategy[Pence]:
    """Amounts up to the largest."""
    return st.composite(amount)(largest)


def _figure(draw: st.DrawFn) -> Decimal:
    """What a driver counts: nothing, some, or hundredths."""
    match pick(draw, ("none", "whole", "hundredths")):
        case "none":
            return Decimal(0)
        case "whole":
            return Decimal(number(draw, 1, 90_000))
        case _:
            return Decimal(number(draw, 1, 9_900)) / 100


PARTS = (Fraction(0), Fraction(0), Fraction(1, 7), Fraction(1, 2), Fraction(4, 5), Fraction(1))
"""How much of the costs a source of income meets."""
COUNTS = (1, *(2, 3, 4, 5, 6, 7) * 4, 60)
"""How many partners there are."""


@st.composite
def boards(draw: st.DrawFn, *, largest: Pence = 10**11, most_years: int = 3, most_partners: int = 60) -> Board:
    """Boards with one partner or sixty, figures of nothing, amounts tiny and huge, ids in another order than rows."""
    years = tuple(year_from(2026 + place) for place in range(number(draw, 1, most_years)))
    count = min(pick(draw, COUNTS), most_partners)
    ids = shuffled(draw, [f"p{place:02d}" for place in range(count)])
    board = Board(
        board=Details(name="Example Board", years=years),
        groups=(Group(name=GROUPS[-1], singular="housing association"),),
        partners=_partners(draw, ids, largest // 100, years),
        drivers=tuple(_driver(draw, name, ids, years) for name in DRIVERS[: number(draw, 0, 3)]),
        indices=(Index.model_validate({"name": "pay award", "rates": {year: _rate(draw) for year in years}}),),
        costs=tuple(_cost(draw, place, years, largest) for place in range(number(draw, 0, 6))),
    )
    return board.model_copy(update={"income": _incomes(draw, board)})


def _money(draw: st.DrawFn, largest: Pence) -> str:
    return format_money_short(amount(draw, largest))


def _rate(draw: st.DrawFn) -> str:
    return f"{number(draw, -3, 8)}%"


def _partners(draw: st.DrawFn, ids: Sequence[str], largest: Pence, years: Sequence[str]) -> tuple[Partner, ...]:
    """Partners of several groups, all with a share last year or none; some join later or leave, the first stays."""
    known, stays = likely(draw), yes(draw)
    partners = tuple(
        Partner.model_validate(
            {
                "id": key,
                "name": pick(draw, (f"Partner {key}", f"Cyngor Môn ({key})")),
                "group": pick(draw, GROUPS),
                "last_year": _money(draw, largest) if known else None,
            }
        )
        for key in ids
    )
    return partners if stays else (partners[0], *(_joining_or_leaving(draw, each, years) for each in partners[1:]))


def _joining_or_leaving(draw: st.DrawFn, partner: Partner, years: Sequence[str]) -> Partner:
    """The partner, as one that joins or leaves within the plan or does neither; who joins has no share last year."""
    joins = pick(draw, (None, None, *years))
    later = [year for year in (*years, year_after(years[-1])) if joins is None or year > joins]
    leaves = pick(draw, (None, None, *later))
    changed: dict[str, object] = {"joins": joins, "leaves": leaves}
    return partner.model_copy(update=changed | ({} if joins is None else {"last_year": None}))


def _cost(draw: st.DrawFn, place: int, years: Sequence[str], largest: Pence) -> Cost:
    """A line with an amount for each year, or one that may grow."""
    line: dict[str, object] = {"id": f"line-{place}", "name": f"Line {place}", "pool": pick(draw, POOLS)}
    if yes(draw):
        line["amounts"] = {year: _money(draw, largest) for year in years}
    else:
        line |= {"amount": _money(draw, largest), "grows_with": pick(draw, (None, "pay award"))}
    return Cost.model_validate(line)


def _driver(draw: st.DrawFn, name: str, ids: Sequence[str], years: Sequence[str]) -> Driver:
    """A figure for each partner, and perhaps newer ones for some from the last year on."""
    values: dict[str, Decimal | dict[str, Decimal]] = {key: _figure(draw) for key in ids}
    if yes(draw):
        values[years[-1]] = {key: _figure(draw) for key in ids[: len(ids) // 2 + 1]}
    return Driver(name=name, unit="each", values=values)


def _incomes(draw: st.DrawFn, board: Board) -> tuple[Income, ...]:
    """Income of nothing, some, or all the costs; perhaps more than the costs of its own pool."""
    left = {year: sum(cost_of(board, cost, year) or 0 for cost in board.costs) for year in board.years}
    incomes: list[Income] = []
    for place in range(number(draw, 0, 3)):
        taken = {year: int(left[year] * pick(draw, PARTS)) for year in left}
        left = {year: left[year] - taken[year] for year in left}
        told = {year: format_money_short(pence) for year, pence in taken.items()}
        pool = pick(draw, (None, *POOLS))
        incomes.append(Income.model_validate({"name": f"Grant {place}", "amounts": told, "pool": pool}))
    return tuple(incomes)
