"""Laws of every split, over random Boards and formulas; each quotes the sentence of the design that it holds us to.

A case is made up and split once, and all laws of its kind are tried on it.
"""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.exact import YearValues
from formulas.split import Split, YearSplit
from formulas.workings import ASSESSED, GAP, SHARE, SURPLUS, Axis, Given, Unit
from funding.membership import is_partner, partners_in
from funding.years import year_before
from tests.laws import Laws
from tests.strategies_plan import boards
from tests.strategies_split import Case, cases, split_of

EVERY_SPLIT = Laws[Case, Split]()
LIMITED = Laws[Case, Split]()
"""Laws of limits that nothing moves away from, as phasing would."""


@given(cases(), st.randoms(use_true_random=True))
def test_every_split(case: Case, random: Random) -> None:
    """What holds of any formula on any Board."""
    split = split_of(case)
    EVERY_SPLIT.hold(case, split)
    order_of_rows_never_matters(case, split, random)


@given(cases(limited=True, headed=True))
def test_limited_sections(case: Case) -> None:
    """What holds of limits where sections are added up."""
    split = split_of(case)
    what_may_move_and_what_may_not_are_the_whole(split)
    if not _years_of_move(case.formula):
        LIMITED.hold(case, split)


@given(cases(limited=True, headed=False, phased=False))
def test_limits_without_headings(case: Case) -> None:
    """What holds of limits where the whole is one section."""
    split = split_of(case)
    LIMITED.hold(case, split)
    fixed_amounts_take_up_nobodys_excess(case, split)


@EVERY_SPLIT.of
def everything_adds_up(_case: Case, split: Split) -> None:
    """The sum of the assessed shares plus the gap, less any surplus, equals the costs to share, in every year."""
    years = split.years
    added = [sum(row.assessed for row in year.partners) + year.gap - year.surplus for year in years]
    assert [year.costs_to_share for year in years] == added


@EVERY_SPLIT.of
def gap_and_surplus_are_figures_and_exclude_each_other(_case: Case, split: Split) -> None:
    """A formula may leave a gap, and the gap is a figure, not an error; a surplus is shown, never hidden."""
    for year in split.years:
        assert min(year.gap, year.surplus) == 0
        assert max(year.gap, year.surplus) >= 0


@EVERY_SPLIT.of
def costs_to_share_are_costs_less_income(_case: Case, split: Split) -> None:
    """Costs to share: true cost - income - in-kind gifts; sections add up to them."""
    for year in split.years:
        assert year.costs_to_share == year.true_cost - year.income
        sections = [vector[0] for name, vector in year.values.vectors.items() if _is_section_cost(name)]
        unclaimed = _unclaimed(year.values)
        assert not sections or sum(sections) + unclaimed == year.costs_to_share


def _is_section_cost(name: str) -> bool:
    return name.startswith("s") and name.endswith(".costs")


def _unclaimed(values: YearValues) -> Fraction:
    """What is left of the costs of pools that no section names, after income that belongs to no pool."""
    if "unclaimed" not in values.vectors or not values.one("all_sections"):
        return Fraction(0)
    return values.one("unclaimed") * values.one("costs_to_share") / values.one("all_sections")


@EVERY_SPLIT.of
def nobody_pays_less_than_nothing(_case: Case, split: Split) -> None:
    """Cash due is never negative, and no share is."""
    for year in split.years:
        assert min(year.values.vectors[SHARE]) >= 0
        assert min(row.assessed for row in year.partners) >= 0


@EVERY_SPLIT.of
def who_has_no_share_pays_no_odd_penny(_case: Case, split: Split) -> None:
    """A partner with a zero share never pays a penny."""
    for year in split.years:
        exact = year.values.vectors[SHARE]
        assert [0] * exact.count(Fraction(0)) == [
            row.assessed for row, share in zip(year.partners, exact, strict=True) if share == 0
        ]


@EVERY_SPLIT.of
def rounding_moves_nobody_by_a_whole_unit(_case: Case, split: Split) -> None:
    """Round all down, then give the odd pennies to the largest remainders: nobody is a unit from the exact share."""
    for year in split.years:
        unit = year.values.one("rounding_unit")
        for row, exact in zip(year.partners, year.values.vectors[SHARE], strict=True):
            assert exact - unit < row.assessed < exact + unit
            assert row.assessed % unit == 0


def order_of_rows_never_matters(case: Case, split: Split, random: Random) -> None:
    """Ties go to the smaller partner id, so the order of rows never matters."""
    board = case.board
    tables = {table: getattr(board, table) for table in ("partners", "drivers", "costs", "income")}
    shuffled = board.model_copy(update={table: tuple(random.sample(rows, len(rows))) for table, rows in tables.items()})
    assert _by_id(split) == _by_id(split_of(replace(case, board=shuffled)))


