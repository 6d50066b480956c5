"""The next plan from this one: the first year goes, a year comes at the end, and the figures of those between stay.

What is not known of the new year is carried over from the last one, and each such figure is told, so that somebody
looks at it. Nothing of the years that both plans have changes by a penny: amounts that grow stay in the prices of the
year in which they were given, and say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from funding.board import Board, Cost, Income, Index, Offer, Partner, Reserves, short_name
from funding.membership import is_partner
from funding.money import Pence, format_money, format_money_short
from funding.places import all_named, listed, quoted
from funding.plan import cost_of, income_lines, income_of, months_worked
from funding.quantities import format_percent
from funding.reserves import reserves_by_year
from funding.wording import _, language
from funding.years import year_after


@dataclass(slots=True)
class Shift:
    """From which years to which, and what was done so far."""

    board: Board
    gone: str
    """The year that goes."""
    years: tuple[str, ...]
    """The years of the new plan."""
    told: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The last year of the old plan, from which figures are carried over."""
        return self.board.years[-1]

    @property
    def new(self) -> str:
        """The year that comes."""
        return self.years[-1]

    def tell(self, words: str) -> None:
        """Keep a sentence of what was done."""
        self.told.append(words)


def roll_plan(board: Board, assessed: Mapping[str, Pence], kept: Pence = 0) -> tuple[Board, tuple[str, ...]]:
    """The Board for the next plan, and what was done, in sentences.

    `assessed` are the shares of the first year as adopted, in pence by partner's id; `kept` is what of an underspend
    went into the reserves. Partners and lines that have ended stay; `formulas.rolling` takes out what nothing needs.
    Raises `ValueError` for a Board without years.
    """
    if not board.years:
        raise ValueError(board.board.name)
    years = (*board.years[1:], year_after(board.years[-1]))
    shift = Shift(board, board.years[0], years)
    shift.tell(
        _("The plan is for {years}: {gone} is over, and {new} is new.").format(
            years=listed(years), gone=shift.gone, new=shift.new
        )
    )
    after = board.model_copy(
        update={
            "board": board.board.model_copy(update={"years": years}),
            "partners": tuple(_partner(shift, partner, assessed) for partner in board.partners),
            "indices": tuple(_index(shift, index) for index in board.indices),
            "costs": tuple(_cost(shift, cost) for cost in board.costs),
            "reserves": _reserves(shift, kept),
            "actuals": _actuals(shift),
            "in_kind": tuple(offer for known in board.in_kind if (offer := _offer(shift, known)) is not None),
        }
    )
    _tell_carried(shift)
    after = _with_adjustments_that_fit(shift, after)
    after = after.model_copy(update={"income": tuple(_income(shift, income) for income in board.income)})
    after = _with_income_that_fits(shift, after)
    return after, tuple(shift.told)


# Partners


def _partner(shift: Shift, partner: Partner, assessed: Mapping[str, Pence]) -> Partner:
    share = assessed.get(partner.id) if is_partner(partner, shift.gone) else None
    if share is None and is_partner(partner, shift.gone):
        words = _("{name} has no adopted share of {year}: enter last_year if you know it.")
        shift.tell(words.format(name=short_name(partner, language()), year=shift.gone))
    return partner.model_copy(update={"last_year": share})


# The plan


def _index(shift: Shift, index: Index) -> Index:
    """The index with a rate for the new year, if any line grows with it."""
    if shift.new in index.rates or all(cost.grows_with != index.name for cost in shift.board.costs):
        return index
    rate = index.rates.get(shift.last)
    words = _("{index}: {rate} for {new} is the rate of {last} again. Enter the rate expected.")
    if rate is None:
        rate, words = (
            Decimal(0),
            _("{index}: there is no rate for {last}, so {new} has {rate}. Enter the rate expected."),
        )
    shift.tell(words.format(index=index.name, rate=format_percent(rate), new=shift.new, last=shift.last))
    return index.model_copy(update={"rates": index.rates | {shift.new: rate}})


def _cost(shift: Shift, cost: Cost) -> Cost:
    if cost.changes is not None:
        return cost.model_copy(update={"changes": _carried_over(shift, cost.changes, ends=cost.one_off)})
    if cost.amounts is not None:
        return cost.model_copy(update={"amounts": _carried_over(shift, cost.amounts, ends=cost.one_off)})
    if cost.one_off and not _over_by_then(shift, cost):
        # What costs the same each year has no end of its own, so its figures become those of each year.
        known = {year: amount for year in shift.board.years if (amount := cost_of(shift.board, cost, year)) is not None}
        no_more: dict[str, object] = dict.fromkeys(("amount", "staff", "units", "grows_with", "prices_of"))
        return cost.model_copy(update=no_more | {"amounts": _carried_over(shift, known, ends=True)})
    if cost.grows_with is not None and cost.prices_of is None:
        return cost.model_copy(update={"prices_of": shift.gone})
    return cost


def _over_by_then(shift: Shift, cost: Cost) -> bool:
    """Whether a post ends before the new year begins."""
    return cost.staff is not None and not any(months_worked(cost.staff, shift.new))


def _carried_over(shift: Shift, figures: Mapping[str, Pence], *, ends: bool) -> dict[str, Pence]:
    """The figures of the years that stay, and for the new one that of the last, or nothing for what ends."""
    kept = {year: figures[year] for year in shift.years if year in figures}
    if shift.last in figures:
        kept[shift.new] = 0 if ends else figures[shift.last]
    return kept


