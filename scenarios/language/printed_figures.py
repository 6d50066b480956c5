"""Figures, values and years in words."""

from decimal import Decimal
from functools import partial

from formulas import clauses as c
from formulas.language.printed_payments import one_of, payers_words
from formulas.language.speech import SOFTENED, Speech
from funding.money import format_money_short
from funding.quantities import format_number, format_percent
from scenarios import clauses as s


def line_words(line: str, speech: Speech) -> list[str]:
    """The name of a cost line, in quotes."""
    return [speech.of_kind("THE_LINE", "COST", line, quoted=True)]


def pools_words(pools: tuple[str, ...], speech: Speech) -> list[str]:
    """The names of some pools of costs."""
    return speech.listed([partial(speech.of_kind, "THE_POOL", "POOL", pool) for pool in pools])


def figure_words(figure: s.Figure, speech: Speech) -> list[str]:
    """What a figure is called."""
    match figure:
        case s.CostOfLine(line):
            return line_words(line, speech)
        case s.RateOfIndex(index):
            return [speech.of_kind("THE_INDEX", "INDEX", index, quoted=True)]
        case s.IncomeFrom(source):
            return [speech.of_kind("THE_INCOME", "INCOME", source, quoted=True)]
        case s.DriverOf(driver, partner):
            named = [speech.of_kind("THE_DRIVER", "DRIVER", driver)]
            return [*named, *speech.say("WITHIN"), speech.of_kind("THE_PARTNER", "PARTNER", partner)]
        case s.ReservesUsed():
            return speech.say("RESERVES_USED")
        case s.PercentageOf(payers, under):
            return [*speech.say("PERCENTAGE_OF"), *payers_words(payers, speech), *under_words(under, speech)]
        case s.AmountOf(payers, under):
            return [*speech.say("AMOUNT_OF"), *payers_words(payers, speech), *under_words(under, speech)]
        case s.WeightOf(payers, driver, under):
            weighed = speech.say("EQUAL_SHARES")
            if driver is not None:
                weighed = [speech.of_kind("THE_DRIVER", "DRIVER", driver)]
            whose = [*speech.say("IN_SHARE_OF"), *payers_words(payers, speech), *under_words(under, speech)]
            return [*speech.say("WEIGHT_OF"), *weighed, *whose]
        case s.MostRise(on):
            return [*_contributions(on, speech), *speech.say("MAY_RISE")]
        case s.MostFall(on):
            return [*_contributions(on, speech), *speech.say("MAY_FALL")]


def _contributions(on: c.AllPartners | c.GroupNamed, speech: Speech) -> list[str]:
    whose = [] if isinstance(on, c.AllPartners) else [*speech.say("FROM_ANY"), one_of(on, speech, SOFTENED)]
    return [*speech.say("MOST_CONTRIBUTIONS"), *whose]


def under_words(under: s.Part | None, speech: Speech) -> list[str]:
    """In which part of the formula."""
    match under:
        case None:
            return []
        case c.ForPools(pools):
            # With "and" alone: a comma would end the part.
            words = [speech.name("POOL", pools[0])]
            for pool in pools[1:]:
                words += speech.and_then(partial(speech.name, "POOL", pool))
            return [*speech.say("FOR"), *words]
    return speech.say("FOR", "OTHER_COSTS")


def value_words(figure: s.Figure, value: Decimal, speech: Speech) -> list[str]:
    """A value of a figure, with its sign."""
    match figure:
        case s.CostOfLine() | s.IncomeFrom() | s.ReservesUsed() | s.AmountOf():
            return [format_money_short(int(value))]
        case s.DriverOf():
            return [format_number(value)]
    return [*(speech.say("MINUS") if value < 0 else []), format_percent(abs(value))]


def when_words(when: s.When, speech: Speech) -> list[str]:
    """In which years; nothing where it is for all."""
    match when:
        case s.When(None, None):
            return []
        case s.When(first, None) if first:
            return [*speech.say("FROM"), first]
        case s.When(None, last) if last:
            return [*speech.say("UNTIL"), last]
        case s.When(first, last) if first and first == last:
            return [*speech.say("IN"), first]
    return [*speech.say("FROM"), str(when.first), *speech.say("TO"), str(when.last)]