def _by_id(split: Split) -> list[tuple[dict[str, int], int, int]]:
    return [({row.partner: row.assessed for row in year.partners}, year.gap, year.surplus) for year in split.years]


@LIMITED.of
def limits_over_the_whole_hold(case: Case, split: Split) -> None:
    """Each partner's share is clip(m * a, lo, hi): no share is above its most, none below its least."""
    whole = _last_limits(case.formula)
    for year in split.years:
        before = year.values.vectors["last_year"]
        for place, share in enumerate(year.values.vectors[SHARE]):
            least, most = _bounds(case, whole, place, year, before[place])
            assert share <= most
            assert share >= min(least, most)


@LIMITED.of
def rounding_passes_no_limit(case: Case, split: Split) -> None:
    """Limits hold for what is paid: rounding gives nobody an odd penny above the most, to a millionth of a penny."""
    whole = _last_limits(case.formula)
    for year in split.years:
        before = year.values.vectors["last_year"]
        for place, row in enumerate(year.partners):
            _least, most = _bounds(case, whole, place, year, before[place])
            assert row.assessed <= most + Fraction(1, 10**6)


def _last_limits(formula: c.Formula) -> list[c.Limit]:
    """The limits over the whole contribution; in a formula without headings, those of its one section."""
    clauses = formula.clauses
    if c.OverTheWhole() in clauses:
        clauses = clauses[clauses.index(c.OverTheWhole()) :]
    return [clause for clause in clauses if isinstance(clause, c.PayLimit | c.ChangeLimit)]


def _bounds(
    case: Case, limits: list[c.Limit], place: int, year: YearSplit, before: Fraction
) -> tuple[Fraction, Fraction]:
    """A partner's least and most under some limits, worked out without the workings.

    One told to pay nothing has no least, an absent one no limit, and one that was absent the year before none against
    last year's share.
    """
    partner, costs = case.board.partners[place], Fraction(year.costs_to_share)
    least, most = Fraction(0), Fraction(10**16)
    joined = not is_partner(partner, year_before(year.year))
    for limit in limits:
        on = limit.on
        named = (
            isinstance(on, c.AllPartners)
            or (isinstance(on, c.GroupNamed) and on.name == partner.group)
            or (isinstance(on, c.PartnerNamed) and on.id == partner.id)
        )
        if not named or not is_partner(partner, year.year):
            continue
        if isinstance(limit, c.PayLimit):
            if limit.at_most is not None and not (joined and limit.at_most is c.LastYear.SHARE):
                most = min(most, _amount(limit.at_most, costs, before))
            if limit.at_least is not None and not (joined and limit.at_least is c.LastYear.SHARE):
                least = max(least, _amount(limit.at_least, costs, before))
        elif not joined:
            if limit.rise is not None:
                most = min(most, before + _amount(limit.rise, before, before))
            if limit.fall is not None:
                least = max(least, before - _amount(limit.fall, before, before))
    excused = any(isinstance(x, c.Payment) and isinstance(x.pays, c.Nothing) for x in case.formula.clauses)
    return (Fraction(0) if excused else least), most


def _amount(bound: c.Bound, base: Fraction, before: Fraction) -> Fraction:
    match bound:
        case c.Sum(pence):
            return Fraction(pence)
        case c.Points(points):
            return base * Fraction(points) / 100
        case c.LastYear.SHARE:
            return before


@LIMITED.of
def what_limits_prevent_is_told_as_gap(_case: Case, split: Split) -> None:
    """If nobody can, the rest is a gap: money is left over only when all who may take it up are at their most."""
    for year in split.years:
        v = year.values.vectors
        for key in _limit_sets(year.values):
            asked, paid = v[f"{key}.target"][0] + sum(v[f"{key}.kept"]), sum(v[f"{key}.share"])
            able = zip(v[f"{key}.absorbs"], v[f"{key}.share"], v[f"{key}.most"], strict=True)
            assert paid >= asked or all(share == most for absorbs, share, most in able if absorbs)


@LIMITED.of
def what_limits_add_is_told_as_surplus(_case: Case, split: Split) -> None:
    """A floor may raise more than needed: then all who may pay less are at their least."""
    for year in split.years:
        v = year.values.vectors
        for key in _limit_sets(year.values):
            asked, paid = v[f"{key}.target"][0] + sum(v[f"{key}.kept"]), sum(v[f"{key}.share"])
            able = zip(v[f"{key}.absorbs"], v[f"{key}.share"], v[f"{key}.kept"], v[f"{key}.least"], strict=True)
            assert paid <= asked or all(share == max(kept, least) for absorbs, share, kept, least in able if absorbs)


def _limit_sets(values: YearValues) -> list[str]:
    """Where limits are: `whole`, or a section such as `s0`."""
    return [name.removesuffix(".within") for name in values.vectors if name.endswith(".within")]


