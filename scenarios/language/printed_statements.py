"""Changes and uncertainties in words."""

from decimal import Decimal

from formulas import clauses as c
from formulas.language.pieces import quote
from formulas.language.printer import clause_words
from formulas.language.speech import Speech
from funding.money import format_money_short
from funding.quantities import format_number, format_percent
from scenarios import clauses as s
from scenarios.language.printed_figures import (
    figure_words,
    line_words,
    pools_words,
    under_words,
    value_words,
    when_words,
)

_STATUS = {"offered": "OFFERED", "agreed": "AGREED", "declined": "DECLINED"}


def statement_words(statement: s.Statement, speech: Speech) -> list[str]:
    """The words of a statement, in order."""
    match statement:
        case s.Perhaps(points, change):
            chance = [*speech.say("WITH_CHANCE"), format_percent(points)]
            return [*_change_words(change, speech), *chance, *when_words(_when(change), speech)]
        case s.Uncertain(figure, spread, when):
            return [*_spread_words(figure, spread, speech), *when_words(when, speech)]
        case s.Counted(line, mean, price, when):
            many = [*speech.say("COUNT_ABOUT"), format_number(mean), *speech.say("A_YEAR", "AT_PRICE")]
            named, each = line_words(line, speech), speech.say("EACH_ONE")
            if isinstance(price, int):
                return [*named, *many, format_money_short(price), *each, *when_words(when, speech)]
            return [*named, *many, *_spread(s.CostOfLine(line), price, speech, each), *when_words(when, speech)]
    return [*_change_words(statement, speech), *when_words(_when(statement), speech)]


def _when(change: s.Change) -> s.When:
    return getattr(change, "when", s.EVERY_YEAR)


def _change_words(change: s.Change, speech: Speech) -> list[str]:
    """A change without its years."""
    match change:
        case s.Sets(figure, value):
            return _sets_words(figure, value, speech)
        case s.CostsMove():
            return _moves_words(change, speech)
        case s.LineAdded(name, pool, pence):
            into = pool if speech.lexicon.knows("POOL", pool) else None
            named = quote(pool) if into is None else speech.of_kind("THE_POOL", "POOL", into)
            price = [*speech.say("AT_PRICE"), format_money_short(pence), *speech.say("A_YEAR")]
            return [*speech.say("ADD"), quote(name), *speech.say("TO_POOL"), named, *price]
        case s.LineEnds(line):
            return [*line_words(line, speech), *speech.say("ENDS")]
        case s.PartnerLeaves(partner):
            return [speech.of_kind("THE_PARTNER", "PARTNER", partner), *speech.say("LEAVES")]
        case s.PartnerJoins(name, group):
            known = speech.lexicon.knows("PARTNER", name)
            who = speech.of_kind("THE_PARTNER", "PARTNER", name) if known else quote(name)
            return [who, *speech.say("JOINS"), speech.group(group)]
        case s.OfferBecomes(offer, status):
            named = speech.of_kind("THE_OFFER", "OFFER", offer, quoted=True)
            return [named, *speech.say("IS", _STATUS[status])]
        case s.UsesFormula(name):
            return [*speech.say("USE_FORMULA"), speech.of_kind(None, "FORMULA", name, quoted=True)]
        case s.InFormula(clause, under):
            return [*_in_formula(under, speech), *clause_words(clause, speech)]
        case s.NotInFormula(clause, under):
            return [*_in_formula(under, speech), *speech.say("LEAVE_OUT"), ":", *clause_words(clause, speech)]


def _in_formula(under: s.Part | None, speech: Speech) -> list[str]:
    return [*speech.say("IN_FORMULA"), *under_words(under, speech), ","]


def _sets_words(figure: s.Figure, value: Decimal, speech: Speech) -> list[str]:
    match figure:
        case s.CostOfLine(line) if value < 0:
            return [*line_words(line, speech), *speech.say("TAKES_OFF"), format_money_short(-int(value))]
        case s.ReservesUsed():
            return [*speech.say("USE"), format_money_short(int(value)), *speech.say("OF_RESERVES")]
    return [*_becoming(figure, speech), *value_words(figure, value, speech)]


def _becoming(figure: s.Figure, speech: Speech) -> list[str]:
    """A figure and the verb that gives it a value."""
    match figure:
        case s.CostOfLine():
            verb = speech.say("COSTS")
        case s.IncomeFrom():
            verb = speech.say("BRINGS")
        case s.DriverOf() | s.ReservesUsed():
            verb = [speech.form("IS", "for many")]
        case _:
            verb = speech.say("IS")
    return [*figure_words(figure, speech), *verb]


def _moves_words(move: s.CostsMove, speech: Speech) -> list[str]:
    notion = "RISE_BY" if move.points >= 0 else "FALL_BY"
    verb = speech.form(notion, "for one" if isinstance(move.lines, s.CostOfLine) else "")
    by = [verb, format_percent(abs(move.points)), *(speech.say("A_YEAR") if move.yearly else [])]
    match move.lines:
        case s.CostOfLine(line):
            return [*line_words(line, speech), *by]
        case c.ForPools(pools):
            if speech.lexicon.language == "en":
                return [*pools_words(pools, speech), *speech.say("POOL_COSTS"), *by]
            return [*speech.say("COSTS_OF"), *pools_words(pools, speech), *by]
    return [*speech.say("ALL_COSTS"), *by]


def _spread_words(figure: s.Figure, spread: s.Spread, speech: Speech) -> list[str]:
    return [*_becoming(figure, speech), *_spread(figure, spread, speech)]


def _spread(figure: s.Figure, spread: s.Spread, speech: Speech, each: list[str] | None = None) -> list[str]:
    """How a figure spreads; `each` is said behind the figures that are for one."""

    def said(value: Decimal) -> list[str]:
        return value_words(figure, value, speech)

    match spread:
        case s.GiveOrTake(middle, give):
            return [*speech.say("ABOUT"), *said(middle), *(each or []), ",", *speech.say("GIVE_OR_TAKE"), *said(give)]
        case s.Even(low, high):
            likely: list[str] = []
        case s.Triangular(low, mode, high):
            likely = [",", *speech.say("MOST_LIKELY"), *said(mode)]
        case s.Pert(low, mode, high):
            likely = [",", *speech.say("MOSTLY_NEAR"), *said(mode)]
    return [*speech.say("BETWEEN"), *said(low), *speech.say("AND"), *said(high), *(each or []), *likely]
