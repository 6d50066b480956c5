"""Boards to try laws on, awkward members included: names with quotes, brackets and accents; huge and tiny amounts.

`any_boards()` are all that a file can hold, with problems or without; `sound_boards()` pass every check. Both are made
from plain tables in the notation of the file, as a person would write them.
"""

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from funding.board import Board
from funding.groups import USUAL
from funding.instalments import MONTHS
from funding.money import format_money_short
from funding.names import same
from funding.plan import cost_of
from funding.years import year_after, year_before, year_from
from tests.drawing import number, pick, some, yes

Tables = dict[str, object]

AWKWARD = (
    "Wrexham County Borough Council",
    "Ynys Môn",
    "Betsi Cadwaladr (BIPBC) [north]",
    'The "Other" Trust',
    "O'Brien's 'small' office",
    "both \" and '",
    "a\\b",
    "#1 = {best}",
    "Police, and probation",
    "100%",
    "£5",
    "naïve é",  # the accent as a letter of its own
    "İstanbul ß",
    "שלום",
    "👪 family",
    "x" * 200,
    "-",
    "true",
    "2026-27",
)
PENCE = (0, 1, 99, 100, 101, 33_333, 16_234_567, 10**12 - 1, 10**12)
HUNDREDTHS = 10_000
"""Hundredths of a per cent in a whole."""
FIGURES = ("0", "1", "0.000000000000001", "999999999999999", "27950", "0.6", "12.50")

_PRINTABLE = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))


@cache
def lines() -> SearchStrategy[str]:
    """Text on one line, not blank."""
    return st.sampled_from(AWKWARD) | st.text(_PRINTABLE, min_size=1, max_size=30).map(str.strip).filter(bool)


@cache
def notes() -> SearchStrategy[str]:
    """Text of several lines, perhaps empty."""
    return st.lists(lines() | st.just(""), max_size=3).map("\n".join).map(str.strip)


@cache
def texts() -> SearchStrategy[str]:
    """Text of any kind, quotes, backslashes and invisible characters not excepted."""
    awkward = st.sampled_from(
        ['ends in "', '""""""', "\\", "line \nline\t\n", "a\rb", "\x00\x1b", "'''", "\ufeff\u2028"]
    )
    return st.lists(awkward | lines() | st.text(max_size=20), max_size=4).map("\n".join)


@cache
def ids() -> SearchStrategy[str]:
    """Ids, some of which look like years or numbers."""
    awkward = st.sampled_from(["wrexham", "a", "0", "2026-27", "north-wales-police", "true", "x" * 60])
    return awkward | st.from_regex(r"[a-z0-9][a-z0-9_-]{0,10}", fullmatch=True)


@cache
def money() -> SearchStrategy[str]:
    """Amounts of zero or more, as they are written."""
    return (st.sampled_from(PENCE) | st.integers(0, 10**9)).map(format_money_short)


@cache
def figures() -> SearchStrategy[Decimal]:
    """Counts of zero or more."""
    decimals = st.decimals(0, 10**6, places=2)
    return st.sampled_from(FIGURES).map(Decimal) | st.integers(0, 10**6).map(Decimal) | decimals


@cache
def rates(lowest: int = -100) -> SearchStrategy[str]:
    """Percentages from a lowest one up, as they are written."""
    return st.decimals(lowest, 300, places=1).map(lambda points: f"{points}%")


@cache
def years() -> SearchStrategy[str]:
    """Financial years."""
    return st.integers(1999, 2099).map(year_from)


@cache
def proposals() -> SearchStrategy[Tables]:
    """What partners may have put forward."""
    return _table(
        {"name": lines(), "date": st.dates(), "formula": lines(), "text": texts()},
        {
            "by": lines(),
            "scenario": lines(),
            "changes": st.lists(lines(), max_size=2),
            "years": st.lists(years(), max_size=2),
            "answers": lines(),
            "note": notes(),
        },
    )


@cache
def days() -> SearchStrategy[str]:
    """Days of the year, as they are written."""
    return st.builds(lambda day, month: f"{day} {month}", st.integers(1, 28), st.sampled_from(MONTHS))


@cache
def periods() -> SearchStrategy[str]:
    """A month, or several, as they are written."""
    months = st.builds(lambda year, month: f"{year}-{month:02d}", st.integers(1999, 2099), st.integers(1, 12))
    return months | st.tuples(months, months).map(lambda two: " to ".join(sorted(two)))


