"""What the inspection found about plans: how long a formula lasts, the true cost, and what backs the figures."""

from formulas.cash_test import cash_test
from formulas.findings.finding import Figure, Finding, State, part_of, told
from formulas.giving import giving
from formulas.split import Split
from funding.board import Board
from funding.in_kind import given_in, value_of
from funding.money import format_money
from funding.plan import cost_of
from funding.reserves import reserves_by_year
from funding.wording import _, plural

LONG_TERM = 3
"""Years that a formula must cover to be called long-term: those of one business plan."""


def formula_covers(split: Split) -> Finding:
    """For how many years from the start of the plan the formula leaves no gap."""
    covered = 0
    for result in split.years:
        # What rounding to whole pounds leaves is no gap in the formula.
        if result.values.one("gap_before_rounding"):
            break
        covered += 1
    years = len(split.years)
    gaps = sum(result.gap for result in split.years)
    answer = plural(
        "The formula “{name}” covers {n} year of the plan from its start without a gap; the plan has {years}.",
        "The formula “{name}” covers {n} years of the plan from its start without a gap; the plan has {years}.",
        covered,
    ).format(name=split.formula_name, n=covered, years=years)
    if gaps:
        answer += " " + _("Over the whole plan {money} is asked of nobody.").format(money=format_money(gaps))
    good = covered >= max(LONG_TERM, years)
    state = State.GOOD if good else State.LOOK if covered else State.MISSING
    figures = (Figure(_("Years covered"), count=covered), Figure(_("Gap over the plan"), pence=gaps))
    question = _("Is a long-term funding formula in place?")
    return Finding("formula", question, answer, state, _("15, and good practice in Building capacity"), figures)


def true_cost_known(split: Split) -> Finding:
    """The true cost, and what of it needs cash."""
    true_cost = sum(result.true_cost for result in split.years)
    met = sum(row.meets for result in split.years for row in giving(split, result.year))
    answer = _("Over the plan the Board costs {true_cost}: {cash} in cash and {met} met in kind. {recorded}").format(
        true_cost=format_money(true_cost),
        cash=format_money(true_cost - met),
        met=format_money(met),
        recorded="" if split.board.in_kind else _("Nothing that partners give in kind is written down."),
    )
    state = State.MISSING if not true_cost else State.GOOD if split.board.in_kind else State.LOOK
    figures = (
        Figure(_("True cost"), pence=true_cost),
        Figure(_("Cash budget"), pence=true_cost - met),
        Figure(_("Met in kind"), pence=met),
    )
    return Finding("true-cost", _("Can the Board say what it truly costs?"), answer.strip(), state, "5.1", figures)


def costs_have_basis(board: Board) -> Finding:
    """How many cost lines say where their figure comes from, by number and by cost."""
    sizes = [sum(abs(cost_of(board, cost, year) or 0) for year in board.years) for cost in board.costs]
    # An adjustment says why it is made where another line says where its figure comes from.
    based = [bool((cost.basis or cost.reason).strip()) for cost in board.costs]
    number = sum(based)
    by_cost = part_of(sum(size for size, known in zip(sizes, based, strict=True) if known), sum(sizes))
    answer = _("{n} of {all} cost lines say where their figure comes from; by cost that is {part}.").format(
        n=number, all=len(based), part=told(by_cost)
    )
    state = State.MISSING if not number else State.GOOD if number == len(based) else State.LOOK
    figures = (
        Figure(_("Lines with a basis"), count=number),
        Figure(_("Of the lines"), part=part_of(number, len(based))),
        Figure(_("Of the cost"), part=by_cost),
    )
    return Finding("basis", _("Is there a basis for each cost?"), answer, state, "5.1", figures)


def in_kind_backed(board: Board) -> Finding:
    """How many offers that are not declined are valued and have evidence."""
    question = _("Is what partners give in kind valued and evidenced?")
    offers = [offer for offer in board.in_kind if offer.status != "declined"]
    if not offers:
        return Finding("in-kind", question, _("No offer in kind stands in the file."), State.MISSING, "15, 5.1")
    valued = [
        all(value_of(offer, year) is not None for year in board.years if given_in(offer, year)) for offer in offers
    ]
    evidenced = [bool(offer.evidence.strip()) for offer in offers]
    both = sum(a and b for a, b in zip(valued, evidenced, strict=True))
    answer = _(
        "Of {all} offers that stand, {valued} are valued, {evidenced} have evidence, and {both} have both."
    ).format(all=len(offers), valued=sum(valued), evidenced=sum(evidenced), both=both)
    figures = (
        Figure(_("Valued"), part=part_of(sum(valued), len(offers))),
        Figure(_("With evidence"), part=part_of(sum(evidenced), len(offers))),
        Figure(_("With both"), part=part_of(both, len(offers))),
    )
    state = State.GOOD if both == len(offers) else State.LOOK
    return Finding("in-kind", question, answer, state, "15, 5.1", figures)


def reserve_cover(split: Split) -> Finding:
    """The lowest closing reserve, beside the true cost of its year."""
    question = _("Is there a reserve behind the plan?")
    years = reserves_by_year(split.board)
    if not years:
        answer = _("The file says nothing of reserves. Add [reserves] with what there is at the start.")
        return Finding("reserve", question, answer, State.MISSING, "15")
    lowest = min(years, key=lambda row: row.closing)
    part = part_of(lowest.closing, split.year(lowest.year).true_cost)
    answer = _("The reserve is lowest at the end of {year}: {money}, which is {part} of that year's true cost.").format(
        year=lowest.year, money=format_money(lowest.closing), part=told(part)
    )
    if lowest.shortfall:
        answer += " " + _("The floor of {money} is broken.").format(money=format_money(lowest.floor))
    figures = (
        Figure(_("Lowest reserve"), pence=lowest.closing),
        Figure(_("Of the true cost"), part=part),
        Figure(_("Reserve at the end of the plan"), pence=years[-1].closing),
    )
    good = lowest.closing > 0 and not lowest.shortfall
    return Finding("reserve", question, answer, State.GOOD if good else State.LOOK, "15", figures)


def cash_in_time(split: Split) -> Finding:
    """Whether a quarter fails the cash test."""
    failing = [(year.year, quarter) for year in cash_test(split) for quarter in year.failing]
    answer = _("Cash covers the bills in every quarter.")
    if failing:
        year, quarter = failing[0]
        answer = _("Cash does not cover the bills first in quarter {n} of {year}: {money} is missing.").format(
            n=quarter.number, year=year, money=format_money(quarter.shortfall)
        )
    figures = (
        Figure(_("Quarters that fail"), count=len(failing)),
        Figure(_("Largest shortfall"), pence=max((quarter.shortfall for _year, quarter in failing), default=0)),
    )
    question = _("Does cash come in time for the bills that in kind cannot pay?")
    return Finding("cash", question, answer, State.LOOK if failing else State.GOOD, "15", figures)
