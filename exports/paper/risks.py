"""What an ensemble says may come otherwise, in sentences for a paper; figures from draws, to the nearest pound."""

from collections.abc import Iterator

from formulas.split import Split
from funding.board import partner_named, short_name
from funding.money import Pence, format_money_short
from funding.wording import _, language
from scenarios.ensemble.summary import COVERED, PARTS, Summary
from scenarios.uncertainty.outputs import Measure, Output

POUND = 100
HIGH = PARTS.index(0.95)
HALF = PARTS.index(0.5)
NAMED = 3
"""Partners who are named because most may be added to what they pay."""


def risk_sentences(summary: Summary, split: Split, scenario: str) -> tuple[str, ...]:
    """The gap, the reserve that covers most years, and who may pay more than the paper says."""
    return tuple(_sentences(summary, split, scenario))


def _sentences(summary: Summary, split: Split, scenario: str) -> Iterator[str]:
    words = _("These figures come from {draws} draws of what is uncertain under “{scenario}” (seed {seed}).")
    ensemble = summary.ensemble
    yield words.format(draws=f"{ensemble.draws:,}", scenario=scenario, seed=ensemble.seed)
    for year in summary.years:
        gap = summary.row(Output(Measure.GAP, year))
        middle, high = _pounds(gap.quantiles[HALF].value), _pounds(gap.quantiles[HIGH].value)
        words = _("{year}: the gap is {middle} or less in half of the draws, and above {high} in one of twenty.")
        if not middle:
            words = _("{year}: there is no gap in half of the draws, and one above {high} in one of twenty.")
        if not high:
            words = _("{year}: there is hardly ever a gap: it is £0 in at least 19 of 20 draws.")
        yield words.format(year=year, middle=format_money_short(middle), high=format_money_short(high))
    words = _("A reserve of {money} covers costs above the plan in {part} of the years drawn.")
    for part, reserve in zip(COVERED, summary.reserves, strict=True):
        yield words.format(money=format_money_short(_pounds(reserve.value)), part=f"{part:.0%}")
    yield from _partners(summary, split)


def _partners(summary: Summary, split: Split) -> Iterator[str]:
    """Who may pay most above what the paper asks, in any year."""
    found = []
    for year in summary.years:
        for row in split.year(year).partners:
            try:
                drawn = summary.row(Output(Measure.CASH_DUE, year, row.partner))
            except KeyError:
                continue
            more = _pounds(drawn.quantiles[HIGH].value) - row.cash_due
            found.append((more, year, row.partner, row.cash_due))
    most: dict[str, tuple[Pence, str, str, Pence]] = {}
    for risk in sorted(found, key=lambda risk: (-risk[0], risk[1], risk[2])):
        most.setdefault(risk[2], risk)
    words = _("{name} may have to pay {high} in cash or more in one draw of twenty in {year}, {more} above this paper.")
    for more, year, partner, cash in list(most.values())[:NAMED]:
        if more >= POUND:
            name = short_name(partner_named(split.board, partner), language())
            money = {"high": format_money_short(_pounds(cash + more)), "more": format_money_short(_pounds(more))}
            yield words.format(name=name, year=year, **money)


def _pounds(pence: float) -> Pence:
    return round(pence / POUND) * POUND