@cache
def instalments() -> SearchStrategy[list[Tables]]:
    """Parts of 100% on different days, down to a hundredth of a per cent; none means the usual ones."""

    def made(dues: list[str], cuts: list[int]) -> list[Tables]:
        ends = [0, *sorted(cuts[: len(dues) - 1]), HUNDREDTHS]
        return [
            {"due": due, "part": f"{Decimal(b - a) / 100}%"} for due, a, b in zip(dues, ends, ends[1:], strict=False)
        ]

    cuts = st.lists(st.integers(1, HUNDREDTHS - 1), min_size=11, max_size=11, unique=True)
    return st.just([]) | st.builds(made, st.lists(days(), min_size=1, max_size=12, unique=True), cuts)


@cache
def adoptions() -> SearchStrategy[Tables]:
    """What the program may have recorded."""
    marks = st.text("0123456789abcdef", min_size=64, max_size=64)
    year = {key: money() for key in ("true_cost", "income", "gifts", "costs_to_share", "gap", "surplus", "beyond_used")}
    share = {
        key: money()
        for key in ("assessed", "in_kind_value", "in_kind_credit", "in_kind_beyond", "cash_due", "last_year")
    }
    answer = _table(
        {"partner": ids(), "answer": st.sampled_from(["agrees", "agrees subject to", "absent"])},
        {"conditions": notes()},
    )
    return _table(
        {
            "format": st.just(1),
            "name": lines(),
            "meeting": lines(),
            "date": st.dates(),
            "formula": lines(),
            "sentences": texts(),
            "program": lines(),
            "facts": marks,
            "years": st.lists(_table({"year": years(), **year}, {}), max_size=2),
            "shares": st.lists(_table({"year": years(), "partner": ids(), "name": lines(), **share}, {}), max_size=2),
            "inputs": texts(),
            "fingerprint": marks,
        },
        {
            "present": st.lists(ids(), max_size=2),
            "answers": st.lists(answer, max_size=2),
            "drivers": st.lists(_table({"name": lines(), "unit": lines()}, {"as_at": st.dates()}), max_size=2),
            "instalments": st.lists(
                _table({"year": years(), "partner": ids(), "due": st.dictionaries(st.dates().map(str), money())}, {}),
                max_size=2,
            ),
            "review": st.dates(),
            "disputes": notes(),
            "supersedes": marks,
        },
    )


def _table(
    needed: dict[str, SearchStrategy[object]], optional: dict[str, SearchStrategy[object]]
) -> SearchStrategy[Tables]:
    return st.fixed_dictionaries(needed, optional=optional)


@cache
def _amounts() -> SearchStrategy[object]:
    return st.dictionaries(years(), money(), max_size=4)


@cache
def any_tables(least_partners: int = 0) -> SearchStrategy[Tables]:
    """The tables of any Board file that can be read, with problems or without."""
    staff = _table({"fte": figures(), "salary": money()}, {"on_costs": rates()})
    units = _table({"quantity": figures(), "rate": money()}, {})
    values = st.dictionaries(ids() | texts(), figures(), max_size=3) | st.dictionaries(
        years(), figures() | st.dictionaries(ids() | texts(), figures(), max_size=3), max_size=3
    )
    cy: dict[str, SearchStrategy[object]] = {"name_cy": lines()}
    told: dict[str, SearchStrategy[object]] = {"basis": notes(), "source": notes()}
    board = _table({"name": lines(), "years": st.lists(years(), max_size=5)}, cy | {"base": lines(), "note": notes()})
    lists: dict[str, SearchStrategy[Tables]] = {
        "groups": _table({"name": lines(), "singular": lines()}, cy | {"singular_cy": lines()}),
        "partners": _table(
            {"id": ids(), "name": lines(), "group": lines() | st.sampled_from([group.name for group in USUAL])},
            cy
            | {"short": lines(), "short_cy": lines(), "last_year": money(), "note": notes()}
            | {"joins": years(), "leaves": years()},
        ),
        "drivers": _table(
            {"name": lines(), "unit": lines(), "values": values}, cy | {"source": notes(), "as_at": st.dates()}
        ),
        "indices": _table({"name": lines(), "rates": st.dictionaries(years(), rates())}, cy | {"source": notes()}),
        "costs": _table(
            {"id": ids(), "name": lines()},
            cy
            | told
            | {
                "pool": lines(),
                "priority": lines(),
                "amount": money(),
                "amounts": _amounts(),
                "staff": staff,
                "units": units,
                "grows_with": lines(),
                "prices_of": years(),
            },
        ),
        "income": _table({"name": lines()}, cy | told | {"amount": money(), "amounts": _amounts(), "pool": lines()}),
        "in_kind": offers(ids(), ids(), years()),
        "instalments": _table({"due": days(), "part": rates()}, {}),
        "formulas": _table(
            {"name": lines(), "text": texts()}, {"language": st.sampled_from(["en", "cy"]), "note": notes()}
        ),
        "scenarios": _table({"name": lines()}, {"changes": st.lists(lines(), max_size=4), "note": notes()}),
        "comparisons": _table({"name": lines(), "sides": st.lists(lines(), max_size=3)}, {"note": notes()}),
        "past": _table(
            {"year": years()},
            {
                "costs": money(),
                "pools": st.dictionaries(lines(), money(), max_size=2),
                "drivers": st.dictionaries(lines(), st.dictionaries(ids(), figures(), max_size=2), max_size=2),
                "paid": st.dictionaries(ids(), money(), max_size=2),
                "source": notes(),
            },
        ),
        "proposals": proposals(),
        "actuals": _table(
            {"year": years(), "kind": st.sampled_from(["cost", "income", "in-kind"]), "of": lines() | ids()},
            {
                "amount": money(),
                "delivered": figures(),
                "period": periods(),
                "forecast": st.booleans(),
                "note": notes(),
            },
        ),
        "adoptions": adoptions(),
    }
    several = {key: st.lists(each, max_size=3) for key, each in lists.items()}
    needed: dict[str, SearchStrategy[object]] = {"format": st.just(1), "board": board}
    if least_partners:
        needed["partners"] = st.lists(lists["partners"], min_size=least_partners, max_size=least_partners + 2)
    optional: dict[str, SearchStrategy[object]] = {key: each for key, each in several.items() if key not in needed}
    return _table(needed, optional | {"history": _table({"last": texts(), "log": texts()}, {})})


