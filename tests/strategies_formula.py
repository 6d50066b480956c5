"""Formulas to try laws on: small Boards whose names are hard to read, and clauses of every kind over those names."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from formulas import clauses as c
from funding.board import Board, Cost, Details, Driver, Group, Partner
from funding.groups import USUAL, groups_of
from funding.money import LARGEST
from funding.names import same
from funding.plan import pools_of
from tests.drawing import number, pick, some, yes

T = TypeVar("T")
Clauses = SearchStrategy[c.Clause]
IN_KIND = ("staff", "goods", "services", "accommodation")

# Names that quote, end sentences, look like figures, hold or begin the language's own words, or are hard to fold.
AWKWARD = (
    *("Wrexham", "Wrexham County", "Cafcass Ltd.", "St. John's", "Barnardo’s", "Y Drindod", "eHealth", "Gallt", "Ga"),
    *("Health", "Health and Police", "Police, Health", "A&B", "A & B", "and", "A, B and C", "a", "ac", "neu", "or"),
    *("All", "All partners", "all other partners", "Each", "each other", "The rest", "rest", "nothing", "dim", "No"),
    *("partner", "other partner", "contribution", "the group", "group", "grŵp", "the group police", "Pob", "pawb"),
    *("pays", "pay", "i dalu", "shared by", "yn ôl", "by", "For", "all other costs", "pob cost arall", "last year"),
    *("Only", "count", "up to 3", "to", "i", "1 to 2", "one", "bands of homes", "equally", "but", "is a gift"),
    *("£5", "£5k", "£5,00", "10%", "60 per cent", "3", "0.5", "1,000", "2026-27", "0-17", "children aged 0–17"),
    *("#1", "# note", "- dash", "1. One", "a) one", ".", "...", ".NET", ",", ":", ";", "Homes: social", "A; B", "#"),
    *('"', '""', 'The "Hub"', '"Hub"', "“Hub” Trust", "“”", "‘Quoted’", "'single'", "«Guillemets»", "„low“"),
    *("(Bracketed) [body] {name}", "a\\b", "100% £ & +", "<b>", "_", "A_B", "A/B", "A-B", "A\u2011B"),
    *("Ynys Môn", "Ynys Mo\u0302n", "Y\u0302r", "İstanbul", "\u0131stanbul", "STRASSE", "Straße", "ŉ", "ǰ", "ﬁ", "ΣΑΣ"),
    *("שלום", "日本", "👪 family", "क़", "A\u00a0B", "A  B", "A\u200bB", "\u200b", "\ufeffX", "\u00ad", "x" * 200),
)

_PRINTABLE = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
_GROUP_NAMES = tuple(name for group in USUAL for name in (group.name, group.name_cy))
_GROUP_FORMS = {
    same(form) for group in USUAL for form in (group.name, group.singular, group.name_cy, group.singular_cy)
}


@cache
def names() -> SearchStrategy[str]:
    """Names that a Board file takes: one line, not blank."""
    joined = st.lists(st.sampled_from(AWKWARD), min_size=2, max_size=3).map(" ".join)
    random = st.text(_PRINTABLE, min_size=1, max_size=12)
    return (st.sampled_from(AWKWARD) | joined | random).map(lambda name: name.strip()[:200]).filter(str.strip)


def _different(wanted: SearchStrategy[str], least: int, most: int) -> SearchStrategy[list[str]]:
    return st.lists(wanted, min_size=least, max_size=most, unique_by=same)


_FORMS = _different(names().filter(lambda name: same(name) not in _GROUP_FORMS), 0, 8)
_FACTS = _different(names(), 1, 4)
_POOLS = _different(names(), 1, 3)
_CALLED = _different(names() | st.sampled_from(_GROUP_NAMES), 1, 8)


@composite
def boards_with_names(draw: DrawFn) -> Board:
    """Small Boards that pass the checks of names; a partner may be called what its group is called, if it is alone."""
    forms, facts, pools = draw(_FORMS), draw(_FACTS), draw(_POOLS)
    groups = tuple(_group(*forms[i : i + 4]) for i in range(0, len(forms) // 4 * 4, 4))
    bare = Board(board=Details(name="Example", years=("2026-27",)), groups=groups)
    drivers = tuple(_driver(*facts[i : i + 2]) for i in range(0, len(facts), 2))
    costs = tuple(Cost(id=f"c{i}", name=f"Cost {i}", pool=pool, amount=1) for i, pool in enumerate(pools))
    return bare.model_copy(update={"partners": _partners(draw, bare), "drivers": drivers, "costs": costs})


def _group(name: str, singular: str, name_cy: str, singular_cy: str) -> Group:
    return Group(name=name, singular=singular, name_cy=name_cy, singular_cy=singular_cy)


def _driver(name: str, name_cy: str | None = None) -> Driver:
    return Driver(name=name, name_cy=name_cy, unit="each", values={})


def _partners(draw: DrawFn, board: Board) -> tuple[Partner, ...]:
    groups = {same(name): group.name for group in groups_of(board) for name in (group.name, group.name_cy)}
    called = draw(_CALLED)
    own = {groups[same(name)]: name for name in called if same(name) in groups}
    free = [group.name for group in groups_of(board) if group.name not in own]
    named: list[tuple[str, tuple[str, ...]]] = [(group, (name,)) for group, name in own.items()]
    others = [name for name in called if same(name) not in groups]
    while others and free:
        count = number(draw, 1, 4)
        named.append((pick(draw, free), tuple(others[:count])))
        others = others[count:]
    return tuple(_partner(i, group, *spellings) for i, (group, spellings) in enumerate(named))


def _partner(number: int, group: str, name: str, *more: str) -> Partner:
    short, name_cy, short_cy = (*more, None, None, None)[:3]
    return Partner(id=f"p{number}", name=name, group=group, short=short, name_cy=name_cy, short_cy=short_cy)


@cache
def pence() -> SearchStrategy[int]:
    """Amounts that a sentence may name, in pence."""
    return st.sampled_from((0, 1, 50, 99, 100, 55_000, 5_200_000, LARGEST)) | st.integers(0, LARGEST)


@cache
def numbers() -> SearchStrategy[Decimal]:
    """Numbers of zero or more, as finely as a sentence may write them."""
    extremes = st.sampled_from(("0", "1", "12.50", "0.000000000000001", "999999999999999", "1E+3")).map(Decimal)
    return extremes | st.integers(0, 10_000).map(Decimal) | st.decimals(0, 10**6, places=2)


@cache
def notes() -> SearchStrategy[str]:
    """What a line of explanation may say."""
    return (st.sampled_from(AWKWARD) | st.text(_PRINTABLE)).map(str.strip)


Draws = Callable[[DrawFn, Board], c.Clause]


def _groups(board: Board) -> list[c.GroupNamed]:
    return [c.GroupNamed(group.name) for group in groups_of(board)]


def partners_and_groups(board: Board) -> list[c.PartnerNamed | c.GroupNamed]:
    """All that has a name among those who pay."""
    return [*(c.PartnerNamed(partner.id) for partner in board.partners), *_groups(board)]


def _driver_name(draw: DrawFn, board: Board) -> str:
    return pick(draw, board.drivers).name


def a_payers(draw: DrawFn, board: Board) -> c.Payers:
    """Whoever may pay: some partners and groups by name, everybody, or each of some groups."""
    everybody = (c.AllOtherPartners() if yes(draw) else c.AllPartners(),)
    match pick(draw, ("named", "everybody", "each of a group", "each")):
        case "named":
            return c.Payers(tuple(some(draw, partners_and_groups(board), 4)))
        case "each of a group":
            return c.Payers(tuple(some(draw, _groups(board), 4)), each=True)
        case each:
            return c.Payers(everybody, each=each == "each")


def _sharing(draw: DrawFn, board: Board) -> c.Sharing:
    match pick(draw, ("simple", "blend", "ratio", "bands")):
        case "blend":
            parts = [c.BlendPart(draw(numbers()), _simple(draw, board)) for _part in range(number(draw, 2, 4))]
            return c.Blend(tuple(parts))
        case "ratio":
            return c.InRatio(tuple(draw(numbers()) for _part in range(number(draw, 2, 4))))
        case "bands":
            return c.WeightByBand(_driver_name(draw, board), _bands(draw, numbers()))
        case _:
            return _simple(draw, board)


def _simple(draw: DrawFn, board: Board) -> c.Equally | c.ByDriver:
    return c.ByDriver(_driver_name(draw, board)) if yes(draw) else c.Equally()


def _bands(draw: DrawFn, values: SearchStrategy[Decimal]) -> tuple[c.Band, ...]:
    """Two bands or more, the last without an upper figure."""
    below = [c.Band(draw(values), draw(numbers())) for _band in range(number(draw, 1, 3))]
    return (*below, c.Band(draw(values), None))


def _payment(draw: DrawFn, board: Board) -> c.Payment:
    payers = a_payers(draw, board)
    if pick(draw, (False, False, True)):
        return c.Payment(payers, c.AmountByBand(_driver_name(draw, board), _bands(draw, _WHOLE_PENCE)))
    match pick(draw, (c.FixedAmount, c.Percentage, c.TheRest, c.Nothing)):
        case c.FixedAmount:
            pays: c.Pays = c.FixedAmount(draw(pence()))
        case c.Percentage:
            pays = c.Percentage(draw(numbers()), yes(draw))
        case other:
            pays = c.TheRest() if other is c.TheRest else c.Nothing()
    most, least = (draw(pence()) if yes(draw) else None for _cap in range(2))
    return c.Payment(payers, pays, most, least, _sharing(draw, board) if yes(draw) else None)


_WHOLE_PENCE = pence().map(Decimal)
Limit = c.PayLimit | c.ChangeLimit


def _pay_limit(draw: DrawFn, board: Board) -> c.PayLimit:
    on = pick(draw, [c.AllPartners(), *partners_and_groups(board)])
    return c.PayLimit(on, *_one_or_both(draw, _bound))


def _change_limit(draw: DrawFn, board: Board) -> c.ChangeLimit:
    everybody_or_some: list[c.AllPartners | c.GroupNamed] = [c.AllPartners(), *_groups(board)]
    return c.ChangeLimit(pick(draw, everybody_or_some), *_one_or_both(draw, _step))


def _step(draw: DrawFn) -> c.Sum | c.Points:
    return c.Sum(draw(pence())) if yes(draw) else c.Points(draw(numbers()))


def _bound(draw: DrawFn) -> c.Bound:
    return c.LastYear.SHARE if pick(draw, (False, False, True)) else _step(draw)


def _one_or_both(draw: DrawFn, bound: Callable[[DrawFn], T]) -> tuple[T | None, T | None]:
    first, second = pick(draw, ((True, False), (False, True), (True, True)))
    return bound(draw) if first else None, bound(draw) if second else None


def _overspend(draw: DrawFn, board: Board) -> c.OverspendFalls:
    named = partners_and_groups(board)
    on = [pick(draw, named) for _part in range(number(draw, 1, 4))]
    ends = [*sorted(number(draw, 0, 100) for _part in on[1:]), 100]
    points = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return c.OverspendFalls(tuple(map(c.OverspendPart, map(Decimal, points), on)))


DRAWN: Mapping[type, Draws] = {
    c.Note: lambda draw, _board: c.Note(draw(notes())),
    c.ForPools: lambda draw, board: c.ForPools(tuple(some(draw, pools_of(board), 4))),
    c.ForAllOtherCosts: lambda _draw, _board: c.ForAllOtherCosts(),
    c.OverTheWhole: lambda _draw, _board: c.OverTheWhole(),
    c.Payment: _payment,
    c.PayLimit: _pay_limit,
    c.ChangeLimit: _change_limit,
    c.FallsOn: lambda draw, board: c.FallsOn(a_payers(draw, board)),
    c.MoveFromLastYear: lambda draw, _board: c.MoveFromLastYear(number(draw, 1, 50)),
    c.InKindInFull: lambda _draw, _board: c.InKindInFull(),
    c.InKindAtPercent: lambda draw, _board: c.InKindAtPercent(draw(numbers())),
    c.InKindUpTo: lambda draw, _board: c.InKindUpTo(draw(numbers())),
    c.InKindNotAtAll: lambda _draw, _board: c.InKindNotAtAll(),
    c.OnlyKinds: lambda draw, _board: c.OnlyKinds(tuple(some(draw, IN_KIND, 4))),
    c.InKindBeyond: lambda draw, _board: c.InKindBeyond(pick(draw, tuple(c.BeyondShare))),
    c.UndeliveredPaid: lambda _draw, _board: c.UndeliveredPaid(),
    c.UndeliveredNotPaid: lambda _draw, _board: c.UndeliveredNotPaid(),
    c.RoundTo: lambda draw, _board: c.RoundTo(number(draw, 1, LARGEST)),
    c.UnderspendReturned: lambda _draw, _board: c.UnderspendReturned(),
    c.UnderspendKept: lambda draw, _board: c.UnderspendKept(draw(numbers()) if yes(draw) else None),
    c.OverspendShared: lambda _draw, _board: c.OverspendShared(),
    c.OverspendFalls: _overspend,
}
"""Every kind of clause, and how to draw one over a Board's names."""


def _strategy(drawn: Draws) -> Callable[[Board], Clauses]:
    return composite(drawn)


KINDS: Mapping[type, Callable[[Board], Clauses]] = {kind: _strategy(drawn) for kind, drawn in DRAWN.items()}
"""Every kind of clause, and the strategy of those over a Board's names."""


def a_clause(draw: DrawFn, board: Board, kinds: Sequence[type] = tuple(DRAWN)) -> c.Clause:
    """A clause of any of some kinds over a Board's names."""
    return DRAWN[pick(draw, kinds)](draw, board)


@composite
def clauses(draw: DrawFn, board: Board) -> c.Clause:
    """Clauses of every kind over a Board's names."""
    return a_clause(draw, board)


@composite
def formulas(draw: DrawFn, board: Board) -> c.Formula:
    """Formulas over a Board's names; their sentences say what can be said, and need not agree with each other."""
    return c.Formula(tuple(a_clause(draw, board) for _place in range(number(draw, 0, 6))))
