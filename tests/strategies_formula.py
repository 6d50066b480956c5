"""Formulas to try laws on: small Boards whose names are hard to read, and clauses of every kind over those names."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from formulas import clauses as c
from funding.board import Board, Cost, Details, Driver, Group, Partner
from funding.groups import USUAL, groups_of
from funding.money import LARGEST
from funding.names import same
from funding.plan import pools_of

Clauses = SearchStrategy[c.Clause]

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


@composite
def boards_with_names(draw: DrawFn) -> Board:
    """Small Boards that pass the checks of names; a partner may be called what its group is called, if it is alone."""
    forms = draw(_different(names().filter(lambda name: same(name) not in _GROUP_FORMS), 0, 8))
    groups = tuple(_group(*forms[i : i + 4]) for i in range(0, len(forms) // 4 * 4, 4))
    bare = Board(board=Details(name="Example", years=("2026-27",)), groups=groups)
    facts = draw(_different(names(), 1, 4))
    drivers = tuple(_driver(*facts[i : i + 2]) for i in range(0, len(facts), 2))
    pools = draw(_different(names(), 1, 3))
    costs = tuple(Cost(id=f"c{i}", name=f"Cost {i}", pool=pool, amount=1) for i, pool in enumerate(pools))
    return bare.model_copy(update={"partners": draw(_partners(bare)), "drivers": drivers, "costs": costs})


def _group(name: str, singular: str, name_cy: str, singular_cy: str) -> Group:
    return Group(name=name, singular=singular, name_cy=name_cy, singular_cy=singular_cy)


def _driver(name: str, name_cy: str | None = None) -> Driver:
    return Driver(name=name, name_cy=name_cy, unit="each", values={})


@composite
def _partners(draw: DrawFn, board: Board) -> tuple[Partner, ...]:
    groups = {same(name): group.name for group in groups_of(board) for name in (group.name, group.name_cy)}
    called = draw(_different(names() | st.sampled_from(_GROUP_NAMES), 1, 8))
    own = {groups[same(name)]: name for name in called if same(name) in groups}
    free = [group.name for group in groups_of(board) if group.name not in own]
    named: list[tuple[str, tuple[str, ...]]] = [(group, (name,)) for group, name in own.items()]
    others = [name for name in called if same(name) not in groups]
    while others and free:
        count = draw(st.integers(1, 4))
        named.append((draw(st.sampled_from(free)), tuple(others[:count])))
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


def _tuples(wanted: SearchStrategy[c.Payer] | SearchStrategy[str], most: int = 4) -> SearchStrategy[tuple[object, ...]]:
    return st.lists(wanted, min_size=1, max_size=most, unique=True).map(tuple)


class _Of:
    """The parts of which clauses over one Board's names are made."""

    def __init__(self, board: Board) -> None:
        groups = [c.GroupNamed(group.name) for group in groups_of(board)]
        self.groups = st.sampled_from(groups)
        self.partners = st.sampled_from([c.PartnerNamed(partner.id) for partner in board.partners])
        self.named = self.partners | self.groups
        self.drivers = st.sampled_from([driver.name for driver in board.drivers])
        self.pools = st.sampled_from(pools_of(board))

    def payers(self) -> SearchStrategy[c.Payers]:
        everybody: SearchStrategy[c.Payer] = st.sampled_from((c.AllPartners(), c.AllOtherPartners()))
        return (
            st.builds(c.Payers, _tuples(self.named))
            | st.builds(c.Payers, st.tuples(everybody))
            | st.builds(c.Payers, _tuples(self.groups) | st.tuples(everybody), st.just(value=True))
        )

    def sharing(self) -> SearchStrategy[c.Sharing]:
        simple = st.builds(c.Equally) | st.builds(c.ByDriver, self.drivers)
        parts = st.lists(st.builds(c.BlendPart, numbers(), simple), min_size=2, max_size=4).map(tuple)
        ratio = st.lists(numbers(), min_size=2, max_size=4).map(tuple)
        banded = st.builds(c.WeightByBand, self.drivers, bands(numbers()))
        return simple | st.builds(c.Blend, parts) | st.builds(c.InRatio, ratio) | banded

    def payments(self) -> SearchStrategy[c.Payment]:
        pays = (
            st.builds(c.FixedAmount, pence())
            | st.builds(c.Percentage, numbers(), st.booleans())
            | st.builds(c.TheRest)
            | st.builds(c.Nothing)
        )
        cap = st.none() | pence()
        by_band = st.builds(c.AmountByBand, self.drivers, bands(pence().map(Decimal)))
        return st.builds(c.Payment, self.payers(), pays, cap, cap, st.none() | self.sharing()) | st.builds(
            c.Payment, self.payers(), by_band
        )

    def pay_limits(self) -> SearchStrategy[c.PayLimit]:
        bounds = st.builds(c.Sum, pence()) | st.builds(c.Points, numbers()) | st.just(c.LastYear.SHARE)
        on = st.builds(c.AllPartners) | self.groups | self.partners
        return _one_or_both(c.PayLimit, on, bounds)

    def change_limits(self) -> SearchStrategy[c.ChangeLimit]:
        changes = st.builds(c.Sum, pence()) | st.builds(c.Points, numbers())
        return _one_or_both(c.ChangeLimit, st.builds(c.AllPartners) | self.groups, changes)

    def overspends(self) -> SearchStrategy[c.OverspendFalls]:
        def made(cuts: list[int], on: list[c.PartnerNamed | c.GroupNamed]) -> c.OverspendFalls:
            ends = [*sorted(cuts)[: len(on) - 1], 100]
            points = [end - start for start, end in zip([0, *ends], ends, strict=False)]
            return c.OverspendFalls(tuple(map(c.OverspendPart, map(Decimal, points), on)))

        cuts = st.lists(st.integers(0, 100), min_size=3, max_size=3)
        return st.builds(made, cuts, st.lists(self.named, min_size=1, max_size=4))