def offers(
    partners: SearchStrategy[str], costs: SearchStrategy[str], given: SearchStrategy[str]
) -> SearchStrategy[Tables]:
    """In-kind offers from these partners, towards these costs, in these years."""
    return _table(
        {
            "id": ids(),
            "partner": partners,
            "kind": st.sampled_from(["staff", "goods", "services", "accommodation"]),
            "what": lines(),
        },
        {
            "quantity": figures(),
            "unit": lines(),
            "rate": money(),
            "valuation": st.sampled_from(["salary cost", "market rate", "agreed rate", "not valued"]),
            "evidence": notes(),
            "years": st.lists(given, max_size=3),
            "status": st.sampled_from(["offered", "agreed", "declined"]),
            "meets": costs,
        },
    )


@cache
def any_boards(least_partners: int = 0) -> SearchStrategy[Board]:
    """Any Board that a file can hold, with problems or without."""
    return any_tables(least_partners).map(Board.model_validate)


@composite
def sound_boards(draw: DrawFn, most_partners: int = 6, formulas: SearchStrategy[str] | None = None) -> Board:
    """Boards that pass every check; the texts of their formulas as given, else any text at all."""
    start, length = number(draw, 1999, 2090), number(draw, 1, 5)
    plan = [year_from(start + step) for step in range(length)]
    own_groups = draw(_named(2))
    taken = {same(name) for group in USUAL for name in (group.name, group.name_cy)}
    taken |= {same(name) for name in own_groups}
    partner_ids = draw(_partner_ids(most_partners))
    partner_names = draw(_free(len(partner_ids), frozenset(taken)))
    groups = [*own_groups, *(group.name for group in USUAL)]
    partners: list[Tables] = [
        {"id": key, "name": name, "group": pick(draw, groups)} | draw(_PARTNER)
        for key, name in zip(partner_ids, partner_names, strict=True)
    ]
    partners[1:] = [p | _membership(draw, plan, last_year="last_year" in p) for p in partners[1:]]
    drivers = [
        {"name": name, "unit": "children", "values": _values(draw, partner_ids, plan)} for name in draw(_named(3))
    ]
    indices: list[Tables] = [
        {"name": name, "rates": {year: draw(rates()) for year in plan}} for name in draw(_named(2))
    ]
    costs = _sound_costs(draw, plan, [str(index["name"]) for index in indices])
    names = draw(_named(3))
    formula_texts = formulas if formulas is not None else texts()
    tables: Tables = {
        "format": 1,
        "board": {"name": draw(lines()), "years": plan} | ({"base": pick(draw, names)} if names else {}),
        "groups": [{"name": name, "singular": f"one of {name}"[:200]} for name in own_groups],
        "partners": partners,
        "drivers": drivers,
        "indices": indices,
        "costs": costs,
        "instalments": draw(instalments()),
        "formulas": [{"name": name, "text": draw(formula_texts)} for name in names],
        "scenarios": [{"name": name, "changes": draw(_CHANGES)} for name in draw(_named(2))],
    }
    board = Board.model_validate(tables)
    tables["income"] = _sound_income(draw, board)
    tables["in_kind"] = _sound_offers(draw, board)
    board = Board.model_validate(tables)
    return Board.model_validate(tables | {"actuals": _sound_actuals(draw, board)})