def what_may_move_and_what_may_not_are_the_whole(split: Split) -> None:
    """Sections are added up, then limits over the whole contribution, which move no fixed amount."""
    for year in split.years:
        v = year.values.vectors
        if "whole" in v and "whole.before" in v:
            assert v["whole"] == v["whole.before"]


def fixed_amounts_take_up_nobodys_excess(case: Case, split: Split) -> None:
    """Fixed-amount payers never absorb anybody's excess: they pay their amount, brought within their own limits."""
    limits = _last_limits(case.formula)
    for year in split.years:
        v = year.values.vectors
        if c.OverTheWhole() not in case.formula.clauses and "s0.fixed" in v:
            for place, (fixed, share) in enumerate(zip(v["s0.fixed"], v[SHARE], strict=True)):
                if not _moving(year.values, place) and not _told_nothing(case.formula):
                    least, most = _bounds(case, limits, place, year, v["last_year"][place])
                    assert min(max(fixed, least), most) == share


def _moving(values: YearValues, place: int) -> Fraction:
    return values.at("s0.moving", place) if "s0.moving" in values.vectors else Fraction(0)


def _told_nothing(formula: c.Formula) -> bool:
    return any(isinstance(clause, c.Payment) and isinstance(clause.pays, c.Nothing) for clause in formula.clauses)


@given(cases(boards(most_years=1), limited=True), st.integers(1, 10**8), st.data())
def test_raising_a_cap_never_raises_the_gap(case: Case, more: int, data: st.DataObject) -> None:
    """A gap is what limits prevent anybody from paying: who may pay more leaves no more unpaid."""
    caps = [place for place, clause in enumerate(case.formula.clauses) if _is_last_cap(case.formula, clause)]
    if caps:
        place = data.draw(st.sampled_from(caps))
        limit = case.formula.clauses[place]
        assert isinstance(limit, c.PayLimit)
        raised = replace(limit, at_most=_raised(limit.at_most, more))
        clauses = (*case.formula.clauses[:place], raised, *case.formula.clauses[place + 1 :])
        assert _gap(replace(case, formula=c.Formula(clauses))) <= _gap(case)


def _is_last_cap(formula: c.Formula, clause: c.Clause) -> bool:
    return (
        isinstance(clause, c.PayLimit)
        and isinstance(clause.at_most, c.Sum | c.Points)
        and any(clause is limit for limit in _last_limits(formula))
    )


def _raised(bound: c.Bound | None, more: int) -> c.Bound:
    match bound:
        case c.Sum(pence):
            return c.Sum(pence + more)
        case c.Points(points):
            return c.Points(points + more % 1_000)
    raise TypeError(bound)


def _gap(case: Case) -> Fraction:
    """The gap before rounding, which may give it the odd penny."""
    return split_of(case).years[0].values.one("gap_before_rounding")


@given(cases(phased=True))
def test_a_move_ends_at_the_formula(case: Case) -> None:
    """Phasing over n years: in year n the share is the formula's."""
    years = _years_of_move(case.formula)
    split = split_of(case)
    without = replace(
        case, formula=c.Formula(tuple(x for x in case.formula.clauses if not isinstance(x, c.MoveFromLastYear)))
    )
    if years == 1:
        assert _by_id(split) == _by_id(split_of(without))
    for year in split.years[max(years - 1, 0) :]:
        assert "phasing.share" not in year.values.vectors


def _years_of_move(formula: c.Formula) -> int:
    return next((clause.years for clause in formula.clauses if isinstance(clause, c.MoveFromLastYear)), 0)


@EVERY_SPLIT.of
def columns_are_what_they_say(_case: Case, split: Split) -> None:
    """Every column has one value a partner (or one value); money paid is in whole pence, flags are yes or no."""
    for year, values in zip(split.workings.years, split.years, strict=True):
        for column in year.columns:
            vector = values.values.vectors[column.name]
            assert len(split.workings.entries(column.axis)) == len(vector)
            assert column.unit is not Unit.FLAG or {Fraction(0), Fraction(1)} >= set(vector)
            assert column.axis is not Axis.PARTNERS or isinstance(column.made, Given) or min(vector) >= 0
        assert all(values.values.one(name).denominator == 1 for name in (GAP, SURPLUS))
        assert all(share.denominator == 1 for share in values.values.vectors[ASSESSED])


@EVERY_SPLIT.of
def everybody_alike_pays_alike(case: Case, _split: Split) -> None:
    """Shared equally means the same for each: to the penny, but for the odd pennies."""
    equally = c.Payment(c.Payers((c.AllPartners(),)), c.TheRest(), shared=c.Equally())
    for year in split_of(replace(case, formula=c.Formula((equally,)))).years:
        there = {partner.id for partner in partners_in(case.board, year.year)}
        paid = [row.assessed for row in year.partners if row.partner in there]
        assert max(paid) - min(paid) <= 1