def bands(values: SearchStrategy[Decimal]) -> SearchStrategy[tuple[c.Band, ...]]:
    """Two bands or more, the last without an upper figure."""
    steps = st.lists(st.builds(c.Band, values, numbers()), min_size=1, max_size=3)
    return st.builds(lambda below, last: (*below, c.Band(last, None)), steps, values)


Limit = c.PayLimit | c.ChangeLimit


def _one_or_both(kind: Callable[..., Any], on: SearchStrategy[Any], bounds: SearchStrategy[Any]) -> SearchStrategy[Any]:
    either = st.tuples(bounds, st.none()) | st.tuples(st.none(), bounds) | st.tuples(bounds, bounds)
    return st.builds(lambda on, pair: kind(on, *pair), on, either)


KINDS: Mapping[type, Callable[[Board], Clauses]] = {
    c.Note: lambda _board: st.builds(c.Note, notes()),
    c.ForPools: lambda board: st.builds(c.ForPools, _tuples(_Of(board).pools)),
    c.ForAllOtherCosts: lambda _board: st.builds(c.ForAllOtherCosts),
    c.OverTheWhole: lambda _board: st.builds(c.OverTheWhole),
    c.Payment: lambda board: _Of(board).payments(),
    c.PayLimit: lambda board: _Of(board).pay_limits(),
    c.ChangeLimit: lambda board: _Of(board).change_limits(),
    c.FallsOn: lambda board: st.builds(c.FallsOn, _Of(board).payers()),
    c.MoveFromLastYear: lambda _board: st.builds(c.MoveFromLastYear, st.integers(1, 50)),
    c.InKindInFull: lambda _board: st.builds(c.InKindInFull),
    c.InKindAtPercent: lambda _board: st.builds(c.InKindAtPercent, numbers()),
    c.InKindUpTo: lambda _board: st.builds(c.InKindUpTo, numbers()),
    c.InKindNotAtAll: lambda _board: st.builds(c.InKindNotAtAll),
    c.OnlyKinds: lambda _board: st.builds(
        c.OnlyKinds, _tuples(st.sampled_from(("staff", "goods", "services", "accommodation")))
    ),
    c.InKindBeyond: lambda _board: st.builds(c.InKindBeyond, st.sampled_from(c.BeyondShare)),
    c.UndeliveredPaid: lambda _board: st.builds(c.UndeliveredPaid),
    c.UndeliveredNotPaid: lambda _board: st.builds(c.UndeliveredNotPaid),
    c.RoundTo: lambda _board: st.builds(c.RoundTo, st.integers(1, LARGEST)),
    c.UnderspendReturned: lambda _board: st.builds(c.UnderspendReturned),
    c.UnderspendKept: lambda _board: st.builds(c.UnderspendKept, st.none() | numbers()),
    c.OverspendShared: lambda _board: st.builds(c.OverspendShared),
    c.OverspendFalls: lambda board: _Of(board).overspends(),
}
"""Every kind of clause, and how to make one over a Board's names."""


def clauses(board: Board) -> Clauses:
    """Clauses of every kind over a Board's names."""
    return st.one_of([make(board) for make in KINDS.values()])


def formulas(board: Board) -> SearchStrategy[c.Formula]:
    """Formulas over a Board's names; their sentences say what can be said, and need not agree with each other."""
    return st.lists(clauses(board), max_size=6).map(lambda listed: c.Formula(tuple(listed)))