_PARTNER = _table({}, {"last_year": money(), "note": notes()})
_CHANGES = st.lists(lines(), max_size=3)
_OFFER = offers(ids(), ids(), years())
_LINES = st.lists(
    st.fixed_dictionaries({"id": ids(), "name": lines()}), max_size=5, unique_by=lambda cost: str(cost["id"])
)
_OFFERS = st.lists(
    _OFFER, max_size=3, unique_by=(lambda offer: str(offer["id"]), lambda offer: same(str(offer["what"])))
)


@cache
def _partner_ids(most: int) -> SearchStrategy[list[str]]:
    return st.lists(ids(), min_size=1, max_size=most, unique=True)


@cache
def _named(most: int, least: int = 0) -> SearchStrategy[list[str]]:
    """Names of which no two are the same."""
    return st.lists(lines(), min_size=least, max_size=most, unique_by=same)


def _free(count: int, taken: frozenset[str]) -> SearchStrategy[list[str]]:
    """So many names that are neither taken nor the same."""
    return st.lists(
        lines().filter(lambda name: same(name) not in taken), min_size=count, max_size=count, unique_by=same
    )


def _sound_actuals(draw: DrawFn, board: Board) -> list[Tables]:
    """What some lines really came to in the first year, a month or two of it, or all of it."""
    start = board.years[0][:4]
    told: list[list[str | None]] = [[], [None], [f"{start}-04"], [f"{start}-04", f"{start}-05 to {start}-12"]]
    found: list[Tables] = []
    named = [("cost", cost.id) for cost in board.costs] + [("income", income.name) for income in board.income]
    for kind, key in named:
        for period in pick(draw, told):
            entry: Tables = {"year": board.years[0], "kind": kind, "of": key, "amount": draw(money())}
            found.append(entry | ({} if period is None else {"period": period}))
    return found


def _membership(draw: DrawFn, plan: list[str], *, last_year: bool) -> Tables:
    """When a partner joins and leaves, most often neither; one with a share of last year joined by then."""
    known = [year_before(plan[0]), *plan, year_after(plan[-1])]
    joins = pick(draw, [None, None, None, *known[:-1]])
    if joins is not None and joins >= plan[0] and last_year:
        joins = None
    later = [year for year in known if year > max(joins or "", plan[0])]
    leaves = pick(draw, [None, None, None, *later])
    return {key: year for key, year in (("joins", joins), ("leaves", leaves)) if year is not None}


def _sound_offers(draw: DrawFn, board: Board) -> list[Tables]:
    """Offers by partners of the Board, in years of its plan, perhaps towards one of its costs."""
    if not board.costs:
        return []
    found: list[Tables] = []
    for offer in draw(_OFFERS):
        named: Tables = {"partner": pick(draw, board.partners).id}
        named |= {"years": some(draw, board.years, 3)} if offer.get("years") else {}
        named |= {"meets": pick(draw, board.costs).id} if "meets" in offer else {}
        found.append(_sound_offer(offer | named))
    return found


def _sound_offer(offer: Tables) -> Tables:
    """The offer with a rate exactly where it is valued."""
    if offer.get("valuation", "not valued") != "not valued":
        return {"rate": "£10"} | offer
    return {key: value for key, value in offer.items() if key != "rate"}


def _values(draw: DrawFn, partner_ids: list[str], plan: list[str]) -> Tables:
    values: Tables = {key: draw(figures()) for key in partner_ids}
    return {pick(draw, plan): values} if yes(draw) else values


def _sound_costs(draw: DrawFn, plan: list[str], indices: list[str]) -> list[Tables]:
    pools = draw(_named(3, 1))
    return [line | {"pool": pick(draw, pools)} | _cost_figure(draw, plan, indices) for line in draw(_LINES)]


def _cost_figure(draw: DrawFn, plan: list[str], indices: list[str]) -> Tables:
    """What a line costs: year by year, or a figure that may grow."""
    grows: Tables = {"grows_with": pick(draw, indices)} if indices and yes(draw) else {}
    match pick(draw, ("amounts", "amount", "staff", "units")):
        case "amounts":
            return {"amounts": {year: draw(money()) for year in plan}}
        case "amount":
            return grows | {"amount": draw(money())}
        case "staff":
            return grows | {"staff": {"fte": Decimal("0.6"), "salary": draw(money())}}
        case _:
            return grows | {"units": {"quantity": draw(figures()), "rate": draw(money())}}


def _sound_income(draw: DrawFn, board: Board) -> list[Tables]:
    """At most as much income in each year as there is cost."""
    totals = [sum(cost_of(board, cost, year) or 0 for cost in board.costs) for year in board.years]
    names = draw(_named(2))
    most = min([*totals, 10**12]) // len(names) if names else 0
    return [{"name": name, "amount": format_money_short(draw(st.integers(0, most)))} for name in names]
