"""Random Boards with awkward members: one partner or sixty, nothing at all, tiny amounts and huge ones."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from funding.board import Board, Cost, Details, Driver, Group, Income, Index, Partner
from funding.money import Pence, format_money_short
from funding.plan import cost_of
from funding.years import year_after, year_from

GROUPS = ("local authorities", "health boards", "police", "housing associations")
POOLS = ("core", "training", "practice reviews")
DRIVERS = ("children aged 0-17", "officers (full-time)", "homes")
POUND = 100


def amounts(largest: Pence) -> st.SearchStrategy[Pence]:
    """Pence, from nothing to the largest, often a penny, a few pounds or a round sum."""
    return st.one_of(
        st.integers(0, min(largest, 300)),
        st.integers(0, min(largest, 5_000_000)),
        st.integers(0, largest // POUND).map(lambda pounds: pounds * POUND),
        st.integers(0, largest),
    )


FIGURES = st.one_of(st.just(Decimal(0)), st.integers(1, 90_000).map(Decimal), st.decimals("0.01", "99", places=2))
"""What a driver counts."""
PARTS = st.sampled_from([Fraction(0), Fraction(0), Fraction(1, 7), Fraction(1, 2), Fraction(4, 5), Fraction(1)])
"""How much of the costs a source of income meets."""


@st.composite
def boards(draw: st.DrawFn, *, largest: Pence = 10**11, most_years: int = 3, most_partners: int = 60) -> Board:
    """Boards with one partner or sixty, figures of nothing, amounts tiny and huge, ids in another order than rows."""
    years = tuple(year_from(2026 + place) for place in range(draw(st.integers(1, most_years))))
    count = min(draw(st.sampled_from([1, *[2, 3, 4, 5, 6, 7] * 4, 60])), most_partners)
    ids = draw(st.permutations([f"p{place:02d}" for place in range(count)]))
    rates = st.integers(-3, 8).map(lambda points: f"{points}%")
    board = Board(
        board=Details(name="Example Board", years=years),
        groups=(Group(name=GROUPS[-1], singular="housing association"),),
        partners=draw(_partners(ids, largest // 100, years)),
        drivers=tuple(draw(_driver(name, ids, years)) for name in DRIVERS[: draw(st.integers(0, 3))]),
        indices=(Index.model_validate({"name": "pay award", "rates": {year: draw(rates) for year in years}}),),
        costs=tuple(draw(_cost(place, years, largest)) for place in range(draw(st.sampled_from(range(7))))),
    )
    return board.model_copy(update={"income": draw(_incomes(board))})


def _money(largest: Pence) -> st.SearchStrategy[str]:
    return amounts(largest).map(format_money_short)


@st.composite
def _partners(draw: st.DrawFn, ids: Sequence[str], largest: Pence, years: Sequence[str]) -> tuple[Partner, ...]:
    """Partners of several groups, all with a share last year or none; some join later or leave, the first stays."""
    known, stays = draw(st.booleans()), draw(st.booleans())
    partners = tuple(
        Partner.model_validate(
            {
                "id": key,
                "name": draw(st.sampled_from([f"Partner {key}", f"Cyngor Môn ({key})"])),
                "group": draw(st.sampled_from(GROUPS)),
                "last_year": draw(_money(largest)) if known else None,
            }
        )
        for key in ids
    )
    return (
        partners if stays else (partners[0], *(draw(_joining_or_leaving(partner, years)) for partner in partners[1:]))
    )


@st.composite
def _joining_or_leaving(draw: st.DrawFn, partner: Partner, years: Sequence[str]) -> Partner:
    """The partner, as one that joins or leaves within the plan or does neither; who joins has no share last year."""
    joins = draw(st.sampled_from([None, None, *years]))
    later = [year for year in (*years, year_after(years[-1])) if joins is None or year > joins]
    leaves = draw(st.sampled_from([None, None, *later]))
    changed: dict[str, object] = {"joins": joins, "leaves": leaves}
    return partner.model_copy(update=changed | ({} if joins is None else {"last_year": None}))


@st.composite
def _cost(draw: st.DrawFn, place: int, years: Sequence[str], largest: Pence) -> Cost:
    """A line with an amount for each year, or one that may grow."""
    line: dict[str, object] = {"id": f"line-{place}", "name": f"Line {place}", "pool": draw(st.sampled_from(POOLS))}
    if draw(st.booleans()):
        line["amounts"] = {year: draw(_money(largest)) for year in years}
    else:
        line |= {"amount": draw(_money(largest)), "grows_with": draw(st.sampled_from([None, "pay award"]))}
    return Cost.model_validate(line)


@st.composite
def _driver(draw: st.DrawFn, name: str, ids: Sequence[str], years: Sequence[str]) -> Driver:
    """A figure for each partner, and perhaps newer ones for some from the last year on."""
    values: dict[str, Decimal | dict[str, Decimal]] = {key: draw(FIGURES) for key in ids}
    if draw(st.booleans()):
        values[years[-1]] = {key: draw(FIGURES) for key in ids[: len(ids) // 2 + 1]}
    return Driver(name=name, unit="each", values=values)


@st.composite
def _incomes(draw: st.DrawFn, board: Board) -> tuple[Income, ...]:
    """Income of nothing, some, or all the costs; perhaps more than the costs of its own pool."""
    left = {year: sum(cost_of(board, cost, year) or 0 for cost in board.costs) for year in board.years}
    incomes: list[Income] = []
    for place in range(draw(st.integers(0, 3))):
        taken = {year: int(left[year] * draw(PARTS)) for year in left}
        left = {year: left[year] - taken[year] for year in left}
        told = {year: format_money_short(pence) for year, pence in taken.items()}
        pool = draw(st.sampled_from([None, *POOLS]))
        incomes.append(Income.model_validate({"name": f"Grant {place}", "amounts": told, "pool": pool}))
    return tuple(incomes)