def _tell_carried(shift: Shift) -> None:
    costs = shift.board.costs
    repeated = [c.name for c in costs if not c.one_off and (c.amounts or {}).get(shift.last)]
    repeated += [c.name for c in costs if not c.one_off and (c.changes or {}).get(shift.last)]
    repeated += [income.name for income in shift.board.income if (income.amounts or {}).get(shift.last)]
    if repeated:
        words = _("For {new} these have the figure of {last} again, to be looked at: {names}.")
        shift.tell(words.format(new=shift.new, last=shift.last, names=all_named(map(quoted, repeated))))
    ended = [c.name for c in costs if c.one_off]
    if ended:
        words = _("One-off lines cost nothing in {new}: {names}.")
        shift.tell(words.format(new=shift.new, names=all_named(map(quoted, ended))))
    growing = [c.name for c in costs if c.grows_with and c.amounts is None and not c.one_off and not c.prices_of]
    if growing:
        words = _("Lines that grow stay in the prices of {gone}, so that no figure changes: {names}.")
        shift.tell(words.format(gone=shift.gone, names=all_named(map(quoted, growing))))


def _with_adjustments_that_fit(shift: Shift, after: Board) -> Board:
    """The Board without the new year's adjustments of a line from which they would take more than it costs."""
    left_out: set[str] = set()
    for line in after.costs:
        changes = [cost for cost in after.costs if cost.changes is not None and cost.adjusts == line.id]
        change = sum((cost.changes or {}).get(shift.new, 0) for cost in changes)
        if change < 0 and (cost_of(after, line, shift.new) or 0) + change < 0:
            left_out |= {cost.id for cost in changes}
            words = _("In {new} nothing is taken from {line}: its adjustments would take more than it costs.")
            shift.tell(words.format(new=shift.new, line=quoted(line.name)))
    return after.model_copy(
        update={"costs": tuple(_unadjusted(shift, c) if c.id in left_out else c for c in after.costs)}
    )


def _unadjusted(shift: Shift, cost: Cost) -> Cost:
    changes = {year: change for year, change in (cost.changes or {}).items() if year != shift.new}
    return cost.model_copy(update={"changes": changes})


# Income and reserves


def _income(shift: Shift, income: Income) -> Income:
    if income.amounts is None:
        return income
    return income.model_copy(update={"amounts": _carried_over(shift, income.amounts, ends=False)})


def _with_income_that_fits(shift: Shift, after: Board) -> Board:
    """The Board with no more income in the new year than there is cost, the last sources lowered first."""
    costs = sum(cost_of(after, cost, shift.new) or 0 for cost in after.costs)
    over = sum(line.amount for line in income_lines(after, shift.new)) - costs
    sources = list(after.income)
    for place in reversed(range(len(sources))):
        source = sources[place]
        amount = income_of(source, shift.new) or 0
        if over <= 0 or not amount:
            continue
        left = max(amount - over, 0)
        over -= amount - left
        by_year = {year: known for year in shift.years if (known := income_of(source, year)) is not None}
        sources[place] = source.model_copy(
            update={"amount": None, "fees": None, "amounts": by_year | {shift.new: left}}
        )
        words = _("In {new} there is less cost, so {source} is {left} instead of {amount}: income may not be more.")
        told = words.format(
            new=shift.new, source=quoted(source.name), left=format_money(left), amount=format_money(amount)
        )
        shift.tell(told)
    return after.model_copy(update={"income": tuple(sources)})


def _reserves(shift: Shift, kept: Pence) -> Reserves | None:
    before = shift.board.reserves
    if before is None and not kept:
        return None
    held = reserves_by_year(shift.board)
    opening = (held[0].closing if held else 0) + kept
    words = _("Reserves open with {opening}, what {gone} leaves.")
    if kept:
        words = _("Reserves open with {opening}, what {gone} leaves and {kept} kept from its underspend.")
    shift.tell(words.format(opening=format_money(opening), gone=shift.gone, kept=format_money(kept)))
    if before is None:
        return Reserves.model_validate({"opening": format_money_short(opening)})
    return before.model_copy(
        update={
            "opening": opening,
            "used": _without_year(before.used, shift.gone),
            "added": _without_year(before.added, shift.gone),
        }
    )


def _without_year(figures: Mapping[str, Pence] | None, year: str) -> dict[str, Pence] | None:
    return {known: amount for known, amount in (figures or {}).items() if known != year} or None


# What is recorded, and what is offered


def _actuals(shift: Shift) -> tuple[object, ...]:
    left = tuple(entry for entry in shift.board.actuals if entry.year != shift.gone)
    if len(left) < len(shift.board.actuals):
        shift.tell(_("What {gone} really brought leaves the file with the year.").format(gone=shift.gone))
    return left


def _offer(shift: Shift, offer: Offer) -> Offer | None:
    """The offer for the years that stay; None when it was for the year that goes alone."""
    if shift.gone not in offer.years:
        return offer
    years = tuple(year for year in offer.years if year != shift.gone)
    if years:
        return offer.model_copy(update={"years": years})
    shift.tell(_("The offer {what} was for {gone} alone, and ends.").format(what=quoted(offer.what), gone=shift.gone))
    return None
